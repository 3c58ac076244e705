import type { FileProblems } from "../../kernel/problems/files";
import type { WordsFor } from "./words";

const untouched = "Rien n’a été écrit.";

/** Troubles with the workbook file, in words. */
export const fileWords: WordsFor<FileProblems> = {
  "file.empty": ({ file }) => ({
    message: `Le fichier « ${file} » est vide (0 octet).`,
    advice: "Reprenez la dernière sauvegarde datée, à côté du fichier, ou une copie envoyée par courriel.",
  }),
  "file.unreadable": ({ file }) => ({
    message: `Le fichier « ${file} » n’est pas un classeur Excel lisible.`,
    advice:
      "Ouvrez-le dans Excel ou LibreOffice et enregistrez-le au format « Classeur Excel (.xlsx) » ; s’il ne s’ouvre pas, reprenez la dernière sauvegarde.",
  }),
  "file.truncated": ({ file }) => ({
    message: `Le fichier « ${file} » est incomplet : la copie ou le téléchargement s’est arrêté avant la fin.`,
    advice: "Copiez-le ou téléchargez-le à nouveau, ou reprenez la dernière sauvegarde.",
  }),
  "file.text": ({ file }) => ({
    message: `Le fichier « ${file} » est un texte (CSV, page web…) et non un classeur Excel, malgré son nom.`,
    advice: "Ouvrez-le dans Excel ou LibreOffice et enregistrez-le au format « Classeur Excel (.xlsx) ».",
  }),
  "file.old-excel": ({ file }) => ({
    message: `Le fichier « ${file} » est un ancien classeur Excel 97-2003 (.xls).`,
    advice: "Ouvrez-le et enregistrez-le au format « Classeur Excel (.xlsx) ».",
  }),
  "file.encrypted": ({ file }) => ({
    message: `Le fichier « ${file} » est protégé par un mot de passe à l’ouverture.`,
    advice:
      "Dans Excel : Fichier › Informations › Protéger le classeur › Chiffrer avec mot de passe, effacez le mot de passe, puis enregistrez.",
  }),
  "file.opendocument": ({ file }) => ({
    message: `Le fichier « ${file} » est un classeur OpenDocument (.ods).`,
    advice: "Dans LibreOffice : Fichier › Enregistrer sous › « Classeur Excel 2007-365 (.xlsx) ».",
  }),
  "file.binary-workbook": ({ file }) => ({
    message: `Le fichier « ${file} » est un classeur Excel binaire (.xlsb).`,
    advice: "Ouvrez-le dans Excel et enregistrez-le au format « Classeur Excel (.xlsx) ».",
  }),
  "file.not-a-workbook": ({ file }) => ({
    message: `Le fichier « ${file} » est une archive qui ne contient pas de classeur Excel.`,
    advice: "Choisissez le classeur de la cantine, au format « Classeur Excel (.xlsx) ».",
  }),
  "file.part-missing": ({ file, part }) => ({
    message: `Le fichier « ${file} » est abîmé : il lui manque « ${part} ».`,
    advice:
      "Ouvrez-le dans Excel, acceptez la réparation et enregistrez, ou reprenez la dernière sauvegarde.",
  }),
  "file.broken-part": ({ file, part }) => ({
    message: `Le fichier « ${file} » est abîmé : « ${part} » ne peut pas être lu.`,
    advice:
      "Ouvrez-le dans Excel, acceptez la réparation et enregistrez, ou reprenez la dernière sauvegarde.",
  }),
  "file.too-large": ({ file, megabytes }) => ({
    message: `Le fichier « ${file} » est trop grand : il occuperait ${megabytes} Mo une fois décompressé.`,
    advice:
      "Supprimez les feuilles, les images ou les lignes vides mises en forme dont vous n’avez plus besoin.",
  }),
  "file.strict": ({ file }) => ({
    message: `Le fichier « ${file} » est au format « Classeur Open XML Strict » ; il peut être lu, pas modifié. ${untouched}`,
    advice: "Dans Excel : Fichier › Enregistrer sous › « Classeur Excel (.xlsx) ».",
  }),
  "file.signed": ({ file }) => ({
    message: `Le fichier « ${file} » porte une signature numérique, que toute modification annulerait. ${untouched}`,
    advice:
      "Retirez la signature dans Excel (Fichier › Informations › Afficher les signatures) ou travaillez sur une copie non signée.",
  }),
  "file.structure-locked": ({ file, sheet }) => ({
    message: `La structure du classeur « ${file} » est verrouillée : la feuille « ${sheet} » ne peut pas être ajoutée. ${untouched}`,
    advice: "Dans Excel : Révision › Protéger le classeur, pour ôter la protection, puis recommencez.",
  }),
  "file.sheet-not-writable": ({ file, sheet }) => ({
    message: `La feuille « ${sheet} » du classeur « ${file} » n’est pas une feuille de cellules. ${untouched}`,
    advice: "Renommez cette feuille, puis recommencez.",
  }),
  "file.cell-merged": ({ sheet, cell, range }) => ({
    message: `Feuille « ${sheet} » : la cellule ${cell}, à remplir, est prise dans les cellules fusionnées ${range}. ${untouched}`,
    advice: `Sélectionnez ${range}, annulez la fusion (Accueil › Fusionner et centrer), puis recommencez.`,
  }),
  "file.cell-in-array": ({ sheet, cell, range }) => ({
    message: `Feuille « ${sheet} » : la cellule ${cell}, à remplir, est prise dans la formule matricielle de ${range}. ${untouched}`,
    advice: `Déplacez ou effacez la formule de ${range}, puis recommencez.`,
  }),
  "file.cell-occupied": ({ sheet, cell }) => ({
    message: `Feuille « ${sheet} » : le tableau doit s’étendre sur la cellule ${cell}, qui est déjà remplie. ${untouched}`,
    advice: `Déplacez ce qui se trouve en ${cell} et autour, loin du tableau ou sur une autre feuille, puis recommencez.`,
  }),
  "file.text-too-long": ({ sheet, cell, length }) => ({
    message: `Feuille « ${sheet} » : le texte destiné à la cellule ${cell} compte ${length} caractères ; Excel en accepte 32 767. ${untouched}`,
    advice: "Raccourcissez les textes dont il est fait (libellés, observations), puis recommencez.",
  }),
  "file.sheet-full": ({ sheet }) => ({
    message: `La feuille « ${sheet} » est pleine : Excel s’arrête à la ligne 1 048 576. ${untouched}`,
    advice: "Commencez un nouveau classeur pour la nouvelle année scolaire.",
  }),
  "file.linked-table": ({ sheet, table }) => ({
    message: `Feuille « ${sheet} » : des colonnes manquent au tableau « ${table} », mais il est relié à une source externe et ne peut pas en recevoir. ${untouched}`,
    advice: "Convertissez-le en plage (Création de tableau › Convertir en plage), puis recommencez.",
  }),
};
