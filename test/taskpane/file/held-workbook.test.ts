import { createXlsx, openXlsx } from "../../../src/adapters/xlsx";
import { deskOn } from "../../../src/taskpane/file/desk/asking";
import { type FileDesk, fileDesk, type FirstSheet } from "../../../src/taskpane/file/desk/desk";
import { HeldWorkbook } from "../../../src/taskpane/file/desk/held-workbook";
import type { Change } from "../../../src/workbook/changes";
import { type OtherThread, otherThread } from "../../support/other-thread";
import { valueOf } from "../../support/xlsx-runs";

/** A workbook file on another thread, and what becomes of it when that thread ends. */

const about = { createdOn: new Date(Date.UTC(2026, 8, 1)), title: "Cantine" };
const columns = ["Code", "Jour", "Taux"].map((header, index) => ({
  header,
  width: 10,
  format: (["text", "day", "percent"] as const)[index] ?? "text",
}));
const sheet: FirstSheet = {
  template: { name: "Repas", role: "input", tableName: "Repas", columns },
  rows: [["E1", 46_300, 0.5]],
};
const fill = (row: number, value: string): Change => ({
  kind: "fill-cells",
  sheet: "Repas",
  cells: [{ row, column: 1, value, format: "text" }],
});

let threads: OtherThread[];
const startDesk = (): Promise<FileDesk> => {
  const started = otherThread();
  threads.push(started);
  return Promise.resolve(deskOn(started.thread));
};
const codesOf = (outcome: { readonly problems: readonly { readonly code: string }[] }) =>
  outcome.problems.map(({ code }) => code);

async function opened(): Promise<HeldWorkbook> {
  return valueOf(await HeldWorkbook.open(await createXlsx([sheet], about), "cantine.xlsx", startDesk));
}

async function firstColumn(held: HeldWorkbook): Promise<readonly unknown[]> {
  const { sheets } = valueOf(await held.read(["Repas"]));
  return (sheets[0]?.rows ?? []).map(([code]) => code);
}

beforeEach(() => {
  threads = [];
});

describe("a workbook whose thread has ended", () => {
  it.each(["read", "readHeads", "apply", "bytes"] as const)(
    "during %s says so, and is there again",
    async (ask) => {
      const held = await opened();
      await held.apply([fill(2, "E7")]);
      threads[0]?.dieAt(ask);
      const under = {
        read: () => held.read(["Repas"]),
        readHeads: () => held.readHeads(["Repas"]),
        apply: () => held.apply([fill(3, "perdu")]),
        bytes: () => held.bytes(),
      };
      expect(codesOf(await under[ask]())).toEqual(["disk.work-lost"]);
      expect(await firstColumn(held)).toEqual(["Code", "E7"]);
      expect(threads.map(({ isEnded }) => isEnded)).toEqual([true, false]);
    },
  );

  it("between two questions is replaced, and what was written is written again", async () => {
    const held = await opened();
    await held.apply([fill(2, "E7")]);
    const once = valueOf(await held.bytes());
    await held.apply([fill(3, "E8")]);
    threads[0]?.die();
    expect(codesOf(await held.read(["Repas"]))).toEqual(["disk.work-lost"]);
    expect(codesOf(await held.apply([fill(4, "E9")]))).toEqual([]);
    expect(await firstColumn(held)).toEqual(["Code", "E7", "E8", "E9"]);
    const twice = valueOf(await held.bytes());
    expect(twice).not.toEqual(once);
    const [read] = valueOf(await valueOf(await openXlsx(twice, "c.xlsx")).read(["Repas"])).sheets;
    expect(read?.rows.map(([code]) => code)).toEqual(["Code", "E7", "E8", "E9"]);
  });

  it("says so while it is opened", async () => {
    const bytes = await createXlsx([sheet], about);
    const dying = () => {
      const started = otherThread();
      started.dieAt("open");
      return Promise.resolve(deskOn(started.thread));
    };
    expect(codesOf(await HeldWorkbook.open(bytes, "cantine.xlsx", dying))).toEqual(["disk.work-lost"]);
  });
});

describe("a workbook on another thread", () => {
  it("ends its thread when it is closed, and asks nothing more", async () => {
    const held = await opened();
    const under = held.read(["Repas"]);
    await Promise.resolve();
    held.close();
    expect(codesOf(await under)).toEqual(["disk.work-lost"]);
    expect(codesOf(await held.read(["Repas"]))).toEqual(["disk.work-lost"]);
    expect(threads.map(({ isEnded }) => isEnded)).toEqual([true]);
  });

  it("ends it when it cannot be opened", async () => {
    const outcome = await HeldWorkbook.open(new Uint8Array([1, 2, 3]), "note.xlsx", startDesk);
    expect(outcome.ok).toBe(false);
    expect(threads.map(({ isEnded }) => isEnded)).toEqual([true]);
  });

  it("tells its bugs with their own stack, and goes on", async () => {
    const held = await opened();
    const columnsFrom = (lastColumn: number): Change => ({
      kind: "add-columns",
      sheet: "Repas",
      extent: { headerRow: 1, firstColumn: 1, lastRow: 2, lastColumn },
      columns: [{ header: "Autre", width: 9, format: "text" }],
    });
    const twice = held.apply([columnsFrom(3), columnsFrom(3)]);
    await expect(twice).rejects.toThrow("Columns are added beside the last one only.");
    await expect(twice).rejects.toHaveProperty("stack", expect.stringContaining("areas"));
    expect(await firstColumn(held)).toEqual(["Code", "E1"]);
  });

  it("gives the bytes that were opened as long as nothing was written", async () => {
    const bytes = await createXlsx([sheet], about);
    const held = valueOf(await HeldWorkbook.open(bytes, "cantine.xlsx", startDesk));
    await held.apply([]);
    expect(valueOf(await held.bytes())).toBe(bytes);
  });

  it("reads and writes large sheets in parts, and gives what the page's own thread gives", async () => {
    const rows = Array.from({ length: 9000 }, (_, index) => [`E${String(index)}`, 46_000 + index, 0.25]);
    const extent = { headerRow: 1, firstColumn: 1, lastRow: 9001, lastColumn: 3 };
    const places = columns.map(({ format }, index) => ({ column: index + 1, format }));
    const page: Change = {
      kind: "replace-page",
      sheet: "À imprimer",
      widths: [10, 10],
      firstPrintedRow: 1,
      rows: Array.from({ length: 4000 }, (_, index) => ({
        cells: [{ column: 1, value: index, format: "integer", look: "text" }],
      })),
    };
    const cells = Array.from({ length: 9000 }, (_, index) => ({
      row: index + 2,
      column: 1,
      value: `F${String(index)}`,
      format: "text" as const,
    }));
    const changes: readonly Change[] = [
      { kind: "write-rows", sheet: "Repas", firstRow: 2, columns: places, rows, extent },
      page,
      { kind: "fill-cells", sheet: "Repas", cells },
    ];
    const held = await opened();
    const here = fileDesk();
    valueOf(await here.open(await createXlsx([sheet], about), "cantine.xlsx"));
    valueOf(await held.apply(changes));
    valueOf(await here.apply(changes));
    const names = ["Repas", "À imprimer"];
    const [there, same] = [valueOf(await held.read(names)), valueOf(await here.read(names))];
    const formatsOf = ({ sheets }: typeof there) =>
      sheets.map(({ rows: read, formatAt }) =>
        read.flatMap((values, row) => values.map((_, column) => formatAt?.(row + 1, column + 1))),
      );
    expect(formatsOf(there)).toEqual(formatsOf(same));
    const plain = ({ sheets, ...rest }: typeof there) => ({
      ...rest,
      sheets: sheets.map(({ name, rows: read, table, merges }) => ({ name, read, table, merges })),
    });
    expect(plain(there)).toEqual(plain(same));
    expect(valueOf(await held.bytes())).toEqual(await here.bytes());
    expect(threads[0]?.received.filter((message) => "slice" in message).length).toBeGreaterThan(4);
  });
});
