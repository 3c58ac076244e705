import { changedTables, problemTexts } from "./scenario-report";
import { runCommand, DyingWorkbook, type Told } from "./scenario-run";
import { edited, sheetsOf, workbookOf, type Sheets } from "./scenario-sheets";
import type { Command, Step, Story } from "./scenario-story";
import { brokenTruths, rewrittenRows, wrongAnomalies } from "./scenario-truths";
import { sheetNamed, plainSpaces } from "./scenario-cells";
import { problemCounts } from "../../src/wording/reports";
import { countBySeverity } from "../../src/app/deed/report";

/** A story as it turns out: what it tells, where it ends, and which general truths it breaks. */
export interface Telling {
  readonly text: string;
  readonly sheets: Sheets;
  readonly broken: readonly string[];
}

/** Prepares the workbook before each command; told stories leave it as it is. */
export type Disturb = (sheets: Sheets) => Sheets;

/** Goes through a story step by step. */
export async function tell(story: Story, disturb: Disturb = (sheets) => sheets): Promise<Telling> {
  const lines: string[] = [];
  const broken: string[] = [];
  let { sheets } = story;
  let isSound = true;
  for (const step of story.steps) {
    lines.push(...(lines.length === 0 ? [] : [""]), `=== ${step.text}`);
    if (step.kind === "edit") {
      sheets = edited(sheets, step.edit);
      // Whoever changes the register by hand breaks its truths: the run says so, the test does not.
      if (sheetNamed(step.edit.sheet).role === "output") isSound = false;
      continue;
    }
    const before = disturb(sheets);
    const { told, after } = await run(step, before, story.folder);
    lines.push(...toldLines(told), ...(step.inShort === true ? [] : changedTables(before, after)));
    const complaints = await complaintsOf(step, story, { before, after, told, isSound });
    broken.push(...complaints.map((complaint) => `${step.text}: ${complaint}`));
    sheets = after;
  }
  return { text: `${lines.join("\n")}\n`, sheets, broken };
}

async function run(
  command: Command,
  before: Sheets,
  folder: string,
): Promise<{ readonly told: Told; readonly after: Sheets }> {
  const workbook = workbookOf(before);
  const changesLeft = command.diesAfter;
  const port = changesLeft === undefined ? workbook : new DyingWorkbook(workbook, changesLeft);
  const told = await runCommand(command, port, folder);
  return {
    told: changesLeft === undefined ? told : { ...told, summary: ["(interrompu)"] },
    after: await sheetsOf(workbook),
  };
}

function toldLines({ summary, problems, done }: Told): readonly string[] {
  const counts = problemCounts(countBySeverity(problems));
  return [
    ...(done ? summary : ["Refusé : rien n'a été écrit."]),
    ...(problems.length === 0 ? [] : [counts, ...problemTexts(problems).map((text) => `  ${text}`)]),
  ].map(plainSpacesOfLine);
}

const plainSpacesOfLine = (line: string): string => plainSpaces(line).trimEnd();

async function complaintsOf(
  step: Step & Command,
  story: Story,
  ran: { readonly before: Sheets; readonly after: Sheets; readonly told: Told; readonly isSound: boolean },
): Promise<readonly string[]> {
  const { before, after, told, isSound } = ran;
  if (step.diesAfter !== undefined) return [];
  const isLook = step.preview || step.typed["projet"] !== undefined;
  const writesNothing = !told.done || isLook;
  if (writesNothing) return isSame(before, after) ? [] : ["Something was written"];
  const again = await run(step, after, story.folder);
  return [
    ...(isSame(after, again.after) ? [] : ["A second run changes something"]),
    ...(reviews(step, before, after) ? wrongAnomalies(after, told.problems) : []),
    ...(isSound ? [...brokenTruths(after), ...rewrittenInSoundRun(before, after)] : []),
  ];
}

/** An import and what a bank tells have no anomalies to write; a run about debits that has nothing to do writes none. */
function reviews(step: Command, before: Sheets, after: Sheets): boolean {
  if (["calendrier", "importer", "encaisser"].includes(step.verb)) return false;
  return !(step.verb === "prelever" || step.verb === "rejets") || !isSame(before, after);
}

/** What a run that died left behind is swept by the next one: those rows are not issued ones. */
function rewrittenInSoundRun(before: Sheets, after: Sheets): readonly string[] {
  return brokenTruths(before).length === 0 ? rewrittenRows(before, after) : [];
}

const isSame = (left: Sheets, right: Sheets): boolean => JSON.stringify(left) === JSON.stringify(right);
