import type { ProblemsOf } from "../../kernel/problem";
import { fr } from "../french";
import { listed, quoted } from "./inserted";
import type { WordsFor } from "./words";

/** What became of the changes: the clerk must know whether the workbook is as it was. */
function written(begun: boolean): string {
  return begun ? "Une partie des lignes est peut-être déjà écrite." : "Rien n’a été écrit.";
}

/** A repeated run sweeps up after the interrupted one. */
function again(begun: boolean): string {
  return begun
    ? fr`recommencez : le travail reprend sans rien écrire en double ni sauter de numéro`
    : "recommencez";
}

/** How the sheets to print are made again. */
const remake = fr`« Réimprimer » pour les factures, la même commande à la même date pour les lettres et le bilan`;

type RefusedDress = ProblemsOf<"excel">["excel.dress-refused"]["refused"];

const dressWords: Record<RefusedDress[number]["part"], string> = {
  widths: "les largeurs de colonnes",
  heights: "les hauteurs de lignes",
  looks: "les polices, couleurs, bordures et fusions",
  lists: "les listes déroulantes",
  "frozen-header": "l’en-tête figé",
  "tab-colour": "la couleur de l’onglet",
  gridlines: "le quadrillage masqué",
  orientation: "l’orientation du papier",
  paper: "le format A4",
  scale: "l’échelle d’impression",
  margins: "les marges",
  "repeated-header": "l’en-tête répété à chaque page imprimée",
  footer: "le pied de page",
  "print-area": "la zone d’impression",
  "page-breaks": "les sauts de page",
};

const mostSheets = 3;

function someSheets(sheets: readonly string[]): string {
  const others = sheets.length - mostSheets;
  if (others <= 1) return listed(sheets);
  return fr`${sheets.slice(0, mostSheets).map(quoted).join(", ")} et ${others} autres`;
}

/** `le format A4 (« Factures » et « Journal ») ; les marges (« Journal »)`. */
function missingDress(refused: RefusedDress): string {
  return refused.map(({ part, sheets }) => `${dressWords[part]} (${someSheets(sheets)})`).join("\u202f; ");
}

/** Troubles with the workbook open in Excel, in words. */
export const excelWords: WordsFor<ProblemsOf<"excel">> = {
  "excel.cell-edited": ({ begun }) => ({
    message: fr`Une cellule est en cours de saisie : Excel refuse toute autre opération. ${written(begun)}`,
    advice: fr`Terminez la saisie avec Entrée (ou Échap pour l’abandonner), puis ${again(begun)}.`,
  }),
  "excel.dialog-open": ({ begun }) => ({
    message: fr`Une fenêtre d’Excel est restée ouverte et attend une réponse. ${written(begun)}`,
    advice: fr`Répondez-lui ou fermez-la, puis ${again(begun)}.`,
  }),
  "excel.busy": ({ begun }) => ({
    message: fr`Excel est occupé, malgré plusieurs essais. ${written(begun)}`,
    advice: fr`Attendez une minute, puis ${again(begun)}.`,
  }),
  "excel.too-large": ({ begun }) => ({
    message: fr`Le classeur est trop volumineux pour être échangé avec Excel. ${written(begun)}`,
    advice:
      "Supprimez les textes démesurés et les lignes vides mises en forme, ou traitez le fichier dans la page Écot d’un navigateur.",
  }),
  "excel.sheet-protected": ({ sheet }) => ({
    message: fr`La feuille ${quoted(sheet)} est protégée. Rien n’a été écrit.`,
    advice:
      "Ôtez cette protection dans Excel (Révision › Ôter la protection de la feuille), puis recommencez.",
  }),
  "excel.read-only": ({ begun }) => ({
    message: fr`Excel refuse toute modification de ce classeur. ${written(begun)}`,
    advice: fr`Vérifiez qu’il n’est pas ouvert en lecture seule ni marqué comme final, et qu’aucune feuille n’est protégée, puis ${again(begun)}.`,
  }),
  "excel.changed-meanwhile": ({ sheet }) => ({
    message: fr`La feuille ${quoted(sheet)} a changé pendant le calcul. Rien n’a été écrit.`,
    advice: fr`Recommencez : la feuille sera relue telle qu’elle est maintenant.`,
  }),
  "excel.name-taken": ({ begun }) => ({
    message: fr`Une feuille ou un tableau porte déjà le nom d’une feuille à créer. ${written(begun)}`,
    advice: fr`Cherchez parmi les onglets (masqués compris) et les graphiques, donnez un autre nom à celui qui gêne, puis ${again(begun)}.`,
  }),
  "excel.closed": ({ begun }) => ({
    message: fr`Le classeur a été fermé, ou Excel l’a perdu de vue. ${written(begun)}`,
    advice: fr`Ouvrez-le à nouveau et affichez Écot, puis ${again(begun)}.`,
  }),
  "excel.dates-unknown": () => ({
    message: fr`Excel n’a pas dit à partir de quelle année ce classeur compte ses jours (1900 ou 1904) : toutes les dates pourraient être fausses de quatre ans. Rien n’a été écrit.`,
    advice: fr`Enregistrez le classeur, fermez-le et ouvrez-le à nouveau, puis recommencez ; si la réponse reste la même, ouvrez le fichier dans la page Écot d’un navigateur.`,
  }),
  "excel.calculated-on-demand": () => ({
    message: fr`Excel ne calcule ce classeur que sur demande : Écot lui a fait recalculer les formules avant de lire et après avoir écrit.`,
    advice: fr`Rien à faire ; pour qu’Excel recalcule de lui-même, choisissez Formules › Options de calcul › Automatique.`,
  }),
  "excel.look-wrong": ({ sheet, cell, kind, shown }) => ({
    message: fr`Excel affiche ${quoted(shown)} dans la cellule ${cell} de la feuille ${quoted(sheet)}, où ${kind === "money" ? fr`un montant devrait se lire comme « 1 234,50 € »` : fr`un jour devrait se lire comme « 31/10/2026 »`}. La valeur est juste, seul l’affichage ne l’est pas.`,
    advice: fr`Sélectionnez la colonne et donnez-lui le format ${kind === "money" ? "Monétaire" : "Date courte"} (Accueil › Nombre) ; signalez aussi la version d’Excel (Fichier › Compte).`,
  }),
  "excel.sheet-hidden": ({ sheet }) => ({
    message: fr`La feuille ${quoted(sheet)} est masquée : Excel ne peut pas la montrer.`,
    advice: "Affichez-la (clic droit sur un onglet › Afficher), puis recommencez.",
  }),
  "excel.no-answer": ({ begun }) => ({
    message: fr`Excel ne répond plus. ${written(begun)}`,
    advice: fr`Vérifiez la connexion et que le classeur réagit, puis ${again(begun)}.`,
  }),
  "excel.refused": ({ cause, begun }) => ({
    message: fr`Excel a refusé une opération (${quoted(cause)}). ${written(begun)}`,
    advice: fr`Enregistrez le classeur, fermez-le et ouvrez-le à nouveau, puis ${again(begun)} ; si le refus persiste, signalez-le avec le nom entre guillemets.`,
  }),
  "excel.dress-refused": ({ refused }) => ({
    message: fr`Tout est écrit, mais Excel a refusé une partie de la mise en forme : ${missingDress(refused)}.`,
    advice: fr`Il ne manque rien aux données, et rien n’est à refaire. Si cela vous gêne, mettez-la vous-même, par exemple par Affichage › Figer les volets ou par Mise en page.`,
  }),
  "excel.page-dress-refused": ({ refused }) => ({
    message: fr`La feuille à imprimer est écrite, mais Excel a refusé une partie de sa mise en page : ${missingDress(refused)}.`,
    advice: fr`Regardez l’aperçu avant d’imprimer. Sur un poste qui a une imprimante, ou après avoir fermé et rouvert le classeur, faites-la de nouveau : ${remake}.`,
  }),
  "excel.page-refused": ({ page, cause }) => ({
    message: fr`Tout est écrit, sauf les pages à imprimer : Excel a refusé la feuille ${quoted(page)} (${quoted(cause)}).`,
    advice: fr`Rien n’est perdu et rien n’est à émettre de nouveau. Fermez et rouvrez le classeur, puis refaites ces pages : ${remake}.`,
  }),
};
