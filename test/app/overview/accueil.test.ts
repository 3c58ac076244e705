import { lookAtWorkbook } from "../../../src/app/overview/accueil";
import { MemoryWorkbook } from "../../../src/workbook/memory";
import { inputSheets } from "../../../src/workbook/sheets";
import { neededSheets } from "../../../src/workbook/read-town";
import { now, resultOf, townInMemory } from "../town-in-memory";

const look = (workbook: MemoryWorkbook) => lookAtWorkbook({ now }, workbook);

describe("a workbook at a glance", () => {
  it("is foreign when it has none of the sheets that a town needs", async () => {
    const foreign = MemoryWorkbook.ofSnapshots([
      { name: "Feuil1", rows: [["Notes"]], table: undefined },
      { name: "Quotients", rows: [["Code famille", "QF"]], table: undefined },
    ]);
    expect(await look(foreign)).toMatchObject({
      result: { kind: "foreign", missingSheets: neededSheets.map(({ name }) => name), town: undefined },
      problems: [],
    });
    expect(foreign.applied).toEqual([]);
  });

  it("is incomplete when one of them is there and another is not, which it names", async () => {
    const { result, problems } = await look(townInMemory({ Tarifs: undefined }));
    expect(result).toMatchObject({ kind: "incomplete", missingSheets: ["Tarifs"], town: undefined });
    expect(problems.map(({ code }) => code)).toEqual(["reading.missing-sheet"]);
    const alone = MemoryWorkbook.ofSnapshots([{ name: "familles", rows: [], table: undefined }]);
    expect(await look(alone)).toMatchObject({
      result: { kind: "incomplete", missingSheets: expect.not.arrayContaining(["Familles"]) as unknown },
    });
  });

  it("is asked about, and not told as missing, where a sheet may be there under another name", async () => {
    const families = [
      ["Code famille", "Nom", "QF"],
      ["F1", "Martin", 380],
    ];
    const renamed = await look(townInMemory({ Familles: undefined, Tarifs: undefined, Parents: families }));
    expect(renamed.result).toMatchObject({ kind: "incomplete", missingSheets: ["Tarifs"], town: undefined });
    expect(renamed.problems.map(({ code }) => code).sort()).toEqual([
      "reading.missing-sheet",
      "reading.sheet-in-doubt",
    ]);
  });

  it("is incomplete, without a missing sheet, when a column is missing", async () => {
    const { result, problems } = await look(townInMemory({ Familles: [["Nom"], ["Martin"]] }));
    expect(result).toMatchObject({ kind: "incomplete", missingSheets: [] });
    expect(problems[0]).toMatchObject({ severity: "blocking", sheet: "Familles" });
  });

  it("says that requests of families are due, before the invoices that hang on them", async () => {
    const request = (from: string | null, status: string | null) => [
      "20/10/2026",
      "F1",
      "Courriel",
      null,
      "deux@example.org",
      from,
      status,
    ];
    const next = async (...rows: ReturnType<typeof request>[]) => {
      const headers = ["Date", "Code famille", "Objet", "Ancien", "Nouveau", "À partir du", "Statut"];
      const { town } = resultOf(await look(townInMemory({ Demandes: [headers, ...rows] })));
      return town?.next ?? [];
    };
    const [first] = await next(request(null, null), request("28/10/2026", null));
    expect(first).toEqual({ kind: "see-requests", requests: 2 });
    const later = await next(request("29/10/2026", null), request(null, "Appliquée"));
    expect(later.map(({ kind }) => kind)).not.toContain("see-requests");
  });

  it("is a town when it has them, whatever other sheets it lacks", async () => {
    expect(inputSheets.length).toBeGreaterThan(neededSheets.length);
    const { kind, missingSheets, town } = resultOf(await look(townInMemory()));
    expect([kind, missingSheets]).toEqual(["town", []]);
    expect(town).toMatchObject({
      service: undefined,
      city: "Chaumont",
      schoolYear: "2026-2027",
      academie: undefined,
      families: 2,
      children: 2,
    });
  });
});

describe("the periods at a glance", () => {
  const headers = [
    ...["Facture", "Période", "Code famille", "Code enfant", "Émise le"],
    ...["Repas", "Montant", "Régularisations", "Total"],
  ];
  const lines = [["Facture", "Période", "Code enfant", "Prestation", "Libellé", "Quantité"]];

  it("have the number and the total of their invoices, credit notes included", async () => {
    const workbook = townInMemory({
      Factures: [
        headers,
        ["2026-000001", "2026-09", "F1", "E1", "28/08/2026", 10, 25, 0, 25],
        ["2026-000002", "2026-09", "F2", "E2", "28/08/2026", 4, 17.4, 0, 17.4],
        ["2026-000003", "2026-10", "F1", "E1", "28/09/2026", 0, 0, -2.5, -2.5],
      ],
      "Lignes de facture": lines.map((row) => [...row, "Prix unitaire", "Montant", "Jours", "Origine"]),
    });
    const { town } = resultOf(await look(workbook));
    const told = town?.periods
      .slice(0, 3)
      .map(({ period, invoices, total }) => [period.key, invoices, total]);
    expect(told).toEqual([
      ["2026-09", 2, 4240],
      ["2026-10", 1, -250],
      ["2026-11", 0, 0],
    ]);
    expect(town?.next.map(({ kind }) => kind)).toContain("issue");
    expect(workbook.applied).toEqual([]);
  });

  it("count what blocks among the next steps", async () => {
    const workbook = townInMemory({
      Enfants: [
        ["Code enfant", "Code famille", "Nom"],
        ["E1", "F9", "Martin"],
        ["E2", "F2", "Durand"],
      ],
    });
    const { result, problems } = await look(workbook);
    const blocking = problems.filter(({ severity }) => severity === "blocking");
    expect(blocking.length).toBeGreaterThan(0);
    expect(result?.town?.next).toContainEqual({ kind: "mend", problems: blocking.length });
  });
});
