import type { Reminded } from "../../app/reminders/relancer";
import type { BesideFile } from "../../app/deed/beside";
import type { LocatedProblem } from "../../app/deed/report";
import { sum } from "../../kernel/cents";
import { lettersPage, remindersSheet } from "../../workbook/sheets";
import { relancesWords as words } from "../../wording/page/relances";
import { usePage } from "../page-context";
import { Button } from "../parts/button";
import { Done, SeeSheet } from "../parts/done";
import { PdfButton } from "../parts/pdf-button";
import { ProblemFold } from "../parts/problem-fold";

interface LettersDoneProps {
  readonly reminded: Reminded;
  readonly problems: readonly LocatedProblem[];
  readonly onSend: () => void;
  /** The letters as a PDF, once it was made. */
  readonly pdf: BesideFile | undefined;
  readonly onPdf: () => void;
}

/** The letters are written, or noted as sent: what comes next. */
export function LettersDone({ reminded, problems, onSend, pdf, onPdf }: LettersDoneProps) {
  const { show } = usePage();
  const { sent, reminders } = reminded;
  const total = sum(reminders.map((letter) => letter.total));
  return (
    <>
      {sent ? (
        <Done title={words.sent(reminders.length)} next={[words.sentNext]} save={words.saveSent}>
          <Button onClick={() => show("impayes")}>{words.seeOverdue}</Button>
          <SeeSheet sheet={remindersSheet}>{words.seeSheet}</SeeSheet>
        </Done>
      ) : (
        <Done title={words.done(reminders.length, total)} save={words.saveReminder} saved={words.doneNext}>
          <SeeSheet sheet={lettersPage} look="primary">
            {words.seeLetters}
          </SeeSheet>
          <PdfButton id="letters-pdf" file={pdf} onAsk={onPdf} />
          <Button id="send-letters" onClick={onSend}>
            {words.send}
          </Button>
        </Done>
      )}
      <ProblemFold problems={problems} />
    </>
  );
}
