import type { ProblemsOf } from "../../kernel/problem";
import { enumeratedUpTo } from "../days";
import { fr } from "../french";
import { capital } from "../verdicts";
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
  place: "la place de l’onglet",
  gridlines: "le quadrillage masqué",
  orientation: "l’orientation du papier",
  paper: "le format A4",
  scale: "l’échelle d’impression",
  margins: "les marges",
  "repeated-header": "l’en-tête répété à chaque page imprimée",
  footer: "le pied de page",
  "print-area": "la zone d’impression",
  "page-breaks": "les sauts de page",
  drawings: "les images et les graphiques",
};

const mostSheets = 3;

function someSheets(sheets: readonly string[]): string {
  // One more is named as soon as it is counted.
  return sheets.length <= mostSheets + 1 ? listed(sheets) : enumeratedUpTo(mostSheets, sheets.map(quoted));
}

/** `le format A4 (« Factures » et « Journal ») ; les marges (« Journal »)`. */
function missingDress(refused: RefusedDress): string {
  return refused.map(({ part, sheets }) => `${dressWords[part]} (${someSheets(sheets)})`).join("\u202f; ");
}

/** What is told of a write that was not cut short begins with what the clerk most wants to know. */
function afterWriting(sentence: string, cutShort: boolean): string {
  return cutShort ? capital(sentence) : fr`Tout est écrit, mais ${sentence}`;
}

function notPutBack({ sheet, what, name }: ProblemsOf<"excel">["excel.not-put-back"]): string {
  switch (what) {
    case "filter":
      return name === ""
        ? fr`le filtre de la feuille ${quoted(sheet)} n’a pas pu être remis :`
        : fr`le filtre de la colonne ${quoted(name)} (feuille ${quoted(sheet)}) n’a pas pu être remis :`;
    case "totals":
      return fr`la ligne de totaux du tableau ${quoted(name)} (feuille ${quoted(sheet)}) n’a pas pu être remise :`;
    case "headers":
      return fr`les titres des nouvelles colonnes (${name}) de la feuille ${quoted(sheet)} n’ont pas pu être remis :`;
  }
}

const remedies: Readonly<Record<ProblemsOf<"excel">["excel.not-put-back"]["what"], string>> = {
  filter: fr`Filtrez à nouveau cette feuille si vous en avez besoin : aucune ligne n’est perdue.`,
  totals: fr`Cochez Création de tableau › Ligne des totaux et vérifiez ses formules : aucune ligne de données n’est perdue.`,
  headers: fr`Corrigez les titres dans la feuille : Écot les demandera tant qu’ils manquent.`,
};

type Obstacle = ProblemsOf<"excel">["excel.in-the-way"]["what"];

/** What is in the way, and how to take it away; `, puis …` follows. */
const obstacles: Readonly<Record<Obstacle, { readonly message: string; readonly advice: string }>> = {
  "merged-cells": {
    message: fr`Excel refuse d’écrire : des cellules fusionnées se trouvent sur le chemin.`,
    advice: fr`Annulez la fusion de ces cellules (Accueil › Fusionner et centrer)`,
  },
  filter: {
    message: fr`Excel refuse d’écrire dans des lignes filtrées.`,
    advice: fr`Ôtez les filtres des feuilles du classeur (Données › Effacer)`,
  },
  "pivot-table": {
    message: fr`Excel refuse d’écrire : un tableau croisé dynamique se trouve sur le chemin.`,
    advice: fr`Déplacez-le sur une feuille à part`,
  },
  "end-of-sheet": {
    message: fr`Excel ne peut pas décaler des cellules : le bord de la feuille n’est pas vide.`,
    advice: fr`Supprimez ce qui se trouve dans les dernières lignes et colonnes de la feuille (Ctrl+Fin y mène)`,
  },
  selection: {
    message: fr`Excel ne peut pas agir sur ce qui est sélectionné en ce moment.`,
    advice: fr`Cliquez sur une seule cellule vide`,
  },
  "kind-of-sheet": {
    message: fr`Une feuille de ce classeur est d’une sorte qu’Excel ne laisse pas modifier (graphique, macro).`,
    advice: fr`Affichez une feuille de calcul ordinaire et donnez un autre nom à la feuille qui porte celui d’une des nôtres`,
  },
  memory: {
    message: fr`Excel n’a plus assez de mémoire.`,
    advice: fr`Enregistrez, fermez les autres classeurs, et au besoin fermez Excel et ouvrez-le à nouveau`,
  },
  state: {
    message: fr`Excel dit que l’opération n’est pas possible dans l’état où se trouve le classeur.`,
    advice: fr`Affichez une feuille de calcul, cliquez sur une cellule et fermez les fenêtres d’Excel restées ouvertes`,
  },
};

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
  "excel.moved-meanwhile": ({ sheet }) => ({
    message: fr`Des lignes ou des colonnes de la feuille ${quoted(sheet)} ont été déplacées par quelqu’un d’autre pendant l’écriture, qui s’est arrêtée. ${written(true)}`,
    advice: fr`Demandez que personne d’autre ne travaille dans ce classeur, puis ${again(true)}.`,
  }),
  "excel.merges-unknown": ({ sheet }) => ({
    message: fr`Excel ne dit pas quelles cellules de la feuille ${quoted(sheet)} sont fusionnées. Rien n’a été écrit.`,
    advice: fr`Annulez les fusions de cette feuille (Accueil › Fusionner et centrer › Annuler Fusionner cellules), puis recommencez.`,
  }),
  "excel.filter-unreadable": ({ sheet }) => ({
    message: fr`Excel ne dit pas ce que filtre la feuille ${quoted(sheet)} : ôté pour écrire, le filtre ne pourrait pas être remis. Rien n’a été écrit.`,
    advice: fr`Ôtez le filtre de la feuille ${quoted(sheet)} (Données › Effacer), puis recommencez ; vous le remettrez ensuite.`,
  }),
  // The place says which sheet and which cell.
  "excel.below-totals": ({ table }) => ({
    message: fr`Ce contenu se trouve sous la ligne de totaux du tableau ${quoted(table)}, qui doit s’agrandir : il pourrait être déplacé. Rien n’a été écrit.`,
    advice: fr`Placez-le à côté du tableau, ou masquez la ligne de totaux (Création de tableau › Ligne des totaux), puis recommencez.`,
  }),
  "excel.not-put-back": (facts) => ({
    message: afterWriting(fr`${notPutBack(facts)} Excel l’a refusé.`, facts.cutShort),
    advice: remedies[facts.what],
  }),
  "excel.in-the-way": ({ what, begun }) => ({
    message: fr`${obstacles[what].message} ${written(begun)}`,
    advice: fr`${obstacles[what].advice}, puis ${again(begun)}.`,
  }),
  "excel.refused": ({ cause, begun }) => ({
    message: fr`Excel a refusé une opération (${quoted(cause)}). ${written(begun)}`,
    advice: fr`Enregistrez le classeur, fermez-le et ouvrez-le à nouveau, puis ${again(begun)} ; si le refus persiste, signalez-le avec le nom entre guillemets.`,
  }),
  "excel.dress-refused": ({ refused, cutShort }) => ({
    message: afterWriting(
      fr`Excel a refusé une partie de la mise en forme : ${missingDress(refused)}.`,
      cutShort,
    ),
    advice: fr`${cutShort ? "Les données n’en dépendent pas." : "Il ne manque rien aux données, et rien n’est à refaire."} Si cela vous gêne, mettez-la vous-même, par exemple par Affichage › Figer les volets ou par Mise en page.`,
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
