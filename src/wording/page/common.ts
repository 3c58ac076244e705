import { programName } from "../program";
import { fr } from "../french";

/** The screens of the page. */
export const screenTitles = {
  accueil: "Accueil",
  saisie: "Saisie du jour",
  demandes: "Demandes",
  importer: "Importer une liste",
  calendrier: "Calendrier",
  effectifs: "Effectifs",
  facturer: "Facturer",
  prelevements: "Prélèvements",
  encaisser: "Encaissements",
  rejets: "Rejets",
  recus: "Reçus",
  relances: "Relances",
  impayes: "Impayés",
  bilan: "Bilan",
  tableau: "Tableau de bord",
  compte: "Compte d’une famille",
  anomalies: "Anomalies",
  reglages: "Réglages",
  essai: "Essai d’Excel",
  nouveau: "Nouveau classeur",
} as const;

/** In a browser the last screen also opens workbooks. */
export const openTitle = "Ouvrir un classeur";

export type ScreenKey = keyof typeof screenTitles;

/** Screens that are reached from another one, whose entry of the menu stands for both. */
export const screensBelow: Readonly<Partial<Record<ScreenKey, ScreenKey>>> = { essai: "reglages" };

/** The menu, by what screens are for and how often; each stands in one group. */
export const menuGroups = [
  { title: undefined, screens: ["accueil"] },
  { title: "Chaque jour", screens: ["saisie", "demandes", "effectifs", "compte"] },
  {
    title: "Chaque mois",
    screens: ["facturer", "prelevements", "rejets", "encaisser", "recus", "relances", "impayes"],
  },
  { title: "Où en est-on", screens: ["bilan", "tableau"] },
  { title: "Le classeur", screens: ["anomalies", "importer", "calendrier", "reglages", "nouveau"] },
] as const satisfies readonly {
  readonly title: string | undefined;
  readonly screens: readonly ScreenKey[];
}[];

export const commonWords = {
  product: programName,
  menu: "Menu",
  skip: "Aller au contenu",
  help: "Aide",
  helpOn: (title: string) => fr`Aide : ${title} (nouvelle fenêtre)`,
  screens: "Écrans d’Écot",
  steps: {
    open: "Ouverture du classeur…",
    read: "Lecture des feuilles…",
    compute: "Calcul…",
    draw: "Mise en page…",
    write: "Écriture dans le classeur…",
    save: "Enregistrement…",
    try: "Essai en cours…",
  },
  stop: "Arrêter",
  stopping: "Arrêt demandé…",
  cannotStop: fr`L’écriture va jusqu’au bout : ne fermez pas la fenêtre.`,
  cancel: "Annuler",
  close: "Fermer",
  retry: "Réessayer",
  refused: fr`Rien n’a été écrit : voici ce qui l’empêche`,
  /** For whoever hears the buttons one by one, and not what stands above them. */
  actionOn: (action: string, what: string) => fr`${action} : ${what}`,
  more: (count: number) => `Afficher ${String(count)} de plus`,
  goToCell: (sheet: string, cell: string) => `${sheet}, ${cell === "" ? "la feuille" : `cellule ${cell}`}`,
  // A bug of ours, and nothing else.
  apologyTitle: "Écot s’est arrêté sur une erreur de programmation",
  apology: fr`Votre classeur est entier. Rechargez la page, puis recommencez ; si cela se répète, signalez ce qui suit, sans données personnelles.`,
  /** Errors of scripts that are not ours, beside one of ours. */
  foreignErrors: "Erreurs d’autres scripts de la page",
  reload: "Recharger la page",
} as const;
