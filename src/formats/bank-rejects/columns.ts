import type { RejectColumn } from "../../kernel/problems/bank";
import { foldLabel } from "../../kernel/label";
import type { RejectHeaders } from "./bank-reject";

/** The headers that banks put over each column, folded; of several in one table the first of the list is meant. */
const headers: Readonly<Record<RejectColumn, readonly string[]>> = {
  date: [
    "date du rejet",
    "date de rejet",
    "date rejet",
    "date de l'impaye",
    "date impaye",
    "date operation",
    "date d'operation",
    "date de l'operation",
    "date comptable",
    "date de comptabilisation",
    "date",
    "date reglement",
    "date de reglement",
    "date de valeur",
    "date valeur",
  ],
  endToEndId: [
    "endtoendid",
    "end to end id",
    "end to end",
    "reference de bout en bout",
    "reference bout en bout",
    "ref bout en bout",
    "identifiant de bout en bout",
    "reference du prelevement",
    "reference prelevement",
    "reference de l'operation",
    "reference operation",
    "reference client",
    "reference creancier",
    "reference",
  ],
  mandateId: [
    "rum",
    "reference unique du mandat",
    "reference unique de mandat",
    "reference du mandat",
    "reference mandat",
    "mandat",
  ],
  amount: [
    "montant du rejet",
    "montant rejete",
    "montant de l'impaye",
    "montant impaye",
    "montant du prelevement",
    "montant de l'operation",
    "montant operation",
    "montant",
    "montant en euros",
    "montant eur",
    "debit",
  ],
  currency: ["devise", "monnaie", "devise de l'operation"],
  reasonCode: [
    "code motif",
    "code motif rejet",
    "code du motif",
    "code motif du rejet",
    "code rejet",
    "code du rejet",
    "code de rejet",
    "code retour",
    "code iso",
    "motif iso",
    "code",
  ],
  reasonText: [
    "motif du rejet",
    "motif de rejet",
    "motif rejet",
    "libelle du motif",
    "libelle motif",
    "libelle du rejet",
    "motif",
    "libelle",
  ],
  originalMessageId: [
    "reference de la remise",
    "reference remise",
    "reference du fichier",
    "identifiant du fichier",
    "msgid",
    "remise",
  ],
  fee: ["frais de rejet", "frais du rejet", "frais bancaires", "frais", "commission"],
};

const rejectColumns = Object.keys(headers) as readonly RejectColumn[];

/** At which position each known column stands. */
export type Columns = ReadonlyMap<RejectColumn, number>;

/** Which columns does a row of headers name? What the clerk says of them comes before every guess. */
export function columnsOf(headerRow: readonly string[], given: RejectHeaders): Columns {
  const folded = headerRow.map(foldHeader);
  const columns = new Map<RejectColumn, number>();
  for (const column of rejectColumns) {
    const asked = given[column];
    const names = asked === undefined ? headers[column].map(foldHeader) : [foldHeader(asked)];
    const position = names.map((name) => folded.indexOf(name)).find((found) => found !== -1);
    if (position !== undefined) columns.set(column, position);
  }
  return columns;
}

/** Signs around words differ from bank to bank: `Réf. client`, `Montant (EUR)`, `End-to-End ID`. */
export function foldHeader(header: string): string {
  return foldLabel(header)
    .replace(/[^a-z0-9']+/g, " ")
    .trim();
}

/** Which needed columns are wanting? A reject has a day, and a reference of the debit or of the mandate. */
export function missingColumns(columns: Columns): readonly RejectColumn[] {
  const missing: RejectColumn[] = columns.has("date") ? [] : ["date"];
  return columns.has("endToEndId") || columns.has("mandateId") ? missing : [...missing, "endToEndId"];
}
