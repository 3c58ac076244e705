import {
  gap,
  said,
  text,
  type Block,
  type PaperDocument,
  type PaperGrid,
  type Said,
  type PrintedColumn,
  type PrintedRow,
} from "../paper/document";
import { listHead } from "../paper/letter-parts";
import { servedDaysOf, type KitchenView } from "../../domain/books";
import {
  reckonedByDay,
  sumOfReckoned,
  weeksOf,
  weekdaysOf,
  type MealsOfDay,
  type Reckoned,
  type ReckonedDay,
  type ServiceForecast,
} from "../../domain/kitchen";
import { addDays, type Day, type DayRange } from "../../kernel/day";
import { groupBy } from "../../kernel/group";
import { kitchenWords, reckonedFields, schoolText, sumOfMeals } from "../../wording/kitchen";
import { kitchenPrintWords as words, shortWeekday } from "../../wording/print/kitchen";

/** A label, then as many narrow columns as a day afterwards has figures: a week leaves some of them to the label. */
const figures = reckonedFields.length;
export const kitchenGrid: PaperGrid = { widths: [21, ...Array.from({ length: figures }, () => 8)] };

/** The pages of the kitchen: a week each, then what became of the days that are over. */
export function kitchenDocuments(view: KitchenView, service: string | undefined): readonly PaperDocument[] {
  const { forecast, reckoning } = view;
  const weekdays = weekdaysOf(servedDaysOf(forecast));
  const weeks = weeksOf(servedDaysOf(forecast)).map(({ monday, days }) => {
    const columns = weekdays.map((weekday) => addDays(monday, weekday - 1));
    return weekDocument(view, service, { from: days[0] ?? monday, to: days.at(-1) ?? monday }, columns);
  });
  const hasEnded = reckoning.some(({ days }) => days.length > 0);
  return hasEnded ? [...weeks, reckoningDocument(view, service)] : weeks;
}

function weekDocument(
  { forecast, on }: KitchenView,
  service: string | undefined,
  range: DayRange,
  days: readonly Day[],
): PaperDocument {
  const title = words.week(range);
  const ofWeek = forecast
    .map((group) => ({
      ...group,
      days: group.days.filter(({ day }) => day >= range.from && day <= range.to),
    }))
    .filter((group) => group.days.length > 0);
  const services = groupBy(ofWeek, (group) => group.service);
  return {
    title,
    blocks: [
      ...listHead(title, service),
      text("note", words.known(on)),
      ...[...services].flatMap(([name, groups]): readonly Block[] => {
        const all = groups.flatMap((group) => group.days);
        const counts = sumOfMeals(all);
        return [
          gap("small"),
          {
            kind: "table",
            heading: name,
            columns: weekColumns(days),
            rows: groups.flatMap((group) => schoolRows(group, days)),
          },
          gap("small"),
          {
            kind: "table",
            title: words.all,
            isWhole: true,
            columns: weekColumns(days),
            rows: [
              countRow(words.ordinary, all, days, ({ toPrepare: each, diets }) =>
                diets.reduce((left, diet) => left - diet.toPrepare, each),
              ),
              ...dietRows(all, days, (diet) => diet),
            ],
            total: {
              label: words.toPrepare,
              values: countsOf(all, days, (one) => one.toPrepare),
            },
          },
          text("note", words.counted(counts)),
        ];
      }),
    ],
  };
}

function weekColumns(days: readonly Day[]): readonly PrintedColumn[] {
  const narrow = (header: string): PrintedColumn => ({ header, holds: "number" });
  return [
    { header: words.what, holds: "text", span: 1 + figures - days.length - 1 },
    ...days.map((day) => narrow(shortWeekday(day))),
    narrow(words.ofWeek),
  ];
}

/** One school: its meals, then who needs something else than the ordinary one. */
function schoolRows({ school, days: all }: ServiceForecast, days: readonly Day[]): readonly PrintedRow[] {
  return [
    countRow(schoolText(school), all, days, ({ toPrepare }) => toPrepare),
    ...dietRows(all, days, words.diet),
  ];
}

function dietRows(
  all: readonly MealsOfDay[],
  days: readonly Day[],
  label: (diet: string) => string,
): readonly PrintedRow[] {
  const names = [...new Set(all.flatMap(({ diets }) => diets.map(({ diet }) => diet)))];
  return names.map((name) =>
    countRow(label(name), all, days, ({ diets }) =>
      diets.reduce((sum, { diet, toPrepare }) => (diet === name ? sum + toPrepare : sum), 0),
    ),
  );
}

function countRow(
  label: string,
  all: readonly MealsOfDay[],
  days: readonly Day[],
  of: (meals: MealsOfDay) => number,
): PrintedRow {
  return { cells: [said.text(label), ...countsOf(all, days, of)] };
}

/** A figure for each day on which meals are served, and that of the week. */
function countsOf(
  all: readonly MealsOfDay[],
  days: readonly Day[],
  of: (meals: MealsOfDay) => number,
): readonly (Said | undefined)[] {
  const sum = (some: readonly MealsOfDay[]) => some.reduce((count, one) => count + of(one), 0);
  return [
    ...days.map((day) => {
      const ofDay = all.filter((one) => one.day === day);
      return ofDay.length === 0 ? undefined : said.number(sum(ofDay));
    }),
    said.number(sum(all)),
  ];
}

function reckoningDocument({ reckoning, range }: KitchenView, service: string | undefined): PaperDocument {
  const title = words.afterwards(range);
  const groups = reckoning.filter(({ days }) => days.length > 0);
  const tables = groups.map(({ school, service: name, days }) =>
    reckonedTable(`${schoolText(school)}, ${name}`, days),
  );
  const all = groups.length > 1 ? [reckonedTable(words.all, reckonedByDay(groups))] : [];
  return {
    title,
    blocks: [
      ...listHead(title, service),
      text("note", words.sums),
      ...[...tables, ...all].flatMap((table) => [gap("small"), table]),
    ],
  };
}

function reckonedTable(heading: string, days: readonly ReckonedDay[]): Block {
  return {
    kind: "table",
    heading,
    columns: [
      { header: words.day, holds: "text" },
      ...reckonedFields.map((field): PrintedColumn => ({
        header: kitchenWords.reckoned[field],
        holds: "number",
      })),
    ],
    rows: days.map(({ day, ...counts }) => ({
      cells: [said.text(words.dayText(day)), ...figuresOf(counts)],
    })),
    total: { label: words.total, values: figuresOf(sumOfReckoned(days)) },
  };
}

const figuresOf = (counts: Reckoned): readonly Said[] =>
  reckonedFields.map((field) => said.number(counts[field]));
