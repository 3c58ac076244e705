import { drawUpStatement } from "../../../src/app/statement/bilan";
import { importCalendar } from "../../../src/app/calendar/calendrier";
import { issuePeriod } from "../../../src/app/issue/facturer";
import { listOverdue } from "../../../src/app/reminders/impayes";
import { prepareBatch } from "../../../src/app/debits/prelever";
import { markBatchSent } from "../../../src/app/debits/prelever-envoye";
import { readRejects } from "../../../src/app/rejects/rejets";
import { remind } from "../../../src/app/reminders/relancer";
import type { Ran } from "../../../src/app/deed/report";
import { checkWorkbook } from "../../../src/app/review/verifier";
import { day } from "../../../src/kernel/day";
import { MemoryWorkbook } from "../../../src/workbook/memory";
import type { CellValue } from "../../../src/workbook/port";
import { settingsList, type SettingField } from "../../../src/workbook/sheets/settings";
import { moneyTown } from "../../problems/money-town";
import type { Grids } from "../../problems/page";

/**
 * A setting that cannot be read keeps back what depends on it, and nothing else. For every setting: which commands do
 * nothing, or whose invoices wait; the others tell it as a warning and do their work.
 */

const now = { day: day("2026-11-27"), at: 600 };
const on = now.day;

function town(settings: readonly (readonly CellValue[])[], changes: Grids = {}): MemoryWorkbook {
  const sheets = moneyTown({
    Paramètres: [
      ["Paramètre", "Valeur"],
      ["Gestionnaire", "Ville d'Exemple"],
      ["ICS", "FR72ZZZ123456"],
      ["IBAN", "FR7630006000011234567890189"],
      ["Académie", "Reims"],
      ["Année scolaire", "2026-2027"],
    ]
      .filter(([name]) => !settings.some(([other]) => other === name))
      .concat(settings.map((row) => [...row]) as string[][]),
    ...changes,
  });
  return MemoryWorkbook.ofSnapshots(
    Object.entries(sheets).map(([name, rows]) => ({ name, rows, table: undefined })),
  );
}

const calendar = {
  name: "vacances.csv",
  content: {
    kind: "text" as const,
    text: [
      "description;population;start_date;end_date;location;zones;annee_scolaire",
      "Vacances de Noël;-;2026-12-19T00:00:00+00:00;2027-01-04T00:00:00+00:00;Reims;Zone B;2026-2027",
    ].join("\n"),
  },
};
const commands: Readonly<Record<string, (workbook: MemoryWorkbook) => Promise<Ran<unknown>>>> = {
  facturer: (workbook) =>
    issuePeriod({ period: "2026-12", issuedOn: on, now }, workbook).then((ran) => ({
      ...ran,
      result: ran.result?.invoices.length === 2 ? ran.result : undefined,
    })),
  prelever: (workbook) => prepareBatch({ collectedOn: day("2026-12-14"), now }, workbook),
  envoye: (workbook) => markBatchSent({ collectedOn: day("2026-12-14"), now }, workbook),
  rejets: (workbook) => readRejects({ now }, workbook),
  relancer: (workbook) => remind({ on, sent: false, now }, workbook),
  bilan: (workbook) => drawUpStatement({ on, now }, workbook),
  impayes: (workbook) => listOverdue({ on, now }, workbook),
  calendrier: (workbook) =>
    importCalendar({ sources: [calendar], academie: undefined, schoolYear: undefined, now }, workbook),
};

const broken: CellValue = { error: "#REF!" };
const ofSetting = ({ problems }: Ran<unknown>) =>
  problems.filter(({ sheet, code }) => sheet === "Paramètres" && code === "reading.error-cell");

/** The commands that each setting stops. Those that it lets go on tell a warning. */
const stopped: Readonly<Record<SettingField, readonly string[]>> = {
  service: ["prelever"],
  manager: ["prelever"],
  address: [],
  postcode: [],
  city: [],
  phone: [],
  email: [],
  siret: [],
  paymentSite: [],
  chequePayee: [],
  creditorId: ["prelever"],
  iban: ["prelever"],
  bic: ["prelever"],
  academy: ["calendrier"],
  schoolYear: ["calendrier"],
  territory: ["calendrier", "facturer"],
  canteenDays: ["facturer"],
  billingMode: [],
  paymentDelayDays: ["facturer"],
  issueFloor: ["facturer"],
  lastNumber: ["facturer"],
  // Nobody's price asks for a quotient here, nobody booked out of time, and nothing was rejected.
  missingQuotient: [],
  scheduleDayOfMonth: [],
  exceptionalWorkingDays: [],
  unforeseenHours: [],
  outOfTime: [],
  surcharge: [],
  rejectFee: [],
  preNotificationDays: ["prelever"],
  bankLeadDays: ["prelever"],
  sepaSequence: ["prelever"],
  painVersion: ["prelever"],
  firstReminderDays: ["relancer"],
  secondReminderDays: ["relancer"],
  reminderMinimum: ["relancer"],
  reminderText1: ["relancer"],
  reminderText2: ["relancer"],
  sending: [],
  payByTransfer: [],
  paymentId: [],
  vatNote: [],
  legalNotes: [],
  signatory: [],
  signatoryRole: [],
  formalNoticeDays: [],
  mailSubject: [],
  mailText: [],
};

const cases = (Object.keys(settingsList) as SettingField[]).map(
  (field) => [settingsList[field].name, field] as const,
);

it("all commands do their work when every setting can be read", async () => {
  for (const [name, run] of Object.entries(commands)) {
    const { result, problems } = await run(town([]));
    expect([name, result !== undefined, problems.filter(({ severity }) => severity === "blocking")]).toEqual([
      name,
      true,
      [],
    ]);
  }
});

it.each(cases)("« %s » unreadable stops what it bears on, and nothing else", async (name, field) => {
  const found: string[] = [];
  for (const [command, run] of Object.entries(commands)) {
    const ran = await run(town([[name, broken]]));
    const told = ofSetting(ran);
    expect([command, told.length]).toEqual([command, 1]);
    const isBlocking = told[0]?.severity === "blocking";
    if (ran.result === undefined) {
      found.push(command);
      expect(isBlocking).toBe(true);
    } else if (field !== "missingQuotient") expect([command, isBlocking]).toEqual([command, false]);
  }
  expect(found.sort()).toEqual([...stopped[field]].sort());
});

it.each(cases)("« %s » unreadable is told by verifier as grave as it is", async (name, field) => {
  const told = ofSetting(await checkWorkbook({ now }, town([[name, broken]])));
  const isRowless = [
    "scheduleDayOfMonth",
    "exceptionalWorkingDays",
    "unforeseenHours",
    "outOfTime",
    "surcharge",
    "rejectFee",
  ];
  const isBlocking = settingsList[field].bearsOn.length > 0 && !isRowless.includes(field);
  expect(told.map(({ severity }) => severity)).toEqual([isBlocking ? "blocking" : "warning"]);
});

describe("whose invoices wait", () => {
  const children: Grids = {
    Familles: [
      ["Code famille", "Nom", "QF"],
      ["F1", "Martin", 500],
      ["F2", "Durand", null],
    ],
    Enfants: [
      ["Code enfant", "Code famille", "Nom", "École"],
      ["E1", "F1", "Martin", "Jean Moulin"],
      ["E2", "F2", "Durand", "Les Lilas"],
    ],
    Factures: undefined,
  };
  async function invoiced(settings: readonly (readonly CellValue[])[], changes: Grids = {}) {
    const workbook = town(settings, { ...children, ...changes });
    const { result } = await issuePeriod({ period: "2026-12", issuedOn: on, preview: true, now }, workbook);
    return result?.invoices.map(({ child }) => child.code);
  }
  const booking = (type: string, decision: string | null = null): Grids => ({
    Présences: [
      ["Code enfant", "Prestation", "Du", "Type", "Demandé le", "Décision du service"],
      ["E1", "Cantine", "08/12/2026", type, "02/11/2026", decision],
    ],
  });
  const bands: Grids = {
    Tarifs: [
      ["Prestation", "QF min", "QF max", "Prix"],
      ["Cantine", 0, 600, 4],
      ["Cantine", 601, null, 6],
    ],
  };

  it.each<[string, readonly (readonly CellValue[])[], Grids, readonly string[]]>([
    ["the week of one school: its children", [["Jours de cantine Jean Moulin", "tous"]], {}, ["E2"]],
    [
      "the week of a school without children: nobody",
      [["Jours de cantine Pasteur", "tous"]],
      {},
      ["E1", "E2"],
    ],
    [
      "the general week: whoever has none of its own",
      [
        ["Jours de cantine", "tous"],
        ["Jours de cantine Jean Moulin", "L"],
      ],
      {},
      ["E1"],
    ],
    ["the deadline of schedules: who has one", [["Planning avant le", "tard"]], booking("Planning"), ["E2"]],
    ["another deadline: nobody", [["Imprévu à régulariser", "tard"]], booking("Planning"), ["E1", "E2"]],
    ["the deadline of the unforeseen", [["Imprévu à régulariser", "tard"]], booking("Imprévue"), ["E2"]],
    [
      "that of exceptional bookings",
      [["Présence exceptionnelle", "tard"]],
      booking("Exceptionnelle"),
      ["E2"],
    ],
    ["what becomes of the late: who booked", [["Hors délai", "bof"]], booking("Imprévue"), ["E2"]],
    ["… and was not decided about", [["Hors délai", "bof"]], booking("Imprévue", "Accepter"), ["E1", "E2"]],
    ["… a meal counted has no deadline", [["Hors délai", "bof"]], booking("Pointage"), ["E1", "E2"]],
    ["a surcharge that is not used: nobody", [["Majoration", "bof"]], booking("Imprévue"), ["E1", "E2"]],
    [
      "a surcharge that is used: who booked",
      [
        ["Majoration", "bof"],
        ["Hors délai", "Majoré"],
      ],
      booking("Imprévue"),
      ["E2"],
    ],
    ["what a missing quotient costs: whose price asks for one", [["QF absent", "bof"]], bands, ["E1"]],
    ["… and nobody else", [["QF absent", "bof"]], {}, ["E1", "E2"]],
  ])("%s", async (_, settings, changes, expected) => {
    expect(await invoiced(settings, changes)).toEqual(expected);
  });

  it("the usual fee: the family of a reject that leaves it to the setting", async () => {
    const rejects = (fee: number | null): Grids => ({
      Prélèvements: [
        ["Échéance", "Code famille", "Montant", "Référence", "Statut"],
        ["16/11/2026", "F1", 40, "R1", "Rejeté"],
      ],
      Rejets: [
        ["Date", "Référence", "Frais", "Facturé sur"],
        ["19/11/2026", "R1", fee, null],
      ],
    });
    expect(await invoiced([["Frais de rejet", "bof"]], rejects(null))).toEqual(["E2"]);
    expect(await invoiced([["Frais de rejet", "bof"]], rejects(8))).toEqual(["E1", "E2"]);
  });
});

it.each([
  ["pain.008.001.08", "pain.008.001.08"],
  ["001.08", "pain.008.001.08"],
  [1.08, "pain.008.001.08"],
  ["pain.008.001.02", "pain.008.001.02"],
  ["001.02", "pain.008.001.02"],
  [1.02, "pain.008.001.02"],
])("the version %s of the file is %s", async (typed, version) => {
  const { result } = await prepareBatch(
    { collectedOn: day("2026-12-14"), now },
    town([["Version pain.008", typed]]),
  );
  expect(result?.file?.version).toBe(version);
});
