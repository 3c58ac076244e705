import { enterRow } from "../../../src/app/entry/enter";
import { lookAtChild } from "../../../src/app/entry/look-at-child";
import { lookAtEntries } from "../../../src/app/entry/look-at-entries";
import { issuePeriod } from "../../../src/app/issue/facturer";
import { day } from "../../../src/kernel/day";
import { resultOf, townInMemory } from "../town-in-memory";

const now = { day: day("2026-11-12"), at: 600 };

const town = () =>
  townInMemory({
    "Règles d'absence": [
      ["Motif", "Prévenir", "Délai", "Heure limite"],
      ["Maladie", "Jour même", null, "09:00"],
    ],
    Mandats: [
      ["Code famille", "RUM", "IBAN", "Signé le", "Statut"],
      ["F1", "VILLE-F1", "FR7630006000011234567890189", "01/09/2025", null],
    ],
  });

describe("who is there", () => {
  it("is told with what a form proposes of them", async () => {
    const workbook = town();
    resultOf(await issuePeriod({ period: "2026-11", issuedOn: day("2026-10-28"), now }, workbook));
    const { children, families, motives, services, schools, classes } = resultOf(
      await lookAtEntries({ now }, workbook),
    );
    expect(children.map(({ code, name, familyCode }) => [code, name, familyCode])).toEqual([
      ["E2", "Durand Tom", "F2"],
      ["E1", "Martin Léa", "F1"],
    ]);
    expect([motives, services, schools, classes]).toEqual([
      ["Maladie"],
      ["Cantine"],
      ["Jean Moulin"],
      ["CE1", "CP"],
    ]);
    const [durand, martin] = families;
    expect([durand?.newReference, durand?.hasMandate, martin?.newReference, martin?.hasMandate]).toEqual([
      "VILLE-F2",
      false,
      "VILLE-F1-2",
      true,
    ]);
    expect(durand?.open.map(({ number }) => number)).toEqual(["2026-000002"]);
    expect(durand?.balance).toBe(durand?.open[0]?.remaining);
    expect([martin?.children, martin?.quotient, martin?.contact["lastName"]]).toEqual([
      ["Léa"],
      38_000,
      "Martin",
    ]);
  });
});

describe("the year of a child", () => {
  it("tells the days on which its school serves, and which of them it comes", async () => {
    const workbook = town();
    const year = resultOf(await lookAtChild({ childCode: "E2", now }, workbook));
    const of = (date: string) => year.days.find((one) => one.day === day(date));
    expect(of("2026-11-12")).toEqual({ day: "2026-11-12", isPlanned: true, absence: undefined });
    expect(of("2026-11-13")?.isPlanned).toBe(false);
    // A Wednesday, a holiday, the day of a vacation.
    expect([of("2026-11-18"), of("2026-11-11"), of("2026-10-20")]).toEqual([undefined, undefined, undefined]);
  });

  it("tells absences as they were judged, and bookings with their rows", async () => {
    const workbook = town();
    const typed = {
      childCode: "E1",
      from: "2026-11-12",
      to: "2026-11-13",
      motive: "Maladie",
      toldOn: "2026-11-12",
      toldAt: "09:30",
    };
    await enterRow({ entry: { kind: "absence", typed }, now }, workbook);
    const presence = { childCode: "E1", service: "Cantine", from: "2026-11-18", type: "Pointage" };
    await enterRow({ entry: { kind: "presence", typed: presence }, now }, workbook);
    const { days, bookings } = resultOf(await lookAtChild({ childCode: "E1", now }, workbook));
    expect(days.flatMap(({ day: on, absence }) => (absence === undefined ? [] : [[on, absence]]))).toEqual([
      ["2026-11-12", "billed"],
      ["2026-11-13", "deducted"],
    ]);
    expect(bookings).toEqual([
      {
        booking: {
          childCode: "E1",
          service: "Cantine",
          type: "counted",
          from: "2026-11-18",
          to: "2026-11-18",
        },
        row: 2,
        verdict: "accepted",
      },
    ]);
  });

  it("is empty for a child that nobody knows", async () => {
    expect(resultOf(await lookAtChild({ childCode: "E9", now }, town())).days).toEqual([]);
  });
});
