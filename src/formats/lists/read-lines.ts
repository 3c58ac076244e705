import { saysLevel, type Listed, type ListedChild, type ListedQuotient } from "../../domain/roll";
import { blocking, information, warning, type Problem } from "../../kernel/problem";
import { isShifted } from "../table";
import type { ListField } from "../problems/lists";
import { childOn, personText, siblingsOn } from "./children";
import type { ClassTitle } from "./class-title";
import { mayBeTitle } from "./class-title";
import type { FoundTable } from "./find-tables";
import { guardiansOf } from "./guardians-of";
import { Line, type ToldTogether } from "./line";
import { missingOn, oddPostcodes, type LineRead } from "./line-doubts";
import { quotientOfChild, quotientOn } from "./quotients";
import type { PassedOver, ReadLines } from "./read-list";
import { rowKind } from "./row-kinds";
import { cellText, filledIn } from "./row-text";
import type { TickTotals } from "./totals";

/** The columns in which a line says about whom it is. */
const leading: Readonly<Record<Listed["kind"], readonly ListField[]>> = {
  children: ["childName", "childLastName", "childFirstName"],
  guardians: ["guardianName", "guardianLastName", "childName", "childLastName"],
  quotients: ["familyName", "childName", "childLastName", "guardianName", "guardianLastName"],
};

/** Reads the lines of a table. The class that a title names is carried on to the next table. */
export function readLines(
  file: string,
  table: FoundTable,
  kind: Listed["kind"],
  carried: { readonly title: ClassTitle; readonly totals: TickTotals },
): ReadLines {
  const sheet = table.grid.sheet?.name;
  const together: ToldTogether = { phones: new Set(), postcodes: new Set(), damaged: [], years: [] };
  const children: ListedChild[] = [];
  const quotients: ListedQuotient[] = [];
  const passedOver: PassedOver[] = [];
  const problems: Problem[] = [];
  const read: LineRead[] = [];
  const pass = (line: number, why: PassedOver["why"], text: string) => {
    passedOver.push({ place: { sheet, line }, why, text });
  };
  const entitle = (line: number, text: string) => {
    carried.title.begin(text);
    pass(line, "title", text);
  };
  for (const row of table.above) {
    const [position = 0] = filledIn(row);
    const text = cellText(row.cells[position]);
    const isAlone = filledIn(row).length === 1;
    if (kind === "children" && isAlone && saysLevel(text) && mayBeTitle(text)) entitle(row.line, text);
    else {
      if (isAlone) carried.title.breakAt(row.line, text);
      pass(row.line, "note", text);
    }
  }
  let lines = 0;
  for (const row of table.below) {
    const what = rowKind(row, table, leading[kind]);
    if (what.kind === "title" && kind === "children") entitle(row.line, what.text);
    else if (what.kind !== "line") {
      if (what.kind === "note" && filledIn(row).length === 1) carried.title.breakAt(row.line, what.text);
      pass(row.line, what.kind, what.text);
      if (what.kind === "total")
        problems.push(...carried.totals.check(row, table.columns.ticks, { file, sheet }));
    } else if (isShifted({ header: table.header, below: [], columns: new Map(), doubts: [] }, row)) {
      problems.push(blocking("list.shifted-row", { file, sheet, line: row.line }));
      pass(row.line, "shifted", row.cells.map(cellText).join(" ").trim());
    } else {
      const line = new Line(file, table, row, together);
      if (/adulte|responsable|parent|repr[ée]sentant|contact/i.test(line.text("profile") ?? "")) {
        pass(row.line, "adult", cellText(row.cells[filledIn(row)[0] ?? 0]));
        continue;
      }
      lines += 1;
      const shown = line.damaged();
      if (shown !== undefined) together.damaged.push({ line: row.line, shown });
      // Whom it is about comes first: the problems of the line name it.
      line.person = whoOn(line, kind);
      const guardians = guardiansOf(line);
      if (kind === "quotients") {
        const quotient = quotientOn(line, guardians);
        if (quotient !== undefined) quotients.push(quotient);
      } else {
        const child = childOn(line, table, guardians, carried.title.ofLine(), together);
        if (child !== undefined) {
          const title = child.className === undefined ? carried.title.takeUnknown() : undefined;
          if (title !== undefined) problems.push(warning("list.unknown-title", { file, sheet, ...title }));
          children.push(child, ...siblingsOn(line, table, guardians, together));
          const quotient = quotientOfChild(line, child);
          if (quotient !== undefined) quotients.push(quotient);
          if (kind === "guardians") line.person = whoOn(line, kind);
          read.push({ named: line.named, child, problems: line.problems });
          carried.totals.add(row, table.columns.ticks);
          problems.push(...firstBlank(line, table));
        } else pass(row.line, "note", line.person || row.cells.map(cellText).join(" ").trim());
      }
      problems.push(...line.problems);
    }
  }
  problems.push(
    ...missingOn(read, table, kind === "guardians"),
    ...oddPostcodes(read),
    ...toldTogether(file, sheet, together),
  );
  return { listed: { children, quotients }, passedOver, problems, lines };
}

function whoOn(line: Line, kind: Listed["kind"]): string {
  const [child, adult] = [
    [line.text("childFirstName"), line.text("childLastName") ?? line.text("childName")],
    [line.text("guardianFirstName"), line.text("guardianLastName") ?? line.text("guardianName")],
  ].map((parts) => parts.filter((part) => part !== undefined).join(" "));
  const named = kind === "guardians" ? adult || child : child || adult;
  return (kind === "quotients" ? line.text("familyName") : undefined) ?? named ?? "";
}

/** The columns of the first adult are blank, and those of a second one are not. */
function firstBlank(line: Line, { columns: { fields } }: FoundTable): readonly Problem[] {
  const isFirstThere = fields.has("guardianLastName") || fields.has("guardianName");
  const first = line.text("guardianLastName") ?? line.text("guardianName");
  const lastName = line.text("secondGuardianLastName") ?? line.text("secondGuardianName");
  if (!isFirstThere || first !== undefined || lastName === undefined) return [];
  const guardian = personText({ lastName, firstName: line.text("secondGuardianFirstName") });
  return [information("list.first-guardian-blank", { ...line.named, guardian })];
}

function toldTogether(
  file: string,
  sheet: string | undefined,
  { phones, postcodes, damaged, years }: ToldTogether,
): readonly Problem[] {
  const [first] = damaged;
  const lost =
    first === undefined
      ? []
      : [
          warning("list.damaged-cells", {
            file,
            sheet,
            lines: damaged.map(({ line }) => line),
            shown: first.shown,
          }),
        ];
  const zeros = (["phone", "postcode"] as const).flatMap((what) => {
    const lines = [...(what === "phone" ? phones : postcodes)];
    return lines.length === 0 ? [] : [information("list.zero-added", { file, sheet, what, lines })];
  });
  const [year] = years;
  if (year === undefined) return [...lost, ...zeros];
  const { shown, taken } = year;
  const lines = years.map(({ line }) => line);
  return [...lost, ...zeros, information("list.short-years", { file, sheet, lines, shown, taken })];
}
