import { foldHeader, type ColumnPositions, type KnownHeaders } from "../table";
import type { RejectColumn } from "../problems/bank";

/** An amount, whatever of. */
export const plainAmounts = [
  "montant",
  "montant en euro",
  "montant en euros",
  "montant euro",
  "montant euros",
  "montant eur",
] as const;

/** The headers that banks put over each column. */
export const bankHeaders: KnownHeaders<RejectColumn> = {
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
      ...plainAmounts,
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

/** Does the header promise no reason, but any text at all? */
export function isPlainText(header: string | undefined): boolean {
  return foldHeader(header ?? "") === "libelle";
}

/** Which needed columns are wanting? A reject has a day, and a reference of the debit or of the mandate. */
export function missingColumns(columns: ColumnPositions<RejectColumn>): readonly RejectColumn[] {
  const missing: RejectColumn[] = columns.has("date") ? [] : ["date"];
  return columns.has("endToEndId") || columns.has("mandateId") ? missing : [...missing, "endToEndId"];
}
