import {
  gap,
  said,
  text,
  type Block,
  type PaperDocument,
  type PaperGrid,
  type Said,
  type PrintedColumn,
} from "../paper/document";
import type { ClassWeek } from "../../domain/books";
import { weekdaysOf, type ClassList, type UnexpectedList } from "../../domain/kitchen";
import { printedCharacters } from "../../workbook/excel/sheet-look";
import { addDays, type Day, type DayRange } from "../../kernel/day";
import { kitchenWords, schoolText } from "../../wording/kitchen";
import { childName } from "../../wording/people-names";
import { classPrintWords as words, shortWeekday } from "../../wording/print/kitchen";

/** A name, a diet, and a box for each weekday. */
export function classGrid(weeks: readonly ClassWeek[]): PaperGrid {
  const days = weekdaysOf(weeks.flatMap((week) => week.days)).length;
  const box = days > 5 ? 6 : 8;
  const left = printedCharacters - days * box;
  const name = Math.ceil(left * 0.55);
  return { widths: [name, left - name, ...Array.from({ length: days }, () => box)] };
}

/**
 * The lists of the classes, a week and a class to a page; after those of a school its children who may turn up without being
 * expected. They bear names and diets, and nothing of what anybody pays nor of why a child is absent.
 */
export function classDocuments(weeks: readonly ClassWeek[]): readonly PaperDocument[] {
  const weekdays = weekdaysOf(weeks.flatMap((week) => week.days));
  return weeks.flatMap(({ monday, days, classes, unexpected }) => {
    const range = { from: days[0] ?? monday, to: days.at(-1) ?? monday };
    const columns = weekdays.map((weekday) => addDays(monday, weekday - 1));
    const schools = [...new Set([...classes, ...unexpected].map(({ school }) => school))];
    return schools.flatMap((school) => [
      ...classes.filter((list) => list.school === school).map((list) => classDocument(list, range, columns)),
      ...unexpected
        .filter((list) => list.school === school)
        .map((list) => unexpectedDocument(list, range, columns)),
    ]);
  });
}

function classDocument(
  { school, className, children }: ClassList,
  range: DayRange,
  days: readonly Day[],
): PaperDocument {
  const namesService = new Set(children.map(({ service }) => service)).size > 1;
  const title = words.list(schoolText(school), className ?? kitchenWords.noClass, range);
  const markOf = (day: Day, { expected, absent }: ClassList["children"][number]): Said => {
    if (expected.has(day)) return { blank: true };
    return said.text(absent.has(day) ? words.absent : words.unplanned);
  };
  return {
    title,
    blocks: [
      ...heading(title, words.legend),
      gap("small"),
      {
        kind: "table",
        columns: listColumns(words.diet, days),
        rows: children.map((listed) => ({
          cells: [
            said.text(childName(listed.child)),
            said.text(listOf(namesService ? listed.service : undefined, listed.child.diet)),
            ...days.map((day) => markOf(day, listed)),
          ],
        })),
        total: {
          label: words.expected,
          values: days.map((day) => {
            const eating = children.filter(({ expected }) => expected.has(day));
            return said.number(new Set(eating.map(({ child }) => child.code)).size);
          }),
        },
      },
    ],
  };
}

function unexpectedDocument(
  { school, children }: UnexpectedList,
  range: DayRange,
  days: readonly Day[],
): PaperDocument {
  const title = words.unexpected(schoolText(school), range);
  return {
    title,
    blocks: [
      ...heading(title, words.unexpectedLegend),
      gap("small"),
      {
        kind: "table",
        columns: listColumns(words.classAndDiet, days),
        rows: children.map(({ child, absent, unplanned, isNeverPlanned }) => ({
          cells: [
            said.text(childName(child)),
            said.text(listOf(child.className, child.diet, isNeverPlanned ? words.neverPlanned : undefined)),
            ...days.map((day) =>
              absent.has(day)
                ? said.text(words.absent)
                : unplanned.has(day)
                  ? said.text(words.mayCome)
                  : undefined,
            ),
          ],
        })),
      },
    ],
  };
}

const listOf = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join(", ");

const heading = (title: string, legend: string): readonly Block[] => [
  text("title", title),
  text("note", legend),
];

function listColumns(second: string, days: readonly Day[]): readonly PrintedColumn[] {
  return [
    { header: words.child, holds: "text" },
    { header: second, holds: "text" },
    ...days.map((day): PrintedColumn => ({ header: shortWeekday(day), holds: "text", isCentred: true })),
  ];
}
