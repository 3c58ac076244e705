import { fr } from "../french";

/** Browser mode: a workbook is a file that the clerk opens and saves. */
export const fichierWords = {
  title: "Ouvrir le classeur de la cantine",
  drop: "Déposez ici le classeur (.xlsx)",
  or: "ou",
  open: "Choisir un classeur…",
  private: fr`Rien ne quitte cet ordinateur : la page lit et enregistre le fichier sur place, sans Excel et sans connexion.`,
  noFile: fr`Pas encore de classeur ?`,
  save: "Enregistrer",
  saveCopy: "Enregistrer une copie",
  /** `cantine.xlsx` is proposed to be copied as `cantine - copie.xlsx`. */
  copyName: (name: string) => name.replace(/(\.[^.]*)?$/, " - copie$1"),
  modified: "non enregistré",
  upToDate: "enregistré",
  saved: (name: string) => fr`« ${name} » est enregistré.`,
  downloaded: (name: string) =>
    fr`« ${name} » est dans vos téléchargements : c’est le classeur à jour, mettez-le à la place de l’ancien.`,
  leaveTitle: "Le classeur ouvert n’est pas enregistré",
  leaveText: "Ce que vous venez de faire serait perdu.",
  leave: "Continuer sans enregistrer",
  saveReminder: fr`Enregistrez maintenant le classeur : ces factures n’existent encore que dans cette page.`,
  oneFile: "Déposez un seul fichier à la fois.",
  dropNow: "Lâchez le fichier pour l’ouvrir",
  excelDescription: "Classeur Excel",
} as const;
