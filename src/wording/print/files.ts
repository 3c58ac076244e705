import { safeFilePart } from "../../kernel/file-part";
import type { Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { amountLine } from "../amount-line";
import { counted } from "../amounts";
import { enumerated, shortDay } from "../days";
import { fr } from "../french";

export const filesWords = {
  lettersFile: (on: Day) => `relances ${on}.pdf`,
  lettersTitle: (on: Day) => fr`Relances du ${shortDay(on)}`,
  accountFile: (familyCode: string, on: Day) => `compte ${safeFilePart(familyCode)} ${on}.pdf`,
  receiptsFile: (on: Day) => `recus ${on}.pdf`,
  receiptsTitle: (on: Day) => fr`Reçus de la permanence du ${shortDay(on)}`,
  duplicate: "Duplicata",
  toPrintFile: "a-imprimer",
  toPrintTitle: (period: string) => fr`Factures à imprimer, ${period}`,
  familyTitle: (code: string, period: string) => fr`Factures de la famille ${code}, ${period}`,
};

export interface PreparedDraft {
  readonly family: string;
  readonly name: string;
  readonly to: readonly string[];
}

/** What a run of `imprimer` made. */
export interface FilesSummary {
  /** What the period is called. */
  readonly period: string;
  readonly families: number;
  readonly invoices: number;
  readonly total: Cents;
  /** Invoices that went out before. */
  readonly duplicates: number;
  /** The file with all that goes on paper; none where nothing does. */
  readonly toPrint: { readonly file: string; readonly families: number } | undefined;
  /** Families that get theirs online, and stand in no file to print. */
  readonly online: readonly string[];
  /** `undefined` where none were asked for. */
  readonly mails: readonly PreparedDraft[] | undefined;
}

/** The summary of a run of `imprimer`, a line each. */
export function filesSummary(printed: FilesSummary): readonly string[] {
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
export function mailLines(mails: readonly PreparedDraft[]): readonly string[] {
  return mails.map(({ family, name, to }) => `    ${family}  ${name}  ${to.join(", ")}`);
}

/** Where the files are. */
export const folderLine = (folder: string, files: number): string =>
  fr`  Dossier : ${folder} (${counted(files, "fichier")})`;

/** What became of the PDF that was asked for. */
export const pdfLines = (file: string | undefined, isMade: boolean): readonly string[] =>
  file === undefined ? [] : [isMade ? fr`  PDF : ${file}` : "  PDF non écrit : il n’y a rien à y mettre."];
