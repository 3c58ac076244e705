import type { Reminded } from "../../app/reminders/relancer";
import type { LocatedProblem } from "../../app/deed/report";
import { sum } from "../../kernel/cents";
import { lettersPage, remindersSheet } from "../../workbook/sheets";
import { relancesWords as words } from "../../wording/page/relances";
import { usePage } from "../page-context";
import { Button } from "../parts/button";
import { Message } from "../parts/message";
import { ProblemFold } from "../parts/problem-fold";

interface LettersDoneProps {
  readonly reminded: Reminded;
  readonly problems: readonly LocatedProblem[];
  readonly onSend: () => void;
}

/** The letters are written, or noted as sent: what comes next. */
export function LettersDone({ reminded, problems, onSend }: LettersDoneProps) {
  const { workplace, goTo, show } = usePage();
  const { sent, reminders } = reminded;
  const total = sum(reminders.map((letter) => letter.total));
  const isUnsaved = workplace.file?.isModified === true;
  return (
    <>
      {sent ? (
        <Message tone="success" title={words.sent(reminders.length)}>
          <p>{words.sentNext}</p>
          {isUnsaved && <p>{words.saveSent}</p>}
          <div class="actions">
            <Button onClick={() => show("impayes")}>{words.seeOverdue}</Button>
            {workplace.goTo !== undefined && (
              <Button onClick={() => goTo(remindersSheet.name, "A1")}>{words.seeSheet}</Button>
            )}
          </div>
        </Message>
      ) : (
        <Message tone="success" title={words.done(reminders.length, total)}>
          <p>{isUnsaved ? words.saveReminder : words.doneNext}</p>
          <div class="actions">
            {workplace.goTo !== undefined && (
              <Button look="primary" onClick={() => goTo(lettersPage.name, "A1")}>
                {words.seeLetters}
              </Button>
            )}
            <Button id="send-letters" onClick={onSend}>
              {words.send}
            </Button>
          </div>
        </Message>
      )}
      <ProblemFold problems={problems} />
    </>
  );
}
