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
  steps: {
    open: "Lecture du fichier…",
    read: "Lecture des feuilles…",
    compute: "Calcul…",
    draw: "Mise en page…",
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
