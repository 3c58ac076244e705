import type { Day } from "../../kernel/day";
import { shortDay } from "../days";
import { fr } from "../french";

export const receiptWords = {
  title: (number: string) => `Reçu n°\u00a0${number}`,
  refundTitle: (number: string) => `Remboursement n°\u00a0${number}`,
  date: "Reçu le",
  refundDate: "Rendu le",
  means: "Moyen",
  reference: "Référence",
  amount: "Montant",
  of: "Reçu de",
  refundOf: "Rendu à",
  settles: "Ce règlement solde ou réduit",
  headers: { invoice: "Facture", amount: "Réglé", remaining: "Reste dû" },
  inAdvance: "Avance, à valoir sur la prochaine facture",
  total: "Total",
  cheque: fr`Sous réserve de l’encaissement du chèque.`,
  signature: fr`Le service,`,
  journal: (day: Day, hours: string | undefined) =>
    fr`Journal de caisse, permanence du ${shortDay(day)}${hours === undefined ? "" : ` (${hours})`}`,
  journalHeaders: {
    number: "N° du reçu",
    family: "Famille",
    means: "Moyen",
    amount: "Montant",
    total: "Cumul",
  },
  byMeans: "Par moyen de paiement",
  checked: fr`Caisse comptée le ____________ par ____________________`,
};
