import { forecastMeals } from "../../../src/app/kitchen/effectifs";
import { issuePeriod } from "../../../src/app/issue/facturer";
import { newWorkbook } from "../../../src/app/new-town/nouveau";
import type { KitchenView } from "../../../src/domain/books";
import { sumOfReckoned } from "../../../src/domain/kitchen";
import { exampleTown, type ExampleKey } from "../../../src/examples";
import { day, daysOfMonth, type DayRange } from "../../../src/kernel/day";
import { MemoryWorkbook } from "../../../src/workbook/memory";
import type { CellValue } from "../../../src/workbook/port";
import { sumOfMeals } from "../../../src/wording/kitchen";
import { codesOf, everything, resultOf, townInMemory } from "../town-in-memory";

const on = (text: string) => ({ day: day(text), at: 600 });
const month = (key: string): DayRange => daysOfMonth(key) ?? { from: day(key), to: day(key) };
/** An example town with the rows of a sheet changed. */
async function edited(
  key: ExampleKey,
  sheet: string,
  edit: (rows: readonly (readonly CellValue[])[]) => readonly (readonly CellValue[])[],
): Promise<MemoryWorkbook> {
  const town = example(key);
  const names = newWorkbook(exampleTown(key)).map(({ template }) => template.name);
  const sheets = names.map(async (name) => {
    const rows = await rowsOf(town, name);
    return { name, rows: name === sheet ? edit(rows) : rows, table: undefined };
  });
  return MemoryWorkbook.ofSnapshots(await Promise.all(sheets));
}

const withoutFloor = (key: ExampleKey) =>
  edited(key, "Paramètres", (rows) => rows.map((row) => (row[0] === "Seuil d'émission" ? [row[0], 0] : row)));

const example = (key: ExampleKey) => MemoryWorkbook.ofSheets(newWorkbook(exampleTown(key)));

async function forecast(workbook: MemoryWorkbook, range: DayRange, today: string, preview = true) {
  return resultOf(await forecastMeals({ ...range, preview, now: on(today) }, workbook));
}

async function rowsOf(workbook: MemoryWorkbook, sheet: string): Promise<readonly (readonly CellValue[])[]> {
  const read = await workbook.read([sheet]);
  return read.ok ? (read.value.sheets[0]?.rows ?? []) : [];
}

const textsOf = async (workbook: MemoryWorkbook, sheet: string) =>
  (await rowsOf(workbook, sheet)).flat().filter((cell) => typeof cell === "string");

/** Meals by day: what is expected to be billed. */
const dueOf = ({ forecast: groups }: KitchenView) => {
  const counts: Record<string, number> = {};
  for (const { days } of groups)
    for (const { day: date, due } of days) counts[date] = (counts[date] ?? 0) + due;
  return counts;
};

/** The same of the lines that were issued, each meal once whoever pays it. */
async function billedIn(workbook: MemoryWorkbook, range: DayRange): Promise<Record<string, number>> {
  const [headers = [], ...lines] = await rowsOf(workbook, "Lignes de facture");
  const at = (row: readonly CellValue[], header: string) => {
    const cell = row[headers.indexOf(header)];
    return typeof cell === "string" || typeof cell === "number" ? String(cell) : "";
  };
  const units = new Map<string, number>();
  for (const row of lines) {
    const sign = Math.sign(Number(at(row, "Quantité")));
    for (const date of at(row, "Jours")
      .split(" ")
      .filter((text) => text !== "")) {
      const unit = `${date} ${at(row, "Code enfant")} ${at(row, "Prestation")}`;
      units.set(unit, (units.get(unit) ?? 0) + sign);
    }
  }
  const counts: Record<string, number> = {};
  for (const [unit, count] of units) {
    const date = unit.slice(0, 10);
    if (count > 0 && date >= range.from && date <= range.to) counts[date] = (counts[date] ?? 0) + 1;
  }
  return counts;
}

describe.each([
  {
    town: "chaumont" as const,
    months: [
      ["2026-09", "2026-08-28"],
      ["2026-10", "2026-09-28"],
      ["2026-11", "2026-10-28"],
    ],
  },
  {
    town: "descartes" as const,
    months: [
      ["2017-09", "2017-10-05"],
      ["2017-10", "2017-11-06"],
      ["2017-11", "2017-12-05"],
    ],
  },
])("at $town", ({ town, months }) => {
  it("is what is billed when nothing changes in between, day by day", async () => {
    // Below a floor a meal is billed later.
    const workbook = await withoutFloor(town);
    for (const [key = "", today = ""] of months) {
      const range = month(key);
      const before = await forecast(workbook, range, today);
      expect(Object.keys(dueOf(before)).length).toBeGreaterThanOrEqual(10);
      const issued = resultOf(
        await issuePeriod({ period: key, issuedOn: day(today), now: on(today) }, workbook),
      );
      const after = await forecast(workbook, range, today);
      // Nothing of it has changed.
      expect(dueOf(after)).toEqual(dueOf(before));
      expect([...issued.heldBack, ...issued.belowFloor]).toEqual([]);
      expect(await billedIn(workbook, range)).toEqual(dueOf(before));
    }
  });

  it("reckons afterwards what the register says, day by day, to the meal", async () => {
    const workbook = example(town);
    for (const [key = "", today = ""] of months)
      resultOf(await issuePeriod({ period: key, issuedOn: day(today), now: on(today) }, workbook));
    const [key = ""] = months[0] ?? [];
    const range = month(key);
    const view = await forecast(workbook, range, months.at(-1)?.[1] ?? "");
    const reckoned = view.reckoning.flatMap(({ days }) => days);
    expect(reckoned.length).toBeGreaterThan(10);
    const byDay: Record<string, number> = {};
    for (const one of reckoned) {
      byDay[one.day] = (byDay[one.day] ?? 0) + one.billed;
      expect(one.planned - one.absent + one.unplanned).toBe(one.eaten);
      expect(one.eaten + one.billedAbsent + one.billedUndue - one.unbilled).toBe(one.billed);
    }
    expect(Object.fromEntries(Object.entries(byDay).filter(([, count]) => count > 0))).toEqual(
      await billedIn(workbook, range),
    );
  });
});

describe("a month at Chaumont", () => {
  it("follows what becomes known, day by day: who leaves, comes, is ill", async () => {
    const range = { from: day("2026-11-02"), to: day("2026-11-06") };
    const typed = (sheet: string, row: Readonly<Record<string, CellValue>>) =>
      edited("chaumont", sheet, ([headers = [], ...rows]) => [
        headers,
        ...rows,
        headers.map((header) => (typeof header === "string" ? (row[header] ?? null) : null)),
      ]);
    const thursday = async (workbook: MemoryWorkbook, today: string) => {
      const { forecast: groups } = await forecast(workbook, range, today);
      const ofDay = groups.flatMap(({ days }) => days.filter(({ day: date }) => date === "2026-11-05"));
      return sumOfMeals(ofDay);
    };
    const usual = await thursday(example("chaumont"), "2026-10-20");
    const child = "F002-1";
    const ill = await typed("Absences", {
      "Code enfant": child,
      Du: "05/11/2026",
      Motif: "Maladie",
      "Prévenu le": "05/11/2026",
      Heure: "08:00",
      "Écrit reçu": "Oui",
    });
    // Nobody knows it the day before.
    const before = await thursday(example("chaumont"), "2026-11-04");
    const dayItself = await thursday(example("chaumont"), "2026-11-05");
    expect(await thursday(ill, "2026-11-04")).toEqual(before);
    expect(await thursday(ill, "2026-11-05")).toEqual({
      planned: dayItself.planned,
      absent: dayItself.absent + 1,
      toPrepare: dayItself.toPrepare - 1,
      due: dayItself.due - 1,
    });
    const gone = await edited("chaumont", "Inscriptions", (rows) => rows.filter(([code]) => code !== child));
    expect(await thursday(gone, "2026-10-20")).toEqual({
      planned: usual.planned - 1,
      absent: usual.absent,
      toPrepare: usual.toPrepare - 1,
      due: usual.due - 1,
    });
    const comes = await typed("Inscriptions", {
      "Code enfant": "F002-1",
      Prestation: "Goûter",
      J: "x",
      Du: "05/11/2026",
    });
    expect((await thursday(comes, "2026-10-20")).planned).toBe(usual.planned + 1);
  });
});

describe("the sheets", () => {
  it("say it a week to a page, and the lists nothing of money", async () => {
    const workbook = example("chaumont");
    const view = await forecast(
      workbook,
      { from: day("2026-11-02"), to: day("2026-11-13") },
      "2026-10-28",
      false,
    );
    const kitchen = await textsOf(workbook, "Effectifs à imprimer");
    expect(kitchen.filter((text) => text.startsWith("Effectifs, semaine"))).toEqual([
      "Effectifs, semaine du 02/11/2026 au 06/11/2026",
      "Effectifs, semaine du 09/11/2026 au 13/11/2026",
    ]);
    expect(kitchen).toEqual(expect.arrayContaining(["Le Vieux-Lavoir", "lun. 2", "ven. 13", "À préparer"]));
    const lists = await textsOf(workbook, "Feuilles de classe");
    expect(lists).toEqual(
      expect.arrayContaining(["Le Vieux-Lavoir, CE1, semaine du 02/11/2026 au 06/11/2026", "absent"]),
    );
    expect(lists.some((text) => text.includes("PAI – panier repas"))).toBe(true);
    expect(lists.join(" ")).not.toMatch(/€|QF|tarif|Maladie|Impay|Fact/i);
    // Nothing is issued, and a second run writes nothing.
    expect(await rowsOf(workbook, "Lignes de facture")).toEqual([]);
    const written = await everything(workbook);
    await forecast(workbook, view.range, "2026-10-28", false);
    expect(await everything(workbook)).toEqual(written);
    const [, entry = []] = await rowsOf(workbook, "Journal");
    expect(entry[1]).toBe("Effectifs");
  });

  it("come to the same total as the days and schools that they show", async () => {
    const view = await forecast(example("chaumont"), month("2026-11"), "2026-10-28");
    const rows = view.forecast.flatMap(({ days }) => days);
    for (const { planned, absent, toPrepare, diets } of rows) {
      expect(toPrepare).toBe(planned - absent);
      expect(diets.reduce((sum, one) => sum + one.toPrepare, 0)).toBeLessThanOrEqual(toPrepare);
    }
    expect(view.reckoning.flatMap(({ days }) => days)).toEqual([]);
    expect(sumOfReckoned([]).billed).toBe(0);
  });
});

describe("what cannot be asked for, or read", () => {
  it.each([
    ["2026-11-06", "2026-11-02", "run.days-inverted"],
    ["2026-09-01", "2026-12-02", "run.too-many-days"],
    ["2026-10-24", "2026-10-25", "run.no-meals"],
  ])("is refused from %s to %s", async (from, to, code) => {
    const { result, problems } = await forecastMeals(
      { from: day(from), to: day(to), now: on("2026-10-28") },
      townInMemory(),
    );
    expect([result, codesOf(problems).at(-1)]).toEqual([undefined, code]);
  });

  it("counts a child whose family is unknown: it eats all the same", async () => {
    const workbook = example("chaumont");
    const view = await forecast(workbook, month("2026-11"), "2026-10-28");
    const stray = await edited("chaumont", "Familles", (rows) => rows.filter(([code]) => code !== "F001"));
    expect(dueOf(await forecast(stray, month("2026-11"), "2026-10-28"))).toEqual(dueOf(view));
  });

  it("is refused where a setting about served days cannot be read, and not for a price", async () => {
    const range = { from: day("2026-11-02"), to: day("2026-11-06") };
    const settings = (name: string, value: string) =>
      townInMemory({
        Paramètres: [
          ["Paramètre", "Valeur"],
          [name, value],
        ],
      });
    const run = (workbook: MemoryWorkbook) =>
      forecastMeals({ ...range, preview: true, now: on("2026-10-28") }, workbook);
    expect((await run(settings("Jours de cantine", "souvent"))).result).toBeUndefined();
    const other = await run(settings("Seuil d'émission", "beaucoup"));
    expect(other.result).toBeDefined();
    expect(other.problems).toEqual([]);
  });
});
