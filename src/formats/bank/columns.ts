import type { RejectColumn } from "../problems/bank";
import type { RejectHeaders } from "./bank-reject";
import { foldHeader } from "./fold-header";

/**
 * The headers that banks put over each column, folded, from the most telling to the least. Of several in one table those
 * of the first list are meant; two of one list are a question.
 */
const headers: Readonly<Record<RejectColumn, readonly (readonly string[])[]>> = {
  date: [
    [
      "date du rejet",
      "date de rejet",
      "date rejet",
      "date de l'impaye",
      "date impaye",
      "date du retour",
      "date de retour",
      "date retour",
    ],
    [
      "date operation",
      "date d'operation",
      "date de l'operation",
      "date comptable",
      "date de comptabilisation",
      "date",
    ],
    ["date reglement", "date de reglement", "date de valeur", "date valeur"],
  ],
  endToEndId: [
    [
      "endtoendid",
      "end to end id",
      "end to end",
      "reference end to end",
      "reference de bout en bout",
      "reference bout en bout",
      "ref bout en bout",
      "identifiant de bout en bout",
    ],
    [
      "reference du prelevement",
      "reference prelevement",
      "reference de l'operation",
      "reference operation",
      "reference client",
      "reference creancier",
      "reference",
      "ref",
      "ref client",
    ],
  ],
  mandateId: [
    [
      "rum",
      "reference unique du mandat",
      "reference unique de mandat",
      "reference du mandat",
      "reference mandat",
      "mandat",
    ],
  ],
  amount: [
    ["montant du rejet", "montant rejete", "montant de l'impaye", "montant impaye"],
    [
      "montant du prelevement",
      "montant de l'operation",
      "montant operation",
      "montant operation en euro",
      "montant",
      "montant en euro",
      "montant en euros",
      "montant euro",
      "montant euros",
      "montant eur",
    ],
    ["debit", "debit euros", "debit euro", "debit eur", "montant debit", "montant au debit"],
  ],
  credit: [["credit", "credit euros", "credit euro", "credit eur", "montant credit", "montant au credit"]],
  direction: [
    [
      "sens",
      "sens de l'operation",
      "sens operation",
      "sens du mouvement",
      "d c",
      "c d",
      "debit credit",
      "credit debit",
      "cdtdbtind",
    ],
  ],
  status: [
    [
      "statut",
      "statut du prelevement",
      "statut prelevement",
      "statut de l'operation",
      "statut operation",
      "etat",
      "etat du prelevement",
      "etat de l'operation",
      "etat operation",
      "status",
      "code statut",
      "statut iso",
      "situation",
    ],
  ],
  currency: [["devise", "monnaie", "devise de l'operation", "currency"]],
  reasonCode: [
    [
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
      "code raison",
      "reason code",
    ],
    ["code"],
  ],
  reasonText: [
    [
      "motif du rejet",
      "motif de rejet",
      "motif rejet",
      "libelle du motif",
      "libelle motif",
      "libelle du rejet",
    ],
    ["motif", "raison", "reason"],
    ["libelle"],
  ],
  originalMessageId: [
    [
      "reference de la remise",
      "reference remise",
      "reference du fichier",
      "identifiant du fichier",
      "msgid",
      "remise",
    ],
  ],
  fee: [
    ["frais de rejet", "frais du rejet"],
    ["frais bancaires", "frais", "commission"],
  ],
};

const rejectColumns = Object.keys(headers) as readonly RejectColumn[];

/** At which position each known column stands. */
export type Columns = ReadonlyMap<RejectColumn, number>;

/** Several columns that could play one part. */
export interface Doubt {
  readonly column: RejectColumn;
  readonly positions: readonly number[];
}

export interface FoundColumns {
  readonly columns: Columns;
  readonly doubts: readonly Doubt[];
}

/** Which columns does a row of headers name? What the clerk says of them comes before every guess; `""` is "none". */
export function columnsOf(headerRow: readonly string[], given: RejectHeaders): FoundColumns {
  const columns = new Map<RejectColumn, number>();
  const doubts: Doubt[] = [];
  const names = headerNames(headerRow).map(foldHeader);
  const folded = headerRow.map(foldHeader);
  for (const column of rejectColumns) {
    const asked = given[column];
    const positions =
      asked === undefined ? mostTelling(folded, headers[column]) : positionsOf(names, [foldHeader(asked)]);
    const [first] = positions;
    if (first === undefined) continue;
    columns.set(column, first);
    if (positions.length > 1) doubts.push({ column, positions });
  }
  return { columns, doubts };
}

function mostTelling(folded: readonly string[], lists: readonly (readonly string[])[]): readonly number[] {
  return lists.map((list) => positionsOf(folded, list)).find((positions) => positions.length > 0) ?? [];
}

function positionsOf(folded: readonly string[], wanted: readonly string[]): readonly number[] {
  return folded.flatMap((header, position) => (header !== "" && wanted.includes(header) ? [position] : []));
}

/** The headers as they are told apart: the second of one name is `Référence (2)`. */
export function headerNames(headerRow: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return headerRow.map((header) => {
    const name = header.trim();
    const rank = (seen.get(foldHeader(name)) ?? 0) + 1;
    seen.set(foldHeader(name), rank);
    return rank === 1 || name === "" ? name : `${name} (${String(rank)})`;
  });
}

/** Does the header promise no reason, but any text at all? */
export function isPlainText(header: string | undefined): boolean {
  return foldHeader(header ?? "") === "libelle";
}

/** Which needed columns are wanting? A reject has a day, and a reference of the debit or of the mandate. */
export function missingColumns(columns: Columns): readonly RejectColumn[] {
  const missing: RejectColumn[] = columns.has("date") ? [] : ["date"];
  return columns.has("endToEndId") || columns.has("mandateId") ? missing : [...missing, "endToEndId"];
}
