import type { ProblemsOf } from "../../kernel/problem";
import { backupFolder } from "../backup-names";
import { fr } from "../french";
import { grouped, quoted, quotedFile } from "./inserted";
import type { WordsFor } from "./words";

const untouched = "Rien n’a été écrit.";
const asWorkbook = fr`« Classeur Excel (.xlsx) »`;
const repair =
  "Ouvrez-le dans Excel, acceptez la réparation et enregistrez, ou reprenez la dernière sauvegarde.";

/** A part of the package, in the clerk's words. */
function partText(part: string): string {
  if (part.includes("worksheets/")) return "une de ses feuilles";
  if (part.endsWith("styles.xml")) return "la liste de ses mises en forme";
  if (part.endsWith("sharedStrings.xml")) return "la liste de ses textes";
  if (part.endsWith("workbook.xml")) return "la liste de ses feuilles";
  if (part.includes("tables/")) return "une de ses tables";
  return "une de ses parties";
}

/** Troubles with the workbook file, in words. */
export const fileWords: WordsFor<ProblemsOf<"file">> = {
  "file.empty": ({ file }) => ({
    message: fr`Le fichier ${quotedFile(file)} est vide.`,
    advice: fr`Reprenez la dernière sauvegarde, dans le dossier « ${backupFolder} » à côté du fichier, ou une copie envoyée par courriel.`,
  }),
  "file.unreadable": ({ file }) => ({
    message: fr`Le fichier ${quotedFile(file)} n’est pas un classeur Excel lisible.`,
    advice: fr`Ouvrez-le dans Excel ou LibreOffice et enregistrez-le au format ${asWorkbook} ; s’il ne s’ouvre pas, reprenez la dernière sauvegarde.`,
  }),
  "file.truncated": ({ file }) => ({
    message: fr`Le fichier ${quotedFile(file)} est incomplet : la copie ou le téléchargement s’est arrêté avant la fin.`,
    advice: "Copiez-le ou téléchargez-le à nouveau, ou reprenez la dernière sauvegarde.",
  }),
  "file.text": ({ file }) => ({
    message: fr`Le fichier ${quotedFile(file)} est un texte (CSV ou page web) et non un classeur Excel, malgré son nom.`,
    advice: fr`Ouvrez-le dans Excel ou LibreOffice et enregistrez-le au format ${asWorkbook}.`,
  }),
  "file.old-excel": ({ file }) => ({
    message: fr`Le fichier ${quotedFile(file)} est un ancien classeur Excel 97-2003 (.xls).`,
    advice: fr`Ouvrez-le dans Excel ou LibreOffice et enregistrez-le au format ${asWorkbook}.`,
  }),
  "file.encrypted": ({ file }) => ({
    message: fr`Le fichier ${quotedFile(file)} est protégé par un mot de passe à l’ouverture.`,
    advice:
      "Effacez le mot de passe dans Excel (Fichier › Informations › Protéger le classeur › Chiffrer avec mot de passe), puis enregistrez.",
  }),
  "file.opendocument": ({ file }) => ({
    message: fr`Le fichier ${quotedFile(file)} est un classeur OpenDocument (.ods).`,
    advice: fr`Ouvrez-le dans LibreOffice et enregistrez-le au format « Classeur Excel 2007-365 (.xlsx) ».`,
  }),
  "file.binary-workbook": ({ file }) => ({
    message: fr`Le fichier ${quotedFile(file)} est un classeur Excel binaire (.xlsb).`,
    advice: fr`Ouvrez-le dans Excel et enregistrez-le au format ${asWorkbook}.`,
  }),
  "file.not-a-workbook": ({ file }) => ({
    message: fr`Le fichier ${quotedFile(file)} ne contient pas de classeur Excel.`,
    advice: fr`Choisissez le classeur de la cantine, au format ${asWorkbook}.`,
  }),
  "file.part-missing": ({ file, part }) => ({
    message: fr`Le fichier ${quotedFile(file)} est abîmé : il lui manque ${partText(part)}.`,
    advice: repair,
  }),
  "file.broken-part": ({ file, part }) => ({
    message: fr`Le fichier ${quotedFile(file)} est abîmé : ${partText(part)} ne peut pas être lue.`,
    advice: repair,
  }),
  "file.other-language": ({ file }) => ({
    message: fr`Le fichier ${quotedFile(file)} est écrit dans un format d’avant 2007 qui ressemble à celui d’Excel, mais n’en est pas un.`,
    advice: fr`Ouvrez-le dans Excel ou LibreOffice et enregistrez-le au format ${asWorkbook} ; s’il ne s’ouvre pas, reprenez la dernière sauvegarde.`,
  }),
  "file.sheets-in-one-part": ({ file, sheet, other }) => ({
    message: fr`Le fichier ${quotedFile(file)} est abîmé : ses feuilles ${quoted(sheet)} et ${quoted(other)} sont une seule et même feuille, et le contenu de l’une des deux est perdu. ${untouched}`,
    advice: repair,
  }),
  "file.check-failed": ({ file, part }) => ({
    message: fr`Le fichier ${quotedFile(file)} n’a pas été enregistré : ${partText(part)} serait à réparer à l’ouverture dans Excel. ${untouched}`,
    advice: fr`Ouvrez le classeur dans Excel ou LibreOffice, enregistrez-le au format ${asWorkbook}, puis recommencez.`,
  }),
  "file.too-large": ({ file, megabytes }) => ({
    message: fr`Le fichier ${quotedFile(file)} est trop grand : il occuperait ${grouped(megabytes)} Mo une fois ouvert.`,
    advice:
      "Supprimez les feuilles, les images ou les lignes vides mises en forme dont vous n’avez plus besoin.",
  }),
  "file.strict": ({ file }) => ({
    message: fr`Le fichier ${quotedFile(file)} est au format « Classeur Open XML Strict », qui peut être lu mais pas modifié. ${untouched}`,
    advice: fr`Enregistrez-le dans Excel au format ${asWorkbook} (Fichier › Enregistrer sous), puis recommencez.`,
  }),
  "file.signed": ({ file }) => ({
    message: fr`Le fichier ${quotedFile(file)} porte une signature numérique, que toute modification annulerait. ${untouched}`,
    advice:
      "Retirez la signature dans Excel (Fichier › Informations › Afficher les signatures) ou travaillez sur une copie non signée.",
  }),
  "file.structure-locked": ({ sheet }) => ({
    message: fr`La structure du classeur est protégée : la feuille ${quoted(sheet)} ne peut pas être ajoutée. ${untouched}`,
    advice: "Ôtez cette protection dans Excel (Révision › Protéger le classeur), puis recommencez.",
  }),
  "file.sheet-not-writable": ({ file, sheet }) => ({
    message: fr`La feuille ${quoted(sheet)} du classeur ${quotedFile(file)} ne peut pas recevoir de lignes : c’est un graphique, ou elle a été supprimée. ${untouched}`,
    advice: "Donnez un autre nom à cette feuille, puis recommencez.",
  }),
  "file.cell-merged": ({ sheet, cell, range }) => ({
    message: fr`Feuille ${quoted(sheet)} : la cellule ${cell}, à remplir, est prise dans les cellules fusionnées ${range}. ${untouched}`,
    advice: fr`Sélectionnez ${range}, annulez la fusion (Accueil › Fusionner et centrer), puis recommencez.`,
  }),
  "file.cell-in-array": ({ sheet, cell, range }) => ({
    message: fr`Feuille ${quoted(sheet)} : la cellule ${cell}, à remplir, est prise dans la formule matricielle de ${range}. ${untouched}`,
    advice: fr`Déplacez ou effacez la formule de ${range}, puis recommencez.`,
  }),
  "file.cell-occupied": ({ sheet, cell }) => ({
    message: fr`Feuille ${quoted(sheet)} : le tableau doit s’étendre sur la cellule ${cell}, qui est déjà remplie. ${untouched}`,
    advice: fr`Déplacez ce qui se trouve en ${cell} et autour, loin du tableau ou sur une autre feuille, puis recommencez.`,
  }),
  "file.text-too-long": ({ sheet, cell, length }) => ({
    message: fr`Feuille ${quoted(sheet)} : le texte destiné à la cellule ${cell} compte ${grouped(length)} caractères ; Excel en accepte ${grouped(32_767)}. ${untouched}`,
    advice: "Raccourcissez les textes dont il est fait (libellés, observations), puis recommencez.",
  }),
  "file.sheet-full": ({ sheet }) => ({
    message: fr`La feuille ${quoted(sheet)} est pleine : Excel s’arrête à la ligne ${grouped(1_048_576)}. ${untouched}`,
    advice:
      "Supprimez les lignes inutiles du bas de la feuille, ou commencez un nouveau classeur pour la nouvelle année scolaire.",
  }),
  "file.called-by-formula": ({ sheet, column }) => ({
    message: fr`Une formule du classeur se sert de ${column === undefined ? fr`la feuille ${quoted(sheet)}` : fr`la colonne ${quoted(column)} de la feuille ${quoted(sheet)}`} sous ce nom, et ne la trouverait plus sous un autre. ${untouched}`,
    advice: fr`Changez ce nom dans Excel ou LibreOffice, qui corrigent les formules en même temps, puis rouvrez le classeur.`,
  }),
  "file.linked-table": ({ sheet, table }) => ({
    message: fr`Feuille ${quoted(sheet)} : il manque des colonnes au tableau ${quoted(table)}, qui ne peut pas en recevoir car il vient d’une source externe. ${untouched}`,
    advice: "Convertissez-le en simple plage (Création de tableau › Convertir en plage), puis recommencez.",
  }),
};
