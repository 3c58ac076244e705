/** The headers of Factures and of Lignes de facture that the program reads, for sheets that a test writes by hand. */

/** Of Factures. */
export const registerHeaders = [
  "Facture",
  "Période",
  "Code famille",
  "Code enfant",
  "Émise le",
  "Échéance",
  "Repas",
  "Montant",
  "Régularisations",
  "Total",
] as const;

/** The same of a town that does not say when its invoices are due. */
export const undatedRegisterHeaders = registerHeaders.filter((header) => header !== "Échéance");

/** Of Lignes de facture. */
export const labelledLineHeaders = [
  "Facture",
  "Période",
  "Code enfant",
  "Prestation",
  "Libellé",
  "Quantité",
  "Prix unitaire",
  "Montant",
  "Jours",
  "Origine",
] as const;

/** The same where lines bear no label. */
export const lineHeaders = labelledLineHeaders.filter((header) => header !== "Libellé");
