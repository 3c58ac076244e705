import { nextSteps } from "../../../src/app/overview/next-steps";
import { periodsOfYear } from "../../../src/domain/books";
import { readTown } from "../../../src/workbook/read-town";
import { registerHeaders } from "../../support/register-headers";
import {
  besides,
  inAdvance,
  invoices,
  owed,
  periods,
  settings,
  today,
  townOf,
  year2026,
} from "../../support/year-town";
import { smallTown, workbookOf, type Grids } from "../../workbook/snapshots";

describe("the next steps", () => {
  const steps = (blocking: number, ...grids: readonly Grids[]) => {
    const town = townOf(settings(year2026, inAdvance), ...grids);
    return nextSteps(town, [], periodsOfYear(town, today), today, { blocked: blocking, requests: 0 });
  };
  const kinds = (blocking: number, ...grids: readonly Grids[]) =>
    steps(blocking, ...grids).map((step) => ("sheet" in step ? step.sheet : step.kind));
  const noHolidays: Grids = { Calendrier: [["Du", "Au", "Libellé", "Type"]] };

  it("are the next period and nothing else where all is ready", () => {
    expect(steps(0)).toMatchObject([{ kind: "issue", period: { key: "2026-10" }, isLate: true }]);
  });

  it("begin with the calendar while it has no holidays of that year", () => {
    expect(steps(0, noHolidays)[0]).toEqual({ kind: "import-calendar", schoolYear: "2026-2027" });
    const only = (from: string, to: string, type: string) =>
      kinds(0, {
        Calendrier: [
          ["Du", "Au", "Libellé", "Type"],
          [from, to, "Fermé", type],
        ],
      })[0];
    expect(only("20/10/2026", "20/10/2026", "Grève")).toBe("import-calendar");
    expect(only("04/07/2026", "31/08/2026", "Vacances")).toBe("import-calendar");
    expect(only("04/07/2026", "01/09/2026", "Vacances")).toBe("issue");
  });

  it("name the sheets to fill, and wait with the invoices until they are", () => {
    const empty = Object.fromEntries(
      ["Tarifs", "Familles", "Enfants", "Inscriptions"].map((name) => [
        name,
        smallTown[name]?.slice(0, 1) ?? [],
      ]),
    );
    expect(kinds(0, noHolidays, empty)).toEqual([
      "import-calendar",
      "tariffs",
      "families",
      "children",
      "enrolments",
    ]);
    expect(kinds(0, { Inscriptions: empty["Inscriptions"] ?? [] })).toEqual(["enrolments"]);
  });

  it("mend what blocks before they issue", () => {
    expect(kinds(0)).toEqual(["issue"]);
    expect(kinds(1)).toEqual(["mend", "issue"]);
    expect(steps(3)[0]).toEqual({ kind: "mend", problems: 3 });
  });

  it("go on with the money: what is prepared, who waits for a debit, who is to be reminded", () => {
    const due = "25/09/2026";
    const register: Grids = {
      Familles: [
        ["Code famille", "Nom", "QF", "Moyen de paiement"],
        ["F1", "Martin", 380, "Chèque"],
        ["F2", "Durand", 900, "Prélèvement"],
        ["F3", "Petit", 900, "Prélèvement"],
      ],
      Mandats: [
        ["Code famille", "RUM", "IBAN", "Signé le", "Statut"],
        ["F2", "R2", "FR7630006000011234567890189", "01/06/2026", "Actif"],
        ["F3", "R3", "FR7630006000011234567890189", "01/06/2026", "Actif"],
      ],
      Factures: [
        registerHeaders,
        owed("2026-000001", "F1", due),
        owed("2026-000002", "F2", due),
        owed("2026-000003", "F3", "05/10/2026"),
      ],
      Prélèvements: [
        ["Échéance", "Code famille", "Montant", "Factures", "Référence", "Statut"],
        ["12/10/2026", "F2", 40, "2026-000002", "X-F2", "Préparé"],
      ],
    };
    const told = steps(0, register).map((step) => JSON.stringify({ ...step, period: undefined }));
    expect(told).toEqual([
      '{"kind":"issue","isLate":true}',
      '{"kind":"send-debits","collectedOn":"2026-10-12","debits":1}',
      '{"kind":"prepare-debits","families":1}',
      // Not the family that a debit is about to collect from.
      '{"kind":"remind","families":1}',
    ]);
    // Of a family whose payment cannot be read nobody knows what it owes.
    const unread: Grids = {
      ...register,
      Règlements: [
        ["Date", "Code famille", "Montant"],
        ["10/09/2026", "F1", "quarante"],
      ],
    };
    const { town, unreadSettings } = readTown(
      workbookOf({ ...smallTown, ...besides, ...settings(year2026), ...unread }),
    );
    expect(
      town && nextSteps(town, unreadSettings, [], today, { blocked: 1, requests: 0 }).map(({ kind }) => kind),
    ).toEqual(["mend", "send-debits", "prepare-debits", "year-is-over"]);
  });

  it("issue before the money on the planned day, and after it until then", () => {
    const kindsOn = (planned: string) => {
      const town = townOf(
        settings(year2026, inAdvance),
        periods(["2026-10", "01/10/2026", "31/10/2026", planned]),
        { Factures: [registerHeaders, owed("2026-000001", "F1", "25/09/2026")] },
      );
      return nextSteps(town, [], periodsOfYear(town, today), today, { blocked: 0, requests: 0 }).map(
        ({ kind }) => kind,
      );
    };
    expect(kindsOn("05/10/2026")).toEqual(["issue", "remind"]);
    expect(kindsOn("06/10/2026")).toEqual(["remind", "issue"]);
  });

  it("end with the year", () => {
    expect(steps(0, invoices(["2027-08", "01/07/2027"]))).toEqual([
      { kind: "year-is-over", schoolYear: "2026-2027" },
    ]);
  });
});
