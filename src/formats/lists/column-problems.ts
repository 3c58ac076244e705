import { information, warning, type Problem } from "../../kernel/problem";
import { letteredName, type FoundTable } from "./find-tables";
import { cellText } from "./row-text";

/** What there is to say of the columns of a table that is read: which are not, and which say one thing twice. */
export function columnProblems(file: string, { grid, columns, below }: FoundTable): readonly Problem[] {
  const place = { file, sheet: grid.sheet?.name };
  const { names, plays, fields, doubles } = columns;
  const namedAs = (kind: "unknown" | "private") =>
    plays.flatMap((play, position) => {
      const name = names[position] || letteredName(position);
      const isFilled = below.some(({ cells }) => cellText(cells[position]) !== "");
      return play.kind === kind && isFilled ? [name] : [];
    });
  const [left, secret] = [namedAs("unknown"), namedAs("private")];
  const differing = [...doubles].flatMap(([field, others]) => {
    const first = fields.get(field) ?? -1;
    const differs = others.filter((position) =>
      below.some(({ cells }) => cellText(cells[position]) !== cellText(cells[first])),
    );
    const headers = [first, ...differs].map((position) => names[position] ?? "");
    return differs.length === 0 ? [] : [warning("list.double-column", { ...place, field, headers })];
  });
  return [
    ...differing,
    ...(left.length === 0 ? [] : [information("list.columns-left", { ...place, headers: left })]),
    ...(secret.length === 0 ? [] : [information("list.private-columns", { ...place, headers: secret })]),
  ];
}
