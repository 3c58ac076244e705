import { openXlsx } from "../../../src/adapters/xlsx";
import { unpackArchive } from "../../../src/adapters/xlsx/zip/archive";
import { importGivenRoll } from "../../../src/app/roll/import-given";
import { importRoll } from "../../../src/app/roll/importer";
import { typedColumns, typedPairs, typedServices } from "../../../src/app/roll/typed-answers";
import { day } from "../../../src/kernel/day";
import { fr } from "../../../src/wording/french";
import { MemoryWorkbook } from "../../../src/workbook/memory";
import type { CellValue } from "../../../src/workbook/port";
import { blankWorkbook, copyOf, importInto, listText, rowsIn, saidBy, unanswered } from "./list-runs";

const now = { day: day("2026-10-05"), at: 600 };
const list = listText(
  "Nom;Prénom;Né(e) le;Classe;Adresse;CP;Commune",
  "MARTIN;Léa;14/03/2019;CP;1 rue Haute;01998;VALBRUNE",
  "MARTIN;Tom;02/09/2016;CM1;1 rue Haute;01998;VALBRUNE",
);

/** A town whose clerk has columns of her own, in her own order. */
function clerksTown(
  sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>> = {},
): MemoryWorkbook {
  const all = {
    Paramètres: [
      ["Paramètre", "Valeur"],
      ["Année scolaire", "2026-2027"],
    ],
    Calendrier: [["Du", "Au", "Libellé", "Type"]],
    Tarifs: [
      ["Prestation", "Niveau", "Prix"],
      ["Cantine", "Maternelle", 3],
      ["Cantine", "Élémentaire", 4],
    ],
    Familles: [
      [
        "Nom",
        "Bus",
        "Code famille",
        "Civilité",
        "Prénom",
        "Adresse",
        "Complément",
        "Code postal",
        "Ville",
        "Courriel",
        "Téléphone",
        "Résident",
        "QF",
        "Moyen de paiement",
        "Facture en ligne",
        "Observations",
      ],
      ["DURAND", "ligne 2", "17-F", null, null, "9 place Neuve"],
    ],
    Enfants: [
      [
        "Code enfant",
        "Prénom",
        "Nom",
        "Code famille",
        "Niveau",
        "PAI",
        "Naissance",
        "École",
        "Classe",
        "Catégorie",
        "Régime alimentaire",
      ],
      ["17-F/1", "Zoé", "DURAND", "17-F", "Maternelle", "oui"],
    ],
    Inscriptions: [["Code enfant", "Prestation", "L", "Ma", "Me", "J", "V", "Du", "Au"]],
    ...sheets,
  };
  return MemoryWorkbook.ofSnapshots(
    Object.entries(all).map(([name, rows]) => ({ name, rows, table: undefined })),
  );
}

describe("what a list brings", () => {
  it("is told where no new family lives in the town that was named", async () => {
    const told = async (residentsOf: string, ...more: readonly string[]) => {
      const lines = [
        "Nom;Prénom;Né(e) le;Adresse;CP;Commune",
        "MARTIN;Léa;14/03/2019;1 rue Haute;01998;VALBRUNE",
      ];
      const source = listText(...lines, ...more);
      const { problems } = await importInto(clerksTown(), source, { makesFamilies: true, residentsOf });
      return problems.filter(({ code }) => code === "roll.no-residents").map(({ message }) => message);
    };
    const tom = "PETIT;Tom;02/09/2016;2 rue Haute;01997;AUTREVILLE";
    expect(await told("Valbrune", tom)).toEqual([]);
    expect(await told("Vallebrune", tom)).toEqual([
      fr`D’après la liste, aucune des 2 nouvelles familles n’habite « Vallebrune » : elles sont notées « Non » dans la colonne Résident.`,
    ]);
    expect(await told("Vallebrune", "PETIT;Tom;02/09/2016;;;")).toEqual([
      fr`D’après la liste, la nouvelle famille n’habite pas « Vallebrune » : elle est notée « Non » dans la colonne Résident.`,
    ]);
  });

  it("reaches a family whose responsable has no name, unless its row names somebody", async () => {
    const workbook = clerksTown();
    const withContacts = (street: string, phone: string, mail: string) =>
      listText(
        "Nom;Prénom;Né(e) le;Adresse des parents;CP des parents;Ville des parents;Téléphone;Courriel",
        `PETIT;Lou;14/03/2019;${street};01998;VALBRUNE;${phone};${mail}`,
      );
    const petit = () =>
      rowsIn(workbook, "Familles", "Nom", "Prénom", "Adresse", "Courriel", "Téléphone").then((rows) =>
        rows.at(-1),
      );
    const first = withContacts("1 rue Haute", "06 39 98 00 01", "lou@petit.example");
    await importInto(workbook, first, { makesFamilies: true });
    expect(await petit()).toBe("PETIT |  | 1 rue Haute | lou@petit.example | 06 39 98 00 01");
    const { plan } = await importInto(workbook, first);
    expect([plan.changes, plan.questions]).toEqual([[], []]);
    const second = withContacts("1 rue Haute", "06 39 98 00 02", "anne@petit.example");
    const differing = async () =>
      (await importInto(workbook, second)).plan.changes.map(({ column }) => column);
    expect(await differing()).toEqual(["email", "phone"]);
    // It may be the other parent's.
    const named = listText(
      "Nom;Prénom;Né(e) le;Nom responsable;Prénom responsable;Adresse responsable;CP responsable;Ville responsable",
      "PETIT;Lou;14/03/2019;PETIT;Luc;1 rue Haute;01998;VALBRUNE",
    );
    await importInto(workbook, named);
    expect(await petit()).toBe("PETIT | Luc | 1 rue Haute | lou@petit.example | 06 39 98 00 01");
    expect(await differing()).toEqual([]);
  });

  it("goes into the clerk's own columns, with codes and levels like hers", async () => {
    const workbook = clerksTown();
    await importInto(workbook, list, { makesFamilies: true });
    expect(
      await rowsIn(workbook, "Familles", "Nom", "Bus", "Code famille", "Adresse", "Code postal", "Ville"),
    ).toEqual([
      "DURAND | ligne 2 | 17-F | 9 place Neuve |  | ",
      "MARTIN |  | 18-F | 1 rue Haute | 01998 | VALBRUNE",
    ]);
    expect(
      await rowsIn(workbook, "Enfants", "Code enfant", "Prénom", "Code famille", "Niveau", "PAI"),
    ).toEqual([
      "17-F/1 | Zoé | 17-F | Maternelle | oui",
      "18-F/1 | Léa | 18-F | Élémentaire | ",
      "18-F/2 | Tom | 18-F | Élémentaire | ",
    ]);
  });

  it("asks about families that moved, where prices hang on who lives in the town", async () => {
    const told = async (resident: string, accepted: readonly ["address"] | readonly []) => {
      const workbook = clerksTown({
        Paramètres: [
          ["Paramètre", "Valeur"],
          ["Année scolaire", "2026-2027"],
          ["Ville", "Valbrune"],
        ],
        Tarifs: [
          ["Prestation", "Résident", "Prix"],
          ["Cantine", "Oui", 3],
          ["Cantine", "Non", 5],
        ],
        Familles: [
          ["Code famille", "Nom", "Adresse", "Code postal", "Ville", "Résident"],
          ["17-F", "DURAND", "9 place Neuve", "01998", "Valbrune", resident],
        ],
      });
      const moved = listText(
        "Nom;Prénom;Né(e) le;Adresse;CP;Commune",
        "DURAND;Zoé;14/03/2022;1 rue Haute;01997;SAINT-OUVRAIN",
      );
      const { problems } = await importInto(workbook, moved, { accepted });
      expect(await rowsIn(workbook, "Familles", "Ville", "Résident")).toEqual([
        `${accepted.length > 0 ? "SAINT-OUVRAIN" : "Valbrune"} | ${resident}`,
      ]);
      return problems.filter(({ code }) => code === "tariff.residence").map(({ cell }) => cell);
    };
    expect(await told("Oui", ["address"])).toEqual(["F2"]);
    expect(await told("Oui", [])).toEqual([]);
    expect(await told("Non", ["address"])).toEqual([]);
  });

  it("is told in the journal, once", async () => {
    const workbook = blankWorkbook();
    await importInto(workbook, list, { makesFamilies: true });
    await importInto(workbook, list, { makesFamilies: true });
    expect(await rowsIn(workbook, "Journal", "Action")).toEqual(["Import d’une liste"]);
  });

  it("is written only as it was shown", async () => {
    const workbook = blankWorkbook();
    const request = { source: list, said: [], answers: { ...unanswered, makesFamilies: true }, now };
    const { shown } = await importRoll({ ...request, preview: true }, workbook);
    expect(shown?.tally.count).toBe(3);
    expect(await rowsIn(workbook, "Enfants", "Prénom")).toEqual([]);
    await importInto(workbook, listText("Nom;Prénom;Né(e) le", "ROUX;Ana;14/03/2019"), {
      makesFamilies: true,
    });
    const late = await importRoll({ ...request, confirmed: shown }, workbook);
    expect([late.result, late.problems.map(({ code }) => code)]).toEqual([
      undefined,
      ["roll.changed-since-preview"],
    ]);
    const again = await importRoll({ ...request, preview: true }, workbook);
    const done = await importRoll({ ...request, confirmed: again.shown }, workbook);
    expect(done.result?.plan.added).toHaveLength(2);
  });

  it("waits while it is not sure which sheets and columns are the town's", async () => {
    const workbook = clerksTown({
      Enfants: [
        ["Code enfant", "Prénom", "Code famille"],
        ["E1", "Zoé", "17-F"],
      ],
    });
    const before = await saidBy(workbook);
    const { result, problems } = await importRoll(
      { source: list, said: [], answers: { ...unanswered, makesFamilies: true }, now },
      workbook,
    );
    expect([result, problems.map(({ severity }) => severity)]).toEqual([
      undefined,
      expect.arrayContaining(["blocking"]),
    ]);
    expect(await saidBy(workbook)).toEqual(before);
  });

  it("offers the schools, categories and services that the town has", async () => {
    const { offers } = await importInto(clerksTown(), list);
    expect(offers).toEqual({ schools: [], categories: [], services: [{ name: "Cantine", isMeal: true }] });
  });
});

describe("columns that the clerk named", () => {
  const strange = listText("Patronyme;Petit nom;Né", "MARTIN;Léa;14/03/2019");
  const said = [
    {
      headers: ["Patronyme", "Petit nom", "Né"],
      columns: { childLastName: "Patronyme", childFirstName: "Petit nom", birth: "Né" },
    },
  ];

  it("are known again the next time", async () => {
    const workbook = blankWorkbook();
    await expect(importInto(workbook, strange, { makesFamilies: true })).rejects.toThrow(
      "list.columns-asked",
    );
    const first = await importInto(workbook, strange, { makesFamilies: true }, { said });
    expect(first.plan.added).toMatchObject([{ lastName: "MARTIN", firstName: "Léa" }]);
    expect(await rowsIn(workbook, "Correspondances", "Titre")).toEqual(["Patronyme", "Petit nom", "Né"]);
    const before = await saidBy(workbook);
    expect((await importInto(workbook, strange)).plan.known).toBe(1);
    await importInto(workbook, strange, {}, { said });
    expect(await saidBy(workbook)).toEqual(before);
  });
});

describe("ticks of a list", () => {
  const ticked = listText("Nom;Prénom;Né(e) le;Lundi;Mardi;Jeudi;Vendredi", "DURAND;Zoé;14/03/2019;x;;x;");
  const enrolling = { from: day("2026-11-02"), services: [] };

  it("enrol into the only meal of the grid, unless another service is named", async () => {
    const workbook = clerksTown();
    await importInto(workbook, ticked, { enrolling });
    expect(await rowsIn(workbook, "Inscriptions", "Code enfant", "Prestation", "L", "Ma", "J", "V")).toEqual([
      "17-F/1 | Cantine | Oui |  | Oui | ",
    ]);
  });

  it("enrol nobody into a service that the grid lacks, nor into one of two meals", async () => {
    const unknown = { ...enrolling, services: [{ header: undefined, service: "Repas" }] };
    await expect(importInto(clerksTown(), ticked, { enrolling: unknown })).rejects.toThrow(
      "roll.unknown-service",
    );
    const twoMeals = clerksTown({
      Tarifs: [
        ["Prestation", "Prix"],
        ["Cantine", 3],
        ["Pique-nique", 2],
      ],
    });
    const { plan, problems } = await importInto(twoMeals, ticked, { enrolling });
    expect([plan.rows.enrolments, problems.map(({ code }) => code)]).toEqual([[], ["roll.ticks-left"]]);
  });

  it("enrol into the service that a header names", async () => {
    const garderie = listText("Nom;Prénom;Né(e) le;Garderie", "DURAND;Zoé;14/03/2019;x");
    const workbook = clerksTown({
      Tarifs: [
        ["Prestation", "Prix"],
        ["Cantine", 3],
        ["garderie", 2],
      ],
    });
    const weekdays = [1, 5] as const;
    await importInto(workbook, garderie, {
      enrolling: { ...enrolling, services: [{ header: "Garderie", service: "Garderie", weekdays }] },
    });
    expect(await rowsIn(workbook, "Inscriptions", "Prestation", "L", "V")).toEqual(["garderie | Oui | Oui"]);
  });
});

describe("a list that the page hands over", () => {
  const tools = { openWorkbook: openXlsx, unpackerOf: () => Promise.resolve(unpackArchive) };
  const request = { said: [], answers: unanswered, now, preview: true };

  it("is a file, or cells that were pasted", async () => {
    const text = "Nom\tPrénom\tNé(e) le\nMARTIN\tLéa\t14/03/2019";
    for (const source of [
      { name: "collage", text },
      { name: "liste.txt", bytes: new TextEncoder().encode(text) },
    ]) {
      const { result } = await importGivenRoll({ ...request, source }, blankWorkbook(), undefined, tools);
      expect(result?.plan.children).toBe(1);
    }
  });

  it("comes back with its columns where nobody understands them", async () => {
    const source = { name: "collage", text: "Patronyme;Petit nom\nMARTIN;Léa\nROUX;Tom" };
    const { result, problems, tables } = await importGivenRoll(
      { ...request, source },
      blankWorkbook(),
      undefined,
      tools,
    );
    expect([result, problems.map(({ code }) => code)]).toEqual([undefined, ["list.columns-asked"]]);
    expect(tables[0]?.columns.map(({ header }) => header)).toEqual(["Patronyme", "Petit nom"]);
  });

  it("is refused where the file cannot be opened", async () => {
    const source = { name: "liste.xlsx", bytes: new Uint8Array([0x50, 0x4b, 3, 4, 0]) };
    const { result, tables } = await importGivenRoll(
      { ...request, source },
      blankWorkbook(),
      undefined,
      tools,
    );
    expect([result, tables]).toEqual([undefined, []]);
  });
});

describe("what is typed on the command line", () => {
  it("names questions and answers, columns and services", () => {
    expect(typedPairs("age: roux tom = take ; names=1;")).toEqual({ "age: roux tom": "take", names: "1" });
    expect(typedColumns("classe, Payeur;RÉGIME alimentaire")).toMatchObject({
      value: ["className", "payer", "diet"],
    });
    expect(typedColumns("Tout")).toMatchObject({ ok: true, value: { length: 13 } });
    expect(typedColumns("")).toMatchObject({ value: [] });
    expect(typedColumns("classe,couleur")).toMatchObject({
      ok: false,
      problems: [{ facts: { text: "couleur" } }],
    });
    expect(typedServices("Repas; Gard. matin = Garderie")).toEqual([
      { header: undefined, service: "Repas" },
      { header: "Gard. matin", service: "Garderie" },
    ]);
  });
});

it("keeps every row where a run is stopped between its changes: the next one finishes it", async () => {
  const whole = blankWorkbook();
  await importInto(whole, list, { makesFamilies: true });
  const changes = whole.applied;
  for (let after = 0; after < changes.length; after += 1) {
    const workbook = blankWorkbook();
    await workbook.apply(changes.slice(0, after));
    const { open } = await importInto(await copyOf(workbook), list, { makesFamilies: true });
    await importInto(workbook, list, {
      makesFamilies: true,
      given: Object.fromEntries(open.map(({ id }) => [id, "F001"])),
    });
    expect(await rowsIn(workbook, "Enfants", "Prénom", "Code famille")).toEqual(["Léa | F001", "Tom | F001"]);
    expect(await rowsIn(workbook, "Familles", "Code famille")).toEqual(["F001"]);
  }
});
