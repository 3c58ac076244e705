import { day } from "../../../src/kernel/day";
import { impliedMonth, type Period } from "../../../src/domain/invoicing";
import { aPeriod, aTown, issue, issuedTown, periodOf, textsOf, type Town } from "../../support/issuing";
import {
  aBooking,
  aClosure,
  anAbsence,
  anEnrolment,
  aQuotientChange,
  aTariff,
  band,
  chaumontBookings,
  days,
  euros,
  mondays,
  price,
  thursdays,
} from "../../support/town";

/** One child at lunch on Thursdays: 5, 12, 19 and 26 November; 3, 10, 17, 24 and 31 December. 4,00 € a meal. */
const thursdayTown = (fields: Partial<Town> = {}): Town =>
  aTown({ enrolments: [anEnrolment({ weekdays: thursdays })], ...fields });

/** The lines of the only invoice, none when nothing is issued. */
function lines(town: Town, period: string, on: string): readonly string[] {
  const texts = textsOf(issue(town, period, on).result);
  expect(texts.length).toBeLessThanOrEqual(1);
  return texts[0]?.slice(1) ?? [];
}

const november = ["2026-11", "2026-10-28"] as const;
const outing = (date: string, toldOn?: string) =>
  anAbsence({
    from: day(date),
    motive: "Sortie scolaire",
    toldOn: toldOn === undefined ? undefined : day(toldOn),
  });

describe("current lines", () => {
  it("ask for the meals of the period that are due and not billed", () => {
    expect(lines(thursdayTown(), ...november)).toEqual(["period 2026-11: 4 × 4.00 (05 12 19 26)"]);
  });

  it("are grouped by service and unit price, the lower price first", () => {
    const town = thursdayTown({
      enrolments: [
        anEnrolment({ weekdays: thursdays }),
        anEnrolment({ service: "Garderie", weekdays: mondays, to: day("2026-11-09") }),
      ],
      tariffs: [
        aTariff({ to: day("2026-11-12"), charge: price(4) }),
        aTariff({ from: day("2026-11-13"), charge: price(3.5) }),
        aTariff({ service: "Garderie", charge: price(1.5) }),
      ],
    });
    expect(lines(town, ...november)).toEqual([
      "period 2026-11 Garderie: 2 × 1.50 (02 09)",
      "period 2026-11: 2 × 3.50 (19 26)",
      "period 2026-11: 2 × 4.00 (05 12)",
    ]);
  });

  it("come back to an earlier price on one line", () => {
    const town = thursdayTown({
      quotientChanges: [
        aQuotientChange("2026-09-01", 100),
        aQuotientChange("2026-11-12", 900),
        aQuotientChange("2026-11-19", 100),
      ],
      tariffs: [
        aTariff({ band: band(0, 500), charge: price(1) }),
        aTariff({ band: band(501), charge: price(5) }),
      ],
    });
    expect(lines(town, ...november)).toEqual([
      "period 2026-11: 3 × 1.00 (05 19 26)",
      "period 2026-11: 1 × 5.00 (12)",
    ]);
  });

  it("ask for meals at 0,00 € as well: 0 is a price", () => {
    expect(lines(thursdayTown({ tariffs: [aTariff({ charge: price(0) })] }), ...november)).toEqual([
      "period 2026-11: 4 × 0.00 (05 12 19 26)",
    ]);
  });

  it("leave out what an absence deducts", () => {
    expect(lines(thursdayTown({ absences: [outing("2026-11-12")] }), ...november)).toEqual([
      "period 2026-11: 3 × 4.00 (05 19 26)",
    ]);
  });

  it("hold the days of any range under any key", () => {
    const summer = aPeriod({
      key: "juin-juillet 2018",
      range: { from: day("2018-06-21"), to: day("2018-07-05") },
    });
    expect(lines(thursdayTown({ periods: [summer] }), "juin-juillet 2018", "2018-07-06")).toEqual([
      "period juin-juillet 2018: 3 × 4.00 (06-21 06-28 07-05)",
    ]);
  });
});

describe("a surcharge", () => {
  const late = aBooking({ from: day("2026-11-16"), requestedOn: day("2026-11-01") });
  const surcharging = {
    bookingRules: { ...chaumontBookings, outOfTime: "surcharge" as const },
    enrolments: [anEnrolment({ weekdays: thursdays })],
  };
  const on = "2026-11-30";

  it("is added to each meal that only the late row makes due", () => {
    expect(lines(thursdayTown({ ...surcharging, bookings: [late] }), "2026-11", on)).toEqual([
      "period 2026-11: 4 × 4.00 (05 12 19 26)",
      "period 2026-11: 1 × 5.00 (16)",
    ]);
  });

  it("is not added where the enrolment, a booking in time or a count makes the meal due", () => {
    const all = { ...late, from: day("2026-11-05"), to: day("2026-11-16") };
    const inTime = aBooking({ from: day("2026-11-10"), requestedOn: day("2026-10-25") });
    const counted = aBooking({ from: day("2026-11-13"), type: "counted" });
    expect(lines(thursdayTown({ ...surcharging, bookings: [all, inTime, counted] }), "2026-11", on)).toEqual([
      "period 2026-11: 6 × 4.00 (05 10 12 13 19 26)",
      "period 2026-11: 3 × 5.00 (06 09 16)",
    ]);
  });

  it("is never asked of a row accepted with a warning, nor by a count", () => {
    const accepted = { ...surcharging, bookingRules: chaumontBookings };
    const counted = aBooking({ from: day("2026-11-17"), type: "counted" });
    expect(lines(thursdayTown({ ...accepted, bookings: [late, counted] }), "2026-11", on)).toEqual([
      "period 2026-11: 6 × 4.00 (05 12 16 17 19 26)",
    ]);
  });

  it("stays on the meal once billed, even if the setting or the row changes: a billed unit is never re-priced", () => {
    const town = issuedTown(thursdayTown({ ...surcharging, bookings: [late] }), ["2026-11", on]);
    const later = { ...town, bookings: [{ ...late, decision: "accept" as const }] };
    expect(lines(later, "2026-12", "2026-12-01")).toEqual(["period 2026-12: 5 × 4.00 (03 10 17 24 31)"]);
  });

  it("comes back with the meal when that is given back", () => {
    const town = issuedTown(thursdayTown({ ...surcharging, bookings: [late] }), ["2026-11", on]);
    const refused = { ...town, bookings: [{ ...late, decision: "refuse" as const }] };
    expect(lines(refused, "2026-12", "2026-12-01")).toContain("correction 2026-11: -1 × 5.00 (16)");
  });
});

describe("correction lines", () => {
  const issued = issuedTown(thursdayTown(), november);
  const december = "period 2026-12: 5 × 4.00 (03 10 17 24 31)";

  it("give back what is billed and no longer due", () => {
    const town = { ...issued, absences: [outing("2026-11-12", "2026-11-12")] };
    expect(lines(town, "2026-12", "2026-11-28")).toEqual([december, "correction 2026-11: -1 × 4.00 (12)"]);
  });

  it("give it back at the price it was billed, whatever the grid says since", () => {
    const town = {
      ...issued,
      absences: [outing("2026-11-12")],
      tariffs: [aTariff({ charge: price(5) })],
    };
    expect(lines(town, "2026-12", "2026-11-28")).toEqual([
      "period 2026-12: 5 × 5.00 (03 10 17 24 31)",
      "correction 2026-11: -1 × 4.00 (12)",
    ]);
  });

  it("ask late for what became due, at the price of its day", () => {
    const town = {
      ...issued,
      bookings: [aBooking({ from: day("2026-11-17"), type: "counted" as const })],
      tariffs: [
        aTariff({ to: day("2026-11-30"), charge: price(4.5) }),
        aTariff({ from: day("2026-12-01"), charge: price(5) }),
      ],
    };
    expect(lines(town, "2026-12", "2026-11-28")).toEqual([
      "period 2026-12: 5 × 5.00 (03 10 17 24 31)",
      "correction 2026-11: 1 × 4.50 (17)",
    ]);
  });

  it("are grouped by period, service and price", () => {
    const town = issuedTown(
      thursdayTown({
        enrolments: [
          anEnrolment({ weekdays: thursdays }),
          anEnrolment({ service: "Garderie", weekdays: thursdays }),
        ],
        tariffs: [
          aTariff({ to: day("2026-11-12"), charge: price(4) }),
          aTariff({ from: day("2026-11-13"), charge: price(3.5) }),
          aTariff({ service: "Garderie", charge: price(1.5) }),
        ],
      }),
      ["2026-10", "2026-09-28"],
      november,
    );
    const changed = {
      ...town,
      absences: [{ ...outing("2026-10-29"), to: day("2026-11-19") }],
      bookings: [aBooking({ from: day("2026-11-16"), to: day("2026-11-17"), type: "counted" as const })],
    };
    expect(lines(changed, "2026-12", "2026-11-28")).toEqual([
      "period 2026-12 Garderie: 5 × 1.50 (03 10 17 24 31)",
      "period 2026-12: 5 × 3.50 (03 10 17 24 31)",
      "correction 2026-10 Garderie: -1 × 1.50 (29)",
      "correction 2026-10: -1 × 4.00 (29)",
      "correction 2026-11 Garderie: -3 × 1.50 (05 12 19)",
      "correction 2026-11: -1 × 3.50 (19)",
      "correction 2026-11: -2 × 4.00 (05 12)",
      "correction 2026-11: 2 × 3.50 (16 17)",
    ]);
  });

  it("look at every earlier issued period, but at none that begins later", () => {
    const town = issuedTown(thursdayTown(), ["2026-12", "2026-10-27"], november);
    const changed = { ...town, absences: [outing("2026-11-05"), outing("2026-12-03")] };
    expect(lines(changed, "2027-01", "2026-12-28")).toEqual([
      "period 2027-01: 4 × 4.00 (07 14 21 28)",
      "correction 2026-11: -1 × 4.00 (05)",
      "correction 2026-12: -1 × 4.00 (03)",
    ]);
    const september = { ...changed, enrolments: [...changed.enrolments] };
    expect(lines(september, "2026-09", "2026-12-28")).toEqual(["period 2026-09: 4 × 4.00 (03 10 17 24)"]);
  });

  it("never look at a period that was not issued", () => {
    const town = {
      ...issuedTown(thursdayTown(), ["2026-10", "2026-09-28"]),
      absences: [outing("2026-11-05")],
    };
    expect(lines(town, "2026-12", "2026-11-28")).toEqual([december]);
  });

  it("give back each meal once, and can ask for it again at the new price", () => {
    const credited = issuedTown({ ...issued, absences: [outing("2026-11-12")] }, ["2026-12", "2026-11-28"]);
    expect(lines(credited, "2027-01", "2026-12-28")).toEqual(["period 2027-01: 4 × 4.00 (07 14 21 28)"]);
    const unsaid = { ...credited, absences: [], tariffs: [aTariff({ charge: price(4.2) })] };
    expect(lines(unsaid, "2027-01", "2026-12-28")).toEqual([
      "period 2027-01: 4 × 4.20 (07 14 21 28)",
      "correction 2026-11: 1 × 4.20 (12)",
    ]);
    const billedAgain = issuedTown(unsaid, ["2027-01", "2026-12-28"]);
    const saidAgain = { ...billedAgain, absences: [outing("2026-11-12")] };
    expect(lines(saidAgain, "2027-02", "2027-01-28")).toContain("correction 2026-11: -1 × 4.20 (12)");
  });

  it.each<[string, Partial<Town>, string]>([
    ["an enrolment is deleted", { enrolments: [] }, "correction 2026-11: -4 × 4.00 (05 12 19 26)"],
    [
      "an enrolment ends earlier",
      { enrolments: [anEnrolment({ weekdays: thursdays, to: day("2026-11-12") })] },
      "correction 2026-11: -2 × 4.00 (19 26)",
    ],
    [
      "an enrolment changes its weekday",
      { enrolments: [anEnrolment({ weekdays: mondays, to: day("2026-11-30") })] },
      "correction 2026-11: 5 × 4.00 (02 09 16 23 30)",
    ],
    ["the school closed", { calendar: [aClosure("2026-11-19")] }, "correction 2026-11: -1 × 4.00 (19)"],
    [
      "the service was renamed in another case only",
      { enrolments: [anEnrolment({ weekdays: thursdays, service: "REPAS", to: day("2026-11-19") })] },
      "correction 2026-11: -1 × 4.00 (26)",
    ],
  ])("are due when %s", (_why, change, expected) => {
    const found = lines({ ...issued, ...change }, "2026-12", "2026-11-28");
    expect(found).toContain(expected);
    if (expected.includes(" -"))
      expect(found.filter((text) => text.startsWith("correction"))).toEqual([expected]);
  });

  it("name the service in one way, in whatever order the clerk sorted lines that write it in two", () => {
    const [issuedLine] = issued.lines;
    if (issuedLine === undefined) throw new Error("one line was expected");
    const halves = (["REPAS", "Repas"] as const).map((label, index) => ({
      ...issuedLine,
      service: label,
      days: issuedLine.days.slice(2 * index, 2 * index + 2),
      quantity: 2,
    }));
    const given = { ...issued, enrolments: [] };
    const expected = ["correction 2026-11 REPAS: -4 × 4.00 (05 12 19 26)"];
    expect(lines({ ...given, lines: halves }, "2026-12", "2026-11-28")).toEqual(expected);
    expect(lines({ ...given, lines: halves.toReversed() }, "2026-12", "2026-11-28")).toEqual(expected);
    const again = ["Repas", "repas"].flatMap((label) => [
      { ...issuedLine, service: label },
      { ...issuedLine, service: label, quantity: -4, amount: euros(-16) },
    ]);
    for (const rows of [[...again, issuedLine], [issuedLine, ...again].toReversed()]) {
      expect(lines({ ...given, lines: rows }, "2026-12", "2026-11-28")).toEqual([
        "correction 2026-11: -4 × 4.00 (05 12 19 26)",
      ]);
    }
  });

  it("come at the issue of the next period, prepaid or in arrears alike", () => {
    const arrears = issuedTown(thursdayTown({ absences: [outing("2026-11-12", "2026-11-12")] }), [
      "2026-11",
      "2026-12-02",
    ]);
    expect(arrears.lines.map(({ quantity }) => quantity)).toEqual([3]);
    expect(lines(arrears, "2026-12", "2027-01-04")).toEqual([december]);
  });
});

describe("a meal without a price", () => {
  it("is named once per service and reason, by its first day, and keeps the child's invoice waiting", () => {
    const { result } = issue(thursdayTown({ tariffs: [aTariff({ from: day("2026-11-20") })] }), ...november);
    expect(result.invoices).toEqual([]);
    expect(result.unbilled).toMatchObject([
      {
        child: { code: "C1" },
        units: [
          { service: "Repas", day: "2026-11-05", reason: { kind: "no-price", reason: { kind: "no-row" } } },
        ],
      },
    ]);
  });

  it("does not matter once it is billed or deducted", () => {
    const absences = [outing("2026-11-12")];
    const issued = issuedTown(thursdayTown({ absences }), november);
    const { result } = issue(
      { ...issued, tariffs: [aTariff({ from: day("2026-12-01") })] },
      "2026-12",
      "2026-11-28",
    );
    expect(result.unbilled).toEqual([]);
    expect(textsOf(result)).toEqual([["C1", "period 2026-12: 5 × 4.00 (03 10 17 24 31)"]]);
  });

  it("is also found when an earlier period asks for it late", () => {
    const issued = issuedTown(thursdayTown(), november);
    const late = {
      ...issued,
      bookings: [aBooking({ from: day("2026-11-17"), type: "counted" as const })],
      tariffs: [aTariff({ from: day("2026-12-01") })],
    };
    expect(issue(late, "2026-12", "2026-11-28").result.unbilled).toMatchObject([
      { units: [{ day: "2026-11-17" }] },
    ]);
  });
});

describe("the reasons of a line", () => {
  const firstLines = (town: Town, period: string, on: string) =>
    issue(town, period, on).result.invoices[0]?.lines;

  it("are the prices and the bookings of its days", () => {
    const booking = aBooking({ from: day("2026-11-16"), requestedOn: day("2026-10-20") });
    const town = thursdayTown({ bookings: [booking] });
    expect(firstLines(town, ...november)).toMatchObject([
      {
        origin: "period",
        reason: {
          kind: "due",
          prices: [{ amount: 400, basis: { kind: "plain" } }],
          bookings: [{ verdict: "accepted" }],
          extras: [],
          counts: [],
          parts: [],
        },
      },
    ]);
  });

  it("are the absences that give meals back, and the days that nothing plans any more", () => {
    const issued = issuedTown(thursdayTown(), november);
    const town = { ...issued, absences: [outing("2026-11-12")], calendar: [aClosure("2026-11-19")] };
    expect(firstLines(town, "2026-12", "2026-11-28")?.[1]).toMatchObject({
      days: days("2026-11-12", "2026-11-19"),
      reason: { kind: "given-back", absences: [{ verdict: "deducted" }], unplanned: ["2026-11-19"] },
    });
  });
});

describe("an implied month", () => {
  it("is the same period as one that the town lists under its key", () => {
    const month = periodOf(aTown(), "2026-11") satisfies Period;
    expect(month).toEqual(impliedMonth("2026-11", { from: day("2026-11-01"), to: day("2026-11-30") }));
  });
});
