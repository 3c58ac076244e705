import { quoteSheet } from "../../../workbook/excel/addresses";
import { check, type Check, type Desk, noted, oneOf, same } from "./check";
import { layOutForTester, liftAndPutBack } from "./checks/filters";

/** What only somebody at the keyboard can see or do: one instruction, and an answer to it. */
export interface TesterCheck<Id extends string = string> extends Check<Id> {
  /** What the tester answers where all is well. */
  readonly wanted: "yes" | "no";
  /** Lays out what the instruction speaks of. */
  readonly prepare?: (desk: Desk) => Promise<void>;
}

const nothing: Check["ask"] = () => Promise.resolve([]);

function withTester<Id extends string>(
  id: Id,
  wanted: TesterCheck["wanted"],
  { ask = nothing, prepare }: Partial<Pick<TesterCheck, "ask" | "prepare">> = {},
): TesterCheck<Id> {
  return { ...check(id, ask), wanted, ...(prepare === undefined ? {} : { prepare }) };
}

const undone = ["un", "deux", "trois"];

export const testerChecks = [
  withTester("rename-window", "no"),
  withTester("filters-by-hand", "yes", {
    prepare: async (desk) => {
      layOutForTester(desk);
      desk.sheet.activate();
      await desk.sync();
    },
    ask: (desk) => liftAndPutBack(desk, desk.workbook.tables.getItem("EcotEssaiFiltre"), "by hand"),
  }),
  withTester("undo", "yes", {
    prepare: async (desk) => {
      desk.sheet.activate();
      for (const [row, word] of undone.entries()) {
        desk.cells(row, 0).values = [[word]];
        await desk.sync();
      }
    },
    ask: async (desk) => {
      const left = desk.cells(0, 0, undone.length).load("values");
      await desk.sync();
      return [same("what Ctrl+Z left", left.values.flat(), undone)];
    },
  }),
  withTester("cell-edited", "yes", {
    prepare: async (desk) => {
      desk.sheet.activate();
      desk.cells(0, 0).select();
      await desk.sync();
    },
    ask: async (desk) => [
      oneOf("written meanwhile", await desk.verdict(() => (desk.cells(1, 1).values = [["x"]])), [
        "ok",
        "InvalidOperationInCellEditMode",
      ]),
    ],
  }),
  withTester("second-workbook", "yes", {
    ask: async (desk) => {
      const { worksheets } = desk.workbook;
      const name = `${desk.settings.sheetNames[0]} 3`;
      const made = await desk.verdict(() => worksheets.add(name));
      const answer = made === "ok" ? await desk.verdict(() => worksheets.getItem(name).delete()) : made;
      return [same("a sheet made and deleted", answer, "ok")];
    },
  }),
  withTester("link-followed", "yes", {
    prepare: async (desk) => {
      const place = `${quoteSheet(desk.settings.sheetNames[1])}!B2`;
      desk.cells(0, 0).hyperlink = { documentReference: place, textToDisplay: "lien" };
      desk.sheet.activate();
      await desk.sync();
    },
    ask: async (desk) => {
      const sheet = desk.workbook.worksheets.getActiveWorksheet().load("name");
      await desk.sync();
      return [noted("sheet in sight", sheet.name)];
    },
  }),
  withTester("download", "yes"),
  withTester("file-choice", "yes"),
  withTester("print-preview", "yes"),
] as const;

export type TesterCheckId = (typeof testerChecks)[number]["id"];
