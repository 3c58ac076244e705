import type { Issued } from "../../app/issue/facturer";
import type { Reprinted } from "../../app/issue/reimprimer";
import type { LocatedProblem } from "../../app/deed/report";
import { totalOf } from "../../domain/invoicing";
import { sum } from "../../kernel/cents";
import { invoicesSheet, printedInvoicesPage } from "../../workbook/sheets";
import { facturerWords as words } from "../../wording/page/facturer";
import { fichierWords } from "../../wording/page/fichier";
import { reprintNote } from "../../wording/reports";
import { Button } from "../parts/button";
import { Done, SeeSheet } from "../parts/done";
import { Message } from "../parts/message";
import { ProblemSection } from "../parts/problem-fold";

/** Excel took the invoices, and not (all of) their pages. */
const lackPages = ["excel.page-refused", "excel.page-dress-refused", "print.pages-missing"];

interface IssuedMessageProps {
  readonly issued: Issued;
  readonly problems: readonly LocatedProblem[];
  readonly onReprint: () => void;
}

/** The invoices are in the workbook, and where they are to be seen. */
export function IssuedMessage({ issued: { invoices }, problems, onReprint }: IssuedMessageProps) {
  const first = invoices[0]?.number;
  const last = invoices.at(-1)?.number;
  const hasPages = !problems.some(({ code }) => lackPages.includes(code));
  const reprint = !hasPages && <Button onClick={onReprint}>{words.reprint}</Button>;
  if (first === undefined || last === undefined)
    return (
      <Message tone="information" title={words.nothingIssued}>
        {reprint}
      </Message>
    );
  const next = hasPages ? words.issuedNext : words.issuedWithoutPages;
  return (
    <>
      <Done
        title={words.issued(invoices.length, sum(invoices.map(totalOf)))}
        next={[`${words.issuedNumbers(first, last)} ${next}`]}
        save={fichierWords.saveReminder}
      >
        <SeeSheet sheet={invoicesSheet}>{words.seeInvoices}</SeeSheet>
        <SeeSheet sheet={printedInvoicesPage}>{words.seePrinted}</SeeSheet>
        {reprint}
      </Done>
      <ProblemSection problems={problems} />
    </>
  );
}

interface ReprintedMessageProps {
  readonly reprinted: Reprinted;
  readonly problems: readonly LocatedProblem[];
}

/** The pages of an issued period were made again. */
export function ReprintedMessage({ reprinted: { period, printed }, problems }: ReprintedMessageProps) {
  return (
    <>
      <Done
        title={words.reprinted(printed.length, period)}
        next={[reprintNote]}
        save={fichierWords.saveReminder}
      >
        <SeeSheet sheet={printedInvoicesPage}>{words.seePrinted}</SeeSheet>
      </Done>
      <ProblemSection problems={problems} />
    </>
  );
}
