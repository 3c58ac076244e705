import type { SheetKey } from "../kernel/place";
import { fr } from "./french";

/** What Lisez-moi says of the sheets that the clerk fills, in the order in which they are filled. */
export interface ReadMeLine {
  readonly sheet: SheetKey;
  readonly when: string;
  readonly what: string;
  /** A row as it would be typed: each header with its cell. */
  readonly example: Readonly<Record<string, string>>;
}

const start = (step: number) => fr`Pour commencer : ${String(step)}`;
const daily = "Au fil des jours";
const yearly = "Une fois, si besoin";
const optional = "Facultatif";

export const readMeLines: readonly ReadMeLine[] = [
  {
    sheet: "settings",
    when: start(1),
    what: fr`Le nom du service, ses comptes et ses règles : mode de facturation, délais, seuils, relances. Une cellule vide prend la valeur usuelle que dit « Explication ».`,
    example: { Paramètre: "Délai de paiement (jours)", Valeur: "20" },
  },
  {
    sheet: "absenceRules",
    when: start(2),
    what: fr`Quelles absences sont déduites, et à quelles conditions : une ligne par motif, d’après le règlement de la commune.`,
    example: {
      Motif: "Maladie",
      Prévenir: "Jour même",
      "Heure limite": "09:00",
      "Justificatif exigé": "Oui",
    },
  },
  {
    sheet: "tariffs",
    when: start(3),
    what: fr`Les prix votés : une ligne par prestation et par tranche, avec la date d’effet. Un nouveau vote s’ajoute en dessous, l’ancien ne s’efface pas.`,
    example: { Prestation: "Repas", "QF min": "0", "QF max": "600", Prix: "2,50", Du: "01/09/2026" },
  },
  {
    sheet: "families",
    when: start(4),
    what: fr`Qui paie : une ligne par foyer, avec son adresse et son moyen de paiement. L’écran Importer la remplit d’après vos listes.`,
    example: {
      "Code famille": "F001",
      Civilité: "Mme",
      Nom: "MARTIN",
      Prénom: "Léa",
      "Moyen de paiement": "Chèque",
    },
  },
  {
    sheet: "children",
    when: start(4),
    what: fr`Les enfants, chacun rattaché au code de sa famille. L’écran Importer la remplit aussi.`,
    example: {
      "Code enfant": "E001",
      "Code famille": "F001",
      Nom: "MARTIN",
      Prénom: "Hugo",
      École: "Jules-Ferry",
      Classe: "CE1",
    },
  },
  {
    sheet: "enrolments",
    when: start(4),
    what: fr`Les jours où l’enfant vient d’habitude. Un changement s’écrit sur une nouvelle ligne, avec sa date.`,
    example: {
      "Code enfant": "E001",
      Prestation: "Repas",
      L: "x",
      Ma: "x",
      J: "x",
      V: "x",
      Du: "01/09/2026",
    },
  },
  {
    sheet: "calendar",
    when: start(5),
    what: fr`Vacances, ponts, fermetures et grèves. L’écran Calendrier importe les vacances du ministère ; ajoutez le reste.`,
    example: { Du: "14/05/2027", Au: "14/05/2027", Libellé: "Pont de l’Ascension", Type: "Pont" },
  },
  {
    sheet: "absences",
    when: daily,
    what: fr`Les absences, avec le motif et le jour où le service a été prévenu : Écot dit si elles sont déduites, et pourquoi.`,
    example: { "Code enfant": "E001", Du: "12/11/2026", Motif: "Maladie", "Prévenu le": "12/11/2026" },
  },
  {
    sheet: "bookings",
    when: daily,
    what: fr`Les repas en plus ou en moins des jours habituels, et les présences pointées.`,
    example: {
      "Code enfant": "E001",
      Prestation: "Repas",
      Du: "18/11/2026",
      Type: "Exceptionnelle",
      "Demandé le": "02/11/2026",
    },
  },
  {
    sheet: "payments",
    when: daily,
    what: fr`L’argent reçu, ligne par ligne. Les prélèvements n’y figurent pas : ils ont leur feuille.`,
    example: {
      Date: "05/11/2026",
      "Code famille": "F001",
      Montant: "46,50",
      Moyen: "Chèque",
      Référence: "1234567",
    },
  },
  {
    sheet: "quotients",
    when: daily,
    what: fr`Les quotients familiaux qui changent en cours d’année, chacun avec sa date d’effet.`,
    example: { "Code famille": "F001", QF: "540", "À partir du": "01/01/2027" },
  },
  {
    sheet: "adjustments",
    when: daily,
    what: fr`Une remise ou un supplément décidé pour un enfant : il vient avec la prochaine facture.`,
    example: {
      Date: "20/11/2026",
      "Code enfant": "E001",
      Libellé: "Remise exceptionnelle",
      Montant: "-5,00",
    },
  },
  {
    sheet: "rejects",
    when: daily,
    what: fr`Les prélèvements que la banque a renvoyés. L’écran Rejets lit le fichier de la banque.`,
    example: { Date: "19/11/2026", Référence: "ECOT-20261116-1-F001", Code: "AM04" },
  },
  {
    sheet: "mandates",
    when: yearly,
    what: fr`Les mandats de prélèvement signés : sans mandat actif, une famille n’est pas prélevée.`,
    example: {
      "Code famille": "F001",
      RUM: "CANTINE-F001",
      Titulaire: "MARTIN Léa",
      IBAN: "FR76 3000 6000 0112 3456 7890 189",
      "Signé le": "28/08/2026",
      Statut: "Actif",
    },
  },
  {
    sheet: "openingBalances",
    when: yearly,
    what: fr`Ce que les familles devaient encore à la fin de l’année d’avant.`,
    example: { "Code famille": "F001", Facture: "2026-0412", "Émise le": "28/06/2026", "Reste dû": "23,40" },
  },
  {
    sheet: "periods",
    when: optional,
    what: fr`Des dates d’émission, d’échéance et de permanence à vous, ou une période de plusieurs mois. Sans ligne : un mois, une facture.`,
    example: {
      Période: "2026-11",
      Du: "01/11/2026",
      Au: "30/11/2026",
      Émission: "28/10/2026",
      Échéance: "16/11/2026",
    },
  },
  {
    sheet: "services",
    when: optional,
    what: fr`Garderie, étude et autres prestations que le repas, comptées à la durée ou au mois.`,
    example: { Prestation: "Garderie", Unité: "Durée", "Pas (minutes)": "30", "Heure de fin": "18:30" },
  },
  {
    sheet: "passages",
    when: optional,
    what: fr`Qui est venu à la garderie, et à quelles heures.`,
    example: {
      "Code enfant": "E001",
      Prestation: "Garderie",
      Date: "12/11/2026",
      Arrivée: "16:30",
      Départ: "18:05",
    },
  },
  {
    sheet: "surcharges",
    when: optional,
    what: fr`Ce qui coûte plus cher : repas non réservé, hors délai, absence non signalée.`,
    example: { Cause: "Non réservé", Forme: "%", Valeur: "100" },
  },
  {
    sheet: "deadlines",
    when: optional,
    what: fr`Des délais jour par jour, quand ils ne se comptent pas en jours (« le jeudi pour la semaine suivante »).`,
    example: { Tableau: "Cantine", "Pour le": "L", "Au plus tard le": "J", Semaine: "Précédente" },
  },
  {
    sheet: "custodies",
    when: optional,
    what: fr`Parents séparés : quel foyer paie quelles semaines, ou quelle part.`,
    example: { "Code enfant": "E001", "Code famille": "F002", Part: "Semaines impaires" },
  },
  {
    sheet: "thirdParts",
    when: optional,
    what: fr`Ce que paie un tiers (CCAS, département, employeur), qui a lui aussi sa ligne dans Familles.`,
    example: { "Code famille": "F001", Payeur: "CCAS", Forme: "€", Valeur: "2,00" },
  },
  {
    sheet: "requests",
    when: optional,
    what: fr`Ce que les familles demandent : adresse, courriel, compte, jours… L’écran Demandes les applique, chacune à partir de son jour.`,
    example: {
      Date: "12/11/2026",
      "Code famille": "F001",
      Objet: "Jours",
      Nouveau: "Léa : L J",
      "À partir du": "01/12/2026",
    },
  },
  {
    sheet: "menus",
    when: optional,
    what: fr`Les menus, pour la feuille que l’on affiche à la porte.`,
    example: { Date: "12/11/2026", Menu: "Carottes râpées, poulet, riz, yaourt" },
  },
];

export const readMeWords = {
  first: {
    when: "À lire d’abord",
    what: fr`Ce classeur est la base de données de la cantine. Remplissez les onglets bleus dans l’ordre ci-dessous, puis ouvrez Écot : l’écran Accueil dit la suite. Les exemples ne sont qu’ici : rien de ce que dit cet onglet n’est facturé. Vos propres onglets et vos propres colonnes restent comme ils sont.`,
  },
  written: {
    when: "Onglets verts",
    what: fr`Écrits par Écot : Listes de choix, Anomalies, Effectifs, Factures, Lignes de facture, Prélèvements, Relances, Impayés, Journal. Triez, filtrez, ajoutez des colonnes ; ne changez pas ce qui est écrit.`,
  },
  printed: {
    when: "Onglets gris",
    what: fr`Pages à imprimer : factures, lettres, reçus, bilan, listes. Écot les refait entières : n’y notez rien.`,
  },
  help: {
    when: "Aide",
    what: fr`Sur chaque écran d’Écot, « Aide » ouvre le guide à la bonne page. Une cellule qu’Écot ne comprend pas est dite dans Anomalies, avec le remède.`,
  },
  example: (cells: readonly (readonly [header: string, value: string])[]) =>
    cells.map(([header, value]) => fr`${header} : ${value}`).join(" · "),
} as const;
