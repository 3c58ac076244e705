import { printFiles, type PrintedFiles } from "./imprimer";
import { orderOf, type Ask, type Told } from "../deed/verb";
import type { Severity } from "../../kernel/problem";
import { filesSummary, folderLine, mailLines } from "../../wording/print/files";

interface Typed {
  readonly periode: string;
  readonly dossier: string;
  readonly courriels: boolean | undefined;
}

/** `ecot imprimer`: the invoices of an issued period as PDF, with drafts of mails. */
export const askImprimer: Ask<Typed> = ({ periode, dossier, courriels }, { now }) => {
  const request = { period: periode, mails: courriels, now };
  return orderOf(printFiles, request, {
    beside: { path: dossier, isFolder: true },
    done: (printed, problems) => filesTold(printed, dossier, problems),
  });
};

function filesTold(
  printed: PrintedFiles,
  folder: string,
  problems: Readonly<Record<Severity, number>>,
): Told {
  const { periodKey, families, invoices, duplicates, total, toPrint, online, mails = [], files } = printed;
  return {
    lines: [...filesSummary(printed), ...mailLines(mails), folderLine(folder, files.length)],
    report: {
      period: periodKey,
      folder,
      counts: { invoices, families, duplicates, mails: mails.length, problems },
      totals: { total },
      toPrint: toPrint?.file ?? null,
      online,
      mails,
      files,
    },
  };
}
