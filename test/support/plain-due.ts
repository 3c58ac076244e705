import { addDays, daysBetween, eachDay, isWithin, weekdayOf, type Day } from "../../src/kernel/day";
import { judgeBooking, type Absence, type Booking } from "../../src/domain/meals";
import type { Town } from "./issuing";
import { canteenDays, noDeadlines } from "./town";

/**
 * Which meals are due, said as plainly as possible: one question per child, service and day, nothing remembered. It
 * knows the motives of `histories` only, and is here to be compared with the code that is fast.
 */
export function plainDue(town: Town, childCode: string, service: string, date: Day, issuedOn: Day): boolean {
  if (!isPlanned(town, childCode, service, date, issuedOn)) return false;
  const counted = bookingsOn(town, childCode, service, date, issuedOn).some(({ type }) => type === "counted");
  if (counted) return true;
  return !town.absences.some(
    (absence) =>
      absence.childCode === childCode && isWithin(date, absence) && deducts(town, absence, date, issuedOn),
  );
}

/** From the first day of `histories` to the end of its last period, on weekdays. */
const holidays = new Set(["2026-11-11", "2026-12-25", "2027-01-01", "2027-03-29"]);

function isPlanned(town: Town, childCode: string, service: string, date: Day, issuedOn: Day): boolean {
  if (!canteenDays.has(weekdayOf(date)) || holidays.has(date)) return false;
  if (town.calendar.some((row) => isWithin(date, row))) return false;
  const enrolled = town.enrolments.some(
    (row) =>
      row.childCode === childCode &&
      row.service === service &&
      isWithin(date, row) &&
      row.weekdays.has(weekdayOf(date)),
  );
  return enrolled || bookingsOn(town, childCode, service, date, issuedOn).length > 0;
}

function bookingsOn(
  town: Town,
  childCode: string,
  service: string,
  date: Day,
  issuedOn: Day,
): readonly Booking[] {
  return town.bookings.filter((row) => {
    if (row.childCode !== childCode || row.service !== service || !isWithin(date, row)) return false;
    const verdict = judgeBooking(row, town.bookingRules, "metropole", issuedOn, noDeadlines)?.verdict;
    return verdict !== undefined && verdict !== "refused";
  });
}

function deducts(town: Town, absence: Absence, date: Day, issuedOn: Day): boolean {
  const { toldOn, toldAt, documentReceivedOn: received } = absence;
  if (toldOn !== undefined && toldOn > issuedOn) return false;
  if (absence.decision !== undefined) return absence.decision === "accept";
  switch (absence.motive) {
    case "Sortie scolaire":
      return true;
    case "Carence":
      return mealsBefore(town, absence, date, issuedOn) >= 2;
    case "Maladie": {
      const inTime = toldOn !== undefined && (toldOn < date || (toldOn === date && (toldAt ?? 540) < 540));
      const certified =
        received !== undefined && received <= issuedOn && daysBetween(absence.from, received) <= 14;
      return inTime && (absence.writingReceived || certified);
    }
    case undefined:
    default:
      return false;
  }
}

function mealsBefore(town: Town, absence: Absence, date: Day, issuedOn: Day): number {
  return eachDay({ from: absence.from, to: addDays(date, -1) }).filter((before) =>
    ["Repas", "Garderie"].some((service) => isPlanned(town, absence.childCode, service, before, issuedOn)),
  ).length;
}
