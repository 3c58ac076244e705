import "../styles/trial.css";
import { testerChecks } from "../../adapters/office/trial";
import { essaiWords as words } from "../../wording/page/essai";
import { isTrialDue, rememberTrial } from "../essai/remembered";
import { reportOf } from "../essai/report";
import { type TrialState, useTrial } from "../essai/use-trial";
import { verdictOf } from "../essai/verdict";
import { usePage } from "../page-context";
import { Button } from "../parts/button";
import { Message } from "../parts/message";
import { Refusal } from "../parts/refusal";
import { TextToCopy } from "../parts/text-to-copy";
import { Month } from "./essai-mois";
import { Question } from "./essai-questions";
import { Results } from "./essai-verifications";

/** Does this very Excel do what Écot asks of it? Tried in a new workbook, and in no other. */
export function Essai() {
  const { state, start, answer, finish } = useTrial();
  const { phase, inTheWay, refusal, results, deeds, month, answers, asked } = state;
  const question = phase === "asking" ? testerChecks[asked] : undefined;
  return (
    <>
      <p class="hint">{words.intro}</p>
      {phase === "ready" && <Beginning onStart={start} />}
      {inTheWay !== undefined && (
        <Message tone="error" title={words.inTheWay[inTheWay.kind](inTheWay.sheet)}>
          <p>{words.inTheWayText}</p>
        </Message>
      )}
      {refusal !== undefined && <Refusal problems={refusal} />}
      {phase === "running" && <p class="hint">{words.running}</p>}
      {question !== undefined && (
        <section aria-labelledby="trial-tester">
          <h2 id="trial-tester">{words.testerTitle}</h2>
          <Question
            key={question.id}
            id={question.id}
            number={asked + 1}
            count={testerChecks.length}
            onAnswer={answer}
          />
          <div class="actions">
            <Button id="trial-finish" look="quiet" onClick={finish}>
              {words.clearAway}
            </Button>
          </div>
        </section>
      )}
      {phase === "over" && <End state={state} onStart={start} />}
      {(phase === "asking" || phase === "over") && <Verdict state={state} />}
      {answers.length > 0 && <Results results={answers} />}
      {results.length > 0 && (
        <section aria-labelledby="trial-checks">
          <h2 id="trial-checks">{words.checksTitle}</h2>
          <Results results={results} />
        </section>
      )}
      {deeds.length > 0 && (
        <section aria-labelledby="trial-month">
          <h2 id="trial-month">{words.monthTitle}</h2>
          <Month deeds={deeds} month={month} />
        </section>
      )}
    </>
  );
}

function Beginning({ onStart }: { readonly onStart: () => void }) {
  const { show } = usePage();
  const isDue = isTrialDue();
  return (
    <section aria-labelledby="trial-begins">
      <h2 id="trial-begins">{isDue ? words.never : words.howTitle}</h2>
      <ol class="how">
        {words.how.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div class="actions">
        <Button id="start-trial" look="primary" onClick={onStart}>
          {words.start}
        </Button>
        {isDue && (
          <Button
            id="later-trial"
            look="quiet"
            onClick={() => {
              rememberTrial("later");
              show("accueil");
            }}
          >
            {words.later}
          </Button>
        )}
      </div>
    </section>
  );
}

/** The sum of it, in one sentence. */
function Verdict({ state }: { readonly state: TrialState }) {
  const verdict = verdictOf(state);
  switch (verdict.kind) {
    case "silent":
    case "stopped":
      return <Message tone="error" title={words[verdict.kind]} />;
    case "passed":
      return (
        <Message tone="success" title={words.allPassed}>
          <p>{words.passed(verdict.count)}</p>
        </Message>
      );
    case "failed":
      return (
        <Message tone="error" title={words.failed(verdict.count)}>
          <p>{words.someFailed}</p>
        </Message>
      );
  }
}

function End({ state, onStart }: { readonly state: TrialState; readonly onStart: () => void }) {
  return (
    <section aria-labelledby="trial-report">
      <h2 id="trial-report">{words.reportTitle}</h2>
      <TextToCopy
        id="report"
        text={reportOf(state)}
        label={words.reportField}
        hint={words.reportHint}
        rows={10}
      />
      <p class="hint" role="status">
        {state.isCleared === true ? words.cleared : words.notCleared}
      </p>
      <div class="actions">
        <Button id="start-trial" onClick={onStart}>
          {words.again}
        </Button>
      </div>
    </section>
  );
}
