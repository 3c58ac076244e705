import { foldLabel } from "../../kernel/label";
import { compareNames } from "../../kernel/order";

/** The classes of French schools from the youngest children to the oldest, as folded labels begin with them. */
const levels = ["tps", "ps", "ms", "gs", "cp", "ce1", "ce2", "cm1", "cm2"];

/** The order in which a school counts its classes: by age where their names say it, else by name; none comes last. */
export function compareClasses(left: string | undefined, right: string | undefined): number {
  if (left === undefined || right === undefined)
    return Number(left === undefined) - Number(right === undefined);
  return levelOf(left) - levelOf(right) || compareNames(left, right);
}

/** `CE1-CE2` stands where its younger half does. */
function levelOf(className: string): number {
  const [first = ""] = foldLabel(className).split(/[^a-z0-9]+/);
  const level = levels.indexOf(first);
  return level === -1 ? levels.length : level;
}
