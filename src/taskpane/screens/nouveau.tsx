import { useState } from "preact/hooks";
import type { ExampleKey } from "../../examples";
import type { SheetsAdded } from "../../app/new-town/nouveau";
import type { Ran } from "../../app/deed/report";
import type { Outcome } from "../../kernel/outcome";
import { commonWords } from "../../wording/page/common";
import { nouveauWords as words } from "../../wording/page/nouveau";
import { OpenedFile } from "../file/opened-file";
import { usePage } from "../page-context";
import { Button } from "../parts/button";
import { Message } from "../parts/message";
import { Refusal } from "../parts/refusal";

const examples: readonly ExampleKey[] = ["chaumont", "descartes"];

/** In Excel: the sheets that the open workbook lacks. */
export function Nouveau() {
  const page = usePage();
  const [added, setAdded] = useState<Ran<SheetsAdded>>();
  const add = async (example: ExampleKey | undefined) => {
    const ran = await page.write(async (onStep) => {
      const { exampleTown } = await import("../../examples");
      const town = example === undefined ? undefined : exampleTown(example);
      return page.workplace.perform("addSheets", { example: town }, onStep);
    });
    setAdded(ran);
  };
  return (
    <>
      <p class="hint">{words.inExcel}</p>
      {added?.result !== undefined && <Added count={added.result.sheets.length} />}
      {added !== undefined && added.result === undefined && <Refusal problems={added.problems} />}
      <Choices action={words.add} onChoose={(example) => void add(example)} />
    </>
  );
}

function Added({ count }: { readonly count: number }) {
  return count === 0 ? (
    <Message tone="information" title={words.nothingToAdd} />
  ) : (
    <Message tone="success" title={words.added(count)}>
      <p>{words.addedNext}</p>
    </Message>
  );
}

interface ChoicesProps {
  readonly action: string;
  readonly onChoose: (example: ExampleKey | undefined) => void;
}

/** An empty workbook, or one of the example towns. */
export function Choices({ action, onChoose }: ChoicesProps) {
  return (
    <ul class="cards">
      <li class="card">
        <h2>{words.empty}</h2>
        <p class="hint">{words.emptyText}</p>
        <Button
          id="new-empty"
          label={commonWords.actionOn(action, words.empty)}
          onClick={() => onChoose(undefined)}
        >
          {action}
        </Button>
      </li>
      {examples.map((example) => (
        <li key={example} class="card">
          <h2>{words.examples[example]}</h2>
          <p class="hint">{words.exampleTexts[example]}</p>
          <Button
            id={`new-${example}`}
            label={commonWords.actionOn(action, words.examples[example])}
            onClick={() => onChoose(example)}
          >
            {action}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** In a browser: a new workbook, made in this page. */
export async function makeWorkbook(example: ExampleKey | undefined, now: Date): Promise<Outcome<OpenedFile>> {
  // The example towns are seldom asked for, and come when they are.
  const [{ newWorkbook }, { exampleTown }] = await Promise.all([
    import("../../app/new-town/nouveau"),
    import("../../examples"),
  ]);
  const name = words.fileName[example ?? "empty"];
  const sheets = newWorkbook(example === undefined ? undefined : exampleTown(example));
  return OpenedFile.fresh(sheets, { createdOn: now, title: name }, name);
}
