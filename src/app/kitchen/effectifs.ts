import {
  nothingIssued,
  runOf,
  type Deed,
  type DeedRequest,
  type JournalEntry,
  type ReadBooks,
} from "../deed/deed";
import { endedBy, printedIn, readingTown } from "../deed/open-town";
import { orderOf, type Ask } from "../deed/verb";
import { putOnSheet } from "../paper/sheet";
import { classDocuments, classGrid } from "./class-documents";
import { kitchenDocuments, kitchenGrid } from "./kitchen-documents";
import { menuDocuments, menuGrid } from "./menu-documents";
import { readable } from "./what-it-reads";
import {
  classWeeks,
  doubtsAboutMenus,
  kitchenView,
  mealsOfTown,
  type KitchenView,
  type Town,
} from "../../domain/books";
import { menuWeeks, sumOfReckoned } from "../../domain/kitchen";
import { daysBetween, type Day, type DayRange } from "../../kernel/day";
import { done, refused, type Outcome } from "../../kernel/outcome";
import { blocking } from "../../kernel/problem";
import type { Change } from "../../workbook/changes";
import type { PageDeclaration } from "../../workbook/declaration";
import { planPage } from "../../workbook/pages/plan-page";
import type { SheetSnapshot } from "../../workbook/port";
import { classListsPage, kitchenPage, printedMenusPage } from "../../workbook/sheets";
import { kitchenDetails, kitchenSummary, sumOfMeals } from "../../wording/kitchen";
import { journalText } from "../../wording/reports";
import { effectifsWords } from "../../wording/verbs/effectifs";

export interface KitchenRequest extends DeedRequest {
  readonly from: Day;
  readonly to: Day;
  /** What is told or asked for later does not count; today by default. */
  readonly on?: Day | undefined;
}

interface KitchenRead extends ReadBooks {
  readonly town: Town;
  readonly printed: (page: PageDeclaration) => SheetSnapshot | undefined;
}

/** A list of one class is a page a week: a whole year of them would be a book that nobody ticks off. */
const mostDays = 92;

const pages: readonly PageDeclaration[] = [kitchenPage, classListsPage, printedMenusPage];

const effectifs: Deed<KitchenRequest, KitchenRead, KitchenView> = {
  read: readingTown(({ town, layouts, problems, snapshot, unreadSettings }) => {
    if (town === undefined) return endedBy(problems, layouts);
    const { found, isReadable } = readable(problems, unreadSettings);
    if (!isReadable) return endedBy(found, layouts);
    return { read: { town, layouts, found, printed: printedIn(snapshot), isPart: true } };
  }, pages),

  compute: (request, { town, printed }) => {
    const asked = rangeOf(request);
    if (!asked.ok) return asked;
    const range = asked.value;
    const meals = mealsOfTown(town, request.on ?? request.now.day);
    const view = kitchenView(town, meals, range);
    if (view.children === 0) return refused(blocking("run.no-meals", range));
    const untold = [...meals.accounts, ...meals.ofNobody].flatMap(({ meals: own }) => own.problems);
    const doubts = doubtsAboutMenus(town, range);
    const changes = (): readonly Change[] => {
      const weeks = classWeeks(meals, view);
      const { service } = town.office;
      return [
        ...planPage(
          kitchenPage,
          printed(kitchenPage),
          putOnSheet(kitchenDocuments(view, service), kitchenGrid),
        ),
        ...planPage(
          classListsPage,
          printed(classListsPage),
          putOnSheet(classDocuments(weeks), classGrid(weeks)),
        ),
        ...menuPages(town, range, printed(printedMenusPage)),
      ];
    };
    const plan = () => {
      const planned = changes();
      return { books: [], journal: planned.length === 0 ? [] : [entryOf(view)], pages: planned };
    };
    return done({ result: view, plan }, [...untold, ...doubts]);
  },
};

/** A week without a menu has no page, and a town without any no sheet. */
function menuPages(
  { menus, office }: Town,
  range: DayRange,
  printed: SheetSnapshot | undefined,
): readonly Change[] {
  const weeks = menuWeeks(menus, range);
  if (weeks.length === 0) return [];
  return planPage(printedMenusPage, printed, putOnSheet(menuDocuments(weeks, office.service), menuGrid));
}

/** Says who eats between two days, as things are known, and puts it on paper for the kitchen and the classes. */
export const forecastMeals = runOf(effectifs);

function rangeOf({ from, to }: KitchenRequest): Outcome<{ readonly from: Day; readonly to: Day }> {
  if (to < from) return refused(blocking("run.days-inverted", { from, to }));
  const days = daysBetween(from, to) + 1;
  if (days > mostDays) return refused(blocking("run.too-many-days", { days, most: mostDays }));
  return done({ from, to });
}

function entryOf(view: KitchenView): JournalEntry {
  const [action = ""] = effectifsWords.journal;
  return {
    ...nothingIssued,
    action,
    doneOn: view.on,
    summary: journalText(kitchenSummary(view)),
  };
}

interface Typed {
  readonly du: Day;
  readonly au: Day;
  readonly le: Day | undefined;
}

/** `ecot effectifs`: the forecast of the kitchen and the lists of the classes. */
export const askEffectifs: Ask<Typed> = ({ du, au, le }, { now }) =>
  orderOf(
    forecastMeals,
    { from: du, to: au, on: le, now },
    {
      done: (view, problems) => ({
        lines: [...kitchenSummary(view), ...kitchenDetails(view)],
        report: {
          from: du,
          to: au,
          on: view.on,
          counts: {
            ...sumOfMeals(view.forecast.flatMap(({ days }) => days)),
            children: view.children,
            problems,
          },
          days: view.forecast.flatMap(({ school = null, service, days }) =>
            days.map(({ day, ...counts }) => ({ day, school, service, ...counts })),
          ),
          afterwards: {
            ...sumOfReckoned(view.reckoning.flatMap(({ days }) => days)),
            days: view.reckoning.flatMap(({ school = null, service, days }) =>
              days.map(({ day, ...counts }) => ({ day, school, service, ...counts })),
            ),
          },
        },
      }),
    },
  );
