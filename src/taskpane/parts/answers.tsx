import { useState } from "preact/hooks";
import type { Answer } from "../../app/deed/answers";
import { answersWords as words, answerWords } from "../../wording/page/answers";
import { useControls } from "../controls";
import { Button } from "./button";
import { Dialog } from "./dialog";

/** The answers to a question, as buttons; one that gives up what was written before is confirmed. */
export function Answers({ answers }: { readonly answers: readonly Answer[] }) {
  const { answer } = useControls();
  const [confirmed, setConfirmed] = useState<Answer>();
  return (
    <div class="answers" role="group" aria-label={words.group}>
      {answers.map((offered) => (
        <Button
          key={JSON.stringify(offered)}
          onClick={() => ("isLoss" in offered && offered.isLoss ? setConfirmed(offered) : answer(offered))}
        >
          {answerWords(offered).action}
        </Button>
      ))}
      {confirmed !== undefined && (
        <Dialog
          title={words.lossTitle}
          action={answerWords(confirmed).action}
          onAction={() => answer(confirmed)}
          onClose={() => setConfirmed(undefined)}
        >
          <p>{words.lossText}</p>
        </Dialog>
      )}
    </div>
  );
}
