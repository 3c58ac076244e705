import type { ListedChild, ListedGuardian, ListedQuotient, NameReading } from "../../domain/roll";
import type { QuotientFamilial } from "../../domain/families";
import type { Day } from "../../kernel/day";
import { scaledNumber, scaledText } from "../../kernel/decimal";
import { information } from "../../kernel/problem";
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
  const hundredths =
    typeof cell === "number"
      ? scaledNumber(cell, 2)
      : scaledText(text.replace(/\s*(?:€|eur(?:os?)?)$/i, ""), 2);
  const isTaken = hundredths !== undefined && hundredths >= 0;
  if (!isTaken && text !== "")
    line.problems.push(information("list.unreadable-quotient", { ...line.named, shown: text }));
  const dayIn = (field: "quotientFrom" | "quotientTo"): Day | undefined => readListDay(line.cell(field)).day;
  return {
    ...whose,
    quotient: isTaken ? (hundredths as QuotientFamilial) : undefined,
    text,
    from: dayIn("quotientFrom"),
    to: dayIn("quotientTo"),
    recipientNumber: line.text("recipientNumber"),
    place: line.place,
  };
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
