import { issuePeriod, type Issued } from "../../../src/app/issue/facturer";
import { listOverdue, type OverdueListed } from "../../../src/app/reminders/impayes";
import { filterOverdue } from "../../../src/app/reminders/filter-overdue";
import { remind, type Reminded } from "../../../src/app/reminders/relancer";
import { drawUpAccount } from "../../../src/app/statement/compte";
import { day } from "../../../src/kernel/day";
import { MemoryWorkbook } from "../../../src/workbook/memory";
import { explainLine, lineLabel } from "../../../src/wording/invoice-lines";
import { accountDetails, accountSummary } from "../../../src/wording/verbs/compte";
import { shownPages } from "../../support/pages";
import { plainSpaces } from "../../support/scenario-cells";
import { secretsOf, sharedTown } from "../../support/shared-child";
import { tableOf } from "../../workbook/snapshots";
import { resultOf } from "../town-in-memory";

/** Children whom several debtors pay for: each reads its own, and nothing of the others. */

const issuedOn = day("2026-10-02");
const remindedOn = day("2026-12-10");
const debtors = ["CCAS", "F1", "F2", "USINE"];

let workbook: MemoryWorkbook;
let issued: Issued;
/** The invoices of the month after, with what changed in the month before. */
let corrected: Issued;
let overdue: OverdueListed;
let reminded: Reminded;
/** Every text that a debtor is sent or shown, a line each. */
const textsOf = new Map<string, string[]>(debtors.map((code) => [code, []]));

beforeAll(async () => {
  workbook = MemoryWorkbook.ofSnapshots(
    Object.entries(sharedTown).map(([name, rows]) => ({ name, rows, table: tableOf(rows) })),
  );
  const now = { day: issuedOn, at: 600 };
  issued = resultOf(await issuePeriod({ period: "2026-09", issuedOn, now }, workbook));
  tellIssued(issued);
  const later = { on: remindedOn, now: { day: remindedOn, at: 600 } };
  overdue = resultOf(await listOverdue(later, workbook));
  reminded = resultOf(await remind({ ...later, sent: false }, workbook));
  for (const { family, paragraphs } of reminded.letters) tell(family.code, paragraphs);
  for (const page of pagesOf("Lettres")) tell(/Référence : famille (\w+)/.exec(page)?.[1] ?? "", [page]);
  await move();
  const again = { day: day("2026-12-11"), at: 600 };
  corrected = resultOf(await issuePeriod({ period: "2026-10", issuedOn: again.day, now: again }, workbook));
  tellIssued(corrected);
  for (const code of debtors) {
    const drawn = resultOf(await drawUpAccount({ familyCode: code, ...later }, workbook));
    tell(code, [...accountSummary(drawn), ...accountDetails(drawn), ...pagesOf("Compte à imprimer")]);
  }
});

/** What its invoice says, in the workbook and on paper; each page bears the number of its invoice. */
function tellIssued({ invoices }: Issued): void {
  for (const { family, lines, others } of invoices) {
    for (const line of lines)
      tell(family.code, [
        lineLabel(line),
        explainLine(line, others),
        "sharing" in line ? (line.sharing ?? "") : "",
      ]);
  }
  const debtorOf = new Map(invoices.map(({ number = "", family }) => [number, family.code]));
  for (const page of pagesOf("Factures à imprimer")) {
    const [number = ""] = /\d{4}-\d{6}/.exec(page) ?? [];
    tell(debtorOf.get(number) ?? "", [page]);
  }
}

/** The office learns that the shared child has lived with its father all the time, and its mother's quotient changes. */
async function move(): Promise<void> {
  const fill = (sheet: string, row: number, column: number, value: string) =>
    ({ kind: "fill-cells", sheet, cells: [{ row, column, value, format: "text" }] }) as const;
  const { ok } = await workbook.apply([fill("Gardes", 2, 2, "F2"), fill("Familles", 2, 9, "412,05")]);
  expect(ok).toBe(true);
}

function tell(debtor: string, texts: readonly string[]): void {
  const known = textsOf.get(debtor);
  if (known === undefined) throw new Error(`A text of nobody: ${texts.join("\n")}`);
  known.push(...texts.map(plainSpaces));
}

/** The sheets of paper as they were written last. */
function pagesOf(sheet: string): readonly string[] {
  const page = workbook.applied.findLast(
    (change) => change.kind === "replace-page" && change.sheet === sheet,
  );
  if (page?.kind !== "replace-page") throw new Error(`${sheet} was never printed.`);
  return shownPages(page)
    .join("\n")
    .split("====")
    .filter((text) => text.trim() !== "");
}

const textOf = (debtor: string) => (textsOf.get(debtor) ?? []).join("\n");

describe("children whom several debtors pay for", () => {
  it("have one invoice per debtor: of the shared child, of the one who changes houses, of the one at home", () => {
    expect(issued.invoices.map(({ child, family }) => `${family.code} ${child.code}`)).toEqual([
      "CCAS E1",
      "CCAS E2",
      "CCAS E3",
      "F1 E1",
      "F1 E2",
      "F1 E3",
      "F2 E1",
      "F2 E2",
      "USINE E1",
    ]);
  });

  it("are told of in the words of each debtor", () => {
    expect(textOf("F1")).toMatch(/part de 50 %/);
    expect(textOf("F1")).toMatch(/dont 0,40 € pris en charge par CCAS de Chaumont \(CCAS\), décision 2026-4/);
    expect(textOf("F1")).toMatch(/majoration « Non réservé » de 100 %, art\. 5/);
    expect(textOf("F2")).toMatch(/semaine impaire : chez Durand Paul \(F2\)/);
    expect(textOf("CCAS")).toMatch(/0,40 € pris en charge pour Moreau Claire \(F1\), décision 2026-4/);
    expect(textOf("USINE")).toMatch(/pris en charge pour Durand Paul \(F2\), convention 12/);
  });

  it("are told what is given back and what is asked for when it turns out who pays", () => {
    const codes = new Set(corrected.invoices.map(({ family }) => family.code));
    expect([...codes].sort()).toEqual(debtors);
    const corrections = (code: string) =>
      corrected.invoices
        .filter(({ family, child }) => family.code === code && child.code === "E1")
        .flatMap(({ lines }) => lines.filter(({ origin }) => origin === "correction"));
    expect(corrections("F1").length).toBeGreaterThan(0);
    expect(corrections("F1").every(({ amount }) => amount < 0)).toBe(true);
    expect(corrections("F2").some(({ amount }) => amount > 0)).toBe(true);
    expect(textOf("F1")).toMatch(/facturé autrement/);
  });

  it.each(Object.keys(secretsOf))("the household %s reads its own quotient, price and address", (code) => {
    const { quotient = "", price = "", address = "" } = secretsOf[code] ?? {};
    for (const own of [quotient, price, address]) expect(textOf(code)).toContain(own);
  });

  it.each(debtors)("%s reads no quotient, price, address, mail or telephone of another household", (code) => {
    expect(textOf(code).length).toBeGreaterThan(1000);
    for (const [other, secrets] of Object.entries(secretsOf)) {
      if (other === code) continue;
      const read = Object.values(secrets).filter(
        (secret) => textOf(code).includes(secret) || textOf(code).includes(secret.replace(",", ".")),
      );
      expect([other, ...read]).toEqual([other]);
    }
  });

  it("the new quotient of a household is read by nobody else", () => {
    expect(debtors.filter((code) => textOf(code).includes("412,05"))).toEqual(["F1"]);
  });

  it("a household does not read who pays for the other one", () => {
    expect(textOf("F1")).toMatch(/CCAS/);
    expect(textOf("F1")).not.toMatch(/USINE|Forges/);
    expect(textOf("F2")).not.toMatch(/CCAS/);
  });
});

describe("debtors who are late", () => {
  it("are listed with the children of their invoices, though none of them is theirs", () => {
    expect(
      overdue.overdue.map(({ familyCode, children }) => [familyCode, children.map(({ code }) => code)]),
    ).toEqual(
      expect.arrayContaining([
        ["CCAS", ["E1", "E2", "E3"]],
        ["F2", ["E1", "E2"]],
        ["USINE", ["E1"]],
      ]),
    );
    expect(overdue.overdue).toHaveLength(4);
  });

  it("are found by the schools and the names of these children", () => {
    const found = (filter: Parameters<typeof filterOverdue>[1]) =>
      filterOverdue(overdue.overdue, filter).map(({ familyCode }) => familyCode);
    expect(found({ school: "Pauline Kergomard" }).sort()).toEqual(["CCAS", "F1", "F2"]);
    expect(found({ school: "Jean Moulin" })).toHaveLength(4);
    expect(found({ search: "zoé" }).sort()).toEqual(["CCAS", "F1"]);
    expect(found({ search: "forges" })).toEqual(["USINE"]);
  });

  it("have a letter each, about their own invoices", () => {
    expect(reminded.letters.map(({ family }) => family.code).sort()).toEqual(debtors);
    for (const { family: debtor, invoices } of reminded.letters) {
      const own = issued.invoices.filter(({ family }) => family.code === debtor.code);
      expect(invoices.map(({ number }) => number)).toEqual(own.map(({ number }) => number));
    }
    expect(textOf("USINE")).toContain("4 quai du Canal");
  });

  it("stand in the sheet Impayés with the names of these children", async () => {
    const read = await workbook.read(["Impayés"]);
    const rows = read.ok ? (read.value.sheets[0]?.rows ?? []) : [];
    const late = rows.find((row) => row.includes("USINE"));
    expect(late).toContain("Moreau Léa");
  });
});
