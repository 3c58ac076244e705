import { lookAtWorkbook } from "../../../src/app/overview/accueil";
import { importCalendar } from "../../../src/app/calendar/calendrier";
import { issuePeriod } from "../../../src/app/issue/facturer";
import { addSheets } from "../../../src/app/new-town/nouveau";
import { readRules, writeRules } from "../../../src/app/settings/parametrer";
import type { Ran } from "../../../src/app/deed/report";
import type { OnStep, Step } from "../../../src/app/deed/run";
import { checkWorkbook } from "../../../src/app/review/verifier";
import { day } from "../../../src/kernel/day";
import type { MemoryWorkbook } from "../../../src/workbook/memory";
import { everything, noting, now, stopAt, townInMemory } from "../town-in-memory";

/** A town with something to tell in its sheet of anomalies. */
const townWithFault = () =>
  townInMemory({
    Paramètres: [
      ["Paramètre", "Valeur", "Explication"],
      ["Vile", null, null],
    ],
  });

const csv = `description;population;start_date;end_date;location;zones;annee_scolaire
Vacances de Noël;-;2026-12-18T23:00:00+00:00;2027-01-03T23:00:00+00:00;Reims;Zone B;2026-2027
`;

interface Run {
  readonly about: string;
  /** The steps at which it can be stopped, in their order. */
  readonly steps: readonly Step[];
  readonly run: (workbook: MemoryWorkbook, onStep: OnStep) => Promise<Ran<unknown>>;
}

const importing = (preview: boolean): Run["run"] => {
  const sources = [{ name: "calendrier.csv", content: { kind: "text" as const, text: csv } }];
  const request = { sources, academie: "Reims", schoolYear: "2026-2027", preview, now };
  return (workbook, onStep) => importCalendar(request, workbook, onStep);
};
const issuing = (preview: boolean): Run["run"] => {
  const request = { period: "2026-11", issuedOn: day("2026-10-28"), preview, now };
  return (workbook, onStep) => issuePeriod(request, workbook, onStep);
};

const writing: readonly Run[] = [
  { about: "issuing a period", steps: ["read", "compute", "write"], run: issuing(false) },
  { about: "importing a calendar", steps: ["read", "compute", "write"], run: importing(false) },
  {
    about: "checking the workbook",
    steps: ["read", "compute", "write"],
    run: (workbook, onStep) => checkWorkbook({ now }, workbook, onStep),
  },
  {
    about: "writing rules",
    steps: ["read", "compute", "write"],
    run: (workbook, onStep) =>
      writeRules({ settings: { city: "Langres" }, absenceRules: [] }, workbook, onStep),
  },
  {
    about: "adding sheets",
    steps: ["read", "compute", "write"],
    run: (workbook, onStep) => addSheets({}, workbook, onStep),
  },
];
const looking: readonly Run[] = [
  { about: "a draft", steps: ["read", "compute"], run: issuing(true) },
  { about: "a preview of a calendar", steps: ["read", "compute"], run: importing(true) },
  {
    about: "a look at the workbook",
    steps: ["read", "compute"],
    run: (workbook, onStep) => lookAtWorkbook({ now }, workbook, onStep),
  },
  {
    about: "reading the rules",
    steps: ["read", "compute"],
    run: (workbook, onStep) => readRules({}, workbook, onStep),
  },
];

describe.each([...writing, ...looking])("$about", ({ steps, run }) => {
  it.each(steps)("stopped at the step %s writes nothing, and says so", async (step) => {
    const workbook = townInMemory();
    const before = await everything(workbook);
    const { result, problems } = await run(workbook, stopAt(step));
    expect(result).toBeUndefined();
    expect(problems[0]).toMatchObject({ code: "run.stopped", severity: "information" });
    expect(problems[0]?.message).toMatch(/rien n’a été écrit/i);
    expect(workbook.applied).toEqual([]);
    expect(await everything(workbook)).toEqual(before);
  });

  it("announces its steps in order, and ends when nobody stops it", async () => {
    const told: Step[] = [];
    const { result } = await run(townInMemory(), noting(told));
    expect(told).toEqual(steps);
    expect(result).toBeDefined();
  });
});

describe.each(writing)("$about, stopped and started again", ({ run }) => {
  it("gives the workbook of an undisturbed run", async () => {
    const [stopped, undisturbed] = [townWithFault(), townWithFault()];
    await run(stopped, stopAt("write"));
    await run(stopped, noting([]));
    await run(undisturbed, noting([]));
    expect(undisturbed.applied.length).toBeGreaterThan(0);
    expect(await everything(stopped)).toEqual(await everything(undisturbed));
  });
});
