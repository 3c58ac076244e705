import { day, type Day } from "../../src/kernel/day";
import { deadlineOf, judgeBooking, mealsOf, type Absence, type Booking } from "../../src/domain/meals";
import { aTown, issue, issuedTown, textsOf } from "../support/issuing";
import {
  aBooking,
  aChild,
  anAbsence,
  anEnrolment,
  chaumontBookings,
  clock,
  mealRules,
  thursdays,
  noDeadlines,
  noRows,
} from "../support/town";

/**
 * Chaumont, « Extrait de règlement de service : réservation et paiement des repas », sentence by sentence. Each
 * sentence is followed by its cases, on both sides of every bound. The child of these cases eats on every canteen day
 * (Monday, Tuesday, Thursday, Friday); 11 November 2026 is a Wednesday and a public holiday.
 */

const lateEnough = day("2027-06-30");

/** Which meals of an absence are deducted, and which stay billed? `16 17 / 19 20`: deducted / billed. */
function judged(absence: Partial<Absence> & { readonly from: Day }, issuedOn = lateEnough): string {
  const rows = { ...noRows, enrolments: [anEnrolment()], absences: [anAbsence(absence)] };
  const [found] = mealsOf(aChild(), rows, mealRules({ issuedOn })).absences;
  const which = (deducted: boolean) =>
    (found?.days ?? []).filter((of) => of.deducted === deducted).map((of) => of.day.slice(8));
  return `${found?.verdict ?? "unknown"}: ${[...which(true), "/", ...which(false)].join(" ")}`;
}

const at = (date: string, hour?: string) => ({
  toldOn: day(date),
  toldAt: hour === undefined ? undefined : clock(hour),
});

function bookingVerdict(booking: Partial<Booking> & { readonly from: Day }): string {
  const found = judgeBooking(aBooking(booking), chaumontBookings, "metropole", lateEnough, noDeadlines);
  return found?.verdict ?? "unknown";
}

describe("1- Réservation", () => {
  describe("« si l'enfant est inscrit pour quatre jours par semaine, le nombre de repas facturés sera du prix de repas que multiplie le nombre de jours d'ouverture du restaurant dans le mois considéré »", () => {
    it.each([
      ["2026-11", 17],
      // 25 December is a Friday.
      ["2026-12", 17],
      ["2027-02", 16],
    ])("%s: %i meals at 4,00 €", (month, meals) => {
      const [invoice] = issue(aTown(), month, "2026-10-28").result.invoices;
      expect(invoice?.lines.map(({ quantity, amount }) => [quantity, amount])).toEqual([
        [meals, meals * 400],
      ]);
    });
  });

  describe("« Le planning de votre enfant devra nous être transmis avant le 25 du mois précédent. » (le 25 compris)", () => {
    it.each([
      ["2026-11-02", "2026-10-24", "accepted"],
      ["2026-11-02", "2026-10-25", "accepted"],
      ["2026-11-02", "2026-10-26", "accepted-out-of-time"],
      ["2026-11-30", "2026-10-25", "accepted"],
      ["2026-11-30", "2026-10-26", "accepted-out-of-time"],
      ["2026-12-01", "2026-11-25", "accepted"],
      ["2027-01-04", "2026-12-25", "accepted"],
      ["2027-01-04", "2026-12-26", "accepted-out-of-time"],
      ["2026-11-02", undefined, "accepted-out-of-time"],
    ])("a planning from %s handed in on %s is %s", (from, requested, verdict) => {
      const requestedOn = requested === undefined ? undefined : day(requested);
      expect(bookingVerdict({ type: "schedule", from: day(from), requestedOn })).toBe(verdict);
    });
  });

  describe("« Pour une fréquentation exceptionnelle. L'inscription doit être faite 15 jours ouvrés avant la fréquentation [...]. Fournir un justificatif. »", () => {
    it.each([
      // No public holiday between: three weeks before.
      ["2026-10-12", "2026-09-21", "accepted"],
      ["2026-10-12", "2026-09-22", "accepted-out-of-time"],
      // 11 November is one working day less: a day earlier.
      ["2026-11-30", "2026-11-06", "accepted"],
      ["2026-11-30", "2026-11-09", "accepted-out-of-time"],
      // A Saturday or a Sunday in between is in time for the Friday's bound only when it comes before it.
      ["2026-11-30", "2026-11-07", "accepted-out-of-time"],
      // Christmas and New Year's Day.
      ["2027-01-04", "2026-12-10", "accepted"],
      ["2027-01-04", "2026-12-11", "accepted-out-of-time"],
      // Easter Monday, 1 and 8 May (a Saturday each in 2027), Ascension Thursday.
      ["2027-05-10", "2027-04-16", "accepted"],
      ["2027-05-10", "2027-04-17", "accepted-out-of-time"],
    ])("a stay from %s asked for on %s, with its document, is %s", (from, requested, verdict) => {
      const booking = { type: "exceptional", from: day(from), requestedOn: day(requested) } as const;
      expect(bookingVerdict({ ...booking, documentReceivedOn: day(requested) })).toBe(verdict);
      expect(bookingVerdict(booking)).toBe("accepted-out-of-time");
    });
  });

  describe("« Fréquentation non prévisible (accident, maladie...). L'inscription doit être régularisée sous 48 heures obligatoirement avec justificatif obligatoire. »", () => {
    it.each([
      ["2026-11-11", "accepted"],
      ["2026-11-12", "accepted"],
      ["2026-11-13", "accepted"],
      ["2026-11-14", "accepted"],
      ["2026-11-15", "accepted-out-of-time"],
    ])(
      "a meal of Thursday 12 November put in order on %s, with its document, is %s",
      (requested, verdict) => {
        const booking = { type: "unforeseen", from: day("2026-11-12"), requestedOn: day(requested) } as const;
        expect(bookingVerdict({ ...booking, documentReceivedOn: day(requested) })).toBe(verdict);
        expect(bookingVerdict(booking)).toBe("accepted-out-of-time");
      },
    );

    it("counts the 48 hours as two days, Saturdays and Sundays included", () => {
      const friday = aBooking({ from: day("2026-11-13"), type: "unforeseen" });
      expect(deadlineOf(friday, chaumontBookings, "metropole")).toBe("2026-11-15");
    });
  });

  describe("« Les justificatifs doivent être fournis dans un délai raisonnable. (2 semaines maximum) »", () => {
    const ill = { from: day("2026-11-16"), to: day("2026-11-20"), ...at("2026-11-16", "08:30") };

    it.each([
      ["2026-11-16", "deducted: 16 17 19 20 /"],
      ["2026-11-29", "deducted: 16 17 19 20 /"],
      ["2026-11-30", "deducted: 16 17 19 20 /"],
      ["2026-12-01", "billed: / 16 17 19 20"],
    ])(
      "a certificate for an illness from 16 November, received on %s (day 14 is the 30th): %s",
      (received, expected) => {
        expect(judged({ ...ill, documentReceivedOn: day(received) })).toBe(expected);
      },
    );

    it.each([
      ["2026-11-16", "pending: / 16 17 19 20"],
      ["2026-11-30", "pending: / 16 17 19 20"],
      ["2026-12-01", "billed: / 16 17 19 20"],
    ])("without one the meals are billed; seen on %s the row is %s", (issuedOn, expected) => {
      expect(judged(ill, day(issuedOn))).toBe(expected);
    });

    it("counts from the first day of absence, even a Sunday", () => {
      const sunday = { ...ill, from: day("2026-11-15") };
      expect(judged({ ...sunday, documentReceivedOn: day("2026-11-29") })).toBe("deducted: 16 17 19 20 /");
      expect(judged({ ...sunday, documentReceivedOn: day("2026-11-30") })).toBe("billed: / 16 17 19 20");
    });
  });
});

describe("2- Facturation", () => {
  const town = aTown({ enrolments: [anEnrolment({ weekdays: thursdays })] });

  it("« Le principe retenu est celui du prépaiement. »: the invoice of a month is issued before it", () => {
    const { result } = issue(town, "2026-11", "2026-10-28");
    expect(textsOf(result)).toEqual([["C1", "period 2026-11: 4 × 4.00 (05 12 19 26)"]]);
  });

  describe("« Une seule facture par enfant. »", () => {
    it("two children of one family have one invoice each", () => {
      const siblings = {
        ...town,
        children: [aChild(), aChild({ code: "C2" })],
        enrolments: [...town.enrolments, anEnrolment({ childCode: "C2", weekdays: thursdays })],
      };
      const { invoices } = issue(siblings, "2026-11", "2026-10-28").result;
      expect(invoices.map(({ child }) => child.code)).toEqual(["C1", "C2"]);
    });

    it("two services of one child are on one invoice", () => {
      const enrolments = [...town.enrolments, anEnrolment({ service: "Garderie", weekdays: thursdays })];
      const tariffs = [...town.tariffs, ...town.tariffs.map((row) => ({ ...row, service: "Garderie" }))];
      expect(issue({ ...town, enrolments, tariffs }, "2026-11", "2026-10-28").result.invoices).toHaveLength(
        1,
      );
    });

    it("a month has one invoice, whatever happens after it was issued", () => {
      const after = issuedTown(town, ["2026-11", "2026-10-28"]);
      const more = { ...after, bookings: [aBooking({ from: day("2026-11-17"), type: "counted" as const })] };
      expect(textsOf(issue(more, "2026-11", "2026-11-20").result)).toEqual([]);
    });
  });
});

describe("4- Interrogations des familles, problèmes ou litiges", () => {
  it("« Les régularisations éventuelles [...] seront prises en compte sur les factures suivantes. »", () => {
    const town = issuedTown(aTown({ enrolments: [anEnrolment({ weekdays: thursdays })] }), [
      "2026-11",
      "2026-10-28",
    ]);
    const ill = anAbsence({
      from: day("2026-11-12"),
      ...at("2026-11-12", "08:59"),
      documentReceivedOn: day("2026-11-26"),
    });
    expect(textsOf(issue({ ...town, absences: [ill] }, "2026-12", "2026-11-28").result)).toEqual([
      ["C1", "period 2026-12: 5 × 4.00 (03 10 17 24 31)", "correction 2026-11: -1 × 4.00 (12)"],
    ]);
  });

  describe("« MALADIE : Prévenir le jour même avant 9h00 et fournir un certificat médical, ou un écrit obligatoirement »", () => {
    const fourDays = { from: day("2026-11-16"), to: day("2026-11-20"), writingReceived: true };

    it.each([
      ["the evening before", at("2026-11-15", "20:00"), "deducted: 16 17 19 20 /"],
      ["the evening before, at an hour that nobody noted", at("2026-11-15"), "deducted: 16 17 19 20 /"],
      ["at 08:59 on the first day", at("2026-11-16", "08:59"), "deducted: 16 17 19 20 /"],
      ["at 09:00 sharp", at("2026-11-16", "09:00"), "partial: 17 19 20 / 16"],
      ["at 09:30 on the first day", at("2026-11-16", "09:30"), "partial: 17 19 20 / 16"],
      ["on the first day, at an hour that nobody noted", at("2026-11-16"), "partial: 17 19 20 / 16"],
      ["at 08:59 on the second day", at("2026-11-17", "08:59"), "partial: 17 19 20 / 16"],
      ["at 09:00 on the second day", at("2026-11-17", "09:00"), "partial: 19 20 / 16 17"],
      ["on the Wednesday without canteen", at("2026-11-18", "15:00"), "partial: 19 20 / 16 17"],
      ["at 08:59 on the last day", at("2026-11-20", "08:59"), "partial: 20 / 16 17 19"],
      ["at 09:00 on the last day", at("2026-11-20", "09:00"), "billed: / 16 17 19 20"],
      ["never", {}, "billed: / 16 17 19 20"],
    ])("a four-day illness, in writing, told %s: %s", (_when, told, expected) => {
      expect(judged({ ...fourDays, ...told })).toBe(expected);
    });

    it.each([
      [
        "a certificate and a writing",
        { writingReceived: true, documentReceivedOn: day("2026-11-17") },
        "deducted",
      ],
      ["a writing alone", { writingReceived: true }, "deducted"],
      ["a certificate alone", { writingReceived: false, documentReceivedOn: day("2026-11-17") }, "deducted"],
      ["neither", { writingReceived: false }, "billed"],
      [
        "a writing, and a certificate that came too late",
        { writingReceived: true, documentReceivedOn: day("2026-12-24") },
        "deducted",
      ],
      [
        "only a certificate that came too late",
        { writingReceived: false, documentReceivedOn: day("2026-12-24") },
        "billed",
      ],
    ])("told in time, with %s: %s", (_what, evidence, verdict) => {
      const absence = { ...fourDays, ...at("2026-11-16", "08:00"), ...evidence };
      expect(judged(absence)).toMatch(new RegExp(`^${verdict}:`));
    });
  });

  describe("« Absences pour raisons personnelle : prévenir au minimum 7 jours ouvrés avant l'absence et fournir un écrit obligatoirement. »", () => {
    const personal = { motive: "Personnelle", writingReceived: true };

    it.each([
      // Friday 20 November: 19, 18, 17, 16, 13, 12 and, over the 11th, the 10th.
      ["2026-11-20", "2026-11-10", "deducted: 20 /"],
      ["2026-11-20", "2026-11-11", "billed: / 20"],
      ["2026-11-20", "2026-11-12", "billed: / 20"],
      // Monday 23 November: 20 to 16, 13 and 12.
      ["2026-11-23", "2026-11-12", "deducted: 23 /"],
      ["2026-11-23", "2026-11-13", "billed: / 23"],
      // Tuesday 30 March 2027: over Easter Monday (the 29th); Good Friday is a working day here.
      ["2027-03-30", "2027-03-18", "deducted: 30 /"],
      ["2027-03-30", "2027-03-19", "billed: / 30"],
    ])("an absence on %s told on %s: %s", (from, told, expected) => {
      expect(judged({ ...personal, from: day(from), ...at(told) })).toBe(expected);
    });

    it("looks at no hour: the last day counts until its end", () => {
      expect(judged({ ...personal, from: day("2026-11-20"), ...at("2026-11-10", "23:59") })).toBe(
        "deducted: 20 /",
      );
    });

    it("looks at each day: of a long absence told late, the days beyond the seven are deducted", () => {
      const absence = { ...personal, from: day("2026-11-16"), to: day("2026-11-24"), ...at("2026-11-10") };
      expect(judged(absence)).toBe("partial: 20 23 24 / 16 17 19");
    });

    it.each([
      ["without a writing", { writingReceived: false }],
      [
        "with a certificate for all writing",
        { writingReceived: false, documentReceivedOn: day("2026-11-02") },
      ],
      ["never told", { toldOn: undefined }],
    ])("%s the meals stay billed", (_what, fields) => {
      const absence = { ...personal, from: day("2026-11-20"), ...at("2026-11-02"), ...fields };
      expect(judged(absence)).toBe("billed: / 20");
    });

    it("two working days before Thursday 12 November 2026 would be Monday 9", () => {
      const rules = { ...chaumontBookings, exceptionalWorkingDays: 2 };
      const thursday = aBooking({ from: day("2026-11-12"), type: "exceptional" });
      expect(deadlineOf(thursday, rules, "metropole")).toBe("2026-11-09");
    });
  });

  describe("« NB : Les repas seront facturés pour toutes absences non justifiées. »", () => {
    it.each(["Grippe", "Vacances", undefined])(
      "the motive %p, which no rule knows, stays billed",
      (motive) => {
        const told = {
          ...at("2026-10-01", "08:00"),
          writingReceived: true,
          documentReceivedOn: day("2026-10-01"),
        };
        expect(judged({ from: day("2026-11-16"), motive, ...told })).toBe("billed: / 16");
      },
    );

    it("a school outing is deducted of itself", () => {
      expect(judged({ from: day("2026-11-16"), motive: "Sortie scolaire" })).toBe("deducted: 16 /");
    });

    it("the clerk's own decision wins over every rule", () => {
      const hopeless = { from: day("2026-11-16"), motive: "Grippe" };
      expect(judged({ ...hopeless, decision: "accept" })).toBe("deducted: 16 /");
      const perfect = { from: day("2026-11-16"), ...at("2026-11-15"), writingReceived: true };
      expect(judged({ ...perfect, decision: "refuse" })).toBe("billed: / 16");
    });
  });
});
