import type { Day } from "../../kernel/day";
import { counted } from "../amounts";
import { shortDay } from "../days";
import { fr } from "../french";

/** The words of the printed statement. */
export const statementWords = {
  title: (on: Day) => `Bilan au ${shortDay(on)}`,
  periods: "Par période",
  periodHeaders: ["Période", "Repas", "Facturé", "Régularisations", "Réglé", "Reste dû"] as const,
  total: "Total",
  broughtOver: "Reprise de l’année passée",
  ageing: "Ce qui reste dû, selon le retard",
  ageingHeaders: [
    fr`Pas encore échu`,
    "0 à 30 jours",
    "31 à 60 jours",
    "61 à 90 jours",
    "Plus de 90 jours",
    "Total",
  ],
  families: fr`État nominatif des familles en retard`,
  familyHeaders: [
    "Famille",
    "Factures",
    "Dû",
    "Plus ancienne échéance",
    "Jours de retard",
    "Relances",
    "Téléphone",
  ] as const,
  noFamilies: "Aucune famille en retard.",
  session: (day: Day, hours: string | undefined) =>
    fr`Recettes de la permanence du ${shortDay(day)}${hours === undefined ? "" : ` (${hours})`}`,
  takingHeaders: ["Moyen", "Nombre", "Montant"] as const,
  /** It is handed to the bank by itself, hence says where its cheques come from. */
  slip: (day: Day) => `Bordereau de remise de chèques, permanence du ${shortDay(day)}`,
  slipHeaders: ["Famille", "Référence", "Montant"] as const,
  slipTotal: (cheques: number) => `Total, ${counted(cheques, "chèque")}`,
};
