import {
  isLate,
  nextPeriod,
  nextSteps,
  periodsOfYear,
  schoolYearOfTown,
} from "../../../src/app/overview/next-steps";
import { day } from "../../../src/kernel/day";
import type { CellValue } from "../../../src/workbook/port";
import type { Town } from "../../../src/domain/books";
import { readTown } from "../../../src/workbook/read-town";
import { smallTown, workbookOf, type Grids } from "../../workbook/snapshots";
import { lineHeaders, registerHeaders, undatedRegisterHeaders } from "../../support/register-headers";

type Row = readonly CellValue[];

const inAdvance: Row = ["Mode de facturation", "À l'avance"];
const inArrears: Row = ["Mode de facturation", "À terme échu"];
const year2026: Row = ["Année scolaire", "2026-2027"];

const settings = (...rows: readonly Row[]): Grids => ({ Paramètres: [["Paramètre", "Valeur"], ...rows] });
/** Période, Du, Au, Émission, Émise le. */
const periods = (...rows: readonly Row[]): Grids => ({
  Périodes: [["Période", "Du", "Au", "Émission", "Émise le"], ...rows],
});
/** Période, Émise le. */
const invoices = (...rows: readonly (readonly [string, string])[]): Grids => ({
  Factures: [
    undatedRegisterHeaders,
    ...rows.map(([key, on], index) => [`2026-00000${index + 1}`, key, "F1", "E1", on, 1, 2.5, 0, 2.5]),
  ],
});

/** An invoice of September over 40 €. */
const owed = (number: string, family: string, due: string): Row => {
  const child = family === "F1" ? "E1" : "E2";
  return [number, "2026-09", family, child, "01/09/2026", due, 10, 40, 0, 40];
};

/** What else a workbook with invoices and debits has, here without rows. */
const besides: Grids = {
  "Lignes de facture": [lineHeaders],
  Factures: [registerHeaders],
  Mandats: [["Code famille", "RUM", "IBAN", "Signé le"]],
  Rejets: [["Date", "Référence"]],
};

function townOf(...grids: readonly Grids[]): Town {
  const { town, problems } = readTown(workbookOf(Object.assign({}, smallTown, besides, ...grids) as Grids));
  expect(problems.filter(({ severity }) => severity === "blocking")).toEqual([]);
  if (town === undefined) throw new Error("The town cannot be read.");
  return town;
}

const today = day("2026-10-05");
const months = (town: Town) => periodsOfYear(town, today).map(({ key }) => key);
const next = (town: Town, on = today) => nextPeriod(periodsOfYear(town, on), town, on)?.key;

describe("the school year of a workbook", () => {
  it("is the one that the settings say", () => {
    expect(schoolYearOfTown(townOf(settings(["Année scolaire", "2017-2018"])), today)).toBe("2017-2018");
  });

  it("is the one that today lies in when they say none: from 1 September", () => {
    expect(schoolYearOfTown(townOf(), day("2026-08-31"))).toBe("2025-2026");
    expect(schoolYearOfTown(townOf(), day("2026-09-01"))).toBe("2026-2027");
  });
});

describe("the periods of the year", () => {
  it("are its twelve months where the town lists none", () => {
    const keys = months(townOf(settings(year2026)));
    expect([keys.length, keys[0], keys[4], keys.at(-1)]).toEqual([12, "2026-09", "2027-01", "2027-08"]);
  });

  it("are in order, the listed ones among the months that meet none of them", () => {
    const keys = months(townOf(settings(year2026), periods(["2026-11", "01/11/2026", "30/11/2026"])));
    expect(keys.slice(0, 4)).toEqual(["2026-09", "2026-10", "2026-11", "2026-12"]);
    expect(keys).toHaveLength(12);
  });

  it("have no June and no July where both are invoiced together", () => {
    const keys = months(
      townOf(settings(year2026), periods(["juin-juillet 2027", "01/06/2027", "31/07/2027"])),
    );
    expect(keys.slice(-3)).toEqual(["2027-05", "juin-juillet 2027", "2027-08"]);
  });

  it("have no month that a listed period touches by one day", () => {
    const touching = (to: string) =>
      months(townOf(settings(year2026), periods(["rentrée", "01/09/2026", to]))).slice(0, 3);
    expect(touching("30/09/2026")).toEqual(["rentrée", "2026-10", "2026-11"]);
    expect(touching("01/10/2026")).toEqual(["rentrée", "2026-11", "2026-12"]);
  });

  it("have no month that the calendar closes to everybody, unless it was issued", () => {
    const summer = (from: string): Grids => ({
      Calendrier: [
        ["Du", "Au", "Libellé", "Type", "École"],
        [from, "31/08/2027", "Vacances d'Été", "Vacances"],
      ],
    });
    const last = (...grids: readonly Grids[]) => months(townOf(settings(year2026), ...grids)).at(-1);
    expect(last(summer("03/08/2027"))).toBe("2027-08");
    // The 1st is a Sunday.
    expect(last(summer("02/08/2027"))).toBe("2027-07");
    expect(last(summer("02/08/2027"), invoices(["2027-08", "03/09/2027"]))).toBe("2027-08");
  });

  it("keep a month that is open to one school only", () => {
    const keys = months(
      townOf(settings(year2026), {
        Calendrier: [
          ["Du", "Au", "Libellé", "Type", "École"],
          ["01/08/2027", "31/08/2027", "Vacances d'Été", "Vacances", null],
          ["09/08/2027", "09/08/2027", "Accueil d'été", "Ouvert", "Jean Moulin"],
        ],
      }),
    );
    expect(keys.at(-1)).toBe("2027-08");
  });

  it("know when they were issued: by their own row, else by their first invoice", () => {
    const town = townOf(
      settings(year2026),
      periods(["2026-09", "01/09/2026", "30/09/2026", null, "28/08/2026"]),
      invoices(["2026-09", "29/08/2026"], ["2026-10", "30/09/2026"], ["2026-10", "28/09/2026"]),
    );
    expect(
      periodsOfYear(town, today)
        .slice(0, 3)
        .map(({ issuedOn }) => issuedOn),
    ).toEqual(["2026-08-28", "2026-09-28", undefined]);
  });
});

describe("the next period", () => {
  it("is, in advance, the first that is not over while none was issued", () => {
    const town = townOf(settings(year2026, inAdvance));
    expect(next(town, day("2026-08-20"))).toBe("2026-09");
    expect(next(town, day("2026-10-31"))).toBe("2026-10");
    expect(next(town, day("2026-11-01"))).toBe("2026-11");
  });

  it("is, in arrears, the first of the year while none was issued", () => {
    const town = townOf(settings(year2026, inArrears));
    expect(next(town, day("2026-08-20"))).toBe("2026-09");
    expect(next(town, day("2026-11-15"))).toBe("2026-09");
  });

  it("is the one after the last issued, even if one before was left out", () => {
    expect(next(townOf(settings(year2026, inAdvance), invoices(["2026-09", "28/08/2026"])))).toBe("2026-10");
    expect(next(townOf(settings(year2026, inArrears), invoices(["2026-11", "28/10/2026"])))).toBe("2026-12");
  });

  it("is none once the last of the year is issued", () => {
    expect(next(townOf(settings(year2026), invoices(["2027-07", "02/08/2027"])))).toBe("2027-08");
    expect(next(townOf(settings(year2026), invoices(["2027-08", "02/09/2027"])))).toBeUndefined();
  });

  it("is the first, in advance, when the whole year is over and nothing was issued", () => {
    const town = townOf(settings(year2026, inAdvance));
    expect(next(town, day("2027-08-31"))).toBe("2027-08");
    expect(next(town, day("2027-09-01"))).toBe("2026-09");
  });
});

describe("a period that waits", () => {
  const isLateOn = (on: string, ...grids: readonly Grids[]) => {
    const town = townOf(...grids);
    const period = periodsOfYear(town, today).find(({ key }) => key === "2026-11");
    return period !== undefined && isLate(period, town, day(on));
  };
  const planned = periods(["2026-11", "01/11/2026", "30/11/2026", "28/10/2026"]);

  it("is late the day after its planned issue, however meals are paid", () => {
    for (const mode of [inAdvance, inArrears]) {
      expect(isLateOn("2026-10-28", settings(year2026, mode), planned)).toBe(false);
      expect(isLateOn("2026-10-29", settings(year2026, mode), planned)).toBe(true);
    }
  });

  it("is late, in advance, from its first day", () => {
    expect(isLateOn("2026-10-31", settings(year2026, inAdvance))).toBe(false);
    expect(isLateOn("2026-11-01", settings(year2026, inAdvance))).toBe(true);
  });

  it("is late, in arrears, from the month after its last day", () => {
    expect(isLateOn("2026-11-30", settings(year2026, inArrears))).toBe(false);
    expect(isLateOn("2026-12-01", settings(year2026, inArrears))).toBe(true);
  });
});

describe("the next steps", () => {
  const steps = (blocking: number, ...grids: readonly Grids[]) => {
    const town = townOf(settings(year2026, inAdvance), ...grids);
    return nextSteps(town, [], periodsOfYear(town, today), today, blocking);
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
    expect(town && nextSteps(town, unreadSettings, [], today, 1).map(({ kind }) => kind)).toEqual([
      "mend",
      "send-debits",
      "prepare-debits",
      "year-is-over",
    ]);
  });

  it("issue before the money on the planned day, and after it until then", () => {
    const kindsOn = (planned: string) => {
      const town = townOf(
        settings(year2026, inAdvance),
        periods(["2026-10", "01/10/2026", "31/10/2026", planned]),
        { Factures: [registerHeaders, owed("2026-000001", "F1", "25/09/2026")] },
      );
      return nextSteps(town, [], periodsOfYear(town, today), today, 0).map(({ kind }) => kind);
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
