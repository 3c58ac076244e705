import { fr } from "../french";

/** When the page was opened by Office, and cannot work there. */
export const surroundingsWords = {
  "office-silent": {
    title: "Excel ne répond pas",
    text: fr`La bibliothèque d’Office (appsforoffice.microsoft.com) n’a pas pu être chargée : vérifiez la connexion ou demandez à l’informatique d’autoriser cette adresse, puis rouvrez le volet. Sans elle, ouvrez cette page dans un navigateur et déposez-y le classeur.`,
  },
  /** A round trip that has no answer yet. */
  "excel-silent": {
    title: "Excel ne répond pas",
    text: fr`Écot attend sa réponse. Si rien ne bouge, rechargez la page : un travail interrompu reprend sans rien écrire en double ni sauter de numéro.`,
  },
  "part-missing": {
    title: "Une partie d’Écot n’a pas pu être chargée",
    nothingDone: fr`Une partie d’Écot n’a pas pu être chargée : rien n’a été fait.`,
    text: fr`Écot a été mis à jour, ou la connexion manque : enregistrez le classeur, puis fermez et rouvrez le volet (dans un navigateur, rechargez la page).`,
  },
  "other-office": {
    title: "Écot travaille dans Excel",
    text: "Ouvrez le classeur de la cantine dans Excel, puis rouvrez Écot depuis l’onglet Accueil.",
  },
} as const;
