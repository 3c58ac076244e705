import { counted } from "../amounts";
import { fr } from "../french";

export const calendrierWords = {
  intro:
    "Les vacances du ministère ferment la cantine. Une nouvelle importation remplace les lignes de la précédente, et aucune autre.",
  source: "D’où vient le calendrier",
  fromFile: "Un fichier",
  fromPaste: "Un texte collé",
  chooseFile: "Fichier du calendrier",
  fileHint: fr`Fichiers acceptés : .csv, .json, .ics ou .xlsx.`,
  paste: "Lignes du calendrier",
  pasteHint: "Copiez les lignes avec leurs titres de colonnes, depuis le site du ministère ou un tableur.",
  pastedName: "texte collé",
  officialBefore: "Le calendrier officiel se télécharge sur ",
  officialLink: "data.education.gouv.fr",
  officialAddress: "https://data.education.gouv.fr/explore/dataset/fr-en-calendrier-scolaire/",
  academie: "Académie",
  academieHint: "Celle de la commune, par exemple Reims.",
  schoolYear: "Année scolaire",
  schoolYearHint: "Par exemple 2026-2027.",
  look: "Voir ce qui change",
  added: "Fermetures ajoutées",
  removed: "Fermetures retirées",
  kept: (count: number) => counted(count, "ligne inchangée", "lignes inchangées"),
  nothingChanges: fr`Rien ne change : le calendrier du classeur est déjà celui-là.`,
  import: "Importer dans le classeur",
  imported: (added: number, removed: number) =>
    fr`Calendrier importé : ${counted(added, "fermeture ajoutée", "fermetures ajoutées")}, ${counted(removed, "retirée", "retirées")}.`,
  importedNext: "Vérifiez la feuille Calendrier, puis préparez les factures.",
  notReady: "Choisissez d’abord un fichier ou collez des lignes.",
} as const;
