import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createDebtors } from "../../src/domain/debtors";
import { latestByTable, type DeadlineRow } from "../../src/domain/meals";
import { countUnits, monthUnit } from "../../src/domain/services";
import { surchargedPrice, surchargeFor, type Surcharge } from "../../src/domain/surcharges";
import { parseWeekdays } from "../../src/domain/calendar";
import { times, type Cents } from "../../src/kernel/cents";
import { day, type Weekday } from "../../src/kernel/day";
import { foldLabel } from "../../src/kernel/label";
import { deadlineWeekWords, surchargeCauseWords } from "../../src/wording/choices";
import { aPassage, aSurcharge, aTimedService, morePercent } from "../support/services";
import { aCalendar, aChild, aCustody, clock, days, euros, percent, placeIn, service } from "../support/town";

type Row = Readonly<Record<string, string>>;

const page = readFileSync(join(__dirname, "../../docs/rules-of-real-towns.md"), "utf8");

/** The rows of a sheet under a heading of the page. */
function rowsOf(heading: string, sheet: string): readonly Row[] {
  const section = page.split("\n## ").find((text) => text.startsWith(heading)) ?? "";
  const [, after = ""] = section.split(`\n\`${sheet}\`\n`);
  const lines = after.trimStart().split("\n");
  const end = lines.findIndex((line) => !line.startsWith("|"));
  const cells = lines.slice(0, end < 0 ? undefined : end).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  const [headers = [], , ...rows] = cells;
  return rows.map((row) => Object.fromEntries(headers.map((header, index) => [header, row[index] ?? ""])));
}

function only(heading: string, sheet: string): Row {
  const [row, ...others] = rowsOf(heading, sheet);
  if (row === undefined || others.length > 0) throw new Error(`${heading}, ${sheet}: not one row.`);
  return row;
}

const numberOf = (text = "") => Number(text.replace(",", ".").replace(" %", ""));
const priceIn = (heading: string): Cents => euros(numberOf(only(heading, "Tarifs")["Prix"]));

describe("rules that towns publish, typed as rows of the sheets", () => {
  describe("A half hour begun is due", () => {
    const heading = "A half hour begun";
    const row = only(heading, "Prestations");
    const care = aTimedService({
      step: numberOf(row["Pas (minutes)"]),
      closesAt: clock(row["Heure de fin"] ?? ""),
    });

    it.each([
      ["16:15", 0],
      ["16:16", 1.15],
      ["16:45", 1.15],
      ["16:46", 2.3],
      ["17:15", 2.3],
      ["17:45", 3.45],
      ["18:15", 4.6],
      ["18:16", 5.75],
      ["18:45", 5.75],
      // The hours of the service end there.
      ["18:46", 5.75],
    ])("from 16:15 to %s: %d €", (departure, amount) => {
      expect(row["Unité"]).toBe("Durée");
      const { units } = countUnits(aPassage("16:15", departure), care);
      expect(times(priceIn(heading), units)).toBe(euros(amount));
    });
  });

  describe("A monthly card", () => {
    const heading = "A monthly card";

    it.each([
      [["2026-09-01", "2026-09-03", "2026-09-29"], 59],
      [["2026-09-01"], 59],
      [[], 0],
    ])("a month with the planned days %j: %d €", (planned, amount) => {
      expect(only(heading, "Prestations")["Unité"]).toBe("Mois");
      const units = monthUnit(days(...planned), undefined) === undefined ? 0 : 1;
      expect(times(priceIn(heading), units)).toBe(euros(amount));
    });
  });

  const surchargeOf = (heading: string): Surcharge => {
    const row = only(heading, "Majorations");
    const cause = (Object.keys(surchargeCauseWords) as (keyof typeof surchargeCauseWords)[]).find(
      (key) => surchargeCauseWords[key] === row["Cause"],
    );
    if (cause === undefined || row["Forme"] !== "%") throw new Error(`${heading}: another row.`);
    const fromNth = row["À partir de la"] === undefined ? 1 : numberOf(row["À partir de la"]);
    return aSurcharge({ cause, form: morePercent(numberOf(row["Valeur"])), fromNth });
  };

  /** What the n-th unit of the cause costs. */
  function costOf(heading: string, nth: number): Cents {
    const row = surchargeOf(heading);
    const found = surchargeFor([row], { service, day: day("2026-09-18"), cause: row.cause, nth });
    if (found.kind === "row") return surchargedPrice(priceIn(heading), found.row.form);
    expect(found.kind).toBe("none");
    return priceIn(heading);
  }

  it("Half as much again for a meal booked late: 4,49 €", () => {
    expect(surchargeOf("Half as much again").cause).toBe("out-of-time");
    expect([1, 2].map((nth) => costOf("Half as much again", nth))).toEqual([449, 449]);
  });

  it("Double from the seventh meal without booking", () => {
    expect(surchargeOf("Double from the seventh").cause).toBe("unbooked");
    expect([1, 6, 7, 8].map((nth) => costOf("Double from the seventh", nth))).toEqual([415, 415, 830, 830]);
  });

  describe("The Thursday for the week that follows", () => {
    const weekdayOf = (text = ""): Weekday | undefined => [...(parseWeekdays(text) ?? [])][0];
    const rows = rowsOf("The Thursday", "Délais").map((row): DeadlineRow => {
      const week = row["Semaine"] === deadlineWeekWords.before ? "before" : "same";
      const [weekday, latestWeekday] = [weekdayOf(row["Pour le"]), weekdayOf(row["Au plus tard le"])];
      const table = row["Tableau"] ?? "";
      const place = placeIn("deadlines");
      return { table, weekday, latestWeekday, week, before: undefined, place, defects: [] };
    });
    const name = rowsOf("The Thursday", "Délais")[0]?.["Tableau"] ?? "";
    const tables = new Map([[foldLabel(name), { name, rows }]]);

    it.each([
      ["2026-09-11", "2026-09-03"],
      ["2026-09-14", "2026-09-10"],
      ["2026-09-15", "2026-09-10"],
      ["2026-09-16", "2026-09-10"],
      ["2026-09-17", "2026-09-10"],
      ["2026-09-18", "2026-09-10"],
      ["2026-09-21", "2026-09-17"],
    ])("for %s: %s", (date, latest) => {
      const found = latestByTable(name, day(date), { tables, calendar: aCalendar() });
      expect(found).toMatchObject({ ok: true, deadline: { latest } });
    });
  });

  it("Half each: 2,08 € and 2,07 €", () => {
    const custodies = rowsOf("Half each", "Gardes").map((row) => {
      const part = { kind: "percentage", percentage: percent(numberOf(row["Part"])) } as const;
      return aCustody({ childCode: row["Code enfant"] ?? "", familyCode: row["Code famille"] ?? "", part });
    });
    const child = createDebtors({ custodies, thirdParts: [] }).of(aChild());
    const found = child?.partsOf({ service, day: day("2026-09-18") }, () => euros(4.15));
    expect(found?.ok === true && found.parts.map(({ debtor, price }) => [debtor, price])).toEqual([
      ["F1", 208],
      ["F2", 207],
    ]);
  });
});
