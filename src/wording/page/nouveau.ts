import { counted } from "../amounts";
import { fr } from "../french";

export const nouveauWords = {
  inExcel: "Les feuilles s’ajoutent à ce classeur, après les vôtres.",
  inBrowser: fr`Un classeur neuf s’ouvre ici ; enregistrez-le ensuite où vous voulez.`,
  empty: "Classeur vide",
  emptyText: "Toutes les feuilles à remplir, avec leurs listes de choix et les réglages usuels.",
  examples: {
    chaumont: fr`Exemple : Chaumont`,
    descartes: fr`Exemple : Descartes`,
  },
  exampleTexts: {
    chaumont:
      "Facturation à l’avance, absences justifiées, prélèvement. Année 2026-2027, familles inventées.",
    descartes:
      "Facturation à terme échu, juin et juillet ensemble, permanences. Année 2017-2018, familles inventées.",
  },
  add: "Ajouter les feuilles",
  create: "Créer",
  added: (count: number) => fr`${counted(count, "feuille ajoutée", "feuilles ajoutées")}.`,
  nothingToAdd: "Toutes les feuilles sont déjà là.",
  addedNext: "Commencez par Réglages et le calendrier, puis saisissez les familles et les enfants.",
  fileName: { empty: "cantine.xlsx", chaumont: "exemple-chaumont.xlsx", descartes: "exemple-descartes.xlsx" },
} as const;
