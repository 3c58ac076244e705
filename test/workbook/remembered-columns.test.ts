import type { Change } from "../../src/workbook/changes";
import { locateSheet, type SheetLayout } from "../../src/workbook/layout";
import { MemoryWorkbook } from "../../src/workbook/memory";
import type { CellValue } from "../../src/workbook/port";
import { planRemembered, rememberedColumns, type OutsideTable } from "../../src/workbook/remembered-columns";
import { correspondencesSheet } from "../../src/workbook/sheets";
import { sheetOf } from "./snapshots";

const bank: OutsideTable = { usage: "takings", headers: ["Date", "Valeur", "Libellé", "Montant"] };
const labels = { day: "Date de l’opération", amount: "Montant", text: "Libellé" };

/** A workbook with the sheet that remembers, or without it. */
class Memory {
  private readonly workbook: MemoryWorkbook;

  constructor(rows?: readonly (readonly CellValue[])[]) {
    this.workbook = MemoryWorkbook.ofSnapshots(rows === undefined ? [] : [sheetOf("Correspondances", rows)]);
  }

  async layout(): Promise<SheetLayout | undefined> {
    const sheet = await this.sheet();
    return sheet && locateSheet(correspondencesSheet, sheet).layout;
  }

  async rows() {
    return (await this.sheet())?.rows ?? [];
  }

  async write(plan: (layout: SheetLayout | undefined) => readonly Change[]) {
    await this.workbook.apply(plan(await this.layout()));
  }

  private async sheet() {
    const read = await this.workbook.read(["Correspondances"]);
    return read.ok ? read.value.sheets[0] : undefined;
  }
}

const said = (...pairs: readonly (readonly [keyof typeof labels, string])[]) => new Map(pairs);

describe("columns that the clerk named once", () => {
  it("are known again by the headers of the table", async () => {
    const memory = new Memory();
    await memory.write((layout) =>
      planRemembered(layout, bank, labels, said(["day", "Valeur"], ["text", ""])),
    );
    expect(await memory.rows()).toEqual([
      ["Usage", "Titre", "Champ"],
      ["Encaissements : Date | Valeur | Libellé | Montant", "Valeur", "Date de l’opération"],
      ["Encaissements : Date | Valeur | Libellé | Montant", null, "Libellé"],
    ]);
    const again = { ...bank, headers: ["DATE", "valeur", "Libelle", "Montant", ""] };
    expect(rememberedColumns(await memory.layout(), again, labels)).toEqual(
      said(["day", "valeur"], ["text", ""]),
    );
  });

  it("are those of no other table, and of no other use", async () => {
    const memory = new Memory();
    await memory.write((layout) => planRemembered(layout, bank, labels, said(["day", "Valeur"])));
    const others: readonly OutsideTable[] = [
      { ...bank, headers: [...bank.headers, "Solde"] },
      { ...bank, headers: ["Valeur", "Date", "Libellé", "Montant"] },
      { ...bank, usage: "list" },
    ];
    const layout = await memory.layout();
    for (const other of others) expect(rememberedColumns(layout, other, labels).size).toBe(0);
    expect(rememberedColumns(undefined, bank, labels).size).toBe(0);
  });

  it("are said again in their own rows, and what is said no more is forgotten", async () => {
    const memory = new Memory();
    const list: OutsideTable = { usage: "list", headers: ["Date", "Nom"] };
    await memory.write((layout) =>
      planRemembered(layout, bank, labels, said(["day", "Date"], ["text", "Libellé"])),
    );
    await memory.write((layout) => planRemembered(layout, list, { name: "Nom" }, new Map([["name", "Nom"]])));
    await memory.write((layout) =>
      planRemembered(layout, bank, labels, said(["day", "Valeur"], ["amount", "Montant"])),
    );
    expect((await memory.rows()).slice(1)).toEqual([
      ["Encaissements : Date | Valeur | Libellé | Montant", "Valeur", "Date de l’opération"],
      [null, null, null],
      ["Listes : Date | Nom", "Nom", "Nom"],
      ["Encaissements : Date | Valeur | Libellé | Montant", "Montant", "Montant"],
    ]);
  });

  it("change nothing when they are said twice", async () => {
    const memory = new Memory();
    const plan = (layout: SheetLayout | undefined) =>
      planRemembered(layout, bank, labels, said(["day", "Valeur"], ["text", ""]));
    await memory.write(plan);
    expect(plan(await memory.layout())).toEqual([]);
  });

  it("are passed over where somebody has spoilt their row", async () => {
    const memory = new Memory([
      ["Usage", "Titre", "Champ"],
      ["Encaissements : Date | Valeur | Libellé | Montant", "Effacée", "Montant"],
      ["Encaissements : Date | Valeur | Libellé | Montant", "Valeur", "Champ inconnu"],
      [null, "Valeur", "Libellé"],
      ["encaissements : date | valeur | libelle | montant", "Libellé", "libelle"],
    ]);
    expect(rememberedColumns(await memory.layout(), bank, labels)).toEqual(said(["text", "Libellé"]));
  });
});
