import { applyRequests, type RequestsAsked } from "../../../src/app/requests/apply-requests";
import { checkWorkbook } from "../../../src/app/review/verifier";
import { day } from "../../../src/kernel/day";
import type { MemoryWorkbook } from "../../../src/workbook/memory";
import type { CellValue } from "../../../src/workbook/port";
import { codesOf, everything, resultOf, townInMemory } from "../town-in-memory";

const now = { day: day("2026-11-12"), at: 600 };
const headers = ["Date", "Code famille", "Objet", "Ancien", "Nouveau", "À partir du", "Statut"];

const town = (rows: readonly (readonly CellValue[])[], others: Parameters<typeof townInMemory>[0] = {}) =>
  townInMemory({
    Familles: [
      ["Code famille", "Nom", "QF", "Adresse", "Code postal", "Ville", "Courriel", "Moyen de paiement"],
      ["F1", "Martin", 380, "1 rue A", "52000", "Chaumont", "un@example.org", "Chèque"],
      ["F2", "Durand", 900, null, null, null, null, null],
    ],
    Demandes: [headers, ...rows],
    ...others,
  });

const ask = (workbook: MemoryWorkbook, more: Partial<RequestsAsked> = {}) =>
  applyRequests({ accepted: [], refused: [], now, ...more }, workbook);

async function rowsOf(workbook: MemoryWorkbook, sheet: string): Promise<readonly (readonly CellValue[])[]> {
  const read = await workbook.read([sheet]);
  return read.ok ? (read.value.sheets[0]?.rows ?? []) : [];
}

const statuses = async (workbook: MemoryWorkbook) =>
  (await rowsOf(workbook, "Demandes")).slice(1).map((row) => row[6] ?? null);

describe("what families ask for", () => {
  it("changes their rows, is noted as applied, and told in the journal", async () => {
    const workbook = town([
      ["10/11/2026", "F1", "Adresse", "1 rue A", "2 rue des Lilas, Bât. B, 52100 Saint-Dizier", null, null],
      ["10/11/2026", "F1", "Courriel", null, "deux@example.org", null, "À traiter"],
      ["10/11/2026", "F2", "Moyen de paiement", null, "Virement", null, null],
      ["10/11/2026", "F2", "Facture en ligne", null, "oui", null, null],
      ["10/11/2026", "F2", "Téléphone", null, "06 39 98 00 02", null, "Refusée"],
    ]);
    const { applied } = resultOf(await ask(workbook));
    expect([applied, await statuses(workbook)]).toEqual([
      4,
      ["Appliquée", "Appliquée", "Appliquée", "Appliquée", "Refusée"],
    ]);
    const [titles = [], martin = [], durand = []] = await rowsOf(workbook, "Familles");
    const said = (row: readonly CellValue[]) =>
      Object.fromEntries(titles.map((title, index) => [title as string, row[index] ?? null]));
    expect(said(martin)).toMatchObject({
      Adresse: "2 rue des Lilas",
      Complément: "Bât. B",
      "Code postal": "52100",
      Ville: "Saint-Dizier",
      Courriel: "deux@example.org",
      QF: 380,
    });
    expect(said(durand)).toMatchObject({ "Moyen de paiement": "Virement", "Facture en ligne": "Oui" });
    const journal = (await rowsOf(workbook, "Journal")).at(-1) ?? [];
    expect(JSON.stringify(journal)).toContain("Martin (F1), adresse");
    const before = await everything(workbook);
    expect(resultOf(await ask(workbook)).applied).toBe(0);
    expect(await everything(workbook)).toEqual(before);
  });

  it("is only shown beforehand, and the same is written then", async () => {
    const workbook = town([["10/11/2026", "F1", "Courriel", null, "deux@example.org", null, null]]);
    const before = await everything(workbook);
    const { shown, result } = await ask(workbook, { preview: true });
    expect([result?.requests[0]?.state, await everything(workbook)]).toEqual(["applies", before]);
    await workbook.apply([
      {
        kind: "fill-cells",
        sheet: "Demandes",
        cells: [{ row: 2, column: 5, value: "trois@example.org", format: "text" }],
      },
    ]);
    expect(codesOf((await ask(workbook, { confirmed: shown })).problems)).toEqual([
      "entry.changed-since-preview",
    ]);
  });

  it.each([
    ["the day before", "13/11/2026", "waits"],
    ["on its day", "12/11/2026", "applies"],
  ])("holds from its day on: %s", async (_what, from, state) => {
    const workbook = town([["10/11/2026", "F1", "Courriel", null, "deux@example.org", from, null]]);
    expect(resultOf(await ask(workbook)).requests.map((request) => request.state)).toEqual([state]);
    expect(await statuses(workbook)).toEqual([state === "waits" ? null : "Appliquée"]);
  });

  it.each([
    ["Adresse", "1, rue A – Chaumont", "applies"],
    ["Adresse", "3 rue C", "asks"],
    ["Moyen de paiement", "chq", "applies"],
    ["Moyen de paiement", "Espèces", "asks"],
    ["Courriel", "UN@example.org", "applies"],
  ])("is asked about where the family believes something else: %s, %s", async (subject, before, state) => {
    const wanted =
      { Adresse: "2 rue B, 52000 Chaumont", "Moyen de paiement": "Carte", Courriel: "x@example.org" }[
        subject
      ] ?? "";
    const workbook = town([["10/11/2026", "F1", subject, before, wanted, null, null]]);
    const [request] = resultOf(await ask(workbook)).requests;
    expect([request?.state, request?.problems[0]?.code]).toEqual([
      state,
      state === "asks" ? "request.differs" : undefined,
    ]);
    if (state === "applies") return;
    expect(await statuses(workbook)).toEqual([null]);
    expect(resultOf(await ask(workbook, { accepted: [2] })).applied).toBe(1);
    expect(await statuses(workbook)).toEqual(["Appliquée"]);
  });

  it.each([
    ["elsewhere, as a resident", "52200 Langres", "Oui", "asks"],
    ["elsewhere, and says nothing of it", "52200 Langres", null, "asks"],
    ["elsewhere, no resident", "52200 Langres", "Non", "applies"],
    ["in the same town", "52000 CHAUMONT CEDEX", "Oui", "applies"],
  ])("asks whether a family is still a resident: %s", async (_what, town2, resident, state) => {
    const moved = ["10/11/2026", "F1", "Adresse", "3 rue C", `2 rue B, ${town2}`, null, null];
    const families = (said: CellValue, from: string) => [
      ["Code famille", "Nom", "Ville", "Résident", "Adresse"],
      ["F1", "Martin", from, said, "3 rue C"],
    ];
    const ofResidents = {
      Tarifs: [
        ["Prestation", "Résident", "Prix"],
        ["Cantine", "Oui", 3],
        ["Cantine", "Non", 5],
      ],
    };
    const workbook = town([moved], { ...ofResidents, Familles: families(resident, "Chaumont") });
    const [request] = resultOf(await ask(workbook)).requests;
    const asked = state === "asks" ? ["tariff.residence"] : [];
    expect([request?.state, codesOf(request?.problems ?? [])]).toEqual([state, asked]);
    if (state === "applies") return;
    expect(request?.problems[0]?.cell).toBe("D2");
    expect((await rowsOf(workbook, "Familles"))[1]?.[4]).toBe("3 rue C");
    expect(resultOf(await ask(workbook, { accepted: [2] })).applied).toBe(1);
    expect((await rowsOf(workbook, "Familles"))[1]).toEqual([
      "F1",
      "Martin",
      "Langres",
      resident,
      "2 rue B",
      "52200",
    ]);
    const noResidents = town([moved], { Familles: families(resident, "Chaumont") });
    expect(resultOf(await ask(noResidents)).applied).toBe(1);
  });

  it("can be refused, whatever it is", async () => {
    const workbook = town([["10/11/2026", "F9", "Adresse", null, "quelque part", null, null]]);
    expect(resultOf(await ask(workbook, { refused: [2] })).refused).toBe(1);
    expect(await statuses(workbook)).toEqual(["Refusée"]);
  });

  it("is confirmed for who asked: a status says nothing of that", async () => {
    const said = ["10/11/2026", "F1", "Téléphone", null, "06 39 98 00 01", null, null];
    const workbook = town([said], {
      Familles: [
        ["Code famille", "Nom", "Téléphone"],
        ["F1", "Martin", "06 39 98 00 01"],
        ["F2", "Durand", "06 39 98 00 01"],
      ],
    });
    const { shown } = await ask(workbook, { preview: true });
    await workbook.apply([
      { kind: "fill-cells", sheet: "Demandes", cells: [{ row: 2, column: 2, value: "F2", format: "text" }] },
    ]);
    expect(codesOf((await ask(workbook, { confirmed: shown })).problems)).toEqual([
      "entry.changed-since-preview",
    ]);
  });

  it("takes its turn after another of the family about the same, whatever the order of the rows", async () => {
    const mail = (text: string, from: string, before: string | null = null) => [
      ...["01/10/2026", "F1", "Courriel", before, text, from, null],
    ];
    const workbook = town([
      mail("un@example.org", "10/11/2026"),
      mail("deux@example.org", "01/11/2026"),
      ["10/11/2026", "F1", "Téléphone", null, "06 39 98 00 01", null, null],
      ["10/11/2026", "F2", "Courriel", null, "durand@example.org", null, null],
    ]);
    const { requests, applied } = resultOf(await ask(workbook));
    expect([applied, requests.map(({ state }) => state)]).toEqual([4, Array(4).fill("applies")]);
    // It said so before the other one came.
    expect((await rowsOf(workbook, "Familles"))[1]?.[6]).toBe("un@example.org");
    expect(await statuses(workbook)).toEqual(Array(4).fill("Appliquée"));
    const before = await everything(workbook);
    expect(resultOf(await ask(workbook)).applied).toBe(0);
    expect(await everything(workbook)).toEqual(before);
  });

  it("waits for its turn where the other one is in doubt, and is judged by what that one leaves", async () => {
    const mail = (before: string | null, text: string, from: string) => [
      ...["01/10/2026", "F1", "Courriel", before, text, from, null],
    ];
    const workbook = town([
      mail("deux@example.org", "trois@example.org", "10/11/2026"),
      mail("ancien@example.org", "deux@example.org", "01/11/2026"),
    ]);
    const told = async (more: Partial<RequestsAsked> = {}) =>
      resultOf(await ask(workbook, { preview: true, ...more })).requests;
    const [first, second] = await told();
    expect([first?.state, second?.state]).toEqual(["stuck", "asks"]);
    expect(codesOf(first?.problems ?? [])).toEqual(["request.in-turn"]);
    expect(first?.problems[0]?.message).toContain("ligne 3");
    expect((await told({ accepted: [3] })).map(({ state }) => state)).toEqual(["applies", "applies"]);
    expect((await told({ refused: [3] })).map(({ state }) => state)).toEqual(["asks", "refused"]);
    const before = await everything(workbook);
    expect(resultOf(await ask(workbook)).applied).toBe(0);
    expect(await everything(workbook)).toEqual(before);
  });

  it("waits until it is sure which column or sheet is meant", async () => {
    const mail = ["10/11/2026", "F1", "Courriel", null, "deux@example.org", null, null];
    const days = ["10/11/2026", "F1", "Jours", null, "L J", "01/12/2026", null];
    const families = {
      Familles: [
        ["Code famille", "Nom", "QF", "Quotient familial"],
        ["F1", "Martin", 380, 400],
      ],
    };
    const enrolments = [
      ["Code enfant", "Prestation", "Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi", "Du", "Au"],
      ["E1", "Cantine", "x", "x", null, "x", "x", "01/09/2026", null],
    ];
    const twice = {
      Inscriptions: undefined,
      "Inscriptions 1": enrolments,
      "Inscriptions 2": enrolments,
    };
    for (const [row, sheets, code] of [
      [mail, families, "reading.two-columns"],
      [days, twice, "reading.sheet-in-doubt"],
    ] as const) {
      const workbook = town([row], sheets);
      const before = await everything(workbook);
      expect(codesOf((await ask(workbook)).problems)).toContain(code);
      expect(await everything(workbook)).toEqual(before);
    }
    expect(resultOf(await ask(town([days], families))).applied).toBe(1);
  });

  it.each([
    ["an address without its town", "Adresse", "2 rue B", "request.unreadable"],
    ["a mail without a point", "Courriel", "deux@example", "request.unreadable"],
    [
      "an account with a slip",
      "Coordonnées bancaires",
      "FR14 2004 1010 0505 0001 3M02 607",
      "request.unreadable",
    ],
    [
      "an account without its mandate",
      "Coordonnées bancaires",
      "FR14 2004 1010 0505 0001 3M02 606",
      "request.needs-mandate",
    ],
    ["debits without a mandate", "Moyen de paiement", "Prélèvement", "request.needs-mandate"],
    ["days with a Saturday", "Jours", "L S", "request.unreadable"],
    ["a child that is not there", "Jours", "Zoé : L", "request.unclear"],
  ])("is stuck with %s, and says what to do", async (_what, subject, wanted, code) => {
    const workbook = town([["10/11/2026", "F1", subject, null, wanted, null, null]]);
    const before = await everything(workbook);
    const [request] = resultOf(await ask(workbook)).requests;
    expect([request?.state, request?.problems[0]?.code]).toEqual(["stuck", code]);
    expect(await everything(workbook)).toEqual(before);
  });

  it("is applied without touching an account once the mandate is there", async () => {
    const workbook = town(
      [["10/11/2026", "F1", "Coordonnées bancaires", null, "FR14 2004 1010 0505 0001 3M02 606", null, null]],
      {
        Mandats: [
          ["Code famille", "RUM", "IBAN", "Signé le", "Statut"],
          ["F1", "R1", "FR1420041010050500013M02606", "10/11/2026", "Actif"],
        ],
      },
    );
    const mandates = await rowsOf(workbook, "Mandats");
    expect(resultOf(await ask(workbook)).requests[0]).toMatchObject({ state: "applies", isSaid: true });
    expect([await statuses(workbook), await rowsOf(workbook, "Mandats")]).toEqual([["Appliquée"], mandates]);
  });
});

describe("other days of the week", () => {
  const weekdays = async (wanted: string, from: string, before: string | null = null) => {
    const workbook = town([["10/11/2026", "F1", "Jours", before, wanted, from, null]]);
    const [request] = resultOf(await ask(workbook)).requests;
    return { request, rows: (await rowsOf(workbook, "Inscriptions")).filter(([code]) => code === "E1") };
  };

  it("end the row in force the day before, and begin another: what was billed stays", async () => {
    const { rows } = await weekdays("L J", "01/12/2026");
    expect(rows).toEqual([
      ["E1", "Cantine", "x", "x", null, "x", "x", "01/09/2026", 46_356],
      ["E1", "Cantine", "Oui", null, null, "Oui", null, 46_357, null],
    ]);
  });

  it("of a child that is named, by first name or code, and of a service", async () => {
    for (const wanted of ["Léa : L J", "E1 : L J", "léa, cantine : L J"])
      expect((await weekdays(wanted, "01/12/2026")).rows).toHaveLength(2);
    expect((await weekdays("Léa, Étude : L J", "01/12/2026")).request?.problems[0]?.code).toBe(
      "request.unclear",
    );
  });

  it("change the row itself where it begins that day", async () => {
    const { rows } = await weekdays("L J", "01/09/2026");
    expect(rows).toEqual([["E1", "Cantine", "x", null, null, "x", null, "01/09/2026", null]]);
  });

  it("may be none: the child stops", async () => {
    const { rows } = await weekdays("Léa : aucun", "01/12/2026");
    expect(rows).toEqual([["E1", "Cantine", "x", "x", null, "x", "x", "01/09/2026", 46_356]]);
    expect((await weekdays("aucun", "01/09/2026")).request?.problems[0]?.code).toBe("request.unclear");
  });

  it("wait for a row of the child that cannot be read: it may be the one that is meant", async () => {
    const rows = (from: string) => [
      ["Code enfant", "Prestation", "L", "Ma", "Me", "J", "V", "Du", "Au"],
      ["E1", "Cantine", "x", "x", null, "x", "x", from, null],
      ["E2", "Cantine", "x", "x", null, "x", "x", "hier", null],
    ];
    for (const [from, state] of [
      ["hier", "stuck"],
      ["01/09/2026", "applies"],
    ] as const) {
      const workbook = town([["10/11/2026", "F1", "Jours", null, "L J", "01/12/2026", null]], {
        Inscriptions: rows(from),
      });
      const [request] = resultOf(await ask(workbook)).requests;
      expect([request?.state, request?.problems[0]?.code]).toEqual([
        state,
        state === "stuck" ? "request.unclear" : undefined,
      ]);
      expect(await rowsOf(workbook, "Inscriptions")).toHaveLength(state === "stuck" ? 3 : 4);
    }
  });

  it("of one service follow one another: the earlier first, the later from what it leaves", async () => {
    const workbook = town([
      ["10/11/2026", "F1", "Jours", null, "Léa : L V", "05/01/2027", null],
      ["10/11/2026", "F1", "Jours", null, "Léa : L J", "01/12/2026", null],
    ]);
    expect(resultOf(await ask(workbook)).requests.map(({ state }) => state)).toEqual(["applies", "applies"]);
    expect(resultOf(await ask(workbook)).applied).toBe(0);
    expect((await rowsOf(workbook, "Inscriptions")).filter(([code]) => code === "E1")).toEqual([
      ["E1", "Cantine", "x", "x", null, "x", "x", "01/09/2026", 46_356],
      ["E1", "Cantine", "Oui", null, null, "Oui", null, 46_357, 46_391],
      ["E1", "Cantine", "Oui", null, null, null, "Oui", 46_392, null],
    ]);
  });

  it("that are those of today change nothing, and are compared with those that the family believes", async () => {
    expect((await weekdays("L M J V", "01/12/2026")).request).toMatchObject({
      state: "applies",
      isSaid: true,
    });
    expect((await weekdays("L J", "01/12/2026", "L M J V")).request?.state).toBe("applies");
    expect((await weekdays("L J", "01/12/2026", "L V")).request?.state).toBe("asks");
  });
});

describe("verifier", () => {
  it("tells requests that are due, once, and those that cannot be read", async () => {
    const workbook = town([
      ["10/11/2026", "F1", "Courriel", null, "deux@example.org", null, null],
      ["10/11/2026", "F1", "Adresse", null, "2 rue B", null, null],
      ["10/11/2026", "F1", "Courriel", null, "trois@example.org", "01/01/2027", null],
      ["10/11/2026", "F1", "Courriel", null, "trois@example.org", null, "Appliquée"],
    ]);
    const { problems } = await checkWorkbook({ now }, workbook);
    const told = problems.filter(({ code }) => code.startsWith("request."));
    expect(told.map(({ code, cell }) => [code, cell])).toEqual([
      ["request.unreadable", "E3"],
      ["request.waiting", "G2"],
    ]);
    expect(told[1]?.message).toContain("2\u00a0demandes");
  });

  it("says nothing of a workbook without such a sheet", async () => {
    expect(codesOf((await checkWorkbook({ now }, townInMemory())).problems)).not.toContain("request.waiting");
  });
});
