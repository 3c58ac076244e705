import { journalActions } from "../choices";
import type { VerbWords } from "./verb-words";

export const importerWords: VerbWords<
  | "depuis"
  | "oui"
  | "reponses"
  | "accepter"
  | "ecole"
  | "categorie"
  | "commune"
  | "inscriptions"
  | "prestations"
  | "quotients"
  | "projet"
> = {
  description: "reprend des enfants, des familles et des quotients d’une liste",
  options: {
    depuis: {
      flag: "--depuis <fichier>",
      text: "la liste : xlsx ou csv, de l’école, d’un autre logiciel ou de la CAF",
    },
    oui: {
      flag: "--oui",
      text: "crée les familles proposées, et prend les réponses proposées aux questions",
    },
    reponses: {
      flag: "--reponses <réponses>",
      text: "des réponses, comme « question = réponse ; question = réponse » (la commande les montre)",
    },
    accepter: {
      flag: "--accepter <colonnes>",
      text: "les colonnes où la liste a raison contre le classeur, comme « classe, adresse » ; ou « tout »",
    },
    ecole: { flag: "--ecole <nom>", text: "l’école des enfants dont la liste ne la dit pas" },
    categorie: { flag: "--categorie <nom>", text: "la catégorie de tarif des nouveaux enfants" },
    commune: {
      flag: "--commune <nom>",
      text: "la commune dont les habitants paient le tarif des résidents, pour les nouvelles familles",
    },
    inscriptions: {
      flag: "--inscriptions <date>",
      text: "inscrit les enfants aux jours cochés, à partir de cette date (à défaut, les croix n’inscrivent personne)",
    },
    prestations: {
      flag: "--prestations <prestations>",
      text: "les prestations des croix, comme « Repas ; Gard. matin = Garderie » (à défaut, celle des repas et celles du même nom)",
    },
    quotients: {
      flag: "--quotients <date>",
      text: "les quotients de la liste valent au plus tôt à partir de cette date",
    },
    projet: { flag: "--projet", text: "montre ce qui serait repris, sans rien écrire" },
  },
  examples: [
    "ecot importer cantine.xlsx --depuis CSVExtraction.csv --projet",
    'ecot importer cantine.xlsx --depuis CSVExtraction.csv --oui --ecole "Jules-Ferry"',
    "ecot importer cantine.xlsx --depuis inscriptions.xlsx --inscriptions 2026-09-01 --prestations Repas",
  ],
  journal: [journalActions.importRoll],
};
