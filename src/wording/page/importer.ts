import type { ListField, PassedOverWhy } from "../../formats/problems/lists";
import { counted } from "../amounts";
import { fr } from "../french";

const children = (count: number) => counted(count, "enfant");

export const importerWords = {
  intro: fr`Une liste d’enfants, de responsables ou de quotients remplit les feuilles Enfants, Familles, Inscriptions et Quotients. Rien n’est écrit avant votre accord, et rien n’est jamais effacé.`,
  drop: "Déposez ici la liste",
  dropNow: "Lâchez le fichier pour le lire",
  or: "ou",
  choose: "Choisir un fichier…",
  forms: fr`Listes lues : .xlsx ou .csv, de l’école (ONDE), d’un autre logiciel, de la CAF ou de votre tableur.`,
  oneFile: "Déposez une seule liste à la fois.",
  paste: "Coller les cases d’un tableau",
  pasteLabel: "Cases copiées",
  pasteHint:
    "Sélectionnez la liste dans votre tableur avec ses titres de colonnes, copiez-la, puis collez-la ici.",
  pastedName: "cases collées",
  readPasted: "Lire ces cases",
  notPasted: "Collez d’abord des cases.",

  // Which column is what.
  columnsAsked: (file: string) => fr`Que contient chaque colonne de « ${file} » ?`,
  columnsAskedHint: fr`Écot ne reconnaît pas assez de titres. Indiquez au moins où sont les noms ; le classeur s’en souviendra.`,
  columnsRead: (read: number, all: number) => fr`${counted(read, "colonne lue", "colonnes lues")} sur ${all}`,
  columnsOf: (sheet: string | undefined, line: number | undefined) => {
    const where = line === undefined ? "sans titres" : fr`titres à la ligne ${line}`;
    return sheet === undefined ? `Colonnes, ${where}` : fr`Colonnes de la feuille « ${sheet} », ${where}`;
  },
  notRead: "(pas lue)",
  asTicks: "Jour ou prestation cochée",
  asSibling: (field: string) => fr`Enfant suivant : ${field}`,
  unnamed: fr`Sans titre dans la liste : pas lue`,
  neverRead: fr`Jamais lue : donnée bancaire ou de sécurité sociale`,
  example: (texts: readonly string[]) => (texts.length === 0 ? "(vide)" : texts.join(" · ")),
  likely: (field: string) => fr`Ressemble à : ${field}`,
  readColumns: "Lire avec ces colonnes",
  fieldGroups: {
    child: "Enfant",
    home: "Domicile de l’enfant",
    secondHome: "Second domicile",
    family: "Famille",
    guardian: "Responsable",
    secondGuardian: "Second responsable",
    quotient: "Quotient",
    ticks: "Jours et prestations cochés",
  },

  // What the list comes to.
  ofList: (file: string) => fr`Liste « ${file} »`,
  children: "Enfants dans la liste",
  known: "Déjà dans le classeur",
  added: "Enfants ajoutés",
  madeFamilies: "Familles créées",
  waiting: "En attente d’une réponse",
  quotients: "Quotients de familles",
  filled: (count: number) => counted(count, "case vide remplie", "cases vides remplies"),
  changed: (count: number) => counted(count, "différence acceptée", "différences acceptées"),
  enrolled: (count: number) => counted(count, "inscription"),
  import: "Importer dans le classeur",
  nothing: fr`Rien ne change : le classeur dit déjà tout cela.`,
  nothingYet: fr`Rien n’est à écrire pour l’instant : répondez d’abord ci-dessous.`,
  stillOpen: (count: number) =>
    fr`${counted(count, "enfant attend", "enfants attendent")} une réponse ci-dessous : ${count > 1 ? "ils ne seront pas écrits" : "il ne sera pas écrit"} avant. Vous pouvez importer le reste, et y revenir avec la même liste.`,

  // Families.
  families: (count: number) => counted(count, "famille proposée", "familles proposées"),
  familiesHint: fr`Une famille reçoit les factures de ses enfants. Vérifiez qui paie.`,
  allFamilies: (count: number) => fr`Oui à toutes les familles proposées (${count})`,
  because: {
    "family-id": "réunie par le numéro de la liste",
    guardian: "réunie par un même responsable",
    address: "réunie par l’adresse et le nom",
    answer: "réunie par votre réponse",
  },

  // Questions.
  questions: (open: number, all: number) =>
    open === 0
      ? fr`Questions : ${counted(all, "réponse donnée", "réponses données")}`
      : counted(open, "question"),
  allProposed: "Prendre les réponses proposées",
  proposed: " (proposé)",
  toAnswer: "à répondre",
  otherChild: "Un autre enfant du classeur",
  otherFamily: "Une autre famille du classeur",

  // What the list lacks.
  more: "Ce que la liste ne dit pas",
  school: "École des nouveaux enfants",
  schoolHint: "Pour ceux dont la liste ne la dit pas.",
  category: "Catégorie de tarif des nouveaux enfants",
  categoryHint: "Celle de vos tarifs qui vaut pour les enfants.",
  noCategory: "(aucune)",
  residents: (city: string) =>
    fr`Les nouvelles familles qui habitent ${city} sont résidentes, les autres non`,
  enrol: "Inscrire les enfants aux jours cochés",
  enrolFrom: "Inscriptions à partir du",
  enrolFromHint: "Le premier jour de cantine concerné.",
  serviceOf: (header: string | undefined, ticks: number) =>
    fr`${header === undefined ? "Jours cochés" : fr`« ${header} »`} (${counted(ticks, "coche")})`,
  serviceAsked: "(à choisir)",
  notEnrolled: "(ne pas reprendre)",
  quotientsFrom: "Quotients au plus tôt à partir du",
  quotientsFromHint: fr`Facultatif : sinon, à la date que donne la liste.`,

  // What changes.
  differences: (count: number) =>
    counted(count, "différence avec le classeur", "différences avec le classeur"),
  differencesHint: fr`Cochez ce que la liste a de plus juste ; le reste ne change pas.`,
  accept: (column: string, count: number) => fr`${column} : la liste a raison (${count})`,
  who: "Qui",
  before: "Dans le classeur",
  after: "Dans la liste",
  newChildren: (count: number) => counted(count, "nouvel enfant", "nouveaux enfants"),
  code: "Code",
  child: "Enfant",
  family: "Famille",
  className: "Classe",
  fills: (count: number) => fr`${counted(count, "case vide remplie", "cases vides remplies")}`,
  absent: (count: number) =>
    fr`${children(count)} du classeur ${count > 1 ? "ne sont pas" : "n’est pas"} dans la liste`,
  absentHint: fr`Rien n’est effacé. Si un enfant est parti, mettez une date de fin à ses inscriptions.`,
  passedOver: (count: number) => fr`${counted(count, "ligne ou feuille", "lignes ou feuilles")} sans enfant`,
  passedWhy: {
    total: "total",
    note: "remarque",
    title: "titre de classe",
    adult: "adulte",
    shifted: "ligne décalée",
    "no-list": "feuille sans liste",
    "other-list": "autre liste",
  } satisfies Record<PassedOverWhy, string>,
  passedPlace: (sheet: string | undefined, line: number | undefined) =>
    [
      sheet === undefined ? undefined : fr`feuille « ${sheet} »`,
      line === undefined ? undefined : fr`ligne ${line}`,
    ]
      .filter((part) => part !== undefined)
      .join(", "),

  done: (added: number, families: number) =>
    fr`Liste importée : ${counted(added, "enfant ajouté", "enfants ajoutés")}, ${counted(families, "famille créée", "familles créées")}.`,
  doneRest: (count: number) =>
    fr`${counted(count, "enfant attend encore", "enfants attendent encore")} une réponse : relisez la même liste pour ${count > 1 ? "les" : "le"} reprendre.`,
  doneNext: "Vérifiez les feuilles Enfants et Familles, puis importez la liste suivante.",
  again: "Relire la liste",
  seeChildren: "Voir la feuille Enfants",
  seeFamilies: "Voir la feuille Familles",
  saveReminder: fr`Enregistrez le classeur : ces lignes n’existent encore que dans cette page.`,
} as const;

/** Which fields stand under which heading of the choice. */
export const fieldGroupOf = (field: ListField): keyof typeof importerWords.fieldGroups => {
  if (/^secondHome/.test(field)) return "secondHome";
  if (/^home/.test(field)) return "home";
  if (/^family/.test(field)) return "family";
  if (/^guardian/.test(field)) return "guardian";
  if (/^secondGuardian/.test(field)) return "secondGuardian";
  if (/^(?:quotient|recipient)/.test(field)) return "quotient";
  return /day$|Service$/.test(field) ? "ticks" : "child";
};
