import { findEnrolmentOverlaps } from "../families";
import { doubtsAboutResidence } from "../tariffs";
import { overlap, type DayRange } from "../../kernel/day";
import { at, type Place, type RowPlace, type SheetKey } from "../../kernel/place";
import { warning, type Problem } from "../../kernel/problem";
import { codeKey } from "../../kernel/resemblance";
import { typedServiceOf } from "./spellings";
import type { Town } from "./town";

/**
 * What is odd about families and children, though every row can be read: whoever is never billed, whoever is billed
 * twice, codes that nearly are another. `found` is what reading told already.
 */
export function doubtsAboutHouseholds(town: Town, found: readonly Problem[]): readonly Problem[] {
  return [
    ...notEnrolled(town, found),
    ...overlappingEnrolments(town),
    ...codesAlike(town),
    ...codesElsewhere(town),
  ];
}

/** A child with neither an enrolment nor a booking, and who came to nothing: nothing will ever be billed for it. */
function notEnrolled({ households, meals, services }: Town, found: readonly Problem[]): readonly Problem[] {
  const { children, enrolments } = households;
  // A row that cannot be read may well be its enrolment, and is told itself.
  const unread = found.flatMap(({ blocks, where }) =>
    blocks.of === "child" && where !== undefined && billing.has(where.sheet) ? [blocks.code] : [],
  );
  const rows = [...enrolments, ...meals.bookings, ...services.passages];
  const known = new Set(rows.map(({ childCode }) => childCode).concat(unread));
  return [...children.values()]
    .filter(({ code }) => !known.has(code))
    .map(({ code: child, place }) => warning("child.not-enrolled", { child }, at(place, "code")));
}

/** Families who moved to another town between two states of the workbook, and what their prices hang on. */
export function doubtsAboutMoves(before: Town, { households, grid, office }: Town): readonly Problem[] {
  const rules = { tariffs: grid.tariffs, city: office.city };
  return [...households.families.values()].flatMap((family) => {
    const known = before.households.families.get(family.code);
    return known === undefined ? [] : doubtsAboutResidence(known, family, rules);
  });
}

/** The sheets whose rows make something due. */
const billing: ReadonlySet<SheetKey> = new Set(["enrolments", "bookings", "passages"]);

/** Enrolments that plan the same days twice; of a range, where one is asked about. */
export function overlappingEnrolments({ households }: Town, range?: DayRange): readonly Problem[] {
  return findEnrolmentOverlaps(households.enrolments)
    .filter(({ days }) => range === undefined || overlap(range, days) !== undefined)
    .map(({ enrolment, other, days: { from, to } }) => {
      const { childCode: child, place } = enrolment;
      const service = typedServiceOf(enrolment);
      const facts = { child, service, otherRow: other.place.row, from, to };
      return warning("enrolment.overlap", facts, at(place, "childCode"));
    });
}

interface Coded {
  readonly code: string;
  readonly place: RowPlace<"families" | "children">;
}

function codesAlike({ households: { families, children } }: Town): readonly Problem[] {
  return [families, children].flatMap((coded: ReadonlyMap<string, Coded>) => {
    const rows = [...coded.values()];
    const firstOfKey = new Map<string, Coded>();
    return rows.flatMap((row) => {
      const first = firstOfKey.get(codeKey(row.code));
      if (first === undefined) firstOfKey.set(codeKey(row.code), row);
      return first === undefined || first.code === row.code
        ? []
        : [warning("spelling.code", { found: row.code, usual: first.code }, at(row.place, "code"))];
    });
  });
}

/**
 * Codes of sheets in which an unknown code is no fault (a family may have left): told where they nearly are the code of
 * somebody who is there. In all other sheets an unknown code is told at reading.
 */
function codesElsewhere({ households, register, money }: Town): readonly Problem[] {
  const families = spellingsOf(households.families);
  const children = spellingsOf(households.children);
  const ofFamilies = [
    ...register.invoices,
    ...(money === undefined ? [] : [...money.mandates, ...money.debits, ...money.reminders]),
  ];
  return [
    ...ofFamilies.flatMap(({ familyCode, place }) => families(familyCode, at(place, "familyCode"))),
    ...register.invoices.flatMap(({ childCode, place }) => children(childCode, at(place, "childCode"))),
  ];
}

function spellingsOf(coded: ReadonlyMap<string, Coded>): (found: string, where: Place) => readonly Problem[] {
  const usualOf = new Map([...coded.keys()].map((code) => [codeKey(code), code]));
  return (found, where) => {
    if (coded.has(found)) return [];
    const usual = usualOf.get(codeKey(found));
    return usual === undefined ? [] : [warning("spelling.code", { found, usual }, where)];
  };
}
