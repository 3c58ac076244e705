import type { LocatedProblem } from "../../app/deed/report";
import { commonWords } from "../../wording/page/common";
import { Button } from "./button";
import { Message } from "./message";
import { ProblemList } from "./problem-list";

interface RefusalProps {
  readonly problems: readonly LocatedProblem[];
  readonly onRetry?: (() => void) | undefined;
}

/** Why something was not done. One reason is a sentence; several are a list. */
export function Refusal({ problems, onRetry }: RefusalProps) {
  const refusing = problems.filter(({ severity }) => severity === "blocking");
  const [only] = problems.length === 1 ? problems : refusing.length === 1 ? refusing : [];
  const retry = onRetry && <Button onClick={onRetry}>{commonWords.retry}</Button>;
  if (only !== undefined && only.sheet === "") {
    const tone = only.severity === "blocking" ? "error" : "information";
    return (
      <Message tone={tone} title={only.message}>
        <p>{only.advice}</p>
        {only.severity === "blocking" && retry}
      </Message>
    );
  }
  return (
    <Message tone="error" title={commonWords.refused}>
      <ProblemList problems={refusing.length > 0 ? refusing : problems} />
      {retry}
    </Message>
  );
}
