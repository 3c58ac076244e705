import { enterRow } from "../../src/app/entry/enter";
import { takeBackEntry } from "../../src/app/entry/take-back";
import type { Entry } from "../../src/app/entry/entry";
import type { ProblemsOf } from "../../src/kernel/problem";
import { note, type PagesOf } from "./page";
import { now, smallTownInMemory } from "./small-town";

const workbookWithAbsences = () =>
  smallTownInMemory({
    "Règles d'absence": [
      ["Motif", "Prévenir"],
      ["Maladie", "Sans délai"],
    ],
    Absences: [["Code enfant", "Du", "Au", "Motif", "Prévenu le", "Heure"]],
  });

const absence = (from: string): Entry => ({
  kind: "absence",
  typed: { childCode: "E1", from, motive: "Maladie", toldOn: from },
});

/** What is met when a clerk enters rows in the page. */
export const entryPages: PagesOf<ProblemsOf<"entry">> = {
  "entry.changed-since-preview": [
    {
      command: "page: Saisie du jour, then Enregistrer",
      input: [note("The form was changed after what it comes to was looked at.")],
      run: async () => {
        const workbook = workbookWithAbsences();
        const looked = await enterRow({ entry: absence("2026-10-05"), preview: true, now }, workbook);
        const { problems } = await enterRow(
          { entry: absence("2026-10-06"), confirmed: looked.shown, now },
          workbook,
        );
        return { problems, waits: "nothing is written" };
      },
    },
  ],
  "entry.row-changed": [
    {
      command: "page: Saisie du jour, then Annuler cette saisie",
      input: [note("Somebody has emptied the row of the absence meanwhile.")],
      run: async () => {
        const workbook = workbookWithAbsences();
        const { result } = await enterRow({ entry: absence("2026-10-05"), now }, workbook);
        const { cells = [], kept = [] } = result ?? {};
        await takeBackEntry({ cells, kept }, workbook);
        const { problems } = await takeBackEntry({ cells, kept }, workbook);
        return { problems, waits: "nothing is written" };
      },
    },
  ],
};
