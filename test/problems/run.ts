import { answerQuestion } from "../../src/app/review/answer-question";
import { issuePeriod } from "../../src/app/issue/facturer";
import { makeReceipts } from "../../src/app/till/recus";
import { forecastMeals } from "../../src/app/kitchen/effectifs";
import { findFamily } from "../../src/app/deed/find-family";
import { locateProblems } from "../../src/app/deed/locate-problems";
import { openTown } from "../../src/app/deed/open-town";
import { exampleTown } from "../../src/examples";
import { addSheets } from "../../src/app/new-town/nouveau";
import { day } from "../../src/kernel/day";
import type { ProblemsOf } from "../../src/kernel/problem";
import { performHere } from "../../src/taskpane/perform-here";
import { note, when, type Example, type PagesOf } from "./page";
import { now, smallTownInMemory } from "./small-town";

/** `ecot compte` for a family that is in no sheet. */
function unknownFamily(code: string): Example {
  return {
    command: `ecot compte cantine.xlsx --famille ${code} --le 2026-10-28`,
    input: [note("The families are F1 and F2.")],
    run: async () => {
      const opened = await openTown(smallTownInMemory({}));
      if (!opened.ok || opened.value.town === undefined) throw new RangeError("The small town can be read.");
      const { town, layouts } = opened.value;
      const asked = findFamily(code, town.households.families);
      return { problems: locateProblems(asked.problems, layouts), waits: "nothing is written" };
    },
  };
}

/** `ecot effectifs` for these days. */
function effectifs(from: string, to: string, because: string): Example {
  return {
    command: `ecot effectifs cantine.xlsx --du ${from} --au ${to}`,
    input: [note(because)],
    run: async () => {
      const request = { from: day(from), to: day(to), now };
      const { problems } = await forecastMeals(request, smallTownInMemory({}));
      return { problems, waits: "nothing is written" };
    },
  };
}

/** What only the page can ask for: to stop, and to put an example in an open workbook. */
export const runPages: PagesOf<ProblemsOf<"new" | "run">> = {
  "run.stopped": [
    {
      command: "page: Facturer, then Arrêter",
      input: [note("The clerk stops the run before anything is written.")],
      run: async () => {
        const request = { period: "2026-11", issuedOn: day("2026-10-28"), now };
        const { problems } = await issuePeriod(request, smallTownInMemory({}), (step) =>
          step === "write" ? Promise.resolve("stop") : undefined,
        );
        return { problems, waits: "everybody, nothing is issued" };
      },
    },
  ],
  "run.part-missing": [
    {
      command: "page in Excel: any of its screens",
      input: [note("The page is from before an update of Écot, and the code it asks for is there no more.")],
      run: async () => {
        const gone = Object.assign(new Error("Loading chunk 7 failed."), { name: "ChunkLoadError" });
        const workbook = smallTownInMemory({});
        workbook.read = () => Promise.reject(gone);
        const { problems } = await performHere(workbook, () => false)("lookAtWorkbook", { now });
        return { problems, waits: "nothing is done" };
      },
    },
  ],
  "run.question-gone": [
    {
      command: "page: Anomalies, then Renommer « Règlement » en « Règlements »",
      input: [note("Somebody has renamed the sheet since the question was asked.")],
      run: async () => {
        const { problems } = await answerQuestion(
          { answer: { kind: "rename-sheet", sheet: "payments", found: "Règlement", name: "Règlements" } },
          smallTownInMemory({ Règlements: [["Date", "Code famille", "Montant"]] }),
        );
        return { problems, waits: "nothing is written" };
      },
    },
  ],
  "run.unknown-family": [
    when("one sign is wrong", unknownFamily("F11")),
    when("nobody's code looks like it", unknownFamily("Lambert")),
  ],
  "run.days-inverted": [effectifs("2026-11-06", "2026-11-02", "The last day comes first.")],
  "run.too-many-days": [effectifs("2026-09-01", "2027-06-30", "A whole school year is asked for.")],
  "run.no-meals": [effectifs("2026-10-19", "2026-10-30", "Nobody eats during the holidays.")],
  "run.no-takings": [
    {
      command: "ecot recus cantine.xlsx --permanence 2026-11-05",
      input: [note("Nothing was paid on that day.")],
      run: async () => {
        const { problems } = await makeReceipts({ on: day("2026-11-05"), now }, smallTownInMemory({}));
        return { problems, waits: "nothing is written" };
      },
    },
  ],
  "new.sheet-exists": [
    {
      command: "page: Nouveau, exemple de Chaumont",
      input: [note("The workbook has sheets of a town already.")],
      run: async () => {
        const { problems } = await addSheets({ example: exampleTown("chaumont") }, smallTownInMemory({}));
        return { problems, waits: "nothing is added" };
      },
    },
  ],
};
