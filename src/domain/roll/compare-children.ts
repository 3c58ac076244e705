import { classInTown, isSameClass, levelInTown, saysLevel } from "./class-names";
import type { RollChild } from "./fold-lines";
import { areInitials, isSameFirstName, isSameLastName, nameKey } from "./names";
import { personOf } from "./roll-people";
import type { RollAnswers, RollChange, RollFill, RollValue } from "./roll-plan";
import type { Child } from "../families";

/** What a row becomes, and what is told of it. */
export interface Compared<T> {
  readonly changes: readonly RollChange[];
  readonly values: RollFill<T>["values"];
}

export type ChildValues = Omit<Child, "place">;

/** What a child's row says otherwise than the list, column by column (F6): a blank cell of the list changes nothing. */
export function compareChild(
  child: RollChild,
  known: Child,
  answers: Pick<RollAnswers, "accepted" | "school">,
  spelling: TownSpelling,
): Compared<ChildValues> {
  const told: { readonly change: RollChange; readonly values: Partial<ChildValues> }[] = [];
  const tell = (
    column: RollChange["column"],
    old: RollValue | undefined,
    value: RollValue,
    values: Partial<ChildValues>,
  ) => {
    const isWritten = old === undefined || answers.accepted.includes(column);
    const of = { kind: "child", child: personOf(known) } as const;
    told.push({ change: { column, of, old, new: value, isWritten, place: child.place }, values });
  };
  const tellText = (
    column: "school" | "className" | "level" | "diet",
    value: string | undefined,
    isSame: (left: string, right: string) => boolean = (left, right) => nameKey(left) === nameKey(right),
  ) => {
    const old = known[column];
    if (value === undefined || (old !== undefined && isSame(old, value))) return;
    tell(column, old === undefined ? undefined : textValue(old), textValue(value), { [column]: value });
  };
  if (!isNamedAlike(child, known)) {
    const { lastName, firstName = known.firstName } = child;
    tell("name", nameValue(known), nameValue({ lastName, firstName }), { lastName, firstName });
  }
  const { birth } = child;
  if (birth !== undefined && birth !== known.birth)
    tell("birth", known.birth && { kind: "day", day: known.birth }, { kind: "day", day: birth }, { birth });
  const said = inTown(child, answers, spelling);
  tellText("school", said.school);
  const isNoOtherClass = (old: string, other: string) =>
    isSameClass(old, other) || (saysLevel(old) && !saysLevel(other));
  tellText("className", said.className, isNoOtherClass);
  tellText("level", said.level);
  tellText("diet", child.diet);
  return gathered(told);
}

/** How the town spells schools, classes and levels so far. */
export type TownSpelling = Readonly<Record<"schools" | "classes" | "levels", readonly string[]>>;

/** Where a child goes to school, in the town's own spelling: what is one class stays one. */
export function inTown(
  child: RollChild,
  answers: Pick<RollAnswers, "school">,
  { schools, classes, levels }: TownSpelling,
): Pick<Child, "school" | "className" | "level"> {
  const school = child.school ?? answers.school;
  return {
    school: school && (schools.find((each) => nameKey(each) === nameKey(school)) ?? school),
    className: child.className && classInTown(child.className, classes),
    level: levelInTown(child, levels),
  };
}

export function textValue(text: string): RollValue {
  return { kind: "text", text };
}

const nameValue = ({ lastName, firstName }: Pick<Child, "lastName" | "firstName">): RollValue =>
  textValue(firstName === undefined ? lastName : `${lastName} ${firstName}`);

/** Spelled otherwise, shorter or with further first names, it is the name that stands: people see to that by hand. */
function isNamedAlike(child: RollChild, known: Child): boolean {
  const [said, old] = [child.firstName ?? "", known.firstName ?? ""];
  const isFirst = child.firstName === undefined || isSameFirstName(said, old) || areInitials(said, old);
  const isLast = child.lastNames.some((name) => isSameLastName(name, known.lastName));
  if (isFirst && isLast) return true;
  return isSameLastName(said, known.lastName) && child.lastNames.some((name) => isSameFirstName(name, old));
}

/** All changes, and the values of those that are written. */
export function gathered<T>(
  told: readonly { readonly change: RollChange; readonly values: Partial<T> }[],
): Compared<T> {
  const written = told.filter(({ change }) => change.isWritten).map(({ values }) => values);
  return { changes: told.map(({ change }) => change), values: Object.assign({}, ...written) as Partial<T> };
}
