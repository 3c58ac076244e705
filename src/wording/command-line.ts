import { backupFolder } from "./backup-names";
import { fr } from "./french";

/** Everything the command line prints about itself: descriptions, options, examples, mistakes of usage. */
export const commandLine = {
  description:
    "Écot, la facture de la cantine : lit le classeur de la commune et le calendrier scolaire, et émet une facture juste par enfant.",
  usage: "[options] <commande>",
  version: "affiche la version",
  help: "affiche l’aide",
  helpCommand: "affiche l’aide d’une commande",
  exitCodes: [
    "Codes de sortie :",
    "  0  fait",
    "  1  fait ou refusé, avec des anomalies bloquantes",
    "  2  commande mal écrite, fichier illisible ou impossible à écrire, erreur de programmation",
  ].join("\n"),
  titles: {
    "Usage:": "Utilisation :",
    "Arguments:": "Arguments :",
    "Options:": "Options :",
    "Commands:": "Commandes :",
    "Global Options:": "Options générales :",
  } as Readonly<Record<string, string>>,
  examples: "Exemples :",
  workbook: "le classeur de la commune (.xlsx)",
  newWorkbook: "le classeur à créer, ou à compléter s’il existe (.xlsx)",
  output: fr`écrit le résultat dans ce fichier ; sinon le classeur est remplacé, et l’ancien gardé dans « ${backupFolder} »`,
  json: "rend compte en JSON sur la sortie standard",
  commands: {
    nouveau: {
      description:
        "crée un classeur avec toutes les feuilles à remplir, ou ajoute à un classeur celles qui lui manquent",
      example: "remplit le classeur avec une commune d’exemple : chaumont ou descartes",
      examples: [
        "ecot nouveau cantine.xlsx",
        "ecot nouveau exemple.xlsx --exemple chaumont",
        "ecot nouveau le-classeur-du-service.xlsx",
      ],
    },
    calendrier: {
      description: "importe le calendrier scolaire dans la feuille Calendrier",
      from: "le calendrier du ministère : csv, json, ics ou xlsx",
      academie: "l’académie de la commune (à défaut, celle de Paramètres)",
      yearFlag: "--annee <année>",
      year: "l’année scolaire, comme 2026-2027 (à défaut, celle de Paramètres)",
      examples: [
        'ecot calendrier cantine.xlsx --depuis fr-en-calendrier-scolaire.csv --academie "Reims" --annee 2026-2027',
        "ecot calendrier cantine.xlsx --depuis Zone-B.ics",
      ],
    },
    verifier: {
      description: "liste toutes les anomalies du classeur, chacune avec sa cellule",
      examples: ["ecot verifier cantine.xlsx"],
    },
    facturer: {
      description: "émet les factures d’une période",
      periodFlag: "--periode <période>",
      period: "la période : un mois (2026-11) ou une ligne de la feuille Périodes",
      issue:
        "la date d’émission, comme 2026-10-28 (à défaut, celle de la feuille Périodes, sinon aujourd’hui)",
      draft: "montre ce qui serait émis, sans rien numéroter ni écrire",
      examples: [
        "ecot facturer cantine.xlsx --periode 2026-11 --emission 2026-10-28 --projet",
        "ecot facturer cantine.xlsx --periode 2026-11 --emission 2026-10-28",
        'ecot facturer cantine.xlsx --periode "juin-juillet 2018" --emission 2018-07-06 --sortie juillet.xlsx',
      ],
    },
    reimprimer: {
      description: "refait les pages à imprimer d’une période émise, d’après le registre",
      periodFlag: "--periode <période>",
      period: "une période déjà émise : un mois (2026-11) ou une ligne de la feuille Périodes",
      examples: [
        "ecot reimprimer cantine.xlsx --periode 2026-11",
        "ecot reimprimer cantine.xlsx --periode 2026-11 --sortie pages-de-novembre.xlsx",
      ],
    },
    prelever: {
      description: "prépare les prélèvements d’une date et leur fichier pour la banque",
      dueFlag: "--echeance <date>",
      due: "la date à laquelle la banque prélève, comme 2026-11-16",
      on: "le jour où le fichier est fait, comme 2026-11-02 (à défaut, aujourd’hui)",
      xml: "écrit le fichier pour la banque (pain.008) sous ce nom",
      sent: "note que le fichier de cette date est parti à la banque ; le fichier ne change pas",
      examples: [
        "ecot prelever cantine.xlsx --echeance 2026-11-16 --le 2026-11-02 --xml prelevements.xml",
        "ecot prelever cantine.xlsx --echeance 2026-11-16 --le 2026-11-02 --envoye",
      ],
    },
    rejets: {
      description: "note les prélèvements que la banque a rejetés",
      from: "le fichier de la banque : pain.002, camt.054 ou csv (à défaut, les rejets saisis dans la feuille Rejets)",
      examples: ["ecot rejets cantine.xlsx --depuis rejets.xml", "ecot rejets cantine.xlsx"],
    },
    relancer: {
      description: "prépare les relances à envoyer un jour donné, et met à jour la feuille Impayés",
      on: "le jour des relances, comme 2026-11-20 : les règlements datés d’après ne comptent pas",
      sentFlag: "--envoyees",
      sent: "note que les relances de ce jour sont parties : les mises en demeure comptent de ce jour",
      examples: [
        "ecot relancer cantine.xlsx --le 2026-11-20",
        "ecot relancer cantine.xlsx --le 2026-11-20 --envoyees",
      ],
    },
    bilan: {
      description: "dresse le bilan un jour donné : dû, réglé et impayé, encaissements, état nominatif",
      on: "le jour du bilan, comme 2026-11-30 : ce qui est daté d’après ne compte pas",
      examples: ["ecot bilan cantine.xlsx --le 2026-11-30"],
    },
  },
  xmlSaved: (file: string) => `  Fichier pour la banque\u00a0: ${file}`,
  noXml: "  Fichier pour la banque non écrit\u00a0: indiquez son nom avec --xml.",
  steps: {
    open: "Lecture du fichier…",
    read: "Lecture des feuilles…",
    compute: "Calcul…",
    write: "Préparation du classeur…",
    save: "Enregistrement…",
  },
} as const;

const mistakes: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown option '(.+?)'/, "L’option $1 n’existe pas."],
  [/^error: unknown command '(.+?)'/, "La commande « $1 » n’existe pas."],
  [/^error: missing required argument '(.+?)'/, "Il manque le nom du fichier."],
  [/^error: required option '(.+?)' not specified/, "Il manque l’option $1."],
  [/^error: option '(.+?)' argument missing/, "L’option $1 attend une valeur."],
  [
    /^error: too many arguments.*/,
    "Trop d’arguments : un nom de fichier qui contient des espaces s’écrit entre guillemets.",
  ],
  [/^error: option '(.+?)' argument '(.+?)' is invalid\. (.*)/, "L’option $1 n’accepte pas « $2 ». $3"],
  [/Allowed choices are (.+?)\./, "Valeurs possibles : $1."],
  [/\(Did you mean one of (.+?)\?\)/, "Vouliez-vous dire l’une de : $1 ?"],
  [/\(Did you mean (.+?)\?\)/, "Vouliez-vous dire $1 ?"],
];

/** A mistake of usage, in French. */
export function usageMistake(message: string): string {
  const words = mistakes.reduce((text, [english, french]) => text.replace(english, french), message.trim());
  return `${words}\nL’aide : ecot --aide, ou ecot <commande> --aide.\n`;
}

export const dayExpected = "Écrivez la date comme 2026-10-28 ou 28/10/2026.";
export const schoolYearExpected = "Écrivez l’année scolaire comme 2026-2027.";

/** Shown for a bug of ours, and for nothing else. */
export function apology(version: string, detail: string): string {
  return [
    "Écot s’est arrêté sur une erreur de programmation. Votre classeur est entier : tel qu’il était, ou enregistré jusqu’au bout.",
    "Merci de signaler ce qui suit, sans joindre de données personnelles :",
    `Écot ${version}`,
    detail,
    "",
  ].join("\n");
}
