import { listTables, parseList, type ListSource } from "../../../src/formats/lists";
import { nameOf, parseLines, readOf, textList } from "./samples";

const header = "Nom;Prénom;Né(e) le;Classe";
const lea = "MARTIN;Léa;14/03/2019;CP";
const tom = "DURAND;Tom;02/09/2016;CM1";

const codesOf = (...lines: readonly string[]) => parseLines(...lines).problems.map(({ code }) => code);
const namesIn = (...lines: readonly string[]) => readOf(textList(...lines)).listed.children.map(nameOf);

function sheets(...rows: ReadonlyArray<readonly (string | number)[]>): ListSource {
  const sheet = { name: "Feuil1", rows, struck: [], hiddenRows: [], hiddenColumns: [] };
  return { name: "liste.xlsx", content: { kind: "sheets", sheets: [sheet] } };
}

describe("The table of a list", () => {
  it.each([
    ["semicolons", ";"],
    ["commas", ","],
    ["tabs", "\t"],
  ])("is cut by %s", (_, sign) => {
    expect(namesIn(...[header, lea, tom].map((line) => line.replaceAll(";", sign)))).toEqual([
      "MARTIN Léa",
      "DURAND Tom",
    ]);
  });

  it("may have a sign and a break inside quotes", () => {
    const { children } = readOf(
      textList(
        "Nom élève;Prénom élève;Adresse;CP;Commune",
        'MARTIN;Léa;"Le Moulin ; 2 chemin\nBât. B";01998;VALBRUNE',
        "DURAND;Tom;1 rue Haute;01998;VALBRUNE",
      ),
    ).listed;
    expect(children.map(({ homes: [home], place }) => [home?.street, home?.complement, place.line])).toEqual([
      ["Le Moulin ; 2 chemin", "Bât. B", 2],
      ["1 rue Haute", undefined, 4],
    ]);
  });

  it("may begin below a title, as far as line 15", () => {
    const titles = (count: number) =>
      Array.from({ length: count }, (_, index) => `Liste ${String(index)};;;`);
    expect(namesIn(...titles(14), header, lea)).toEqual(["MARTIN Léa"]);
    expect(codesOf(...titles(15), header, lea)).toEqual(["list.columns-asked"]);
  });

  it("may have its headers again, and others further down", () => {
    expect(namesIn(header, lea, header, tom)).toEqual(["MARTIN Léa", "DURAND Tom"]);
    const { children } = readOf(textList(header, lea, "", "Prénom;Nom;Classe;", "Tom;DURAND;CM1;")).listed;
    expect(children.map((child) => [nameOf(child), child.className])).toEqual([
      ["MARTIN Léa", "CP"],
      ["DURAND Tom", "CM1"],
    ]);
  });

  it("is asked about where one header is known, and no name", () => {
    expect(codesOf("Élève;Truc", "MARTIN Léa;a")).toEqual(["list.columns-asked"]);
    expect(codesOf("Classe;Niveau;Sexe", "CP;CP;F")).toEqual(["list.columns-asked"]);
  });

  it("without headers is called by its letters, and proposed by what stands there", () => {
    const source = textList("MARTIN;Léa;14/03/2019;CP A", "DURAND;Tom;02/09/2016;CM1 B");
    expect(parseList(source).problems).toMatchObject([
      {
        code: "list.columns-asked",
        facts: { headers: ["Colonne A", "Colonne B", "Colonne C", "Colonne D"] },
      },
    ]);
    const [table] = listTables(source);
    expect(table).toMatchObject({ line: undefined, kind: undefined, lines: 2 });
    expect(table?.columns.map(({ likely }) => likely)).toEqual([
      "childLastName",
      "childFirstName",
      "birth",
      "className",
    ]);
    const headers = table?.columns.map((column) => column.header) ?? [];
    const columns = { childLastName: "Colonne A", childFirstName: "Colonne B", birth: "Colonne C" };
    expect(
      readOf(source, [{ headers, columns }]).listed.children.map((child) => [nameOf(child), child.birth]),
    ).toEqual([
      ["MARTIN Léa", "2019-03-14"],
      ["DURAND Tom", "2016-09-02"],
    ]);
  });
});

describe("What the clerk says of columns", () => {
  const source = textList("Nom;Prénom;Classe;Groupe du soir", "MARTIN;Léa;CP;CE1");
  const headers = ["Nom", "Prénom", "Classe", "Groupe du soir"];
  const classSaid = (columns: Record<string, string>) =>
    readOf(source, [{ headers, columns }]).listed.children[0]?.className;

  it("comes before their headers", () => {
    expect(classSaid({})).toBe("CP");
    expect(classSaid({ className: "Groupe du soir" })).toBe("CE1");
    expect(classSaid({ className: "" })).toBeUndefined();
  });

  it("holds for tables with these headers alone", () => {
    const said = [{ headers: ["Nom", "Prénom"], columns: { className: "" } }];
    expect(readOf(source, said).listed.children[0]?.className).toBe("CP");
  });

  it("reads a table that was not understood", () => {
    const unknown = textList("Patronyme;Petit nom;Section", "MARTIN;Léa;CP");
    const said = { childLastName: "Patronyme", childFirstName: "Petit nom", className: "Section" };
    const columns = [{ headers: ["Patronyme", "Petit nom", "Section"], columns: said }];
    expect(readOf(unknown, columns).listed.children).toMatchObject([
      { names: [{ lastName: "MARTIN", firstName: "Léa" }], className: "CP" },
    ]);
  });

  it("may be that ticks stand there, of a day or of a service", () => {
    const ticked = textList("Élève;Classe;Premier;Étude dirigée", "MARTIN Léa;CP;x;x");
    const said = { childName: "Élève", monday: "Premier", firstService: "Étude dirigée" };
    const columns = [{ headers: ["Élève", "Classe", "Premier", "Étude dirigée"], columns: said }];
    expect(readOf(ticked, columns).listed.children[0]?.ticks).toMatchObject([
      { service: undefined, days: new Set([1]), withoutDays: false },
      { service: "Étude dirigée", days: new Set(), withoutDays: true },
    ]);
  });
});

describe("Days with ticks", () => {
  const ticksIn = (...lines: readonly string[]) =>
    readOf(textList(...lines)).listed.children[0]?.ticks.map(({ service, days }) => [service, [...days]]);

  it("L M J V have Tuesday alone, L M M J V Tuesday and Wednesday", () => {
    expect(ticksIn("NOM Prénom;L;M;J;V", "MARTIN Léa;;x;;x")).toEqual([[undefined, [2, 5]]]);
    expect(ticksIn("NOM Prénom;L;M;M;J;V", "MARTIN Léa;;x;x;;")).toEqual([[undefined, [2, 3]]]);
    expect(ticksIn("NOM Prénom;L;M;Me;J;V", "MARTIN Léa;;x;x;;")).toEqual([[undefined, [2, 3]]]);
  });

  it("are of the service in their header, or over it", () => {
    expect(ticksIn("NOM Prénom;Cantine lundi;Cantine mardi;Garderie lundi", "MARTIN Léa;x;x;x")).toEqual([
      ["Cantine", [1, 2]],
      ["Garderie", [1]],
    ]);
    // Two letters are no week yet.
    expect(ticksIn("NOM Prénom;Classe;L;M", "MARTIN Léa;CP;x;")).toEqual([]);
    const week = sheets(
      ["", "Cantine", "", "", "", "Garderie", "", "", ""],
      ["NOM Prénom", "L", "M", "J", "V", "L", "M", "J", "V"],
      ["MARTIN Léa", "x", "", "", "x", "", "x", "", ""],
    );
    expect(readOf(week).listed.children[0]?.ticks.map(({ service, days }) => [service, [...days]])).toEqual([
      ["Cantine", [1, 5]],
      ["Garderie", [2]],
    ]);
  });

  it("of a second week are never those of the first", () => {
    const rows = ["NOM Prénom;L;M;J;V;L;M;J;V", "MARTIN Léa;x;;;x;;x;;"] as const;
    // Nothing names either of them, then one, then both somewhere over their days.
    expect(
      [";;;;;;;;", ";;;;;Garderie;;;", ";;Cantine;;;;;;Garderie"].map((over) => ticksIn(over, ...rows)),
    ).toEqual([
      [
        [undefined, [1, 5]],
        ["L (2)", [2]],
      ],
      [
        [undefined, [1, 5]],
        ["Garderie", [2]],
      ],
      [
        ["Cantine", [1, 5]],
        ["Garderie", [2]],
      ],
    ]);
    expect(ticksIn(";Cantine;;;;cantine;;;", ...rows)).toEqual([
      ["Cantine", [1, 5]],
      ["L (2)", [2]],
    ]);
    // A title that stands somewhere over a single week need not be a service.
    expect(ticksIn(";;Octobre;;", "NOM Prénom;L;M;J;V", "MARTIN Léa;x;;;x")).toEqual([[undefined, [1, 5]]]);
    // The day that the clerk chose is the one that counts.
    const said = {
      headers: rows[0].replace("L;M;J;V;L;M;J;V", "L;M;J;V;L (2);M (2);J (2);V (2)").split(";"),
    };
    const chosen = readOf(textList(...rows), [{ ...said, columns: { tuesday: "M (2)" } }]).listed.children[0];
    expect(chosen?.ticks.find(({ service }) => service === undefined)?.days).toEqual(new Set([2]));
  });
});

describe("The kind of a list", () => {
  const kindOf = (headers: string, line: string) => readOf(textList(headers, line)).listed.kind;
  it.each([
    ["a class list", "Nom;Prénom;Classe", "MARTIN;Léa;CP", "children"],
    [
      "a child with one parent",
      "Nom enfant;Prénom enfant;Nom responsable;Prénom responsable",
      "MARTIN;Léa;MARTIN;Claire",
      "children",
    ],
    [
      "lines of parents",
      "Nom responsable;Prénom responsable;Nom enfant;Prénom enfant",
      "MARTIN;Claire;MARTIN;Léa",
      "guardians",
    ],
    [
      "two parents of a child",
      "Responsable 1 Nom;Responsable 1 Prénom;Responsable 2 Nom;Enfant Nom;Enfant Prénom",
      "A;B;C;MARTIN;Léa",
      "children",
    ],
    [
      "a family's number first",
      "Référence famille;Nom responsable;Prénom responsable;Nom élève;Prénom élève",
      "12;A;B;MARTIN;Léa",
      "children",
    ],
    ["quotients", "Famille;QF", "MARTIN Claire;450", "quotients"],
    ["quotients by name", "Nom;Prénom;N° allocataire;QF", "MARTIN;Claire;1234567;450", "quotients"],
    ["children with a quotient", "Nom;Prénom;Classe;QF", "MARTIN;Léa;CP;450", "children"],
  ])("of %s", (_, headers, line, kind) => {
    expect(kindOf(headers, line)).toBe(kind);
  });

  it("adults alone are no children", () => {
    expect(
      codesOf("Civilité;Nom;Prénom;Adresse;CP;Ville", "MME;MARTIN;Claire;1 rue Haute;01998;VALBRUNE"),
    ).toEqual(["list.columns-asked"]);
  });

  it("a quotient beside a child is its family's", () => {
    const { quotients } = readOf(
      textList("Nom;Prénom;Classe;QF", "MARTIN;Léa;CP;450,5", "DURAND;Tom;CP;"),
    ).listed;
    expect(quotients).toMatchObject([
      {
        quotient: 45050,
        persons: [{ lastName: "MARTIN", firstName: undefined }],
        child: { place: { line: 2 } },
      },
    ]);
  });

  it("a column without a header that says something is told, and one that says nothing is not", () => {
    const told = (...lines: readonly string[]) =>
      parseLines("Nom;;Prénom;Classe;", ...lines).problems.map(({ facts }) => facts);
    expect(told("MARTIN;;Léa;CP;", "DURAND;;Tom;CP")).toEqual([]);
    expect(told("MARTIN;;Léa;CP;640", "DURAND;2;Tom;CP;")).toMatchObject([
      { headers: ["Colonne B", "Colonne E"] },
    ]);
  });

  // Both sides: what says a quotient and its days, and what would change a price unseen.
  it.each([
    ["450", "", "", [45_000, undefined, undefined], []],
    ["1 250", "01/09/2026", "31/08/27", [125_000, "2026-09-01", "2027-08-31"], []],
    ["1.250,00", "-", "–", [125_000, undefined, undefined], []],
    ["1.25", "01/01/2000", "", [125, "2000-01-01", undefined], []],
    ["1.250", "", "", [undefined, undefined, undefined], ["list.unreadable-quotient"]],
    ["1,250 €", "", "", [undefined, undefined, undefined], ["list.unreadable-quotient"]],
    ["450", "31/02/2026", "", [undefined, undefined, undefined], ["list.unreadable-period"]],
    ["450", "", "été 2026", [undefined, undefined, undefined], ["list.unreadable-period"]],
    ["450", "2026", "2027", [undefined, undefined, undefined], ["list.unreadable-period"]],
    ["450", "31/12/1999", "", [undefined, undefined, undefined], ["list.unreadable-period"]],
    ["NC", "2026", "", [undefined, undefined, undefined], ["list.unreadable-quotient"]],
  ])("a quotient of %s from %s to %s", (euros, from, to, expected, told) => {
    const parsed = parseLines("Famille;QF;Du;Au", `MARTIN Claire;${euros};${from};${to}`);
    const [quotient] = parsed.ok ? parsed.value.listed.quotients : [];
    expect([quotient?.quotient, quotient?.from, quotient?.to]).toEqual(expected);
    expect(parsed.problems.map(({ code }) => code)).toEqual(told);
  });

  it("a year alone in a spreadsheet is no day of 1905", () => {
    const source = sheets(
      ["Famille", "QF", "Du"],
      ["MARTIN Claire", 450, 2026],
      ["DURAND Paul", 450, 46_266],
    );
    expect(readOf(source).listed.quotients.map(({ quotient, from }) => [quotient, from])).toEqual([
      [undefined, undefined],
      [45_000, "2026-09-01"],
    ]);
  });
});
