import { exampleKeys, exampleTown, type ExampleKey } from "../../src/examples";
import { day, daysBetween, weekdayOf } from "../../src/kernel/day";
import { columnOf } from "../../src/workbook/declaration";
import { inputSheets } from "../../src/workbook/sheets";
import { rowsOf, textAt, textsOf, type ExampleRow } from "./read-example";

/** The example towns are workbooks of the contract: its sheets, its headers, codes that lead somewhere. */

/** The days of a sheet, each with its header. */
function daysOf(key: ExampleKey, name: string): readonly (readonly [header: string, day: string])[] {
  return rowsOf(key, name).flatMap((row) =>
    [...row].flatMap(([header, cell]) =>
      typeof cell === "object" && cell !== null && "day" in cell ? [[header, cell.day] as const] : [],
    ),
  );
}

describe.each(exampleKeys)("the example town %s", (key) => {
  const town = exampleTown(key);

  it("has the input sheets of the contract, with its headers; of later editions, those that it uses", () => {
    const found = town.sheets.map(({ sheet, headers }) => [sheet, headers] as const);
    const typed = new Map(found);
    const expected = inputSheets
      .filter(({ name, later }) => later !== true || typed.has(name))
      .map((sheet) => {
        const columns = sheet.fields.map((field) => columnOf(sheet, field));
        const isTyped = (header: string) => typed.get(sheet.name)?.includes(header) === true;
        const meant = columns.filter(({ header, later }) => !later || isTyped(header));
        return [sheet.name, meant.map(({ header }) => header)];
      });
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
    expect(found).toHaveLength(expected.length);
  });

  it("gives every header of every row a cell", () => {
    const ragged = town.sheets.filter(({ headers, rows }) =>
      rows.some((row) => row.length !== headers.length),
    );
    expect(ragged).toEqual([]);
  });

  it("names no family or child twice", () => {
    const families = textsOf(rowsOf(key, "Familles"), "Code famille");
    const children = textsOf(rowsOf(key, "Enfants"), "Code enfant");
    expect(new Set(families).size).toBe(families.length);
    expect(new Set(children).size).toBe(children.length);
  });

  it.each(["Quotients", "Enfants", "Règlements", "Mandats", "Reprise"])(
    "knows every family of %s",
    (sheet) => {
      const known = textsOf(rowsOf(key, "Familles"), "Code famille");
      expect(textsOf(rowsOf(key, sheet), "Code famille").filter((code) => !known.includes(code))).toEqual([]);
    },
  );

  it.each(["Inscriptions", "Présences", "Absences", "Ajustements"])("knows every child of %s", (sheet) => {
    const known = textsOf(rowsOf(key, "Enfants"), "Code enfant");
    expect(textsOf(rowsOf(key, sheet), "Code enfant").filter((code) => !known.includes(code))).toEqual([]);
  });

  it("has a price for every service that children are enrolled in or booked for", () => {
    const priced = textsOf(rowsOf(key, "Tarifs"), "Prestation");
    const asked = ["Inscriptions", "Présences"].flatMap((sheet) => textsOf(rowsOf(key, sheet), "Prestation"));
    expect(asked.filter((service) => !priced.includes(service))).toEqual([]);
  });

  it("names in Calendrier only schools and classes that have children", () => {
    const children = rowsOf(key, "Enfants");
    const named = (row: ExampleRow, child: ExampleRow) =>
      ["École", "Classe"].every(
        (header) => row.get(header) === null || row.get(header) === child.get(header),
      );
    const lonely = rowsOf(key, "Calendrier").filter((row) => !children.some((child) => named(row, child)));
    expect(lonely).toEqual([]);
  });

  it("repeats no row", () => {
    const repeated = town.sheets.flatMap(({ sheet, rows }) => {
      const texts = rows.map((row) => JSON.stringify(row));
      return texts.filter((text, index) => texts.indexOf(text) !== index).map((text) => `${sheet}: ${text}`);
    });
    expect(repeated).toEqual([]);
  });

  it("puts children in the class of their age", () => {
    const classes = ["PS", "MS", "GS", "CP", "CE1", "CE2", "CM1", "CM2"];
    const firstYear = key === "chaumont" ? 2023 : 2014;
    const misplaced = rowsOf(key, "Enfants").filter((row) => {
      const className = textAt(row, "Classe");
      // A grown-up has no class.
      return (
        className !== "" &&
        Number(textAt(row, "Naissance").slice(0, 4)) !== firstYear - classes.indexOf(className)
      );
    });
    expect(misplaced).toEqual([]);
  });
});

describe("services and who pays", () => {
  const later = (key: ExampleKey) =>
    exampleTown(key).sheets.flatMap(({ sheet }) =>
      inputSheets.some(({ name, later: isLater }) => name === sheet && isLater === true) ? [sheet] : [],
    );

  it("are shown by Chaumont, and not by Descartes", () => {
    expect([...later("chaumont")].sort()).toEqual(["Gardes", "Passages", "Prestations", "Prises en charge"]);
    expect(later("descartes")).toEqual([]);
  });

  it("name nobody and nothing that is not there", () => {
    const families = textsOf(rowsOf("chaumont", "Familles"), "Code famille");
    const children = textsOf(rowsOf("chaumont", "Enfants"), "Code enfant");
    const services = textsOf(rowsOf("chaumont", "Tarifs"), "Prestation");
    const strangers = (sheet: string, header: string, known: readonly string[]) =>
      textsOf(rowsOf("chaumont", sheet), header).filter((name) => name !== "" && !known.includes(name));
    expect(strangers("Gardes", "Code enfant", children)).toEqual([]);
    expect(strangers("Gardes", "Code famille", families)).toEqual([]);
    expect(strangers("Prises en charge", "Code famille", families)).toEqual([]);
    expect(strangers("Prises en charge", "Payeur", families)).toEqual([]);
    expect(strangers("Prises en charge", "Prestation", services)).toEqual([]);
    expect(strangers("Passages", "Code enfant", children)).toEqual([]);
    expect(strangers("Passages", "Prestation", services)).toEqual([]);
    expect(strangers("Prestations", "Prestation", services)).toEqual([]);
  });
});

describe("the size of the towns", () => {
  const sizes = (key: ExampleKey) => ({
    families: rowsOf(key, "Familles").length,
    children: rowsOf(key, "Enfants").length,
    schools: new Set(textsOf(rowsOf(key, "Enfants"), "École")).size,
  });

  it("is a small town's", () => {
    expect(sizes("chaumont")).toEqual({ families: 46, children: 63, schools: 3 });
    expect(sizes("descartes")).toEqual({ families: 16, children: 26, schools: 2 });
  });

  it("has every class in Chaumont", () => {
    expect(new Set(textsOf(rowsOf("chaumont", "Enfants"), "Classe"))).toEqual(
      new Set(["PS", "MS", "GS", "CP", "CE1", "CE2", "CM1", "CM2", ""]),
    );
  });
});

describe("the dates of the towns", () => {
  const told = [
    "Périodes",
    "Calendrier",
    "Inscriptions",
    "Présences",
    "Absences",
    "Ajustements",
    "Règlements",
  ];
  // Requests and first invoices come in the summer before; the last in-arrears invoice in the summer after.
  it.each([
    { key: "chaumont", from: "2026-08-20", to: "2027-08-31" },
    { key: "descartes", from: "2017-08-20", to: "2018-08-31" },
  ] as const)("lie in the school year of $key", ({ key, from, to }) => {
    const outside = told.flatMap((sheet) =>
      daysOf(key, sheet)
        .filter(([, date]) => date < from || date > to)
        .map(([header, date]) => `${sheet}, ${header}: ${date}`),
    );
    expect(outside).toEqual([]);
  });

  it("are in order wherever a row has a first and a last day", () => {
    const inverted = exampleKeys.flatMap((key) =>
      told.flatMap((sheet) =>
        rowsOf(key, sheet).filter((row) => textAt(row, "Au") !== "" && textAt(row, "Du") > textAt(row, "Au")),
      ),
    );
    expect(inverted).toEqual([]);
  });

  it("give a debit 14 days between the issue and the due date", () => {
    const tooShort = exampleKeys.flatMap((key) =>
      rowsOf(key, "Périodes").filter(
        (row) => daysBetween(day(textAt(row, "Émission")), day(textAt(row, "Échéance"))) < 14,
      ),
    );
    expect(tooShort).toEqual([]);
  });
});

describe("the due dates of the towns", () => {
  it("are days on which banks collect", () => {
    // Of TARGET's closing days only week-ends can fall near the middle of a month, and Easter.
    const closed = ["2018-03-30", "2018-04-02", "2027-03-26", "2027-03-29"];
    const dates = exampleKeys.flatMap((key) => textsOf(rowsOf(key, "Périodes"), "Échéance"));
    expect(dates.filter((date) => weekdayOf(day(date)) > 5 || closed.includes(date))).toEqual([]);
  });
});

describe("the pay-desk dates of Descartes", () => {
  it("are the ten of the notice to parents, from 14h to 17h", () => {
    const rows = rowsOf("descartes", "Périodes");
    expect(textsOf(rows, "Permanence")).toEqual([
      ...["2017-10-11", "2017-11-15", "2017-12-13", "2018-01-10", "2018-02-14"],
      ...["2018-03-14", "2018-04-11", "2018-05-09", "2018-06-13", "2018-07-18"],
    ]);
    expect(new Set(textsOf(rows, "Heures"))).toEqual(new Set(["14h-17h"]));
    expect(textsOf(rows, "Période").at(-1)).toBe("juin-juillet 2018");
  });
});

describe("the people of the towns", () => {
  // ARCEP keeps these beginnings for works of fiction; RFC 2606 keeps example.org.
  const fictional = /^(?:01 99 00|02 61 91|03 53 01|04 65 71|05 36 49|06 39 98) \d\d \d\d$/;

  it.each(exampleKeys)("of %s can be reached by nobody", (key) => {
    const families = rowsOf(key, "Familles");
    expect(textsOf(families, "Téléphone").filter((phone) => !fictional.test(phone))).toEqual([]);
    expect(
      textsOf(families, "Courriel").filter((mail) => !/^[a-z-]+\.[a-z-]+@example\.org$/.test(mail)),
    ).toEqual([]);
  });

  it.each(exampleKeys)("of %s include every means of payment that the town offers", (key) => {
    const means = new Set(textsOf(rowsOf(key, "Familles"), "Moyen de paiement"));
    for (const usual of ["Prélèvement", "Chèque", "Espèces", "Carte", "En ligne"])
      expect(means).toContain(usual);
  });
});
