import { oneSpellingPerService, typedServiceOf } from "../../../src/domain/books";
import type { IssuedLine } from "../../../src/domain/invoicing";
import { day } from "../../../src/kernel/day";
import { aBooking, anEnrolment, aTariff, euros, placeIn, noServiceRows } from "../../support/town";

const aLine = (service: string | undefined): IssuedLine => ({
  invoice: "2026-000001",
  periodKey: "2026-11",
  childCode: "C1",
  service,
  quantity: 1,
  unitPrice: euros(4),
  amount: euros(4),
  days: [],
  origin: "period",
  place: placeIn("invoiceLines"),
});

const spelled = (...services: readonly string[]) => services.map((service) => anEnrolment({ service }));
const names = (rows: readonly { readonly service: string }[]) => rows.map(({ service }) => service);

describe("a service has one name in the books", () => {
  it("as the grid first spells it, whatever the case, accents and blanks of other rows", () => {
    const rows = oneSpellingPerService({
      ...noServiceRows,
      tariffs: [aTariff({ service: "Déjeuner" }), aTariff({ service: "déjeuner" })],
      enrolments: spelled("DEJEUNER", " Déjeuner ", "Déjeuner"),
      bookings: [aBooking({ service: "dejeuner", from: day("2026-11-05") })],
      lines: [aLine("Dejeuner"), aLine(undefined)],
    });
    const { tariffs, enrolments, bookings, lines } = rows;
    expect(names([...tariffs, ...enrolments, ...bookings])).toEqual(Array(6).fill("Déjeuner"));
    expect(lines.map(({ service }) => service)).toEqual(["Déjeuner", undefined]);
    expect([...tariffs, ...enrolments, ...bookings].map(typedServiceOf)).toEqual([
      "Déjeuner",
      "déjeuner",
      "DEJEUNER",
      " Déjeuner ",
      "Déjeuner",
      "dejeuner",
    ]);
    expect(lines[1]).not.toHaveProperty("typedService");
  });

  it("else as the first spelling in order of codes, in whatever order the rows stand", () => {
    const rows = spelled("garderie", "Garderie", "GARDERIE");
    for (const enrolments of [rows, rows.toReversed()])
      expect(names(oneSpellingPerService({ ...noServiceRows, enrolments }).enrolments)).toEqual(
        Array(3).fill("GARDERIE"),
      );
  });

  it("and two that differ by a letter stay two", () => {
    const enrolments = spelled("Cantine", "Cantines");
    expect(oneSpellingPerService({ ...noServiceRows, enrolments }).enrolments).toEqual(enrolments);
  });
});
