import type { Listed } from "../../domain/roll";
import type { ListField } from "../problems/lists";
import type { FoundTable } from "./find-tables";

/** What are the lines of a table: children, those who answer for them, or families with their quotients? */
export function kindOf({
  columns: { fields, ticks, plays },
  isUnderstood,
}: FoundTable): Listed["kind"] | undefined {
  if (!isUnderstood) return undefined;
  const has = (...wanted: readonly ListField[]) => wanted.some((field) => fields.has(field));
  const isOfChild = has("birth", "className", "level", "nationalId") || ticks.length > 0;
  const isNamed = has("familyName", "guardianLastName", "guardianName", "childLastName", "childName");
  if (has("quotient") && !isOfChild && isNamed) return "quotients";
  const hasChild =
    has("childName") || (has("childLastName", "familyName", "guardianLastName") && has("childFirstName"));
  if (!hasChild) return undefined;
  const first = plays.find((play) => play.kind === "field");
  const isLedByAdult = first?.kind === "field" && /^guardian/.test(first.field);
  const isOfAdult = isLedByAdult && has("guardianFirstName", "guardianName");
  // A line of somebody's second parent, of a family's number or of a pupil's own number is a line of the child.
  return isOfAdult && !has("secondGuardianLastName", "secondGuardianName", "familyId", "nationalId", "sex")
    ? "guardians"
    : "children";
}
