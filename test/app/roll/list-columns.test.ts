import { knownColumns, planListColumns } from "../../../src/app/roll/list-columns";
import { parseList, type ListSource } from "../../../src/formats/lists";
import { MemoryWorkbook } from "../../../src/workbook/memory";
import { locateSheet } from "../../../src/workbook/layout";
import { correspondencesSheet } from "../../../src/workbook/sheets";

const source: ListSource = {
  name: "liste.csv",
  content: { kind: "text", text: "Patronyme;Petit nom;Section\nMARTIN;Léa;CP" },
};
const headers = ["Patronyme", "Petit nom", "Section"];
const said = [
  { headers, columns: { childLastName: "Patronyme", childFirstName: "Petit nom", className: "Section" } },
];

async function layoutOf(workbook: MemoryWorkbook) {
  const snapshot = await workbook.read([correspondencesSheet.name]);
  const sheet = snapshot.ok ? snapshot.value.sheets[0] : undefined;
  return sheet && locateSheet(correspondencesSheet, sheet).layout;
}

describe("The columns that a clerk named", () => {
  it("are known again, by the headers of the list", async () => {
    const workbook = MemoryWorkbook.ofSnapshots([]);
    await workbook.apply(planListColumns(said, undefined));
    const layout = await layoutOf(workbook);
    const known = knownColumns(source, [], layout);
    expect(known).toEqual(said);
    expect(parseList(source, known).ok).toBe(true);
    // Said again, nothing is to be written.
    expect(planListColumns(said, layout)).toEqual([]);
    // What is said now comes before.
    const now = [{ headers, columns: { childName: "Patronyme" } }];
    expect(knownColumns(source, now, layout)).toEqual(now);
  });

  it("of a list without headers are forgotten", () => {
    const columns = { childName: "Colonne A" };
    expect(planListColumns([{ headers: ["Colonne A", "Colonne B"], columns }], undefined)).toEqual([]);
  });
});
