import { day } from "../../src/kernel/day";
import { explainLine } from "../../src/wording/invoice-lines";
import { aTown, issue } from "../support/issuing";
import { aPassage, aTimedService } from "../support/services";
import { aTariff, price } from "../support/town";

const stay = (date: string, until: string) =>
  aPassage("16:30", until, { service: "Garderie", day: day(date) });

describe("why a timed service costs what it costs", () => {
  it("is told once for all days of the same hours", () => {
    const town = aTown({
      services: [aTimedService({}, "Garderie")],
      enrolments: [],
      tariffs: [aTariff({ service: "Garderie", charge: price(0.8) })],
      passages: [stay("2026-11-05", "17:35"), stay("2026-11-06", "17:00"), stay("2026-11-12", "17:35")],
    });
    const [invoice] = issue(town, "2026-11", "2026-12-01").result.invoices;
    const sentences = invoice?.lines.map((line) =>
      explainLine(line, invoice.others).replaceAll("\u00a0", " "),
    );
    expect(sentences).toEqual([
      "7 × 0,80 € : tarif unique ; les 5 et 12 novembre 2026, 16 h 30 à 17 h 35 : 65 min, 3 demi-heures commencées ; " +
        "le 6 novembre 2026, 16 h 30 à 17 h 00 : 30 min, 1 demi-heure commencée.",
    ]);
  });
});
