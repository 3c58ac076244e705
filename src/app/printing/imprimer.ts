import { runOf, type DeedRequest, type Deed, type JournalEntry } from "../deed/deed";
import { issuedPeriod, readRegister, type IssuedPeriod, type RegisterRead } from "../issue/issued-period";
import { addMails, mailable, type MailPrepared } from "./mails";
import { drawFiles } from "./draw-files";
import { papersByFamily, type FamilyPapers } from "./envelopes";
import { sortedFiles } from "./sort-files";
import { sum } from "../../kernel/cents";
import { done } from "../../kernel/outcome";
import { information, type Problem } from "../../kernel/problem";
import { journalActions } from "../../wording/choices";
import { journalText } from "../../wording/reports";
import { filesSummary, type FilesSummary } from "../../wording/print/files";

export interface PrintRequest extends DeedRequest {
  readonly period: string;
  /** Drafts of mails too, for the families that asked for their invoice online. */
  readonly mails?: boolean | undefined;
}

/** What was made. */
export interface PrintedFiles extends FilesSummary {
  readonly periodKey: string;
  readonly mails: readonly MailPrepared[] | undefined;
  /** By their names. */
  readonly files: readonly string[];
}

const imprimer: Deed<PrintRequest, RegisterRead, PrintedFiles> = {
  read: readRegister,

  compute: (request, read) => {
    const found = issuedPeriod(request.period, read);
    if (!found.ok) return found;
    const issued = found.value;
    const { office, periodKey } = issued;
    const papers = papersByFamily(issued, read.town.givenOut);
    const mailing = mailable(papers, read.town);
    const sorted = sortedFiles(issued, papers, mailing.online);
    const mails = request.mails === true ? mailing.prepare(sorted) : undefined;
    const duplicates = papers.reduce((count, one) => count + one.duplicates, 0);
    const result: PrintedFiles = {
      periodKey,
      period: issued.period,
      families: papers.length,
      invoices: issued.invoices.length,
      total: sum(issued.invoices.map(({ total }) => total)),
      duplicates,
      toPrint: sorted.toPrint && { file: sorted.toPrint.name, families: papers.length - mailing.online.size },
      online: papers.flatMap(({ family: { code } }) => (mailing.online.has(code) ? [code] : [])),
      mails: mails?.map(({ prepared }) => prepared),
      files: [...sorted.files.map(({ name }) => name), ...(mails ?? []).map(({ prepared }) => prepared.file)],
    };
    const about = { author: office.service ?? office.manager, madeOn: request.now.day };
    return done(
      {
        result,
        plan: () => ({ books: [], journal: [noteOf(result, issued, request)] }),
        beside: async (isStopped) => {
          const attached = (mails ?? []).map((mail) => mail.attached);
          const all = [...new Set([...sorted.files, ...attached])];
          const drawn = await drawFiles(all, about, isStopped);
          if (drawn === undefined || mails === undefined) return drawn;
          return addMails(drawn, mails, { on: about.madeOn, kept: sorted.files });
        },
        toldOnce: [...mailing.problems, ...duplicatesAmong(papers, duplicates)],
      },
      found.problems,
    );
  },
};

/** Makes the invoices of an issued period as files: one for each family, and one with all that goes on paper. */
export const printFiles = runOf(imprimer);

/** The last number tells the next run what went out. */
function noteOf(
  result: PrintedFiles,
  { invoices, periodKey }: IssuedPeriod,
  { now }: PrintRequest,
): JournalEntry {
  return {
    action: journalActions.print,
    period: periodKey,
    doneOn: now.day,
    invoices: result.invoices,
    lastInvoice: invoices.at(-1)?.number,
    total: result.total,
    summary: journalText(filesSummary(result)),
  };
}

function duplicatesAmong(papers: readonly FamilyPapers[], duplicates: number): readonly Problem[] {
  if (duplicates === 0) return [];
  const families = papers.filter((one) => one.duplicates > 0).length;
  return [information("print.duplicates", { invoices: duplicates, families })];
}
