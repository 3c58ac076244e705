import { answerQuestion } from "../../src/app/review/answer-question";
import { issuePeriod } from "../../src/app/issue/facturer";
import { exampleTown } from "../../src/examples";
import { addSheets } from "../../src/app/new-town/nouveau";
import { day } from "../../src/kernel/day";
import type { ProblemsOf } from "../../src/kernel/problem";
import { note, type PagesOf } from "./page";
import { now, smallTownInMemory } from "./small-town";

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
  "run.question-gone": [
    {
      command: "page: Anomalies, then Renommer « Règlement » en « Règlements »",
      input: [note("Somebody has renamed the sheet since the question was asked.")],
      run: async () => {
        const { problems } = await answerQuestion(
          { kind: "rename-sheet", sheet: "payments", found: "Règlement", name: "Règlements" },
          smallTownInMemory({ Règlements: [["Date", "Code famille", "Montant"]] }),
        );
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
