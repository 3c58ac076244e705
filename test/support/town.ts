import { cents, type Cents } from "../../src/kernel/cents";
import { day, type Day, type Weekday } from "../../src/kernel/day";
import { foldLabel } from "../../src/kernel/label";
import type { Percentage } from "../../src/kernel/percentage";
import type { RowPlace, SheetKey } from "../../src/kernel/place";
import type { Office, ServiceRows } from "../../src/domain/books";
import { compileCalendar, type CalendarRow, type ServiceCalendar } from "../../src/domain/calendar";
import type { Custody, ThirdPart } from "../../src/domain/debtors";
import {
  joinHouseholds,
  type Child,
  type Enrolment,
  type Family,
  type HouseholdLists,
  type Households,
  type QuotientChange,
  type QuotientFamilial,
} from "../../src/domain/families";
import type {
  Absence,
  AbsenceRule,
  Booking,
  BookingRules,
  ChildRows,
  MealRules,
  Notice,
  TownDeadlines,
} from "../../src/domain/meals";
import type { Charge, EffortRate, Payer, QuotientBand, RankRange, Tariff } from "../../src/domain/tariffs";

/**
 * An invented town, piece by piece: every builder gives a complete value, and a test names only what it is about.
 * By default one family (F1) has one child (C1) at one service (`Repas`).
 */

/** An amount in euros as tests write it: `euros(3.2)`. */
export const euros = (amount: number): Cents => cents(Math.round(amount * 100));

/** A quotient familial in euros: `qf(410.5)`. */
export const qf = (amount: number): QuotientFamilial => Math.round(amount * 100) as QuotientFamilial;

export const days = (...texts: readonly string[]): Day[] => texts.map(day);

/** Minutes since midnight: `clock("09:30")`. */
export function clock(text: string): number {
  const [hours, minutes] = text.split(":").map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}

export const placeIn = <S extends SheetKey>(sheet: S, row = 2): RowPlace<S> => ({ sheet, row });

export const service = "Repas";
export const canteenDays: ReadonlySet<Weekday> = new Set<Weekday>([1, 2, 4, 5]);
export const mondays: ReadonlySet<Weekday> = new Set<Weekday>([1]);
export const thursdays: ReadonlySet<Weekday> = new Set<Weekday>([4]);

/** No row names a service. */
export const noServiceRows: ServiceRows = {
  tariffs: [],
  services: [],
  surcharges: [],
  enrolments: [],
  bookings: [],
  passages: [],
  thirdParts: [],
  lines: [],
};

/** Who runs a canteen that has said nothing of itself yet. */
export function anOffice(fields: Partial<Office> = {}): Office {
  return {
    service: undefined,
    manager: undefined,
    address: undefined,
    postcode: undefined,
    city: undefined,
    phone: undefined,
    email: undefined,
    siret: undefined,
    paymentSite: undefined,
    paymentId: undefined,
    chequePayee: undefined,
    transfers: undefined,
    sending: "per-child",
    vatNote: undefined,
    legalNotes: undefined,
    signatory: undefined,
    signatoryRole: undefined,
    ...fields,
  };
}

export function aFamily(fields: Partial<Family> = {}): Family {
  return {
    code: "F1",
    title: undefined,
    lastName: "Exemple",
    firstName: undefined,
    address: undefined,
    addressComplement: undefined,
    postcode: undefined,
    city: undefined,
    email: undefined,
    phone: undefined,
    resident: undefined,
    quotient: undefined,
    paymentMeans: undefined,
    onlineInvoice: undefined,
    observations: undefined,
    place: placeIn("families"),
    ...fields,
  };
}

export function aChild(fields: Partial<Child> = {}): Child {
  return {
    code: "C1",
    familyCode: "F1",
    lastName: "Exemple",
    firstName: undefined,
    birth: undefined,
    school: "École du Parc",
    className: undefined,
    level: undefined,
    category: undefined,
    diet: undefined,
    place: placeIn("children"),
    ...fields,
  };
}

export function anEnrolment(fields: Partial<Enrolment> = {}): Enrolment {
  return { childCode: "C1", service, weekdays: canteenDays, place: placeIn("enrolments"), ...fields };
}

export function aQuotientChange(from: string, quotient: number, familyCode = "F1"): QuotientChange {
  return { familyCode, quotient: qf(quotient), from: day(from), place: placeIn("quotients") };
}

export const percent = (percentage: number): Percentage => Math.round(percentage * 1_000_000) as Percentage;

/** The whole child by default, for a second household. */
export function aCustody(fields: Partial<Custody> = {}): Custody {
  return { childCode: "C1", familyCode: "F2", part: { kind: "all" }, place: placeIn("custodies"), ...fields };
}

/** What the town's welfare office takes of everything by default. */
export function aThirdPart(fields: Partial<ThirdPart> = {}): ThirdPart {
  return {
    familyCode: "F1",
    childCode: undefined,
    service: undefined,
    payerCode: "CCAS",
    form: { kind: "rest" },
    decision: undefined,
    place: placeIn("thirdParts"),
    defects: [],
    ...fields,
  };
}

export function households(lists: Partial<HouseholdLists> = {}): Households {
  return joinHouseholds({
    families: [aFamily()],
    children: [aChild()],
    enrolments: [],
    quotientChanges: [],
    ...lists,
  });
}

export const price = (amount: number): Charge => ({ kind: "price", price: euros(amount) });

/** `effortRate(0.55, { floor: 1, cap: 6.2 })`: a rate in percent, a floor and a cap in euros. */
export function effortRate(percent: number, bounds: { floor?: number; cap?: number } = {}): Charge {
  return {
    kind: "effort-rate",
    rate: Math.round(percent * 1_000_000) as EffortRate,
    floor: bounds.floor === undefined ? undefined : euros(bounds.floor),
    cap: bounds.cap === undefined ? undefined : euros(bounds.cap),
  };
}

export function band(min: number | undefined, max?: number): QuotientBand {
  return {
    min: min === undefined ? undefined : qf(min),
    max: max === undefined ? undefined : qf(max),
  };
}

export const ranks = (from: number, to?: number): RankRange => ({ from, to });

export function aTariff(fields: Partial<Tariff> = {}): Tariff {
  return {
    service,
    category: undefined,
    resident: undefined,
    level: undefined,
    ranks: undefined,
    band: undefined,
    charge: price(4),
    decision: undefined,
    place: placeIn("tariffs"),
    defects: [],
    ...fields,
  };
}

export function aPayer(fields: Partial<Payer> = {}): Payer {
  return {
    category: undefined,
    resident: undefined,
    level: undefined,
    rank: 1,
    quotient: undefined,
    ...fields,
  };
}

export function anAbsence(fields: Partial<Absence> & { readonly from: Day }): Absence {
  return {
    childCode: "C1",
    to: fields.from,
    motive: "Maladie",
    toldOn: undefined,
    toldAt: undefined,
    writingReceived: false,
    documentReceivedOn: undefined,
    decision: undefined,
    place: placeIn("absences"),
    ...fields,
  };
}

export function aRule(fields: Partial<AbsenceRule> = {}): AbsenceRule {
  return {
    motive: "Maladie",
    notice: { kind: "none" },
    writingRequired: false,
    document: "none",
    documentWithinDays: undefined,
    waitingMeals: 0,
    article: undefined,
    place: placeIn("absenceRules"),
    ...fields,
  };
}

/** Chaumont, "Interrogations des familles": illness, personal reasons, and the motives that concern a whole group. */
export const chaumontAbsences: readonly AbsenceRule[] = [
  aRule({
    motive: "Maladie",
    notice: { kind: "same-day", before: clock("09:00") },
    document: "writing-or-document",
    documentWithinDays: 14,
  }),
  aRule({ motive: "Personnelle", notice: workingDays(7), writingRequired: true }),
  aRule({ motive: "Sortie scolaire" }),
];

export function workingDays(count: number, before?: string): Notice {
  return { kind: "working-days", count, before: before === undefined ? undefined : clock(before) };
}

export function aBooking(fields: Partial<Booking> & { readonly from: Day }): Booking {
  return {
    childCode: "C1",
    service,
    to: fields.from,
    type: "schedule",
    requestedOn: undefined,
    requestedAt: undefined,
    documentReceivedOn: undefined,
    decision: undefined,
    place: placeIn("bookings"),
    ...fields,
  };
}

/** Chaumont, "Réservation": the 25th, 15 working days, 48 hours. */
export const chaumontBookings: BookingRules = {
  scheduleDayOfMonth: 25,
  exceptionalWorkingDays: 15,
  unforeseenHours: 48,
  outOfTime: "accept",
  surcharge: euros(1),
};

export function aClosure(from: string, to = from, fields: Partial<CalendarRow> = {}): CalendarRow {
  return {
    from: day(from),
    to: day(to),
    label: "Fermeture",
    type: "closure",
    school: undefined,
    className: undefined,
    place: placeIn("calendar"),
    ...fields,
  };
}

/** Canteen on L M J V in métropole, but for these rows. */
export function aCalendar(...rows: readonly CalendarRow[]): ServiceCalendar {
  return compileCalendar({
    territory: "metropole",
    week: { general: canteenDays, bySchool: new Map() },
    rows,
  });
}

/** A town whose rules name no table of deadlines. */
export const noDeadlines: TownDeadlines = { tables: new Map(), calendar: aCalendar() };

export const rulesByMotive = (rules: readonly AbsenceRule[]): ReadonlyMap<string, AbsenceRule> =>
  new Map(rules.map((rule) => [foldLabel(rule.motive), rule]));

/** A child of whom the workbook holds nothing. */
export const noRows: ChildRows = {
  enrolments: [],
  bookings: [],
  absences: [],
  passages: [],
  billedMonths: new Map(),
};

export function mealRules(fields: Partial<MealRules> = {}): MealRules {
  return {
    calendar: aCalendar(),
    territory: "metropole",
    bookingRules: chaumontBookings,
    absenceRules: rulesByMotive(chaumontAbsences),
    issuedOn: day("2026-12-31"),
    deadlines: { tables: new Map(), calendar: aCalendar() },
    services: { named: new Map(), passages: [] },
    calendars: new Map(),
    ...fields,
  };
}
