import { fr } from "./french";

/** Short hints, shown when a cell of the column is selected. */
export const hints = {
  absenceRules: {
    motive: "Le motif, tel qu’il est choisi dans la feuille Absences.",
    delay: fr`Nombre de jours, quand « Prévenir » compte des jours.`,
    before: fr`Heure limite du dernier jour, par exemple 09:00 : à 09:00 juste, il est trop tard.`,
    documentWithinDays: fr`Jours après le premier jour d’absence ; vide : sans limite.`,
    waitingMeals: "Nombre de premiers repas qui restent facturés.",
    article: "L’article du règlement, cité dans les explications.",
  },
  periods: {
    key: "Un mois (2026-11) ou un nom pour une période plus longue (juin-juillet 2018).",
    issuedOn: "Rempli par le programme.",
  },
  calendar: {
    to: "Dernier jour, compris.",
    school: fr`Vide : toutes les écoles.`,
    className: fr`Vide : toutes les classes.`,
  },
  tariffs: {
    criterion: fr`Vide : tout le monde.`,
    ranks: fr`Rang dans la fratrie : 3, 3+ ou 1-2.`,
    bound: fr`Comprise ; vide : sans limite.`,
    price: "Un prix ou un taux d’effort, pas les deux.",
    rate: fr`Part du QF, en % : 0,55 %.`,
  },
  families: {
    resident: fr`La famille habite-t-elle la commune ?`,
    quotient: "Remplacé par la feuille Quotients dès que la famille y figure.",
    observations: "Imprimé dans le cadre de la facture.",
  },
  enrolments: { weekday: fr`Oui ou x : l’enfant mange ce jour-là.`, open: fr`Vide : sans limite.` },
  bookings: {
    to: fr`Vide : un seul jour.`,
    requestedOn: fr`Jour de la demande ; vide : hors délai.`,
    decision: "La décision du service l’emporte sur le règlement.",
  },
  absences: {
    to: fr`Vide : un seul jour.`,
    toldOn: "Jour (et heure) où le service a été prévenu.",
    toldAt: fr`Heure, si elle n’est pas déjà dans « Prévenu le ».`,
  },
  adjustments: { amount: "Négatif pour une remise." },
  rejects: {
    reference: "La référence de la feuille Prélèvements (EndToEndId).",
    fee: fr`Vide : le paramètre « Frais de rejet ».`,
  },
  filled: "Rempli par le programme.",
} as const;
