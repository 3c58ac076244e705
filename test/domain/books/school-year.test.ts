import {
  isLate,
  nextPeriod,
  periodsOfYear,
  schoolDaysOf,
  schoolYearOfTown,
  type Town,
} from "../../../src/domain/books";
import { day } from "../../../src/kernel/day";
import {
  inAdvance,
  inArrears,
  invoices,
  periods,
  settings,
  today,
  townOf,
  year2026,
} from "../../support/year-town";
import type { Grids } from "../../workbook/snapshots";

const months = (town: Town) => periodsOfYear(town, today).map(({ key }) => key);
const next = (town: Town, on = today) => nextPeriod(periodsOfYear(town, on), town, on)?.key;

describe("the school year of a workbook", () => {
  it("is the one that the settings say", () => {
    expect(schoolYearOfTown(townOf(settings(["Année scolaire", "2017-2018"])), today)).toBe("2017-2018");
  });

  it("is the one that today lies in when they say none: from 1 September", () => {
    expect(schoolYearOfTown(townOf(), day("2026-08-31"))).toBe("2025-2026");
    expect(schoolYearOfTown(townOf(), day("2026-09-01"))).toBe("2026-2027");
    expect(schoolDaysOf(townOf(), day("2026-08-31"))).toEqual({ from: "2025-09-01", to: "2026-08-31" });
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

  it("have a month that the calendar closes where children came to a timed service", () => {
    const keys = months(
      townOf(settings(year2026), {
        Calendrier: [
          ["Du", "Au", "Libellé", "Type", "École"],
          ["02/08/2027", "31/08/2027", "Vacances d'Été", "Vacances"],
        ],
        Prestations: [
          ["Prestation", "Unité", "Repas", "Pas (minutes)"],
          ["Repas", "Jour", "Oui", ""],
          ["Centre", "Durée", "Non", 60],
        ],
        Passages: [
          ["Code enfant", "Prestation", "Date", "Quantité"],
          ["E1", "Centre", "10/08/2027", 3],
        ],
      }),
    );
    expect(keys.at(-1)).toBe("2027-08");
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
