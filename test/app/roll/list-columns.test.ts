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

  it("of two tables at once are both known again", async () => {
    const other = { headers: ["Tuteur", "Enfant suivi"], columns: { childName: "Enfant suivi" } };
    const workbook = MemoryWorkbook.ofSnapshots([]);
    const third = { headers: ["Inscrit", "Jours"], columns: { childName: "Inscrit" } };
    const found = { headers: ["Pensionnaire", "Lieu"], columns: { childName: "Pensionnaire" } };
    await workbook.apply(planListColumns([said[0] ?? other, other], undefined));
    await workbook.apply(planListColumns([third, found], await layoutOf(workbook)));
    const layout = await layoutOf(workbook);
    const text = [...said, other, third, found].map((each) => each.headers.join(";")).join("\nx;y;z\n");
    const all = { name: "liste.csv", content: { kind: "text", text } } as const;
    expect(knownColumns(all, [], layout)).toEqual([...said, other, third, found]);
  });

  it("of a list without headers are forgotten", () => {
    const columns = { childName: "Colonne A" };
    expect(planListColumns([{ headers: ["Colonne A", "Colonne B"], columns }], undefined)).toEqual([]);
  });
});
