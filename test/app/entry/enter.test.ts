import { enterRow, type Entered } from "../../../src/app/entry/enter";
import type { Entry } from "../../../src/app/entry/entry";
import { takeBackEntry } from "../../../src/app/entry/take-back";
import { issuePeriod } from "../../../src/app/issue/facturer";
import { day } from "../../../src/kernel/day";
import type { MemoryWorkbook } from "../../../src/workbook/memory";
import type { CellValue } from "../../../src/workbook/port";
import { explainAbsence, explainBooking } from "../../../src/wording/verdicts";
import { smallTown, type Grids } from "../../workbook/snapshots";
import { codesOf, everything, resultOf, townInMemory } from "../town-in-memory";

const now = { day: day("2026-11-12"), at: 600 };

const rules: Grids = {
  "Règles d'absence": [
    ["Motif", "Prévenir", "Délai", "Heure limite", "Écrit exigé", "Justificatif exigé", "Carence (repas)"],
    ["Maladie", "Jour même", null, "09:00", "Non", "Non", null],
    ["Personnelle", "Jours ouvrés", 7, null, "Oui", "Non", null],
  ],
  Absences: [["Code enfant", "Du", "Au", "Motif", "Prévenu le", "Heure", "Note du service"]],
};

const town = (changes: Grids = {}) => townInMemory({ ...rules, ...changes });

async function rowsOf(workbook: MemoryWorkbook, sheet: string): Promise<readonly (readonly CellValue[])[]> {
  const read = await workbook.read([sheet]);
  return read.ok ? (read.value.sheets[0]?.rows ?? []) : [];
}

/** Somebody sorts a sheet: the first cells of its rows are those of others. */
const moveTo = (
  workbook: MemoryWorkbook,
  sheet: string,
  firstRow: number,
  rows: readonly (readonly string[])[],
) =>
  workbook.apply([
    {
      kind: "fill-cells",
      sheet,
      cells: rows.flatMap((values, at) =>
        values.map((value, index) => ({
          row: firstRow + at,
          column: index + 1,
          value,
          format: "text" as const,
        })),
      ),
    },
  ]);

const seen = (entry: Entry, workbook = town()) => enterRow({ entry, preview: true, now }, workbook);
const entered = async (entry: Entry, workbook: MemoryWorkbook): Promise<Entered> =>
  resultOf(await enterRow({ entry, now }, workbook));

const absence = (typed: Record<string, string> = {}): Entry => ({
  kind: "absence",
  typed: {
    childCode: "E1",
    from: "2026-11-12",
    to: "2026-11-16",
    motive: "Maladie",
    toldOn: "2026-11-12",
    toldAt: "09:30",
    ...typed,
  },
});

const payment = (typed: Record<string, string> = {}): Entry => ({
  kind: "payment",
  typed: {
    date: "2026-11-12",
    familyCode: "F1",
    amount: "50",
    means: "Chèque",
    reference: "1234567",
    ...typed,
  },
});

describe("an absence that is entered", () => {
  it("is judged as the next invoice will judge it, and nothing is written before it is asked for", async () => {
    const workbook = town();
    const before = await everything(workbook);
    const { absence: judged, rows } = resultOf(await seen(absence(), workbook));
    expect(judged?.verdict).toBe("partial");
    expect(judged?.days.map(({ day: on, deducted }) => [on, deducted])).toEqual([
      ["2026-11-12", false],
      ["2026-11-13", true],
      ["2026-11-16", true],
    ]);
    expect(judged && explainAbsence(judged)).toContain("au plus tard le 12/11/2026 avant 9\u00a0h\u00a000");
    expect(rows.map(({ sheet, row, isNew }) => [sheet, row, isNew])).toEqual([["Absences", 2, true]]);
    expect(await everything(workbook)).toEqual(before);
  });

  it("is a row of the clerk's own columns, as if it had been typed", async () => {
    const own = ["Note du service", "Justificatif reçu le", "Écrit reçu", "Décision du service"];
    const workbook = town({
      Absences: [
        [...own, "Motif", "Du", "Au", "Code enfant", "Heure", "Prévenu le"],
        ["vu avec l’école", null, null, null, "Maladie", 46_330, null, "E2", null, "03/11/2026"],
      ],
    });
    await entered(absence({ to: "" }), workbook);
    expect((await rowsOf(workbook, "Absences"))[2]).toEqual([
      null,
      null,
      null,
      null,
      "Maladie",
      46_338,
      null,
      "E1",
      0.395833333333333_3,
      46_338,
    ]);
  });

  it("says what facturer says of it afterwards", async () => {
    const workbook = town();
    const { absence: judged } = await entered(absence(), workbook);
    resultOf(await issuePeriod({ period: "2026-11", issuedOn: now.day, now }, workbook));
    const [headers = [], row = []] = await rowsOf(workbook, "Absences");
    expect(row[headers.indexOf("Explication")]).toBe(judged && explainAbsence(judged));
  });

  it("is not judged before the day on which it is told", async () => {
    expect(resultOf(await seen(absence({ toldOn: "2026-11-13" }))).absence).toBeUndefined();
  });

  it.each([
    ["a child that nobody knows", { childCode: "E9" }, ["reading.unknown-child"]],
    ["a last day before the first", { to: "2026-11-11" }, ["reading.inverted-dates"]],
    ["no first day", { from: "" }, ["reading.missing-value"]],
    ["a day that there is not", { from: "31/11/2026" }, ["reading.not-a-date"]],
  ])("is refused with %s", async (_what, typed, codes) => {
    const workbook = town();
    const before = await everything(workbook);
    const { result, problems } = await enterRow({ entry: absence(typed), now }, workbook);
    expect([result, codesOf(problems)]).toEqual([undefined, codes]);
    expect(await everything(workbook)).toEqual(before);
  });

  it("is refused with what is wrong with it alone, whatever else is wrong in the workbook", async () => {
    const workbook = town({
      Quotients: [
        ["Code famille", "QF", "À partir du"],
        ["F9", "beaucoup", "hier"],
      ],
    });
    expect(codesOf((await seen(absence({ from: "" }), workbook)).problems)).toEqual([
      "reading.missing-value",
    ]);
    expect(codesOf((await seen(absence(), workbook)).problems)).toEqual([]);
  });

  it("is taken with a word where its motive has no rule", async () => {
    const { result, problems } = await seen(absence({ motive: "Maladies" }));
    expect(codesOf(problems)).toEqual(["absence.no-rule"]);
    expect(result?.absence?.verdict).toBe("billed");
  });

  it("waits where somebody must first say which column is which", async () => {
    const [headers = []] = rules["Absences"] ?? [];
    const workbook = town({
      Absences: [
        [...headers, "Raison"],
        ["E2", "03/11/2026"],
      ],
    });
    expect(codesOf((await enterRow({ entry: absence(), now }, workbook)).problems)).toEqual([
      "reading.two-columns",
    ]);
  });

  it("is not written where something else would be by now", async () => {
    const workbook = town();
    const { shown } = await seen(absence(), workbook);
    expect(
      codesOf(
        (await enterRow({ entry: absence({ toldAt: "08:00" }), confirmed: shown, now }, workbook)).problems,
      ),
    ).toContain("entry.changed-since-preview");
    // Another row has come meanwhile: this one stands lower, and says the same.
    await entered(absence({ childCode: "E2" }), workbook);
    expect((await enterRow({ entry: absence(), confirmed: shown, now }, workbook)).result?.rows[0]?.row).toBe(
      3,
    );
  });
});

describe("a presence that is entered", () => {
  const presence: Entry = {
    kind: "presence",
    typed: {
      childCode: "E2",
      service: "Cantine",
      from: "2026-11-17",
      type: "Exceptionnelle",
      requestedOn: "2026-11-12",
    },
  };

  it("is judged by the deadline of its kind", async () => {
    const workbook = town();
    const { result, problems } = await seen(presence, workbook);
    expect(result?.booking?.verdict).toBe("accepted-out-of-time");
    expect(result?.booking && explainBooking(result.booking)).toContain("au plus tard");
    expect(codesOf(problems)).toEqual(["booking.out-of-time"]);
  });

  const booking = {
    childCode: "E2",
    service: "Cantine",
    type: "exceptional",
    from: day("2026-11-17"),
    to: day("2026-11-17"),
  } as const;

  it("is not cancelled in the place of another one that its row has become", async () => {
    const workbook = town();
    await entered(presence, workbook);
    await moveTo(workbook, "Présences", 2, [["E1"]]);
    const before = await everything(workbook);
    const { problems } = await enterRow({ entry: { kind: "cancel", row: 2, booking }, now }, workbook);
    expect([codesOf(problems), await everything(workbook)]).toEqual([["entry.row-changed"], before]);
  });

  it("can be cancelled: the office refuses it, and its row stays", async () => {
    const workbook = town();
    const { rows } = await entered(presence, workbook);
    const row = rows[0]?.row ?? 0;
    const cancelled = await entered({ kind: "cancel", row, booking }, workbook);
    expect(cancelled.booking?.verdict).toBe("refused");
    expect(cancelled.rows[0]?.cells).toEqual([
      { header: "Décision du service", before: "", text: "Refuser" },
    ]);
    const elsewhere: Entry = { kind: "cancel", row: 99, booking };
    expect(codesOf((await enterRow({ entry: elsewhere, now }, workbook)).problems)).toEqual([
      "entry.row-changed",
    ]);
  });
});

describe("a payment that is entered", () => {
  it("says which invoices it settles, and what is left over", async () => {
    const workbook = town();
    resultOf(await issuePeriod({ period: "2026-11", issuedOn: day("2026-10-28"), now }, workbook));
    const { payment: told } = resultOf(await seen(payment(), workbook));
    const settled = told?.settled.map(({ receivable, amount, remaining }) => [
      receivable.number,
      amount,
      remaining,
    ]);
    const due = told?.settled[0]?.receivable.total ?? 0;
    expect(due).toBeGreaterThan(0);
    expect([settled, told?.inAdvance]).toEqual([[["2026-000001", due, 0]], 5000 - due]);
    await entered(payment({ amount: "1,50" }), workbook);
    const rest = resultOf(await seen(payment({ amount: "1,50" }), workbook)).payment;
    expect(rest?.settled.map(({ remaining }) => remaining)).toEqual([due - 300]);
  });

  it.each([
    ["12,5O", "reading.not-an-amount"],
    ["", "reading.missing-value"],
    ["1.250", "reading.thousands-or-decimals"],
  ])("is refused with the amount %j", async (amount, code) => {
    expect(codesOf((await seen(payment({ amount }))).problems)).toEqual([code]);
  });
});

describe("a quotient that is entered", () => {
  const quotient = (from: string): Entry => ({
    kind: "quotient",
    typed: { familyCode: "F1", quotient: "512,50", from },
  });

  it("gives the one before it a date as well: the family does not lack it until then", async () => {
    const workbook = town();
    const { rows } = await entered(quotient("2026-12-01"), workbook);
    expect(rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ["F1", "380", "01/09/2026"],
      ["F1", "512,5", "01/12/2026"],
    ]);
    expect(rows.every(({ sheet }) => sheet === "Quotients")).toBe(true);
    const again = await entered(quotient("2027-01-01"), workbook);
    expect(again.rows).toHaveLength(1);
  });

  it("is alone where it holds from the first day of the school year on", async () => {
    expect(resultOf(await seen(quotient("2026-09-01"))).rows).toHaveLength(1);
    expect(resultOf(await seen(quotient("2026-09-02"))).rows).toHaveLength(2);
  });
});

describe("a new child", () => {
  const child = (family: (Entry & { kind: "child" })["family"]): Entry => ({
    kind: "child",
    typed: {
      lastName: "Petit",
      firstName: "Noé",
      birth: "2019-05-06",
      school: "Jean Moulin",
      className: "CP",
    },
    family,
    enrolments: [{ service: "Cantine", monday: "Oui", thursday: "Oui", from: "2026-11-16" }],
  });

  it("of a family that is there takes the next code", async () => {
    const workbook = town();
    await entered(child({ code: "F2" }), workbook);
    expect((await rowsOf(workbook, "Enfants")).at(-1)?.slice(0, 4)).toEqual(["E3", "F2", "Petit", "Noé"]);
    expect((await rowsOf(workbook, "Inscriptions")).at(-1)?.slice(0, 3)).toEqual(["E3", "Cantine", "Oui"]);
    expect(await rowsOf(workbook, "Familles")).toHaveLength(3);
  });

  it("brings its family along", async () => {
    const workbook = town();
    const { rows } = await entered(
      child({ typed: { lastName: "Petit", email: "petit@example.org" } }),
      workbook,
    );
    expect(rows.map(({ sheet }) => sheet)).toEqual(["Familles", "Enfants", "Inscriptions"]);
    const [headers = [], ...families] = await rowsOf(workbook, "Familles");
    expect(families.at(-1)?.slice(0, 2)).toEqual(["F3", "Petit"]);
    expect(families.at(-1)?.[headers.indexOf("Courriel")]).toBe("petit@example.org");
  });

  it.each<[string, Grids, familyCode: string, childCode: string]>([
    [
      "a quotient",
      {
        Quotients: [
          ["Code famille", "QF", "À partir du"],
          ["F3", 100, "01/09/2026"],
        ],
      },
      "F4",
      "E3",
    ],
    ["a child", { Enfants: [...(smallTown["Enfants"] ?? []), ["E7", "F3", "Perdu"]] }, "F4", "E8"],
    [
      "an enrolment",
      { Inscriptions: [...(smallTown["Inscriptions"] ?? []), ["E3", "Cantine", "x"]] },
      "F3",
      "E4",
    ],
    [
      "a request",
      {
        Demandes: [
          ["Code famille", "Objet", "Nouveau"],
          ["F3", "Facture en ligne", "Oui"],
        ],
      },
      "F4",
      "E3",
    ],
    [
      "a payment",
      {
        Règlements: [
          ["Date", "Code famille", "Montant"],
          ["01/10/2026", "F3", 12],
        ],
      },
      "F4",
      "E3",
    ],
  ])(
    "takes no code under which %s of somebody else is left",
    async (_what, changes, familyCode, childCode) => {
      const { rows } = await entered(child({ typed: { lastName: "Petit" } }), town(changes));
      const codes = rows.map(({ cells }) =>
        cells.map(({ text }) => text).filter((text) => /^[EF]\d$/.test(text)),
      );
      expect(codes).toEqual([[familyCode], [childCode, familyCode], [childCode]]);
    },
  );

  it("is told where nothing would ever be billed for it, and where its mail reaches nobody", async () => {
    const alone = {
      ...child({ typed: { lastName: "Petit", email: "petit.example.org" } }),
      enrolments: [],
    } as Entry;
    expect(codesOf((await seen(alone)).problems).toSorted()).toEqual([
      "child.not-enrolled",
      "spelling.email",
    ]);
  });
});

describe("a family's address", () => {
  it("is changed in its own row, and nothing else of it", async () => {
    const others = [
      "Civilité",
      "Prénom",
      "Complément",
      "Code postal",
      "Résident",
      "Moyen de paiement",
      "Observations",
    ];
    const workbook = town({
      Familles: [
        ["Code famille", "Nom", "QF", "Adresse", "Ville", ...others, "Notes"],
        ["F1", "Martin", 380, "1 rue A", "Chaumont", ...others.map(() => null), "ne pas appeler"],
        ["F2", "Durand", 900],
      ],
    });
    const { rows } = await entered(
      { kind: "contact", familyCode: "F1", typed: { address: "2 rue B", city: "Chaumont" } },
      workbook,
    );
    expect(rows.map(({ cells }) => cells)).toEqual([
      [{ header: "Adresse", before: "1 rue A", text: "2 rue B" }],
    ]);
    expect((await rowsOf(workbook, "Familles"))[1]).toEqual([
      "F1",
      "Martin",
      380,
      "2 rue B",
      "Chaumont",
      ...others.map(() => null),
      "ne pas appeler",
    ]);
  });
});

describe("a row that is entered twice", () => {
  const presence = (typed: Record<string, string> = {}): Entry => ({
    kind: "presence",
    typed: { childCode: "E1", service: "Cantine", from: "2026-12-02", type: "Exceptionnelle", ...typed },
  });

  it.each<[string, Entry, Entry, string, string, string]>([
    ["absence", absence(), absence({ from: "2026-11-13" }), "rows.absence-twice", "A3", "ligne 2"],
    ["presence", presence(), presence({ type: "Pointage" }), "rows.booking-twice", "A3", "ligne 2"],
    ["payment", payment(), payment({ reference: "124" }), "ledger.payment-twice", "C3", "ligne 2"],
    [
      "cheque",
      payment(),
      payment({ means: "Virement", date: "2026-11-13" }),
      "ledger.payment-twice",
      "C3",
      "ligne 2",
    ],
  ])(
    "is told with both cells, and written when it is wanted: %s",
    async (_what, one, other, code, cell, row) => {
      const workbook = town();
      await entered(one, workbook);
      const about = ({ problems }: Awaited<ReturnType<typeof seen>>) =>
        problems.filter((problem) => problem.code.endsWith("-twice"));
      expect(about(await seen(other, workbook))).toEqual([]);
      const again = await seen(one, workbook);
      expect(about(again)).toMatchObject([{ code, cell, message: expect.stringContaining(row) as string }]);
      const done = await enterRow({ entry: one, confirmed: again.shown, now }, workbook);
      expect([done.result?.rows.length, about(done).length]).toEqual([1, 1]);
    },
  );
});

describe("a family that moves", () => {
  it("is asked about where prices hang on who lives in the town, in the cell that may be wrong", async () => {
    const workbook = (resident: string) =>
      town({
        Tarifs: [
          ["Prestation", "Résident", "Prix"],
          ["Cantine", "Oui", 3],
          ["Cantine", "Non", 5],
        ],
        Familles: [
          ["Code famille", "Nom", "Ville", "Résident"],
          ["F1", "Martin", "Chaumont", resident],
          ["F2", "Durand", "Langres", "Oui"],
        ],
      });
    const moved: Entry = { kind: "contact", familyCode: "F1", typed: { city: "Langres" } };
    const { problems } = await seen(moved, workbook("Oui"));
    expect(problems.map(({ code, cell }) => [code, cell])).toEqual([["tariff.residence", "D2"]]);
    const done = workbook("Oui");
    expect(codesOf((await enterRow({ entry: moved, now }, done)).problems)).toEqual(["tariff.residence"]);
    expect((await rowsOf(done, "Familles"))[1]).toEqual(["F1", "Martin", "Langres", "Oui"]);
    expect((await seen(moved, workbook("Non"))).problems).toEqual([]);
  });
});

describe("a mandate that is entered", () => {
  const mandates: Grids = {
    Mandats: [
      ["Code famille", "RUM", "Titulaire", "IBAN", "Signé le", "Statut"],
      ["F1", "RUM-F1", "Martin", "FR7630006000011234567890189", "01/09/2025", "Actif"],
      ["F2", "RUM-F2", "Durand", "FR7630006000011234567890189", "01/09/2025", "Révoqué"],
    ],
  };
  const mandate = (typed: Record<string, string> = {}): Entry => ({
    kind: "mandate",
    typed: {
      familyCode: "F1",
      mandate: "RUM-F1-2",
      holder: "Martin",
      iban: "FR14 2004 1010 0505 0001 3M02 606",
      signedOn: "2026-11-10",
      ...typed,
    },
    paysByDebit: true,
  });

  it("ends the active one before it, and the family pays by debit", async () => {
    const { rows } = resultOf(await seen(mandate(), town(mandates)));
    expect(rows.map(({ sheet, row, cells }) => [sheet, row, cells.at(-1)])).toEqual([
      ["Mandats", 2, { header: "Statut", before: "Actif", text: "Révoqué" }],
      ["Mandats", 4, { header: "Statut", before: "", text: "Actif" }],
      ["Familles", 2, { header: "Moyen de paiement", before: "", text: "Prélèvement" }],
    ]);
  });

  it.each([
    ["an account with a slip", { iban: "FR14 2004 1010 0505 0001 3M02 607" }, "debit.account"],
    ["a reference that another one has", { mandate: "rum-f2" }, "debit.mandate-reference-twice"],
    ["a signature that is still to come", { signedOn: "2026-11-13" }, "debit.signed-in-future"],
  ])("is refused or told with %s", async (_what, typed, code) => {
    expect(codesOf((await seen(mandate(typed), town(mandates))).problems)).toContain(code);
  });
});

describe("an entry that is taken back", () => {
  it("leaves the workbook as it was, and is entered anew in the same row", async () => {
    const workbook = town();
    await entered(absence({ childCode: "E2" }), workbook);
    const before = JSON.stringify(await rowsOf(workbook, "Absences"));
    const { cells, kept } = await entered(absence(), workbook);
    expect(resultOf(await takeBackEntry({ cells, kept }, workbook)).cells).toBe(cells.length);
    const after = (await rowsOf(workbook, "Absences")).filter((row) => row.some((cell) => cell !== null));
    expect(JSON.stringify(after)).toBe(before);
    expect((await entered(absence(), workbook)).rows[0]?.row).toBe(3);
  });

  it("is refused where its row is another one's by now, which happens to say the same", async () => {
    const mail = (familyCode: string): Entry => ({
      kind: "contact",
      familyCode,
      typed: { email: "a@example.org" },
    });
    const workbook = town({
      Familles: [
        ["Code famille", "Nom", "Courriel"],
        ["F1", "Martin", null],
        ["F2", "Durand", "a@example.org"],
      ],
    });
    const { cells, kept, rows } = await entered(mail("F1"), workbook);
    expect(rows[0]?.isNew).toBe(false);
    await moveTo(workbook, "Familles", 2, [
      ["F2", "Durand"],
      ["F1", "Martin"],
    ]);
    const before = await everything(workbook);
    expect(codesOf((await takeBackEntry({ cells, kept }, workbook)).problems)).toEqual(["entry.row-changed"]);
    expect(await everything(workbook)).toEqual(before);
  });

  it("is refused once somebody changed one of its cells", async () => {
    const workbook = town();
    const { cells, kept } = await entered(absence(), workbook);
    await workbook.apply([
      {
        kind: "fill-cells",
        sheet: "Absences",
        cells: [{ row: 2, column: 4, value: "Autre", format: "text" }],
      },
    ]);
    const before = await everything(workbook);
    expect(codesOf((await takeBackEntry({ cells, kept }, workbook)).problems)).toEqual(["entry.row-changed"]);
    expect(await everything(workbook)).toEqual(before);
  });
});
