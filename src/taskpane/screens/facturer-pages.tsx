import type { Reprinted } from "../../app/issue/reimprimer";
import type { Ran } from "../../app/deed/report";
import { printedInvoicesPage } from "../../workbook/sheets";
import { anomaliesWords } from "../../wording/page/anomalies";
import { facturerWords as words } from "../../wording/page/facturer";
import { fichierWords } from "../../wording/page/fichier";
import { reprintNote } from "../../wording/reports";
import { usePage } from "../page-context";
import { Button } from "../parts/button";
import { Message } from "../parts/message";
import { ProblemList } from "../parts/problem-list";
import { Refusal } from "../parts/refusal";

interface ReprintedMessageProps {
  readonly ran: Ran<Reprinted>;
  readonly onRetry: () => void;
}

/** The pages of an issued period were made again, or why they were not. */
export function ReprintedMessage({ ran, onRetry }: ReprintedMessageProps) {
  const { workplace, goTo } = usePage();
  const { result, problems } = ran;
  if (result === undefined) return <Refusal problems={problems} onRetry={onRetry} />;
  const { period, printed } = result;
  return (
    <>
      <Message tone="success" title={words.reprinted(printed.length, period)}>
        <p>{reprintNote}</p>
        {workplace.file?.isModified === true && <p>{fichierWords.saveReminder}</p>}
        {workplace.goTo !== undefined && (
          <div class="actions">
            <Button onClick={() => goTo(printedInvoicesPage.name, "A1")}>{words.seePrinted}</Button>
          </div>
        )}
      </Message>
      {problems.length > 0 && (
        <section aria-labelledby="reprint-problems">
          <h2 id="reprint-problems">{anomaliesWords.heading(problems.length)}</h2>
          <ProblemList problems={problems} />
        </section>
      )}
    </>
  );
}
