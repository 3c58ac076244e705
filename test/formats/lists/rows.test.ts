import type { PassedOver } from "../../../src/formats/lists";
import { nameOf, parseLines, readOf, textList } from "./samples";

const passedIn = (...lines: readonly string[]) =>
  readOf(textList(...lines)).passedOver.map(({ place, why, text }: PassedOver) => [place.line, why, text]);

const lea = "1;MARTIN Léa;x;x";
const header = "N°;NOM Prénom;Lundi;Mardi";

describe("A row that is no child", () => {
  it.each([
    ["TOTAL", "total"],
    ["Sous-total CP", "total"],
    ["sous total", "total"],
    ["Effectif", "total"],
    ["Effectifs : 12", "total"],
    ["Moyenne", "total"],
    ["12 enfants", "total"],
    ["3 élèves", "total"],
    ["1 famille", "total"],
    ["12", "note"],
    ["---", "note"],
  ])("%s under the names is told", (text, why) => {
    expect(passedIn(header, lea, `;${text};1;1`)).toEqual([[3, why, expect.stringContaining(text)]]);
  });

  it.each([
    // A surname may begin like one.
    "TOTALI Léa",
    "MOYENNEVILLE Tom",
    "EFFECTI Zoé",
  ])("%s is one", (name) => {
    expect(passedIn(header, `1;${name};x;`)).toEqual([]);
  });

  it("is one that has a name and not a single tick", () => {
    const { listed, passedOver } = readOf(
      textList(header, lea, "2;DURAND Tom;;", ";PETIT Lou;;", ";Liste définitive;;"),
    );
    expect(listed.children.map(nameOf)).toEqual(["MARTIN Léa", "DURAND Tom", "PETIT Lou"]);
    expect(passedOver).toMatchObject([{ place: { line: 5 }, why: "note", text: "Liste définitive" }]);
  });
});

describe("A class over the rows", () => {
  const classesIn = (...lines: readonly string[]) =>
    readOf(textList(...lines)).listed.children.map((child) => [nameOf(child), child.className]);

  it("is that of those below, from the line over the headers on", () => {
    expect(classesIn("CP  Mme Aubrin;;;", header, lea, "CE1 - CE2;;;", "2;DURAND Tom;;")).toEqual([
      ["MARTIN Léa", "CP Mme Aubrin"],
      ["DURAND Tom", "CE1 - CE2"],
    ]);
  });

  it.each([
    "TPS",
    "PS",
    "MS",
    "GS",
    "CP",
    "CE1",
    "CE2",
    "CM1",
    "CM2",
    "ULIS",
    "CM1/CM2",
    "Grande section",
    "classe de ce1 b",
    "C.E.1",
    "CE1B",
    "Cours élémentaire 1ère année",
  ])("%s names a level", (title) => {
    expect(classesIn(header, `${title};;;`, lea)).toEqual([["MARTIN Léa", title]]);
  });

  it.each(["Restaurant scolaire", "maj le 04/09", "CPE"])("%s names none, and is told as a note", (title) => {
    expect(passedIn(header, `${title};;;`, lea)).toEqual([[2, "note", title]]);
    expect(classesIn(header, `${title};;;`, lea)).toEqual([["MARTIN Léa", undefined]]);
  });

  // Both sides: what may be the title of another class, and what stands between the lines of one.
  it.each([
    ["Les Papillons", undefined, ["list.unknown-title"]],
    ["Groupe 2", undefined, ["list.unknown-title"]],
    ["Mme AUBRIN", undefined, ["list.unknown-title"]],
    ["Classe de Mme AUBRIN", undefined, ["list.unknown-title"]],
    ["C.M.1", "C.M.1", []],
    ["Page 2 sur 3", "CP", []],
    ["liste du 04/09/2026", "CP", []],
    ["12", "CP", []],
    ["Total : 1", "CP", []],
    ["Une absence se dit avant neuf heures du matin, par téléphone ou au portail", "CP", []],
  ])("does not go on under %s", (text, className, told) => {
    const lines = [
      "Nom;Prénom;Né(e) le",
      "CP;;",
      "MARTIN;Léa;14/03/2019",
      `${text};;`,
      "DURAND;Tom;02/09/2016",
    ];
    const parsed = parseLines(...lines, "PETIT;Lou;02/09/2016");
    expect(parsed.ok && parsed.value.listed.children.map((child) => child.className)).toEqual([
      ...["CP", className, className],
    ]);
    expect(parsed.problems.map(({ code }) => code)).toEqual(told);
    // Right under the title it is a remark, and a class of its own needs none.
    expect(classesIn("Nom;Prénom;Né(e) le", "CP;;", `${text};;`, "MARTIN;Léa;14/03/2019")[0]?.[1]).toBe(
      text === "C.M.1" ? text : "CP",
    );
    expect(
      parseLines("Nom;Prénom;Classe", "CP;;", "MARTIN;Léa;", `${text};;`, "DURAND;Tom;CE1").problems,
    ).toEqual([]);
  });

  it("gives way to a class on the line", () => {
    expect(classesIn("CP;;", "Nom;Prénom;Classe", "MARTIN;Léa;CE1")).toEqual([["MARTIN Léa", "CE1"]]);
  });

  it("under `Classe ou regroupement` what has no level is a group, where others have one", () => {
    const list = (...classes: readonly string[]) =>
      classesIn("Classe ou regroupement;Nom;Prénom", ...classes.map((name) => `${name};MARTIN;Léa`));
    expect(list("CP", "Groupe piscine").map(([, name]) => name)).toEqual(["CP", undefined]);
    expect(list("Les Lucioles", "Groupe piscine").map(([, name]) => name)).toEqual([
      "Les Lucioles",
      "Groupe piscine",
    ]);
  });
});

describe("A total under ticks", () => {
  const gapsIn = (...lines: readonly string[]) =>
    parseLines(...lines).problems.filter(({ code }) => code === "list.total-differs");
  const block = [header, lea, "2;DURAND Tom;x;?", "3;PETIT Lou;;x"];

  it("that is right says nothing", () => {
    expect(gapsIn(...block, ";TOTAL;2;2")).toEqual([]);
  });

  it("that is not says by how much", () => {
    expect(gapsIn(...block, ";TOTAL;3;1")).toMatchObject([
      { facts: { line: 5, header: "Lundi", total: 3, counted: 2, open: 0 } },
      { facts: { line: 5, header: "Mardi", total: 1, counted: 2, open: 1 } },
    ]);
  });

  it("may be of the rows since the last one, of all, or of the totals above", () => {
    const second = ["4;LEROY Zoé;x;x"];
    expect(gapsIn(...block, ";total CP;2;2", ...second, ";total CE;1;1", ";TOTAL;3;3")).toEqual([]);
    // One gap is told once: the sum of wrong totals follows from them.
    expect(gapsIn(...block, ";total CP;3;2", ...second, ";total CE;1;1", ";TOTAL;4;3")).toMatchObject([
      { facts: { line: 5 } },
    ]);
  });
});

describe("What a line lacks", () => {
  const missingIn = (...lines: readonly string[]) =>
    parseLines(...lines).problems.flatMap((problem) =>
      problem.code === "list.missing-values" ? [[problem.facts.person, problem.facts.missing]] : [],
    );
  const columns = "Nom;Prénom;Né(e) le;Classe;Adresse";

  it("is told where more than half of the lines have it", () => {
    expect(
      missingIn(
        columns,
        "MARTIN;Léa;14/03/2019;CP;1 rue Haute",
        "DURAND;Tom;02/09/2016;CM1;",
        "PETIT;Lou;;CM1;2 rue Haute",
      ),
    ).toEqual([
      ["Tom DURAND", ["address"]],
      ["Lou PETIT", ["birth"]],
    ]);
    expect(missingIn(columns, "MARTIN;Léa;14/03/2019;CP;", "DURAND;Tom;;CP;")).toEqual([]);
  });

  it("is told once where its date cannot be read", () => {
    expect(
      missingIn(
        columns,
        "MARTIN;Léa;14/03/2019;CP;",
        "DURAND;Tom;02/09/2016;CM1;",
        "PETIT;Lou;31/11/2018;CM1;",
      ),
    ).toEqual([]);
  });
});

describe("A town with two postcodes", () => {
  const oddIn = (...postcodes: readonly string[]) =>
    parseLines(
      "Nom élève;Prénom élève;Adresse;CP;Ville",
      ...postcodes.map((code) => `MARTIN;Léa;1 rue Haute;${code};VALBRUNE`),
    ).problems.map(({ code, facts }) => [code, "shown" in facts ? facts.shown : undefined]);

  it("is told where three other lines agree", () => {
    expect(oddIn("01998", "01998", "01998", "01989")).toEqual([["list.postcode-of-city", "01989"]]);
    expect(oddIn("01998", "01998", "01989")).toEqual([]);
    expect(oddIn("01998", "01998", "01998", "01989", "01989", "01989")).toEqual([]);
  });
});

describe("A status", () => {
  const doubts = (status: string) =>
    readOf(textList("Nom;Prénom;Classe;Etat", `MARTIN;Léa;CP;${status}`)).listed.children[0]?.doubt;
  it("other than final is a question", () => {
    expect(doubts("Définitif")).toBeUndefined();
    expect(doubts("")).toBeUndefined();
    expect(doubts("Provisoire")).toEqual({ kind: "status", text: "Provisoire" });
  });
});
