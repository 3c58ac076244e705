import { allSheets, enrolmentsSheet, familiesSheet, tariffsSheet } from "../../src/workbook/sheets";
import { columnOf, headerOf, type TableSheet } from "../../src/workbook/declaration";
import { findColumns, foldHeader, headersOf } from "../../src/workbook/headers";

const found = (sheet: TableSheet, ...headers: readonly (string | number | null)[]) => {
  const { columns, twice, unknown } = findColumns(sheet, headersOf(headers));
  return {
    columns: Object.fromEntries(columns),
    twice: twice.map(({ field, header }) => [field, header.column]),
    unknown: unknown.map(({ header }) => header),
  };
};

describe("a header", () => {
  it.each([
    ["Code\nfamille", "Code famille"],
    ["  CODE FAMILLE * ", "Code famille"],
    ["Code\u00a0famille :", "Code famille"],
    ["Montant (€)", "Montant"],
    ["Montant en euros", "Montant"],
    ["Délai justificatif", "Délai justificatif (jours)"],
    ["Jusqu’au", "jusqu'au"],
    ["E\u2011mail", "E-mail"],
    ["Q\u200bF", "QF"],
  ])("%j is %j", (written, meant) => {
    expect(foldHeader(written)).toBe(foldHeader(meant));
  });

  it.each([
    ["Neuro", "N"],
    ["QF min", "QF max"],
    ["(€)", ""],
  ])("%j is not %j", (written, other) => {
    expect(foldHeader(written)).not.toBe(foldHeader(other));
  });
});

describe("the columns of a sheet", () => {
  it("are found by what people call them", () => {
    expect(found(familiesSheet, "Code famille", "Nom", "Quotient familial", "Mode de règlement")).toEqual({
      columns: { code: 1, lastName: 2, quotient: 3, paymentMeans: 4 },
      twice: [],
      unknown: [],
    });
    const week = ["Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi"];
    const { columns } = found(enrolmentsSheet, "Code enfant", "Prestation", ...week, "Début", "Fin");
    expect(columns).toMatchObject({ monday: 3, wednesday: 5, friday: 7, from: 8, to: 9 });
  });

  it("take a name that two of them share for the one that is missing, and for none while both are", () => {
    const grid = ["Prestation", "Prix"];
    expect(found(tariffsSheet, ...grid, "QF min", "QF max", "Minimum", "Maximum")).toMatchObject({
      columns: { quotientMin: 3, quotientMax: 4, floor: 5, cap: 6 },
      unknown: [],
    });
    expect(found(tariffsSheet, ...grid, "Plancher", "Plafond", "Minimum", "Maximum")).toMatchObject({
      columns: { quotientMin: 5, quotientMax: 6, floor: 3, cap: 4 },
    });
    expect(found(tariffsSheet, ...grid, "Minimum").unknown).toEqual(["Minimum"]);
    expect(found(tariffsSheet, ...grid, "QF min", "Plancher", "Minimum").unknown).toEqual(["Minimum"]);
  });

  it("are there twice when two headers stand for one, the contract's own before the other", () => {
    expect(found(familiesSheet, "Code famille", "Quotient", "QF")).toMatchObject({
      columns: { code: 1, quotient: 3 },
      twice: [["quotient", 2]],
    });
  });

  it("are never guessed from numbers and blanks", () => {
    expect(found(familiesSheet, "Code famille", null, 12)).toEqual({
      columns: { code: 1 },
      twice: [],
      unknown: [],
    });
  });
});

describe("the names of the declarations", () => {
  const tables = allSheets.filter((sheet) => sheet.shape === "table");

  it.each(tables.map((sheet) => [sheet.name, sheet] as const))("of %s are clear", (_, sheet) => {
    const headers = sheet.fields.map((field) => foldHeader(headerOf(sheet, field)));
    expect(new Set(headers).size).toBe(headers.length);
    // A synonym that is the header of another column would never be reached.
    const unreached = sheet.fields.flatMap((field, index) =>
      columnOf(sheet, field).synonyms.filter((synonym) =>
        headers.some((header, other) => other !== index && header === foldHeader(synonym)),
      ),
    );
    expect(unreached).toEqual([]);
  });
});
