import fc from "fast-check";
import { exampleTown } from "../../../src/examples";
import { issuePeriod } from "../../../src/app/issue/facturer";
import { addSheets } from "../../../src/app/new-town/nouveau";
import { clockReading } from "../../../src/app/deed/clock";
import { day } from "../../../src/kernel/day";
import type { Change } from "../../../src/workbook/changes";
import { dialects, exceljsWorkbook, quirks, type Parts } from "../../support/dialects";
import { lostParts, packageFaults } from "../../support/package-faults";
import { packageOf } from "../../support/package-parts";
import { families, familyRows, reminderRows, reminders } from "../../support/sheet-templates";
import {
  cell,
  extentOf,
  fill,
  opened,
  sheetIn,
  valueOf,
  withExceljs,
  writeRows,
} from "../../support/xlsx-runs";

const page: Change = {
  kind: "replace-page",
  sheet: "À imprimer",
  widths: [20, 30],
  firstPrintedRow: 1,
  rows: [
    { cells: [{ column: 1, value: "Facture & reçu", format: "text", look: "title" }], breakAfter: true },
    { cells: [] },
  ],
};
const changes: Readonly<Record<string, Change>> = {
  "new sheets with tables": { kind: "create-sheet", template: families, rows: familyRows },
  "a sheet with lists and links": { kind: "create-sheet", template: reminders, rows: reminderRows },
  "a printed sheet": page,
  "rows under those of a sheet": writeRows({
    sheet: "Suivi",
    firstRow: 4,
    formats: ["text", "money"],
    rows: [["E3", 12.5]],
    extent: [1, 1, 4, 2],
  }),
  "columns beside those of a sheet": {
    kind: "add-columns",
    sheet: "Suivi",
    extent: extentOf(1, 1, 3, 2),
    columns: [{ header: "Vu", width: 12, format: "text", choices: ["Oui", "Non"], hint: "Déjà vu ?" }],
  },
  "a link in a cell": fill("Suivi", cell(2, 4, { sheet: "Notes", cell: "A1", text: "Notes!A1" }, "link")),
};
const mayChange = (path: string) => /Content_Types|workbook\.xml|sheet2\.xml$|styles\.xml$/.test(path);

/** Carries the changes out, one run each, and looks at the file with eyes that are not ours after every one of them. */
async function afterEach(before: Uint8Array, names: readonly string[]): Promise<Uint8Array> {
  let bytes = before;
  for (const name of names) {
    const workbook = await opened(bytes);
    valueOf(await workbook.apply([changes[name] ?? page]));
    bytes = workbook.bytes();
    expect(packageFaults(bytes, before)).toEqual([]);
    expect(lostParts(before, bytes, mayChange)).toEqual([]);
  }
  return bytes;
}

async function expectEverythingThere(bytes: Uint8Array): Promise<void> {
  expect((await sheetIn(bytes, "Notes")).rows[0]).toEqual(["à garder", 1]);
  expect((await sheetIn(bytes, "Suivi")).rows.slice(0, 3).map((row) => row.slice(0, 2))).toEqual([
    ["Code", "Nom"],
    ["E1", "Léa"],
    ["E2", "Noé"],
  ]);
}

describe("a workbook of another program", () => {
  const all = [...Object.entries(dialects), ["exceljs", undefined]] as const;

  it.each(all)("of %s takes everything we write, and loses nothing", async (_, make) => {
    const before = make === undefined ? await exceljsWorkbook() : packageOf(make());
    const after = await afterEach(before, Object.keys(changes));
    await expectEverythingThere(after);
    expect((await sheetIn(after, "Familles")).rows[1]?.slice(0, 2)).toEqual(["007", "Dupont & fils"]);
    expect((await sheetIn(after, "Suivi")).rows).toMatchObject([
      ["Code", "Nom", "Vu"],
      ["E1", "Léa", null, "Notes!A1"],
      ["E2", "Noé"],
      ["E3", 12.5],
    ]);
  });

  it.each(Object.keys(quirks))(
    "with %s does so too",
    async (quirk) => {
      for (const make of Object.values(dialects)) {
        const before = packageOf(quirks[quirk]?.(make()) ?? {});
        await expectEverythingThere(await afterEach(before, Object.keys(changes)));
      }
    },
    60_000,
  );

  it("does so with several of them at once, whatever is written first", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(dialects)),
        fc.uniqueArray(fc.constantFrom(...Object.keys(quirks)), { minLength: 2, maxLength: 4 }),
        fc.shuffledSubarray(Object.keys(changes), { minLength: 1 }),
        async (dialect, odd, names) => {
          const parts = odd.reduce<Parts>(
            (made, quirk) => quirks[quirk]?.(made) ?? made,
            dialects[dialect]?.() ?? {},
          );
          await expectEverythingThere(await afterEach(packageOf(parts), names));
        },
      ),
      { numRuns: 60, seed: 2026 },
    );
  });

  it("opens in exceljs with our sheets in it", async () => {
    const after = await afterEach(packageOf(dialects["openpyxl"]?.() ?? {}), Object.keys(changes));
    const names = (await withExceljs(after)).worksheets.map(({ name }) => name);
    expect(names).toEqual(["Notes", "Suivi", "Familles", "Règles d'absence", "À imprimer"]);
  });
});

describe("a canteen in a workbook of another program", () => {
  it.each(Object.keys(dialects))(
    "of %s is billed as in one of our own",
    async (dialect) => {
      const before = packageOf(dialects[dialect]?.() ?? {});
      const workbook = await opened(before);
      const added = await addSheets({ example: exampleTown("chaumont") }, workbook);
      expect(added.problems).toEqual([]);
      const request = {
        period: "2026-09",
        issuedOn: day("2026-08-28"),
        now: clockReading(new Date(2026, 7, 28, 9)),
      };
      const { result } = await issuePeriod(request, workbook);
      expect(result?.invoices).toHaveLength(57);
      expect(packageFaults(workbook.bytes(), before)).toEqual([]);
      expect(lostParts(before, workbook.bytes(), mayChange)).toEqual([]);
    },
    60_000,
  );
});
