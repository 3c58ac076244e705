import { useEffect, useRef, useState } from "preact/hooks";
import { drawUpStatement, type DrawnStatement } from "../../app/statement/bilan";
import type { Ran } from "../../app/deed/report";
import { parseDay, type Day } from "../../kernel/day";
import { bilanWords as words } from "../../wording/page/bilan";
import { usePage } from "../page-context";
import { Field, describedBy } from "../parts/field";
import { Refusal } from "../parts/refusal";
import { StatementView } from "./bilan-statement";

/** How the town stands on a day: seen first, then written on the sheets Bilan and Impayés. */
export function Bilan() {
  const page = usePage();
  const [on, setOn] = useState<Day | undefined>(page.now().day);
  const [shown, setShown] = useState<Ran<DrawnStatement>>();
  /** What became of writing it. */
  const [written, setWritten] = useState<Ran<DrawnStatement>>();
  const isOwnWriting = useRef(false);

  const show = async (day: Day) => {
    setShown(undefined);
    setWritten(undefined);
    const request = { on: day, preview: true, now: page.now() };
    const ran = await page.run((onStep) => drawUpStatement(request, page.workplace.workbook, onStep));
    setShown(ran);
    page.tellAnomalies(ran.problems);
  };
  const write = async (day: Day) => {
    const request = { on: day, now: page.now() };
    isOwnWriting.current = true;
    const ran = await page.write((onStep) => drawUpStatement(request, page.workplace.workbook, onStep));
    setWritten(ran);
    // What was written stands on the screen, should the workbook have changed meanwhile.
    if (ran.result !== undefined) setShown(ran);
  };
  // What another screen writes makes these figures old. Our own writing, which changes the overview once, does not.
  useEffect(() => {
    if (!isOwnWriting.current) setShown(undefined);
    isOwnWriting.current = false;
  }, [page.overview]);

  const drawn = shown?.result;
  return (
    <>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!page.isBusy && on !== undefined) void show(on);
        }}
      >
        <Field id="statement-on" label={words.on} hint={words.onHint}>
          <input
            id="statement-on"
            type="date"
            required
            value={on ?? ""}
            aria-describedby={describedBy("statement-on")}
            onInput={({ currentTarget: { value } }) => {
              setOn(parseDay(value));
              setShown(undefined);
              setWritten(undefined);
            }}
          />
        </Field>
        <div class="actions">
          <button
            type="submit"
            id="show-statement"
            class={`button ${drawn === undefined ? "primary" : "plain"}`}
            disabled={page.isBusy || on === undefined}
          >
            {shown === undefined ? words.show : words.showAgain}
          </button>
        </div>
      </form>
      {shown !== undefined && drawn === undefined && (
        <Refusal problems={shown.problems} onRetry={() => on !== undefined && void show(on)} />
      )}
      {shown !== undefined && drawn !== undefined && (
        <StatementView
          drawn={drawn}
          problems={shown.problems}
          written={written}
          onWrite={() => void write(drawn.statement.on)}
        />
      )}
    </>
  );
}
