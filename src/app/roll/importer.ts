import { nothingIssued, runOf, type Deed, type Ended, type ReadBooks } from "../deed/deed";
import { locateProblems, refusedRun } from "../deed/locate-problems";
import { openTown } from "../deed/open-town";
import { countRows } from "./count-rows";
import { enrolledServices } from "./enrolled-services";
import { knownColumns, planListColumns } from "./list-columns";
import { planRoll } from "./plan-roll";
import type { ImportRollRequest, RollImported, RollOffers } from "./roll-import";
import { newCodesOf, schoolDaysOf, type Town } from "../../domain/books";
import { matchRoll, type RollPlan, type RollTown } from "../../domain/roll";
import { isMeal } from "../../domain/services";
import { doubtsAboutResidence, hasResidents } from "../../domain/tariffs";
import { parseList } from "../../formats/lists";
import { noCents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { done } from "../../kernel/outcome";
import { blocking, information, warning, type Problem } from "../../kernel/problem";
import { journalActions } from "../../wording/choices";
import { journalText } from "../../wording/reports";
import { rollSummary } from "../../wording/roll";
import type { SheetKey } from "../../kernel/place";
import { doubtsAboutSheets } from "../../workbook/questions";

interface RollRead extends ReadBooks {
  readonly town: Town;
  /** What the workbook had to say before, which is not the list's. */
  readonly before: readonly Problem[];
}

/** Where a list may write. Which sheet and which columns are meant must be sure before. */
const written: ReadonlySet<SheetKey> = new Set([
  "families",
  "quotients",
  "children",
  "custodies",
  "enrolments",
]);

const importer: Deed<ImportRollRequest, RollRead, RollImported> = {
  read: async (_request, workbook): Promise<{ readonly read: RollRead } | Ended> => {
    const opened = await openTown(workbook);
    if (!opened.ok) return { ended: refusedRun(opened.problems, undefined) };
    const { town, layouts, problems: found } = opened.value;
    const doubts = doubtsAboutSheets(found, written);
    if (town !== undefined && doubts.length === 0)
      return { read: { town, before: found, layouts, found: [], isPart: true } };
    return {
      ended: { result: undefined, problems: locateProblems(doubts.length > 0 ? doubts : found, layouts) },
    };
  },

  compute: ({ source, said, answers, now }, { town, before, layouts }) => {
    const remembered = layouts.get("correspondences");
    const parsed = parseList(source, knownColumns(source, said, remembered));
    if (!parsed.ok) return parsed;
    const { listed, tables, passedOver } = parsed.value;
    const offers = offersOf(town);
    const enrolling = enrolledServices(answers.enrolling, listed, offers.services);
    if (!enrolling.ok) return enrolling;
    const withServices = { ...answers, enrolling: enrolling.value };
    const { plan, problems } = matchRoll(listed, rollTown(town, before, now.day), withServices, now.day);
    const rows = planRoll(plan.rows, layouts);
    const result: RollImported = { plan, tables, passedOver, offers };
    const entry = {
      ...nothingIssued,
      action: journalActions.importRoll,
      summary: journalText(rollSummary(plan)),
    };
    return done(
      {
        result,
        plan: () => ({
          books: [...rows, ...planListColumns(said, remembered)],
          journal: rows.length === 0 ? [] : [entry],
        }),
      },
      [
        ...parsed.problems,
        ...problems,
        ...categoryMissing(plan, answers.category, town),
        ...residentsMissing(plan, answers.residentsOf, town),
        ...residentsMoved(plan, town),
      ],
    );
  },

  confirming: {
    tallyOf: ({ plan }) => ({ count: countRows(plan.rows), total: noCents }),
    changed: () => blocking("roll.changed-since-preview", {}),
  },
};

/** Takes children, families, quotients and enrolments from a list into the workbook, as far as nothing is left open. */
export const importRoll = runOf(importer);

function rollTown(town: Town, before: readonly Problem[], today: Day): RollTown {
  const { households, debtors, grid } = town;
  const levels = [
    ...grid.tariffs.flatMap(({ level }) => level ?? []),
    ...[...households.children.values()].flatMap(({ level }) => level ?? []),
  ];
  return {
    households,
    custodies: debtors.custodies,
    newCodes: () => newCodesOf(town, before),
    levels: [...new Set(levels)],
    yearFrom: schoolDaysOf(town, today).from,
  };
}

/** Prices may hang on the category: whoever is added without one is told before anything is billed. */
function categoryMissing(
  { added }: RollPlan,
  category: string | undefined,
  { grid }: Town,
): readonly Problem[] {
  const known = [...new Set(grid.tariffs.flatMap((tariff) => tariff.category ?? []))];
  if (added.length === 0 || category !== undefined || known.length === 0) return [];
  return [warning("roll.category-missing", { children: added.length, known })];
}

/** The same for who lives in the town; of a town in which none of them does the name may be misspelled. */
function residentsMissing(
  { rows: { families } }: RollPlan,
  city: string | undefined,
  { grid }: Town,
): readonly Problem[] {
  const of = (wanted: boolean | undefined) => families.filter(({ resident }) => resident === wanted).length;
  const [unsaid, without] = [of(undefined), of(false)];
  const problems: Problem[] = [];
  if (unsaid > 0 && hasResidents(grid.tariffs))
    problems.push(warning("roll.residents-missing", { families: unsaid }));
  if (city !== undefined && without > 0 && of(true) === 0)
    problems.push(information("roll.no-residents", { city, families: without }));
  return problems;
}

/** The same for families whose address is another one now. */
function residentsMoved({ rows }: RollPlan, { households, grid, office }: Town): readonly Problem[] {
  const rules = { tariffs: grid.tariffs, city: office.city };
  const ofRow = new Map([...households.families.values()].map((family) => [family.place.row, family]));
  return rows.familyFills.flatMap(({ row, values }) => {
    const family = ofRow.get(row);
    return family === undefined ? [] : doubtsAboutResidence(family, { ...family, ...values }, rules);
  });
}

/** What the town has already, for the clerk to choose among. */
function offersOf({ households, grid, services, office }: Town): RollOffers {
  const children = [...households.children.values()];
  const names = [...new Set(grid.tariffs.map(({ service }) => service))];
  return {
    schools: [...new Set(children.flatMap(({ school }) => school ?? []))],
    categories: [...new Set([...grid.tariffs, ...children].flatMap(({ category }) => category ?? []))],
    services: names.map((name) => ({ name, isMeal: isMeal(services, name) })),
    city: hasResidents(grid.tariffs) ? office.city : undefined,
  };
}
