import type { CheckId, CheckResult, TesterCheckId } from "../../adapters/office/trial";
import { essaiWords as words } from "../../wording/page/essai";
import { answersOf } from "../essai/report";

/** The words are held to be complete by their keys. */
const wordsOf: Readonly<
  Record<CheckId | TesterCheckId, { readonly title: string; readonly failed: string }>
> = { ...words.checks, ...words.testers };

interface ResultsProps {
  readonly results: readonly CheckResult<CheckId | TesterCheckId>[];
}

/** What became of each check, the failed ones first: they say what it means, and what Excel answered. */
export function Results({ results }: ResultsProps) {
  const isFailed = ({ verdict }: CheckResult) => verdict !== "passed";
  const failedFirst = [...results.filter(isFailed), ...results.filter((result) => !isFailed(result))];
  return (
    <ol class="problems trial">
      {failedFirst.map((result) => (
        <Result key={result.id} result={result} />
      ))}
    </ol>
  );
}

function Result({ result }: { readonly result: ResultsProps["results"][number] }) {
  const { id, verdict, milliseconds } = result;
  const { title, failed } = wordsOf[id];
  return (
    <Line
      name={id}
      title={title}
      isPassed={verdict === "passed"}
      verdict={words.verdicts[verdict]}
      milliseconds={milliseconds}
      meanings={verdict === "failed" ? [failed] : verdict === "no-answer" ? [words.noAnswer] : []}
      answers={answersOf(result)}
    />
  );
}

interface LineProps {
  readonly name: string;
  readonly title: string;
  readonly isPassed: boolean;
  readonly verdict: string;
  readonly milliseconds: number;
  /** What it means for the clerk, where it did not go as it should. */
  readonly meanings: readonly string[];
  readonly answers: readonly string[];
}

export function Line({ name, title, isPassed, verdict, milliseconds, meanings, answers }: LineProps) {
  return (
    <li id={`trial-${name}`} class={isPassed ? "problem success" : "problem blocking"}>
      <span class="sign" role="img" aria-label={verdict}>
        {isPassed ? words.marks.passed : words.marks.failed}
      </span>
      <div class="said">
        <p>
          {title} <span class="hint">{words.milliseconds(milliseconds)}</span>
        </p>
        {meanings.map((meaning) => (
          <p key={meaning} class="advice">
            {meaning}
          </p>
        ))}
        {meanings.length > 0 && answers.length > 0 && (
          <details>
            <summary>{words.details}</summary>
            {answers.map((answer) => (
              <p key={answer} class="advice">
                {answer}
              </p>
            ))}
          </details>
        )}
      </div>
    </li>
  );
}
