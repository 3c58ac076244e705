import type { Cents } from "../../kernel/cents";
import { amountLine } from "../amount-line";
import { counted } from "../amounts";
import { enumerated } from "../days";
import { fr } from "../french";

export const filesWords = {
  duplicate: "Duplicata",
  toPrintFile: "a-imprimer",
  toPrintTitle: (period: string) => fr`Factures à imprimer, ${period}`,
  familyTitle: (code: string, period: string) => fr`Factures de la famille ${code}, ${period}`,
};

interface Prepared {
  readonly family: string;
  readonly name: string;
  readonly to: readonly string[];
}

interface Printed {
  readonly period: string;
  readonly families: number;
  readonly invoices: number;
  readonly total: Cents;
  readonly duplicates: number;
  readonly toPrint: { readonly file: string; readonly families: number } | undefined;
  readonly online: readonly string[];
  readonly mails: readonly Prepared[] | undefined;
}

/** The summary of a run of `imprimer`, a line each. */
export function filesSummary(printed: Printed): readonly string[] {
  const { period, families, invoices, total, duplicates, toPrint, online, mails } = printed;
  const again = duplicates === 0 ? "" : fr`, dont ${counted(duplicates, "duplicata", "duplicatas")}`;
  return [
    fr`Factures en PDF, ${period}`,
    fr`  ${counted(invoices, "facture")} pour ${counted(families, "famille")}${again}`,
    amountLine("Total", total),
    ...(toPrint === undefined
      ? []
      : [fr`  À imprimer : ${toPrint.file} (${counted(toPrint.families, "famille")})`]),
    ...(online.length === 0 ? [] : [fr`  Facture en ligne, hors de ce fichier : ${enumerated(online)}`]),
    ...(mails === undefined ? [] : [fr`  ${counted(mails.length, "brouillon")} de courriel`]),
  ];
}

/** Each draft, for whoever looks them through. */
export function mailLines(mails: readonly Prepared[]): readonly string[] {
  return mails.map(({ family, name, to }) => `    ${family}  ${name}  ${to.join(", ")}`);
}

/** Where the files are. */
export const folderLine = (folder: string, files: number): string =>
  fr`  Dossier : ${folder} (${counted(files, "fichier")})`;
