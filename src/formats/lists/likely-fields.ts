import { saysLevel } from "../../domain/roll";
import type { TableRow } from "../table";
import type { ListField } from "../problems/lists";
import type { FoundTable } from "./find-tables";
import { contextOf, fieldOf } from "./choose-field";
import { likelyMeaning } from "./header-words";
import { readListDay } from "./read-birth";
import { readPhone } from "./read-contact";
import { cellText } from "./row-text";

type Looks = readonly [field: ListField, test: (text: string, row: TableRow, position: number) => boolean];

/** What cells look like, from the most telling to the least. */
const looks: readonly Looks[] = [
  ["guardianEmail", (text) => /^\S+@\S+\.\S+$/.test(text)],
  ["birth", (_, { cells }, position) => isBirth(readListDay(cells[position]).day)],
  ["guardianMobile", (text) => /^\D*0?[67]/.test(text) && readPhone(text).doubt !== "unreadable"],
  ["guardianHomePhone", (text) => readPhone(text).doubt !== "unreadable"],
  ["nationalId", (text) => /^\d{9,10}[A-Z]{1,2}$/.test(text)],
  ["homePostcode", (text) => /^\d{5}$/.test(text)],
  ["sex", (text) => /^(?:[MFG]|masculin|f[ée]minin|gar[çc]on|fille)$/i.test(text)],
  ["className", (text) => saysLevel(text) && text.length < 40],
  [
    "homeStreet",
    (text) => /^\d+,? ?(?:bis|ter)?,? .*\p{L}{3}|\b(?:rue|avenue|chemin|impasse|route|place)\b/iu.test(text),
  ],
  [
    "childName",
    (text) => /^[^\d]*\p{Lu}{2,}[^\d]* [^\d]*\p{Ll}|^\p{Lu}\p{Ll}+(?: [\p{L}'’-]+)+$/u.test(text),
  ],
  ["childLastName", (text) => /^[\p{Lu}'’ -]{2,}$/u.test(text)],
  ["childFirstName", (text) => /^\p{Lu}[\p{Ll}'’-]+(?:[ -]\p{Lu}[\p{Ll}'’-]+)?$/u.test(text)],
];

function isBirth(day: string | undefined): boolean {
  return day !== undefined && day >= "2005-01-01" && day < "2040-01-01";
}

/** What columns that nobody knows could be, by a slip in their header or by what stands under them; each field once. */
export function likelyFields({ columns, below }: FoundTable): ReadonlyMap<number, ListField> {
  const taken = new Set<ListField>(columns.fields.keys());
  const likely = new Map<number, ListField>();
  columns.plays.forEach(({ kind }, position) => {
    if (kind !== "unknown") return;
    const near = likelyMeaning(columns.names[position] ?? "");
    const context = contextOf([], taken);
    const named = near?.kind === "part" ? fieldOf(near, context, columns.fields) : undefined;
    const cells = below.filter((row) => cellText(row.cells[position]) !== "");
    const seen = looks.find(
      ([field, test]) =>
        !taken.has(field) &&
        cells.length > 0 &&
        cells.filter((row) => test(cellText(row.cells[position]), row, position)).length >=
          cells.length * 0.8,
    )?.[0];
    const field = named !== undefined && !taken.has(named) ? named : seen;
    if (field === undefined) return;
    taken.add(field);
    likely.set(position, field);
  });
  return likely;
}
