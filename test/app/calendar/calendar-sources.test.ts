import { createXlsx, openXlsx } from "../../../src/adapters/xlsx";
import { readCalendarSources } from "../../../src/app/calendar/calendar-sources";
import type { SheetTemplate } from "../../../src/workbook/changes";
import { codesOf, valueOf } from "../../support/xlsx-runs";

const read = (bytes: Uint8Array, name = "calendrier.csv") => readCalendarSources(bytes, name, openXlsx);
const textOf = async (bytes: Uint8Array) => {
  const [source] = valueOf(await read(bytes));
  return source?.content.kind === "text" ? source.content.text : undefined;
};

describe("what may hold the school calendar in a file", () => {
  it("is its text, whatever the file is called", async () => {
    const bytes = Buffer.from("description;zones\nVacances d'Été;Zone B\n", "utf8");
    expect(valueOf(await read(bytes, "calendrier.xlsx"))).toEqual([
      { name: "calendrier.xlsx", content: { kind: "text", text: bytes.toString("utf8") } },
    ]);
  });

  it("is read as UTF-8, without the mark that Excel puts before it", async () => {
    expect(await textOf(Buffer.from("\ufeffÉté", "utf8"))).toBe("Été");
  });

  it("is read as Windows-1252 where it cannot be UTF-8: a csv saved by an old Excel", async () => {
    expect(await textOf(Buffer.from([0x64, 0x92, 0xc9, 0x74, 0xe9, 0x20, 0x80]))).toBe("d’Été €");
  });

  it.each([
    ["little end first", Buffer.from("\ufeffÉté €", "utf16le")],
    ["big end first", Buffer.from("\ufeffÉté €", "utf16le").swap16()],
    ["without a mark", Buffer.from("description;zones", "utf16le")],
    ["without a mark, big end first", Buffer.from("description;zones", "utf16le").swap16()],
  ])("is read as UTF-16, %s: the Unicode text of Excel", async (_case, bytes) => {
    expect(await textOf(bytes)).toMatch(/^(?:Été €|description;zones)$/);
  });

  it("is nothing in an empty file, and not a workbook in one that only begins with P", async () => {
    expect(await textOf(new Uint8Array())).toBe("");
    expect(await textOf(Buffer.from("Pont;Zone B"))).toBe("Pont;Zone B");
  });

  it("is every sheet of a workbook, in the order of tabs", async () => {
    const sheet = (name: string): SheetTemplate => ({
      name,
      role: "input",
      tableName: name,
      columns: [
        { header: "description", width: 20, format: "text" },
        { header: "start_date", width: 12, format: "day" },
      ],
    });
    const bytes = await createXlsx(
      [
        { template: sheet("Notes"), rows: [] },
        { template: sheet("Zones"), rows: [["Toussaint", 46_312]] },
      ],
      { createdOn: new Date(Date.UTC(2026, 7, 24)), title: "Calendrier" },
    );
    // A web page may give a workbook any name.
    expect(valueOf(await read(bytes, "download"))).toEqual([
      { name: "download", content: { kind: "cells", rows: [["description", "start_date"]] } },
      {
        name: "download",
        content: {
          kind: "cells",
          rows: [
            ["description", "start_date"],
            ["Toussaint", 46_312],
          ],
        },
      },
    ]);
  });

  it("is nobody's guess when a workbook is damaged: that is said", async () => {
    const outcome = await read(Buffer.from("PK\u0003\u0004 and no more"), "calendrier.xlsx");
    expect(outcome.ok).toBe(false);
    expect(codesOf(outcome)[0]).toMatch(/^file\./);
  });
});
