import { fr } from "../french";

/** When the page was opened by Office, and cannot work there. */
export const surroundingsWords = {
  "office-silent": {
    title: "Excel ne répond pas",
    text: fr`La bibliothèque d’Office (appsforoffice.microsoft.com) n’a pas pu être chargée : vérifiez la connexion ou demandez à l’informatique d’autoriser cette adresse, puis rouvrez le volet. Sans elle, ouvrez cette page dans un navigateur et déposez-y le classeur.`,
  },
  "other-office": {
    title: "Écot travaille dans Excel",
    text: "Ouvrez le classeur de la cantine dans Excel, puis rouvrez Écot depuis l’onglet Accueil.",
  },
} as const;
