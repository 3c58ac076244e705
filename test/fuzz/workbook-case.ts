import { openXlsx } from "../../src/adapters/xlsx";
import type { Base } from "./base";
import { retypeCell, retypeSettingName } from "./change-cells";
import { damages } from "./change-package";
import * as shape from "./change-shape";
import type { Chance } from "./chance";
import { newComplaints, registerFaults } from "./invariants";
import { fileOf, partsOf } from "./model";
import type { Change, Mutation } from "./mutation";
import { again, runNames, tell, type Decisions, type RunName, type Told } from "./story";

/** What the untouched workbook gives: the measure of every case. */
export type Expected = ReadonlyMap<RunName, ExpectedRun>;

interface ExpectedRun {
  readonly decisions: Decisions;
  /** What is told of the untouched workbook is no word about a change. */
  readonly told: ReadonlySet<string>;
}

export async function expectedOf({ model }: Base): Promise<Expected> {
  const file = fileOf(partsOf(model));
  const expected = new Map<RunName, ExpectedRun>();
  for (const run of runNames) {
    const { decisions, problems } = await tell(run, file);
    if (decisions === undefined) throw new Error(`${run} is refused: ${JSON.stringify(problems)}`);
    if (decisions.length === 0) throw new Error(`${run} decides nothing: no difference could be seen.`);
    expected.set(run, { decisions, told: new Set(problems.map(({ message }) => message)) });
  }
  return expected;
}

const changes: readonly Change[] = [
  ...Array.from({ length: 16 }, () => retypeCell),
  ...Array.from({ length: 4 }, () => shape.renameHeader),
  ...Array.from({ length: 3 }, () => shape.renameSheet),
  retypeSettingName,
  ...Object.values(shape).filter((change) => change !== shape.renameHeader && change !== shape.renameSheet),
];

/** Draws one thing to change in the workbook. */
export function mutate(base: Base, chance: Chance): Mutation {
  for (;;) {
    const mutation = chance.onceIn(4) ? chance.oneOf(damages)(base, chance) : changed(base, chance);
    if (mutation !== undefined) return mutation;
  }
}

function changed(base: Base, chance: Chance): Mutation | undefined {
  const change = chance.oneOf(changes)(base, chance);
  if (change === undefined) return undefined;
  const { model, ...rest } = change;
  return { ...rest, file: fileOf(partsOf(model)) };
}

/** What is wrong with how the commands take this workbook; nothing, as a rule. */
export async function faultsOf(
  mutation: Mutation,
  expected: Expected,
  chance: Chance,
): Promise<readonly string[]> {
  const faults: string[] = [];
  const repeated = chance.oneOf(runNames);
  for (const run of runNames) {
    const told = await tell(run, mutation.file);
    const measure = expected.get(run);
    if (measure === undefined) throw new Error(`Nothing is expected of ${run}.`);
    faults.push(...silences(mutation, told, measure).map((fault) => `${run}: ${fault}`));
    if (run === repeated || run === "facturer") {
      const broken = await brokenRules(mutation, told, run === repeated);
      faults.push(...broken.map((fault) => `${run}: ${fault}`));
    }
  }
  return faults;
}

function silences(
  { expects, sheet, was, now }: Mutation,
  told: Told,
  expected: ExpectedRun,
): readonly string[] {
  if (expects === "sound") return [];
  const { decisions } = told;
  const problems = told.problems.filter(({ message }) => !expected.told.has(message));
  const difference = decisions === undefined ? "refused" : differenceOf(decisions, expected.decisions);
  if (difference === undefined) return [];
  const names = problems.filter((problem) => isAbout(problem, sheet, [was, now]));
  if (expects === "same-or-told" && names.length > 0) return [];
  const said = problems.map(({ code, sheet: where, cell }) => `${code} ${where}!${cell}`).join(", ");
  return [
    `${expects === "same" ? "differs though nothing that matters did" : "silent"}: ${difference} [${said}]`,
  ];
}

/** A problem of that sheet, or one that names it or what stood there; of the file, where no sheet was touched in particular. */
function isAbout(
  problem: Told["problems"][number],
  sheet: string | undefined,
  values: readonly (string | undefined)[],
): boolean {
  if (sheet === undefined || values.some((value) => value !== undefined && problem.message.includes(value)))
    return true;
  return problem.sheet === sheet || problem.message.includes(sheet) || problem.code.startsWith("file.");
}

function differenceOf(decisions: Decisions, expected: Decisions): string | undefined {
  const missing = expected.filter((line) => !decisions.includes(line));
  const added = decisions.filter((line) => !expected.includes(line));
  if (missing.length === 0 && added.length === 0) return undefined;
  return [
    ...missing.slice(0, 2).map((line) => `− ${line}`),
    ...added.slice(0, 2).map((line) => `+ ${line}`),
  ].join("; ");
}

async function brokenRules(
  { file }: Mutation,
  { run, decisions, problems, workbook }: Told,
  isRepeated: boolean,
): Promise<readonly string[]> {
  if (workbook === undefined) return [];
  const after = workbook.bytes();
  if (decisions === undefined) return after === file ? [] : ["refused, and yet something was written"];
  const faults: string[] = [];
  if (run === "facturer") {
    const before = await openXlsx(file, "essai.xlsx");
    if (before.ok) faults.push(...(await registerFaults(before.value, workbook)));
  }
  if (!isRepeated) return faults;
  faults.push(...newComplaints(file, after));
  const second = await again(run, workbook);
  if (workbook.bytes() === after) return faults;
  // What a run gives back is told no more: the list of anomalies follows, once.
  const settled = workbook.bytes();
  const isToldOtherwise = messages(second.problems) !== messages(problems);
  await again(run, workbook);
  if (!isToldOtherwise || workbook.bytes() !== settled) faults.push("a second run writes");
  return faults;
}

const messages = (problems: Told["problems"]) => problems.map(({ message }) => message).join("\n");
