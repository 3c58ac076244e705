import "../styles/entry.css";
import { useState } from "preact/hooks";
import type { RequestTold, RequestsTold } from "../../app/requests/apply-requests";
import { requestsSheet } from "../../workbook/sheets";
import { demandesWords as words } from "../../wording/page/demandes";
import { commonWords } from "../../wording/page/common";
import { usePage } from "../page-context";
import { Button } from "../parts/button";
import { Done, SeeSheet } from "../parts/done";
import { Message } from "../parts/message";
import { Steps } from "../parts/steps";
import { useDeed } from "../use-deed";
import { useReadingInSight } from "../use-reading";

interface Answers {
  readonly accepted: readonly number[];
  readonly refused: readonly number[];
}

const noAnswers: Answers = { accepted: [], refused: [] };

/** What families ask to have changed: seen with what is doubtful about it, then applied in one go. */
export function Demandes() {
  const walk = useDeed("applyRequests", { isTold: false });
  const [answers, setAnswers] = useState(noAnswers);
  const look = (asked: Answers) => void walk.look(asked, { isRenewal: true });
  const begin = () => {
    setAnswers(noAnswers);
    look(noAnswers);
  };
  useReadingInSight(begin, walk.revision);
  const answer = (more: Partial<Answers>) => {
    const next = { ...answers, ...more };
    setAnswers(next);
    look(next);
  };
  return (
    <>
      <p class="hint">{words.intro}</p>
      <Steps
        walk={walk}
        onRetry={() => look(answers)}
        preview={(told) => (
          <RequestList
            told={told}
            answers={answers}
            onAnswer={answer}
            onApply={() => void walk.apply(answers)}
          />
        )}
        done={({ requests, applied, refused }) => (
          <Done title={words.done(applied, refused)} save={words.saveNext}>
            <SeeSheet sheet={requestsSheet}>{commonWords.goToCell(requestsSheet.name, "")}</SeeSheet>
            {requests.length > applied + refused && (
              <Button id="other-requests" onClick={begin}>
                {words.others(requests.length - applied - refused)}
              </Button>
            )}
          </Done>
        )}
      />
    </>
  );
}

interface RequestListProps {
  readonly told: RequestsTold;
  readonly answers: Answers;
  readonly onAnswer: (answers: Partial<Answers>) => void;
  readonly onApply: () => void;
}

function RequestList({ told, answers, onAnswer, onApply }: RequestListProps) {
  const { requests, applied, refused } = told;
  if (requests.length === 0)
    return (
      <Message tone="success" title={words.none}>
        <p>{words.noneHint}</p>
      </Message>
    );
  const toggle = (rows: readonly number[], row: number) =>
    rows.includes(row) ? rows.filter((one) => one !== row) : [...rows, row];
  return (
    <section aria-labelledby="requests-title">
      <h2 id="requests-title">{words.list}</h2>
      <ul class="entries" aria-labelledby="requests-title">
        {requests.map((request) => (
          <Request
            key={request.row}
            request={request}
            isAccepted={answers.accepted.includes(request.row)}
            onAccept={() => onAnswer({ accepted: toggle(answers.accepted, request.row) })}
            onRefuse={() => onAnswer({ refused: toggle(answers.refused, request.row) })}
          />
        ))}
      </ul>
      {applied + refused > 0 && (
        <p>
          <Button id="apply-requests" look="primary" onClick={onApply}>
            {words.apply(applied, refused)}
          </Button>
        </p>
      )}
    </section>
  );
}

interface RequestProps {
  readonly request: RequestTold;
  readonly isAccepted: boolean;
  readonly onAccept: () => void;
  readonly onRefuse: () => void;
}

function Request({ request, isAccepted, onAccept, onRefuse }: RequestProps) {
  const { show } = usePage();
  const { row, who, familyCode, subject, text, iban = "", from, state, isSaid, problems } = request;
  return (
    <li>
      <div class="request">
        <p>
          <strong>{who}</strong> <span class="mark">{words.states[state]}</span>
        </p>
        <p>{words.request(subject, text)}</p>
        <p class="hint">{words.from(from)}</p>
        {isSaid && <p class="hint">{words.said}</p>}
        {problems.map(({ code, message, advice }) => (
          <p key={code}>
            {message} {advice}
          </p>
        ))}
        <div class="actions">
          {(state === "asks" || isAccepted) && (
            <label class="tick">
              <input type="checkbox" id={`accept-${String(row)}`} checked={isAccepted} onChange={onAccept} />
              {words.accept}
            </label>
          )}
          <label class="tick">
            <input
              type="checkbox"
              id={`refuse-${String(row)}`}
              checked={state === "refused"}
              onChange={onRefuse}
            />
            {words.refuse}
          </label>
          {problems.some(({ code }) => code === "request.needs-mandate") && (
            <Button look="quiet" onClick={() => show("saisie", { mandate: { familyCode, iban } })}>
              {words.mandate}
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}
