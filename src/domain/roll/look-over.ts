import { information, type Problem } from "../../kernel/problem";
import { isSameLabel } from "../../kernel/label";
import type { Child } from "../families";
import { isSameClass } from "./class-names";
import type { RollChild } from "./fold-lines";
import { personInList } from "./roll-people";

/** Children of the workbook whom a list of their school, or of their classes, should have: those among them who are not there. */
export function absentChildren(
  base: readonly Child[],
  children: readonly RollChild[],
  school: string | undefined,
): readonly Child[] {
  const schools = children.flatMap((child) => child.school ?? school ?? []);
  const classes = children.flatMap(({ className }) => className ?? []);
  const isOfSchool = (child: Child) =>
    schools.length === 0 || schools.some((each) => isSameLabel(each, child.school ?? ""));
  const isOfClass = ({ className = "" }: Child) =>
    classes.length === 0 || classes.some((each) => isSameClass(each, className));
  return base.filter((child) => isOfSchool(child) && isOfClass(child));
}

/** Lines that were taken together. */
export function foldedProblems(children: readonly RollChild[]): readonly Problem[] {
  const folded = children.filter(({ lines }) => lines.length > 1);
  if (folded.length === 0) return [];
  const told = folded.map((child) => ({
    child: personInList(child),
    lines: child.lines.map(({ place }) => place.line),
  }));
  return [information("roll.folded", { children: told })];
}
