import { printFiles } from "./imprimer";
import { orderOf, type Ask } from "../deed/verb";
import { done } from "../../kernel/outcome";
import { folderLine, filesSummary, mailLines } from "../../wording/print/files";

interface Typed {
  readonly periode: string;
  readonly dossier: string;
  readonly courriels: boolean | undefined;
}

/** `ecot imprimer`: the invoices of an issued period as PDF, with drafts of mails. */
export const askImprimer: Ask<Typed> = ({ periode, dossier, courriels }, { now }) =>
  done(
    orderOf(
      printFiles,
      { period: periode, mails: courriels, now },
      {
        beside: { path: dossier, isFolder: true },
        done: (printed, problems) => {
          const { periodKey, families, invoices, duplicates, total, toPrint, online, mails, files } = printed;
          return {
            lines: [...filesSummary(printed), ...mailLines(mails ?? []), folderLine(dossier, files.length)],
            report: {
              period: periodKey,
              folder: dossier,
              counts: { invoices, families, duplicates, mails: mails?.length ?? 0, problems },
              totals: { total },
              toPrint: toPrint?.file ?? null,
              online,
              mails: mails ?? [],
              files,
            },
          };
        },
      },
    ),
  );
