import {
  saysLevel,
  type ListedChild,
  type ListedGuardian,
  type ListedTicks,
  type NameReading,
} from "../../domain/roll";
import type { Day, Weekday } from "../../kernel/day";
import { foldLabel } from "../../kernel/label";
import { information, warning } from "../../kernel/problem";
import type { ChildField, ListField } from "../problems/lists";
import type { TickColumn } from "./columns";
import type { FoundTable } from "./find-tables";
import { homes } from "./fields";
import type { Line, ToldTogether } from "./line";
import { readListDay } from "./read-birth";
import { readDiet } from "./read-diet";
import { readName, withoutRemark } from "./read-name";
import { readTick } from "./read-tick";
import { cellText } from "./row-text";

/** The child on a line, with the adults that the line names; `undefined` where no child is named. */
export function childOn(
  line: Line,
  table: FoundTable,
  guardians: readonly ListedGuardian[],
  title: string | undefined,
  together: ToldTogether,
): ListedChild | undefined {
  const { columns } = table;
  const names = namesOf(line, table, columns.fields, guardians);
  if (names === undefined) return undefined;
  line.person = personText(names[0]);
  const birth = birthOf(line, columns.fields.get("birth"), together);
  const diet = dietOf(line, table);
  const nameColumns = (["childName", "childLastName", "childFirstName"] as const).flatMap(
    (field) => columns.fields.get(field) ?? [],
  );
  const status = line.text("status");
  return {
    names,
    usageName: line.text("childUsageName"),
    birth,
    sex: sexOf(line.text("sex")),
    nationalId: line.text("nationalId"),
    school: line.text("school"),
    className: classOf(line.text("className"), table) ?? title,
    level: line.text("level"),
    diet,
    homes: homes.flatMap((home) => line.address(home) ?? []),
    familyId: line.text("familyId"),
    familyName: line.text("familyName"),
    guardians,
    ticks: ticksOf(line, columns.ticks),
    doubt: line.isStruck(nameColumns)
      ? { kind: "struck" }
      : status !== undefined && !foldLabel(status).startsWith("definiti")
        ? { kind: "status", text: status }
        : undefined,
    place: line.place,
  };
}

/** The other children whom the same line names. */
export function siblingsOn(
  line: Line,
  table: FoundTable,
  guardians: readonly ListedGuardian[],
  together: ToldTogether,
): readonly ListedChild[] {
  return table.columns.siblings.flatMap((block) => {
    const names = namesOf(line, table, block, guardians);
    if (names === undefined) return [];
    const text = (field: ChildField) => cellText(line.row.cells[block.get(field) ?? -1]) || undefined;
    const child: ListedChild = {
      names,
      usageName: text("childUsageName"),
      birth: birthOf(line, block.get("birth"), together),
      sex: sexOf(text("sex")),
      nationalId: text("nationalId"),
      school: text("school"),
      className: text("className"),
      level: text("level"),
      diet: undefined,
      homes: [],
      familyId: line.text("familyId"),
      familyName: line.text("familyName"),
      guardians,
      ticks: [],
      doubt: undefined,
      place: line.place,
    };
    return [child];
  });
}

/** `Léa MARTIN`, as the list spells both. */
export function personText({ lastName, firstName }: NameReading): string {
  return firstName === undefined ? lastName : `${firstName} ${lastName}`;
}

type Names = ListedChild["names"];

function namesOf(
  line: Line,
  table: FoundTable,
  fields: ReadonlyMap<ListField, number> | ReadonlyMap<ChildField, number>,
  guardians: readonly ListedGuardian[],
): Names | undefined {
  const at = (field: ChildField) => {
    const position = (fields as ReadonlyMap<ListField, number>).get(field);
    return position === undefined ? "" : cellText(line.row.cells[position]);
  };
  const lastName = withoutRemark(at("childLastName"));
  const firstName = withoutRemark(at("childFirstName"));
  if (/\p{L}/u.test(lastName) && (firstName !== "" || at("childName") === ""))
    return [{ lastName, firstName: firstName || undefined }];
  if (firstName !== "") {
    const family = line.text("familyName") ?? guardians.find((one) => one.lastName)?.lastName;
    return family === undefined ? undefined : [{ lastName: family, firstName }];
  }
  return readName(at("childName"), table.columns.nameOrder);
}

function birthOf(line: Line, position: number | undefined, together: ToldTogether): Day | undefined {
  const cell = position === undefined ? undefined : line.row.cells[position];
  const shown = cellText(cell);
  if (shown === "") return undefined;
  const { day, isShort } = readListDay(cell);
  if (day === undefined) line.problems.push(warning("list.unreadable-birth", { ...line.named, shown }));
  else if (isShort) together.years.push({ line: line.row.line, shown, taken: Number(day.slice(0, 4)) });
  return day;
}

function sexOf(text: string | undefined): ListedChild["sex"] {
  const folded = foldLabel(text ?? "");
  if (/^(?:m|h|g|masculin|masc|garcon|homme|monsieur|mr|m\.|1)$/.test(folded)) return "M";
  return /^(?:f|feminin|fem|fille|femme|mme|mlle|madame|mademoiselle|2)$/.test(folded) ? "F" : undefined;
}

/** Under `Classe ou regroupement` what has no level, where others have one, is a group. */
function classOf(text: string | undefined, { columns, below }: FoundTable): string | undefined {
  if (text === undefined || !columns.hasGroups || saysLevel(text)) return text;
  const position = columns.fields.get("className") ?? -1;
  return below.some(({ cells }) => saysLevel(cellText(cells[position]))) ? undefined : text;
}

function dietOf(line: Line, { columns }: FoundTable): string | undefined {
  const position = columns.fields.get("diet");
  if (position === undefined) return undefined;
  const { diet, isHealth, remark } = readDiet(line.row.cells[position], columns.names[position] ?? "");
  if (isHealth) line.problems.push(information("list.health-plan", line.named));
  if (remark !== undefined) line.problems.push(information("list.remark", { ...line.named, shown: remark }));
  return diet;
}

function ticksOf(line: Line, columns: readonly TickColumn[]): readonly ListedTicks[] {
  const services = [...new Set(columns.map(({ service }) => service))];
  return services.flatMap((service) => {
    const own = columns
      .filter((column) => column.service === service)
      .map((column) => ({ ...column, tick: readTick(line.row.cells[column.position]) }));
    const yes = own.filter(({ tick }) => tick === "yes");
    const open = own
      .filter(({ tick }) => tick === "open")
      .map(({ weekday: day, header, position }) => ({
        day,
        header,
        text: cellText(line.row.cells[position]),
      }));
    if (yes.length + open.length === 0) return [];
    const days = new Set(yes.flatMap(({ weekday }): Weekday[] => (weekday === undefined ? [] : [weekday])));
    return [{ service, days, withoutDays: yes.some(({ weekday }) => weekday === undefined), open }];
  });
}
