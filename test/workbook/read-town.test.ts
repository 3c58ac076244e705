import type { Problem } from "../../src/kernel/problem";
import type { CellValue } from "../../src/workbook/port";
import { readTown, townSheetNames } from "../../src/workbook/read-town";
import { smallTown, workbookOf, type Grids } from "./snapshots";
import { lineHeaders, registerHeaders } from "../support/register-headers";

const read = (changes: Grids = {}) => readTown(workbookOf({ ...smallTown, ...changes }));
/** Rows put below those of the small town's sheet. */
const below = (sheet: string, ...rows: readonly (readonly CellValue[])[]): Grids => ({
  [sheet]: [...(smallTown[sheet] ?? []), ...rows],
});
const brief = ({ code, severity, where, blocks }: Problem) => ({
  code,
  severity,
  at: where && `${where.sheet} ${String(where.row)} ${String(where.field)}`,
  blocks: "code" in blocks ? `${blocks.of} ${blocks.code}` : blocks.of,
});
const problemsOf = (changes: Grids) => read(changes).problems.map(brief);
const blocking = (code: string, at: string, blocks = "nobody") => ({
  code,
  severity: "blocking",
  at,
  blocks,
});

function townOf(changes: Grids = {}) {
  const { town } = read(changes);
  if (town === undefined) throw new Error("no town");
  return town;
}

describe("a small town", () => {
  it("is read without a problem", () => {
    expect(read().problems).toEqual([]);
    const { office, billing, calendar, households, grid } = townOf();
    expect({
      office,
      billing,
      calendar,
      families: [...households.families.values()],
      children: [...households.children.values()],
      enrolments: households.enrolments,
      grid,
    }).toMatchObject({
      office: { city: "Chaumont" },
      billing: { floor: 1500 },
      calendar: {
        territory: "metropole",
        rows: [{ from: "2026-10-19", to: "2026-11-01", label: "Toussaint", type: "vacation" }],
      },
      families: [
        { code: "F1", lastName: "Martin", quotient: 38000 },
        { code: "F2", lastName: "Durand", quotient: 90000 },
      ],
      children: [
        { code: "E1", familyCode: "F1", birth: "2019-03-12", school: "Jean Moulin", className: "CP" },
        { code: "E2", familyCode: "F2", birth: "2018-05-02" },
      ],
      enrolments: [
        { childCode: "E1", service: "Cantine", weekdays: new Set([1, 2, 4, 5]), from: "2026-09-01" },
        { childCode: "E2", service: "Cantine", weekdays: new Set([1, 4]), from: undefined, to: undefined },
      ],
      grid: {
        tariffs: [
          {
            service: "Cantine",
            band: { min: undefined, max: 41000 },
            charge: { kind: "price", price: 250 },
            defects: [],
          },
          { service: "Cantine", band: { min: 41001, max: undefined }, charge: { kind: "price", price: 435 } },
        ],
      },
    });
  });

  it("has a layout for every sheet found, and asks the port for every sheet there is", () => {
    const { layouts } = read({ Journal: [["Quand", "Action"]] });
    expect([...layouts.keys()].sort()).toEqual(
      ["calendar", "children", "enrolments", "families", "journal", "settings", "tariffs"].sort(),
    );
    expect(townSheetNames).toContain("Effectifs");
  });

  it("finds sheets whose names lost their accents or their case", () => {
    const renamed = Object.entries(smallTown).map(([name, rows]) => [
      name === "Paramètres" ? "PARAMETRES" : name,
      rows,
    ]);
    expect(readTown(workbookOf(Object.fromEntries(renamed) as Grids)).problems).toEqual([]);
  });
});

describe("sheets that are missing", () => {
  it.each(["Paramètres", "Calendrier", "Tarifs", "Familles", "Enfants", "Inscriptions"])(
    "without %s nothing is computed, and one sentence says so",
    (name) => {
      const without = Object.fromEntries(Object.entries(smallTown).filter(([sheet]) => sheet !== name));
      const { town, problems } = readTown(workbookOf(without));
      expect(town).toBeUndefined();
      expect(problems.filter(({ code }) => code === "reading.missing-sheet")).toMatchObject([
        { severity: "blocking", blocks: { of: "everybody" }, facts: { sheet: name } },
      ]);
    },
  );

  it("a needed sheet without anything on it asks for its headers", () => {
    const { town, problems } = read({ Tarifs: [] });
    expect(town).toBeUndefined();
    expect(problems).toMatchObject([{ code: "reading.no-headers", facts: { sheet: "Tarifs" } }]);
  });

  it("a missing column leaves no town either", () => {
    const { town, problems } = read({ Absences: [["Code enfant", "Du", "Prévenu le"]] });
    expect(town).toBeUndefined();
    expect(problems).toMatchObject([
      { code: "reading.missing-column", facts: { sheet: "Absences", column: "Motif" } },
    ]);
  });

  it("an empty calendar is worth knowing", () => {
    expect(problemsOf({ Calendrier: [["Du", "Au", "Type"]] })).toEqual([
      {
        code: "reading.empty-calendar",
        severity: "information",
        at: "calendar undefined undefined",
        blocks: "nobody",
      },
    ]);
  });
});

describe("families and children", () => {
  it("an unreadable cell blocks the child or the family of its row, who stay in the lists", () => {
    const changes = {
      ...below("Enfants", ["E3", "F2", "Durand", "Zoé", "hier", null, null]),
      ...below("Familles", ["F3", "Petit", "néant"]),
    };
    expect(problemsOf(changes)).toEqual([
      blocking("reading.not-a-quotient", "families 4 quotient", "family F3"),
      blocking("reading.not-a-date", "children 4 birth", "child E3"),
    ]);
    const { households } = townOf(changes);
    expect(households.children.get("E3")).toMatchObject({ code: "E3", birth: undefined });
    expect(households.families.get("F3")).toMatchObject({ code: "F3", quotient: undefined });
  });

  it("with prices by sibling rank, a broken child or enrolment blocks its whole family", () => {
    const ranked = {
      Tarifs: [
        ["Prestation", "Rang", "Prix"],
        ["Cantine", null, 3],
        ["Cantine", "3+", 2],
      ],
    };
    expect(problemsOf({ ...ranked, ...below("Enfants", ["E3", "F2", "Durand", "Zoé", "hier"]) })).toEqual([
      blocking("reading.not-a-date", "children 4 birth", "family F2"),
    ]);
    expect(problemsOf({ ...ranked, ...below("Inscriptions", ["E1", "Cantine", "peut-être"]) })).toEqual([
      blocking("reading.not-yes-or-no", "enrolments 4 monday", "family F1"),
    ]);
  });

  it("codes given twice block whom they name, and both rows are named", () => {
    const changes = {
      ...below("Enfants", ["E1", "F1", "Martin", "Jules"]),
      ...below("Familles", ["F2", "Durand bis", 100]),
    };
    const { problems } = read(changes);
    expect(problems.map(brief)).toEqual([
      blocking("reading.duplicate-code", "families 4 code", "family F2"),
      blocking("reading.duplicate-code", "children 4 code", "child E1"),
    ]);
    expect(problems[1]?.facts).toEqual({ column: "Code enfant", code: "E1", firstRow: 2, row: 4 });
    expect(townOf(changes).households.children.size).toBe(2);
  });

  it("an unknown family blocks its child; an unknown child blocks nobody in particular", () => {
    expect(problemsOf(below("Enfants", ["E3", "F9", "Petit"]))).toEqual([
      blocking("reading.unknown-family", "children 4 familyCode", "child E3"),
    ]);
    expect(problemsOf(below("Inscriptions", ["E9", "Cantine", "x"]))).toEqual([
      blocking("reading.unknown-child", "enrolments 4 childCode"),
    ]);
    expect(
      problemsOf({
        Quotients: [
          ["Code famille", "QF", "À partir du"],
          ["F9", 820, "01/01/2027"],
        ],
      }),
    ).toEqual([blocking("reading.unknown-family", "quotients 2 familyCode")]);
  });

  it("codes typed as numbers meet the same codes typed as texts", () => {
    const changes = {
      ...below("Familles", [1001, "Petit", 500]),
      ...below("Enfants", [7, "1001", "Petit"]),
      ...below("Inscriptions", ["7", "Cantine", "x"]),
    };
    expect(problemsOf(changes)).toEqual([]);
  });

  it("a broken enrolment blocks its child, and is left out", () => {
    const changes = below("Inscriptions", [
      "E1",
      "Cantine",
      "x",
      null,
      null,
      null,
      null,
      "01/12/2026",
      "01/11/2026",
    ]);
    expect(problemsOf(changes)).toEqual([blocking("reading.inverted-dates", "enrolments 4 to", "child E1")]);
    expect(townOf(changes).households.enrolments).toHaveLength(2);
  });
});

describe("the calendar and the periods", () => {
  const calendar = (...rows: readonly (readonly CellValue[])[]) => ({
    Calendrier: [["Du", "Au", "Type", "École", "Classe"], ...rows],
  });

  it("a row without a type closes its days", () => {
    expect(townOf(calendar(["05/11/2026", "05/11/2026"])).calendar.rows).toMatchObject([
      { type: "closure", label: "Fermeture", school: undefined },
    ]);
  });

  it("a broken row blocks the school or the class it names, else everybody", () => {
    const { problems } = read(calendar(["31/02/2026", "05/11/2026", null, "Moulin"], ["05/11/2026", null]));
    expect(problems.map(({ blocks }) => blocks)).toEqual([
      { of: "school", school: "Moulin", className: undefined },
      { of: "school", school: undefined, className: undefined },
    ]);
  });

  it("a broken period blocks everybody", () => {
    const periods = [
      ["Période", "Du", "Au"],
      [46327, "01/11/2026", "30/11/2026"],
      ["juin-juillet", "01/07/2026", "01/06/2026"],
    ];
    expect(problemsOf({ Périodes: periods })).toEqual([
      blocking("reading.inverted-dates", "periods 3 to", "everybody"),
    ]);
    expect(townOf({ Périodes: periods }).periods.listed).toMatchObject([
      { key: "2026-11", range: { from: "2026-11-01", to: "2026-11-30" }, issuedOn: undefined },
    ]);
  });
});

describe("bookings and absences", () => {
  const bookings = (...rows: readonly (readonly CellValue[])[]) => ({
    Présences: [["Code enfant", "Prestation", "Du", "Au", "Type", "Demandé le"], ...rows],
  });
  const absences = (...rows: readonly (readonly CellValue[])[]) => ({
    Absences: [["Code enfant", "Du", "Au", "Motif", "Prévenu le", "Heure", "Écrit reçu"], ...rows],
  });

  it("without a last day are for one day", () => {
    expect(townOf(bookings(["E1", "Cantine", "05/11/2026", null, "Pointage"])).meals.bookings).toMatchObject([
      { from: "2026-11-05", to: "2026-11-05", type: "counted" },
    ]);
    expect(townOf(absences(["E1", "05/11/2026"])).meals.absences).toMatchObject([
      { from: "2026-11-05", to: "2026-11-05", toldOn: undefined, writingReceived: false },
    ]);
  });

  it("take the hour from its own column, else from the date", () => {
    const rows = absences(
      ["E1", "05/11/2026", null, "Maladie", 46331.35, null, "x"],
      ["E1", "06/11/2026", null, "Maladie", 46332.35, "8h30", null],
    );
    expect(townOf(rows).meals.absences).toMatchObject([
      { toldOn: "2026-11-05", toldAt: 504, writingReceived: true },
      { toldOn: "2026-11-06", toldAt: 510, writingReceived: false },
    ]);
  });

  it("of an unknown child, or that cannot be read, are left out", () => {
    expect(problemsOf(bookings(["E9", "Cantine", "05/11/2026", null, "Pointage"]))).toEqual([
      blocking("reading.unknown-child", "bookings 2 childCode"),
    ]);
    expect(problemsOf(absences(["E1", "05/11/2026", null, "Maladie", "hier"]))).toEqual([
      blocking("reading.not-a-date", "absences 2 toldOn", "child E1"),
    ]);
  });
});

describe("the rules of absence", () => {
  const header = ["Motif", "Prévenir", "Délai", "Heure limite", "Écrit exigé", "Justificatif exigé"];
  const rules = (...rows: readonly (readonly CellValue[])[]) => ({ "Règles d'absence": [header, ...rows] });

  it("are known by their motive, whatever its accents", () => {
    const { absenceRules } = townOf(
      rules(
        ["Maladie", "Jour même", null, "09:00", null, "Écrit ou justificatif"],
        ["Évènement familial", "jours ouvres", 7, null, "Oui", "Non"],
        ["Grève", "Sans délai"],
      ),
    ).meals;
    expect([...absenceRules.keys()]).toEqual(["maladie", "evenement familial", "greve"]);
    expect([...absenceRules.values()]).toMatchObject([
      { notice: { kind: "same-day", before: 540 }, document: "writing-or-document", writingRequired: false },
      {
        notice: { kind: "working-days", count: 7, before: undefined },
        writingRequired: true,
        document: "none",
      },
      { notice: { kind: "none" }, waitingMeals: 0, documentWithinDays: undefined },
    ]);
  });

  it("of one motive hold once: the first", () => {
    expect(problemsOf(rules(["Maladie", "Sans délai"], ["MALADIE", "Jours", 2]))).toEqual([
      { code: "reading.duplicate-rule", severity: "warning", at: "absenceRules 3 motive", blocks: "nobody" },
    ]);
  });

  it.each([
    [["Maladie", "Jours ouvrés", null], "delay"],
    [["Maladie", "Jours", null], "delay"],
    [["Maladie", null, 2], "notice"],
    [["Maladie", null, null, "09:00"], "notice"],
  ])("that say half of what they need stop everybody: %j", (row, field) => {
    expect(problemsOf(rules(row))).toEqual([
      blocking("reading.missing-value", `absenceRules 2 ${field}`, "everybody"),
    ]);
  });
});

describe("the voted grid", () => {
  const header = [
    "Prestation",
    "QF min",
    "QF max",
    "Prix",
    "Taux d'effort",
    "Plancher",
    "Plafond",
    "Du",
    "Au",
  ];
  const grid = (...rows: readonly (readonly CellValue[])[]) => ({ Tarifs: [header, ...rows] });

  it("reads prices and rates", () => {
    const { tariffs } = townOf(
      grid(["Cantine", null, null, "2,50 €"], ["Garderie", null, null, null, { percent: 0.55 }, 1, 5]),
    ).grid;
    expect(tariffs.map(({ charge, band }) => ({ charge, band }))).toEqual([
      { charge: { kind: "price", price: 250 }, band: undefined },
      { charge: { kind: "effort-rate", rate: 550_000, floor: 100, cap: 500 }, band: undefined },
    ]);
  });

  it("knows 0 as a price", () => {
    expect(townOf(grid(["Cantine", null, null, 0])).grid.tariffs).toMatchObject([
      { charge: { price: 0 }, defects: [] },
    ]);
  });

  it.each<[string, readonly CellValue[], string]>([
    ["both a price and a rate", ["Cantine", null, null, 2, "0,5 %"], "tariff.price-and-rate"],
    ["neither a price nor a rate", ["Cantine", null, 400], "tariff.neither-price-nor-rate"],
    ["a band upside down", ["Cantine", 500, 400, 2], "tariff.band-inverted"],
    ["a floor above its cap", ["Cantine", null, null, null, "0,5 %", 5, 4.99], "tariff.floor-above-cap"],
    ["an unreadable price", ["Cantine", null, null, "gratuit"], "reading.not-an-amount"],
    ["an unreadable bound", ["Cantine", "bas", null, 2], "reading.not-a-quotient"],
    [
      "dates upside down",
      ["Cantine", null, null, 2, null, null, null, "02/01/2027", "01/01/2027"],
      "reading.inverted-dates",
    ],
  ])("keeps a row with %s, without a price and with its defect", (_name, row, code) => {
    const { town, problems } = read(grid(row));
    expect(problems.map(brief)).toMatchObject([{ code, severity: "blocking", blocks: "nobody" }]);
    expect(town?.grid.tariffs).toMatchObject([
      { service: "Cantine", charge: undefined, defects: [{ code }] },
    ]);
  });

  it("keeps such a row as wide as it may have been meant, so that nobody slips by it", () => {
    const { tariffs } = townOf(
      grid(
        ["Cantine", 500, 400, 2],
        ["Cantine", null, null, 2, null, null, null, "02/01/2027", "01/01/2027"],
      ),
    ).grid;
    expect(tariffs).toMatchObject([
      { band: { min: 40000, max: 50000 } },
      { from: "2027-01-01", to: "2027-01-02" },
    ]);
  });

  it("stops everybody when a row does not say which service it prices", () => {
    const { town, problems } = read(grid([{ error: "#REF!" }, null, null, 2]));
    expect(problems.map(brief)).toEqual([blocking("reading.error-cell", "tariffs 2 service", "everybody")]);
    expect(town?.grid.tariffs).toEqual([]);
  });
});

describe("what was billed", () => {
  const register = [
    registerHeaders,
    ["2026-000001", "2026-10", "F1", "E1", "28/09/2026", "18/10/2026", 3, 7.5, 0, 7.5],
  ];
  const lines = [
    lineHeaders,
    ["2026-000001", "2026-10", "E1", "Cantine", 3, 2.5, 7.5, "2026-10-01 2026-10-02 2026-10-05", "Période"],
    ["2026-000001", "2026-10", "E1", null, 1, -1, -1, null, "Ajustement"],
  ];

  it("is read with its days", () => {
    const town = townOf({ Factures: register, "Lignes de facture": lines });
    expect(town.register.invoices).toMatchObject([
      {
        number: "2026-000001",
        meals: 3,
        periodAmount: 750,
        otherAmount: 0,
        total: 750,
        issuedOn: "2026-09-28",
      },
    ]);
    expect(town.register.lines).toMatchObject([
      { quantity: 3, unitPrice: 250, days: ["2026-10-01", "2026-10-02", "2026-10-05"], origin: "period" },
      { service: undefined, days: [], amount: -100, origin: "adjustment" },
    ]);
  });

  it("stops everybody when the register cannot be read, and the child when a line cannot", () => {
    const broken = (rows: readonly (readonly CellValue[])[], column: number) =>
      rows.map((row, index) => (index === 1 ? row.map((cell, at) => (at === column ? "?" : cell)) : row));
    const sheets = { Ajustements: [["Code enfant", "Montant", "Facture"]] };
    expect(problemsOf({ ...sheets, Factures: broken(register, 9), "Lignes de facture": lines })).toEqual([
      blocking("reading.not-an-amount", "invoices 2 total", "everybody"),
    ]);
    expect(problemsOf({ ...sheets, Factures: register, "Lignes de facture": broken(lines, 4) })).toEqual([
      blocking("reading.not-a-whole-number", "invoiceLines 2 quantity", "child E1"),
    ]);
  });

  it("reads adjustments, with a label of its own where none was typed", () => {
    const header = ["Date", "Code enfant", "Libellé", "Montant", "Facture"];
    const { adjustments } = townOf({
      Ajustements: [
        header,
        [null, "E1", null, -5, null],
        ["05/11/2026", "E2", "Sortie", "2,50", "2026-000001"],
      ],
    }).billing;
    expect(adjustments).toMatchObject([
      { label: "Ajustement", amount: -500, date: undefined, invoice: undefined },
      { label: "Sortie", amount: 250, date: "2026-11-05", invoice: "2026-000001" },
    ]);
  });
});

describe("the fees of rejected debits", () => {
  const debits = [
    ["Code famille", "Référence", "Montant"],
    ["F1", "ECOT-1", 30],
    ["F2", "ECOT-2", 30],
  ];
  const header = ["Date", "Référence", "Code", "Frais", "Facturé sur"];
  const rejects = (...rows: readonly (readonly CellValue[])[]) => ({
    ...below("Paramètres", ["Frais de rejet", 4]),
    Prélèvements: debits,
    Mandats: [["Code famille", "RUM", "IBAN", "Signé le"]],
    Rejets: [header, ...rows],
  });

  it("are those of the row, else those of the setting, for the family that the batch names", () => {
    const { fees } = townOf(
      rejects(
        ["20/11/2026", "ECOT-1", "AM04", 2.5, null],
        ["20/11/2026", "ECOT-2", "AM04", null, "2026-000009"],
      ),
    ).billing;
    expect(fees).toMatchObject([
      { familyCode: "F1", reference: "ECOT-1", amount: 250, invoice: undefined, date: "2026-11-20" },
      { familyCode: "F2", amount: 400, invoice: "2026-000009" },
    ]);
  });

  it("of 0 are no fees", () => {
    expect(townOf(rejects([null, "ECOT-1", null, 0, null])).billing.fees).toEqual([]);
  });

  it("of an unknown reference are nobody's, with a warning", () => {
    expect(problemsOf(rejects([null, "ECOT-9", null, 3, null]))).toEqual([
      { code: "reading.unknown-reference", severity: "warning", at: "rejects 2 reference", blocks: "nobody" },
    ]);
  });

  it("that cannot be read block the family", () => {
    expect(problemsOf(rejects([null, "ECOT-1", null, "cher", null]))).toEqual([
      blocking("reading.not-an-amount", "rejects 2 fee", "family F1"),
    ]);
  });
});

describe("the dates of a town", () => {
  const townOf = (grids: Grids) => readTown(workbookOf({ ...smallTown, ...grids }));
  const born = (birth: CellValue): Grids => ({
    Enfants: [
      ["Code enfant", "Code famille", "Nom", "Naissance"],
      ["E1", "F1", "Martin", birth],
      ["E2", "F2", "Durand", null],
    ],
  });
  const birthOf = ({ town }: ReturnType<typeof townOf>) =>
    [...(town?.households.children.values() ?? [])][0]?.birth;

  it("are measured against the school year of the settings", () => {
    const settings = [
      ["Paramètre", "Valeur"],
      ["Année scolaire", "2006-2007"],
    ];
    expect(birthOf(townOf({ ...born("12/03/05"), Paramètres: settings }))).toBe("2005-03-12");
    expect(birthOf(townOf({ ...born("12/03/08"), Paramètres: settings }))).toBe("1908-03-12");
  });

  it("are measured against the calendar where the settings say nothing", () => {
    expect(birthOf(townOf(born("12/03/75")))).toBe("1975-03-12");
    const { problems } = townOf({
      Inscriptions: [
        ["Code enfant", "Prestation", "L", "Ma", "Me", "J", "V", "Du", "Au"],
        ["E1", "Cantine", "x", "x", null, "x", "x", "01/09/26", "31/12/9999"],
        ["E2", "Cantine", "x", "x", null, "x", "x", "01/01/1900", "04/07/2062"],
      ],
    });
    expect(problems).toMatchObject([
      { code: "reading.far-day", where: { sheet: "enrolments", row: 3, field: "to" } },
    ]);
  });

  it("are told of the grid of prices too", () => {
    const { problems } = townOf({
      Tarifs: [
        ["Prestation", "Prix", "Du"],
        ["Cantine", 4, "01/09/2062"],
        ["Cantine", 4, "01/09/2026"],
      ],
    });
    expect(problems.map(({ code }) => code)).toContain("reading.far-day");
  });

  it("have no century where nothing tells it", () => {
    const grids = { ...born("12/03/75"), Calendrier: [["Du", "Au", "Libellé", "Type"]] };
    const withoutDates = { Inscriptions: [["Code enfant", "Prestation", "L", "Ma", "J", "V"]] };
    expect(townOf({ ...grids, ...withoutDates }).problems.map(({ code }) => code)).toContain(
      "reading.two-digit-year",
    );
  });

  it("are no town's where cells of its sheets are merged", () => {
    const snapshot = workbookOf(smallTown);
    const sheets = snapshot.sheets.map((sheet) =>
      sheet.name === "Enfants" ? { ...sheet, merges: [{ top: 2, left: 6, bottom: 3, right: 6 }] } : sheet,
    );
    const reading = readTown({ ...snapshot, sheets });
    expect(reading.town).toBeUndefined();
    expect(reading.problems).toMatchObject([{ code: "reading.merged-cells", facts: { range: "F2:F3" } }]);
  });
});
