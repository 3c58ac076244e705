import { groupBy } from "../../kernel/group";
import type { Child } from "../families";
import type { ReadLine } from "./fold-lines";
import type { Listed, ListedChild, NameReading } from "./listed";
import { compactName, isSameFirstName } from "./names";
import type { RollQuestions } from "./roll-questions";

export const nameOrderId = "names";

/**
 * Reads names that were typed together. Where the cell does not tell the last name from the first one, the workbook may; of those
 * that stay open the clerk is asked once: in a list they are typed in one order.
 */
export function readNames(
  lines: Listed["children"],
  base: readonly Child[],
  questions: RollQuestions,
): { readonly read: readonly ReadLine[]; readonly unread: readonly ListedChild[] } {
  const bearers = groupBy(base, ({ lastName }) => compactName(lastName));
  const isKnown = ({ lastName, firstName }: NameReading) =>
    (bearers.get(compactName(lastName)) ?? []).some((child) =>
      isSameFirstName(firstName ?? "", child.firstName ?? ""),
    );
  const told = lines.map((line) => {
    const [first, ...others] = line.names;
    if (others.length === 0) return { line, name: first };
    const [known, ...more] = line.names.filter(isKnown);
    return { line, name: more.length === 0 ? known : undefined };
  });
  const open = told.filter(({ name }) => name === undefined).map(({ line }) => line);
  const [example] = open;
  const answer =
    example &&
    questions.ask({
      id: nameOrderId,
      place: example.place,
      about: { kind: "names", children: open.length },
      choices: example.names.map((reading, index) => ({
        kind: "reading",
        key: String(index + 1),
        ...reading,
      })),
      open: undefined,
      proposed: "1",
    });
  const read = told.flatMap(({ line, name }): readonly ReadLine[] => {
    const chosen =
      name ?? (answer === undefined ? undefined : (line.names[Number(answer) - 1] ?? line.names[0]));
    return chosen === undefined ? [] : [{ line, name: chosen }];
  });
  return { read, unread: answer === undefined ? open : [] };
}
