import type { ListedChild, ListedGuardian, ListedQuotient, NameReading } from "../../domain/roll";
import type { QuotientFamilial } from "../../domain/families";
import type { Day } from "../../kernel/day";
import { isThousandsOrDecimals, scaledNumber, scaledText } from "../../kernel/decimal";
import { information, warning } from "../../kernel/problem";
import type { TableCell } from "../table";
import type { Line } from "./line";
import { readListDay } from "./read-birth";
import { readPersons } from "./read-name";
import { cellText } from "./row-text";

/** The quotient on a line of families; `undefined` where nobody is named. */
export function quotientOn(line: Line, guardians: readonly ListedGuardian[]): ListedQuotient | undefined {
  const family = familyText(line, guardians);
  const persons = personsOf(line, guardians);
  if (family === undefined || persons.length === 0) return undefined;
  line.person = family;
  return quotientFor(line, { family, persons, child: undefined });
}

/** The quotient that stands on the line of a child; none where the cell is blank. */
export function quotientOfChild(line: Line, child: ListedChild): ListedQuotient | undefined {
  if (line.text("quotient") === undefined) return undefined;
  const named = child.guardians.flatMap(({ lastName, firstName }) =>
    lastName === undefined ? [] : [{ lastName, firstName }],
  );
  const persons = named.length > 0 ? named : [{ lastName: child.names[0].lastName, firstName: undefined }];
  return quotientFor(line, { family: child.familyName ?? line.person, persons, child });
}

function quotientFor(
  line: Line,
  whose: Pick<ListedQuotient, "family" | "persons" | "child">,
): ListedQuotient {
  const cell = line.cell("quotient");
  const text = cellText(cell);
  const hundredths = hundredthsOf(cell);
  const isQuotient = hundredths !== undefined && hundredths >= 0;
  if (!isQuotient && text !== "")
    line.problems.push(information("list.unreadable-quotient", { ...line.named, shown: text }));
  const days = (["quotientFrom", "quotientTo"] as const).map((field) => periodDay(line.cell(field)));
  // Without its days a quotient would hold for all of them.
  const unread = days.flatMap((each) => ("unread" in each ? [each.unread] : []));
  if (isQuotient && unread.length > 0)
    line.problems.push(warning("list.unreadable-period", { ...line.named, shown: unread }));
  const [from, to] = days.map((each) => ("unread" in each ? undefined : each.day));
  return {
    ...whose,
    quotient: isQuotient && unread.length === 0 ? (hundredths as QuotientFamilial) : undefined,
    text,
    from,
    to,
    recipientNumber: line.text("recipientNumber"),
    place: line.place,
  };
}

/** `1.250` is neither: nobody can say whether it is 1 250 € or 1,25 €. */
function hundredthsOf(cell: TableCell | undefined): number | undefined {
  if (typeof cell === "number") return scaledNumber(cell, 2);
  const amount = cellText(cell).replace(/\s*(?:€|eur(?:os?)?)$/i, "");
  return isThousandsOrDecimals(amount) ? undefined : scaledText(amount, 2);
}

/** A year alone is no day, and a spreadsheet's number of it is one of 1905: quotients did not begin before this century. */
const firstDay = "2000-01-01";

function periodDay(
  cell: TableCell | undefined,
): { readonly day: Day | undefined } | { readonly unread: string } {
  const text = cellText(cell);
  if (!/[\p{L}\d]/u.test(text)) return { day: undefined };
  const { day } = readListDay(cell);
  return day === undefined || day < firstDay ? { unread: text } : { day };
}

function familyText(line: Line, guardians: readonly ListedGuardian[]): string | undefined {
  const [guardian] = guardians;
  const typed = line.text("familyName") ?? line.text("childName") ?? line.text("guardianName");
  const parted = [
    line.text("childLastName") ?? guardian?.lastName,
    line.text("childFirstName") ?? guardian?.firstName,
  ];
  return typed ?? (parted.filter((part) => part !== undefined).join(" ") || undefined);
}

function personsOf(line: Line, guardians: readonly ListedGuardian[]): readonly NameReading[] {
  const typed = line.text("familyName") ?? line.text("childName");
  if (typed !== undefined && line.text("childFirstName") === undefined) return readPersons(typed);
  const lastName = line.text("childLastName") ?? line.text("familyName");
  if (lastName !== undefined) return [{ lastName, firstName: line.text("childFirstName") }];
  return guardians.flatMap(({ lastName: name, firstName }) =>
    name === undefined ? [] : [{ lastName: name, firstName }],
  );
}
