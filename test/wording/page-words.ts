import { day } from "../../src/kernel/day";
import { accueilWords } from "../../src/wording/page/accueil";
import { answersWords, answerWords, type Answer } from "../../src/wording/page/answers";
import { anomaliesWords } from "../../src/wording/page/anomalies";
import { calendrierWords } from "../../src/wording/page/calendrier";
import { accountScreenWords } from "../../src/wording/verbs/compte";
import { commonWords, openTitle, screenTitles } from "../../src/wording/page/common";
import { copyWords } from "../../src/wording/page/copy";
import { debutWords } from "../../src/wording/page/debut";
import { effectifsScreenWords } from "../../src/wording/page/effectifs";
import { essaiWords } from "../../src/wording/page/essai";
import { facturerWords } from "../../src/wording/page/facturer";
import { fichierWords } from "../../src/wording/page/fichier";
import { importerWords } from "../../src/wording/page/importer";
import { inForceWords } from "../../src/wording/page/in-force";
import { nouveauWords } from "../../src/wording/page/nouveau";
import { recusScreenWords } from "../../src/wording/page/recus";
import { reglagesWords } from "../../src/wording/page/reglages";
import { dashboardWords, partNames } from "../../src/wording/dashboard";
import { bilanWords } from "../../src/wording/page/bilan";
import { impayesWords } from "../../src/wording/page/impayes";
import { pdfWords } from "../../src/wording/page/pdf";
import { prelevementsWords } from "../../src/wording/page/prelevements";
import { encaisserScreenWords } from "../../src/wording/page/encaisser";
import { rejetsWords } from "../../src/wording/page/rejets";
import { relancesWords } from "../../src/wording/page/relances";
import { demandesWords } from "../../src/wording/page/demandes";
import { saisieWords } from "../../src/wording/page/saisie";
import { tableauWords } from "../../src/wording/page/tableau";
import { surroundingsWords } from "../../src/wording/page/surroundings";
import { euros } from "../support/town";

/** Every way to fill a sentence: one list of arguments for each. */
type Samples = readonly (readonly unknown[])[];

const ones: Samples = [[0], [1], [2], [1234]];
const on = day("2026-11-05");
const counts: Samples = [
  [0, euros(0)],
  [1, euros(12)],
  [2, euros(1234.5)],
];

const someLate: Samples = [[{ payers: 0, latePayers: 0 }], [{ payers: 12, latePayers: 1 }]];
const { charts, headers: sheetHeaders, late: lateOf, ...ofSheet } = dashboardWords;
const sheetWords = { ...ofSheet, ...sheetHeaders, ...charts, lateOf, byMonth: charts.period };

const column = { kind: "rename-column", sheet: "families", column: 3, letters: "C", header: "QF" };
const columns = { kind: "add-columns", sheet: "families", sheetName: "Familles", isLoss: false };
const someAnswers: Samples = [
  [{ ...column, found: "Revenu" }],
  [{ ...column, found: "" }],
  ...[["QF"], ["QF", "École"], ["QF", "École", "Classe"]].map((headers) => [{ ...columns, headers }]),
  [{ kind: "rename-setting", row: 2, found: "Frais", name: "Frais de rejet" }],
  ...[["Ville"], ["Ville", "Service"], ["Ville", "Service", "ICS"]].map((names) => [
    { kind: "add-settings", names },
  ]),
  [{ kind: "rename-sheet", sheet: "payments", found: "Règlement", name: "Règlements" }],
  [{ kind: "add-sheet", sheet: "payments", name: "Règlements", isLoss: false }],
];

/** The words of each screen, and samples for those that are made from something. */
const screens: Readonly<
  Record<string, readonly [words: object, samples: Readonly<Record<string, Samples>>]>
> = {
  accueil: [
    accueilWords,
    {
      issuedDay: [[on]],
      plannedOn: [[on]],
      incompleteText: [[["Tarifs"]], [["Tarifs", "Familles"]]],
      counts: [
        [0, 1],
        [1, 2],
        [2, 1234],
      ],
      schoolYear: [["2026-2027"]],
    },
  ],
  anomalies: [
    anomaliesWords,
    {
      alike: [[1], [2], [1234]],
      checked: [
        [0, 1, 2],
        [2, 0, 1],
        [1, 2, 12345],
      ],
      rowTitle: [["Familles", "B2"]],
      heading: ones,
    },
  ],
  answers: [
    {
      ...answersWords,
      action: (answer: Answer) => answerWords(answer).action,
      done: (answer: Answer) => answerWords(answer).done,
    },
    { action: someAnswers, done: someAnswers },
  ],
  bilan: [
    bilanWords,
    {
      days: ones,
      due: ones,
      late: [
        [1, euros(12)],
        [12, euros(1234.5)],
      ],
      onItsWay: [[euros(812)]],
      written: [[on]],
      ageShare: [[0], [1], [100]],
      meals: ones,
      barOfPeriod: [
        ["Octobre 2026", []],
        ["Octobre 2026", [{ name: bilanWords.shareNames.paid, percent: 100 }]],
        [
          "Octobre 2026",
          [
            { name: bilanWords.shareNames.paid, percent: 99 },
            { name: bilanWords.shareNames.onItsWay, percent: 1 },
            { name: bilanWords.shareNames.due, percent: 0 },
          ],
        ],
      ],
      unusedOfNotes: [[euros(57.8)]],
      lateness: [
        ["F001", 1, 1, 0],
        ["F001", 2, 45, 1],
        ["F001", 3, 1234, 2],
      ],
      session: [
        [on, undefined],
        [on, "16 h-18 h"],
      ],
    },
  ],
  calendrier: [
    calendrierWords,
    {
      kept: ones,
      imported: [
        [0, 0],
        [1, 2],
        [2, 1],
      ],
    },
  ],
  compte: [
    accountScreenWords,
    {
      late: [
        [1, euros(12)],
        [3, euros(1234.5)],
      ],
      onItsWay: [[euros(812)]],
      feesToBill: [[euros(2.5)]],
      after: [[euros(0)], [euros(-7)]],
    },
  ],
  common: [
    { ...commonWords, screenTitles, openTitle },
    {
      more: ones,
      actionOn: [["Importer", "Importer le calendrier scolaire"]],
      helpOn: [["Facturer"]],
      goToCell: [
        ["Familles", "B2"],
        ["Familles", ""],
      ],
    },
  ],
  copy: [copyWords, {}],
  debut: [debutWords, {}],
  demandes: [
    demandesWords,
    {
      request: [["payment-means", "Virement"]],
      from: [[on]],
      apply: [
        [0, 1],
        [1, 0],
        [2, 2],
      ],
      others: ones,
      done: [
        [0, 1],
        [2, 0],
      ],
    },
  ],
  effectifs: [
    effectifsScreenWords,
    {
      title: [[{ from: on, to: day("2026-11-06") }]],
      known: [[on]],
      due: ones,
      dayText: [[on]],
    },
  ],
  encaisser: [
    encaisserScreenWords,
    {
      unknownHeaders: [["banque.csv"]],
      ofFile: [["releve.txt"]],
      tally: counts,
      note: ones,
      openInvoice: [["2026-000001", euros(42)]],
      cheque: ones,
      chequesTotal: counts,
      chequesLeft: [[euros(0)], [euros(12)]],
      chequesOver: [[euros(12)]],
      noteCheques: ones,
      confirmTitle: ones,
      confirmText: [[euros(91)]],
      done: counts,
    },
  ],
  essai: [
    essaiWords,
    {
      ours: [["Familles"]],
      filled: [["Feuil1"]],
      passed: ones,
      failed: ones,
      milliseconds: ones,
      wanted: [["1,5"]],
      sameCells: ones,
      otherCells: ones,
      question: [[1, 9]],
      chosen: [["notes.txt"]],
    },
  ],
  facturer: [
    facturerWords,
    {
      alreadyIssued: [[on]],
      filesMade: [
        [1, 1, "novembre 2026"],
        [1234, 12, "novembre 2026"],
      ],
      toPrint: [
        ["à imprimer.pdf", 1],
        ["à imprimer.pdf", 12],
      ],
      mailsMade: ones,
      mailList: ones,
      mailTo: [["F001", "Martin Léa", ["lea@exemple.fr", "paul@exemple.fr"]]],
      zipName: [["2026-11"]],
      downloadFiles: ones,
      filesDownloaded: [["factures 2026-11.zip"]],
      draftTitle: [["novembre 2026"]],
      withoutQuotient: ones,
      belowFloor: ones,
      heldBack: ones,
      swept: ones,
      found: [[3, 1234]],
      family: [["F1", "Martin"]],
      debtors: [["CCAS, Martin et Durand"]],
      days: [["les 3 et 5 novembre 2026"]],
      issue: ones,
      confirmTitle: ones,
      confirmText: [["novembre 2026", on, euros(-12.5)]],
      issued: [
        [0, euros(0)],
        [1, euros(12)],
        [2, euros(1234.5)],
      ],
      reprinted: [
        [1, "novembre 2026"],
        [2, "novembre 2026"],
      ],
      issuedNumbers: [
        ["2026-000001", "2026-000001"],
        ["2026-000001", "2026-000047"],
      ],
    },
  ],
  fichier: [
    fichierWords,
    { copyName: [["cantine.xlsx"]], saved: [["cantine.xlsx"]], downloaded: [["cantine.xlsx"]] },
  ],
  impayes: [
    impayesWords,
    {
      days: ones,
      title: [[on]],
      shown: [
        [1, 1, euros(12)],
        [2, 2, euros(12)],
        [1, 12, euros(12)],
        [0, 12, euros(0)],
      ],
      withCount: [["Jean Moulin", 3]],
      summary: [
        [1, 1],
        [2, 43],
      ],
      onItsWay: [[euros(12)]],
      letters: [
        [1, on],
        [2, on],
      ],
    },
  ],
  importer: [
    importerWords,
    {
      columnsAsked: [["liste.csv"]],
      columnsRead: [
        [0, 2],
        [1, 12],
        [12, 22],
      ],
      columnsOf: [
        [undefined, undefined],
        [undefined, 1],
        ["CP", 4],
      ],
      asSibling: [["Prénom de l’enfant"]],
      example: [[[]], [["MARTIN", "DURAND"]]],
      likely: [["Date de naissance"]],
      ofList: [["liste.csv"]],
      filled: ones,
      changed: ones,
      enrolled: ones,
      stillOpen: ones,
      families: ones,
      allFamilies: ones,
      questions: [
        [0, 1],
        [0, 12],
        [1, 2],
        [12, 12],
      ],
      residents: [["Chaumont"]],
      serviceOf: [
        [undefined, 1],
        ["Gard. soir", 12],
      ],
      differences: ones,
      accept: [["Classe", 12]],
      newChildren: ones,
      fills: ones,
      absent: ones,
      passedOver: ones,
      passedPlace: [
        [undefined, 3],
        ["CP", undefined],
        ["CP", 12],
      ],
      done: [
        [0, 0],
        [1, 1],
        [12, 2],
      ],
      doneRest: ones,
    },
  ],
  "in-force": [inForceWords, {}],
  nouveau: [nouveauWords, { added: ones }],
  pdf: [pdfWords, { download: [["Lettres 2026-11-20.pdf"]], downloaded: [["Lettres 2026-11-20.pdf"]] }],
  prelevements: [
    prelevementsWords,
    {
      batchOf: [[on]],
      figures: counts,
      take: [[on]],
      leftOut: [[["F001"]], [["F001", "F002"]]],
      replaces: ones,
      amended: ones,
      prepare: ones,
      found: [[3, 1234]],
      who: [["F001", "CHAU-0001"]],
      confirmTitle: ones,
      confirmText: [[on, euros(1234.5)]],
      prepared: counts,
      downloaded: [["ECOT-20261105-1.xml"]],
      copyHint: [["ECOT-20261105-1.xml"]],
      sendTitle: [[on]],
      sent: counts,
      sentNext: [[on]],
    },
  ],
  recus: [recusScreenWords, { title: [[on]] }],
  reglages: [
    reglagesWords,
    {
      byDefault: [["20"]],
      save: ones,
      saved: [
        [0, 1],
        [1, 2],
        [2, 0],
      ],
      presetApplied: [
        ["Chaumont", 1],
        ["Chaumont", 12],
      ],
      presetSame: [["Chaumont"]],
      changedCount: [[1], [2]],
      openSheet: [["Paramètres"]],
    },
  ],
  rejets: [
    rejetsWords,
    {
      unknownHeaders: [["rejets.csv"]],
      statusQuestion: [[""], ["Traité"]],
      linesOf: [
        ["rejets.csv", [2]],
        ["rejets.csv", [2, 3, 4, 9]],
      ],
      ofFile: [["rejets.csv"]],
      reopened: [[["2026-000001"]], [["2026-000001", "2026-000002"]]],
      suspended: ones,
      fees: [[euros(2.5)]],
      apply: ones,
      rejectedOn: [[on]],
      family: [["F001"]],
      reference: [["ECOT-20261105-1-F001"]],
      mandate: [["ECOT-20261105-1-F001"]],
      wanted: [["ECOT-20261105-1-F001"]],
      wantedMandate: [["CHAU-0001"]],
      invoicesOf: [[["2026-000001"]], [["2026-000001", "2026-000002"]]],
      confirmTitle: ones,
      confirmText: [[euros(91)]],
      applied: counts,
    },
  ],
  relances: [
    relancesWords,
    {
      previewTitle: [[on]],
      heldBack: [[["F1"]], [["F1", "F2"]]],
      written: [
        [1, 1],
        [2, 2],
        [1, 2],
        [2, 3],
      ],
      alreadySent: [[on]],
      family: [["F1"]],
      days: ones,
      write: [[1], [2]],
      confirmSendTitle: [[1], [2]],
      confirmSendText: [[on, euros(12)]],
      done: [
        [1, euros(12)],
        [2, euros(12)],
      ],
      sent: [[1], [2]],
    },
  ],
  saisie: [
    saisieWords,
    {
      found: ones,
      booking: [[{ service: "Repas", from: on, to: on, type: "exceptional" }]],
      invoice: [["2026-000001", euros(12), on]],
      owes: [[euros(12)], [euros(0)], [euros(-12)]],
      settles: [
        ["2026-000001", euros(12), euros(0)],
        ["2026-000001", euros(12), euros(3)],
      ],
      inAdvance: [[euros(12)]],
      quotientNow: [[undefined], [41_050]],
      weekdaysOf: [["Repas"]],
      absence: [["deducted"]],
      presence: [["accepted-out-of-time"]],
      row: [
        ["Absences", 12, true],
        ["Absences", 12, false],
      ],
      cell: [
        ["Adresse", "", "2 rue B"],
        ["Adresse", "1 rue A", "2 rue B"],
        ["Adresse", "1 rue A", ""],
      ],
      added: [["Martin Léa, mandat"]],
      ofAbsence: [
        ["Martin Léa", { from: on, to: on }, "pending"],
        ["Martin Léa", { from: on, to: day("2026-11-06") }, undefined],
      ],
      ofPresence: [
        ["Martin Léa", { from: on, to: on }, "refused"],
        ["Martin Léa", { from: on, to: on }, undefined],
      ],
      ofCancelled: [["Martin Léa"]],
      ofPayment: [["Martin Claire", "12,50\u00a0€"]],
      ofQuotient: [["Martin Claire", "512,50"]],
      ofContact: [["Martin Claire"]],
      ofChild: [["Martin Léa"]],
      ofMandate: [["Martin Claire"]],
      ofRequest: [["Martin Claire"]],
      month: [[on]],
      weekday: [[1]],
      shortWeekday: [[3]],
      day: [[on, "planned"]],
    },
  ],
  surroundings: [surroundingsWords, {}],
  tableau: [
    { ...tableauWords, ...sheetWords, school: partNames.school, band: partNames.band },
    {
      written: [[on]],
      adjusted: [[euros(-12)], [euros(0.5)]],
      price: [[euros(4.35)]],
      late: [
        [0, 12],
        [1, 12],
        [2, 12],
      ],
      barOfAmounts: [
        ["Octobre 2026", 0, 0],
        ["Octobre 2026", 99, 1],
      ],
      barOfMeals: [["Jusqu’à 410", 12]],
      title: [[on]],
      meanPrice: [[undefined], ["4,35\u00a0€"]],
      lateShare: someLate,
      lateOf: someLate,
      described: [
        ["Repas", 1],
        ["Repas", 2],
      ],
      school: [
        [{ of: "Jean Moulin", isBroughtOver: false }],
        [{ of: undefined, isBroughtOver: false }],
        [{ of: undefined, isBroughtOver: true }],
      ],
      band: [
        [undefined, 41000],
        [41001, 70050],
        [70051, undefined],
        [undefined, undefined],
      ].map(([min, max]) => [{ of: { min, max }, isBroughtOver: false }]),
    },
  ],
};

/** Not sentences: an address that is followed, names of files. */
const technical = /^https:|^[a-z.-]+\.(?:xlsx|fr)$/;

/** A text of the page, by where its words stand. */
export interface PageText {
  readonly name: string;
  readonly text: string;
}

export const pageTexts: readonly PageText[] = Object.entries(screens).flatMap(([screen, [words, samples]]) =>
  textsIn(screen, words, samples).filter(({ text }) => !technical.test(text)),
);

function textsIn(
  name: string,
  words: object,
  samples: Readonly<Record<string, Samples>>,
): readonly PageText[] {
  return Object.entries(words).flatMap(([key, word]: [string, unknown]): readonly PageText[] => {
    const path = `${name}.${key}`;
    if (typeof word === "string") return [{ name: path, text: word }];
    if (typeof word === "object" && word !== null) return textsIn(path, word, samples);
    const [filled, speak] = [samples[key] ?? [], word as (...given: unknown[]) => string];
    if (filled.length === 0) throw new Error(`${path} has no sample.`);
    return filled.map((given) => ({ name: path, text: speak(...given) }));
  });
}
