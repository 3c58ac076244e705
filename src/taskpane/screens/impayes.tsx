import { useEffect, useRef, useState } from "preact/hooks";
import { listOverdue, type OverdueListed } from "../../app/reminders/impayes";
import type { Ran } from "../../app/deed/report";
import { parseDay, type Day } from "../../kernel/day";
import { overdueSheet } from "../../workbook/sheets";
import { impayesWords as words } from "../../wording/page/impayes";
import { usePage } from "../page-context";
import { Button } from "../parts/button";
import { Field, describedBy } from "../parts/field";
import { Message } from "../parts/message";
import { ProblemFold } from "../parts/problem-fold";
import { Refusal } from "../parts/refusal";
import { OverdueList } from "./impayes-liste";

/** The families that are late: filtered, sorted, each with its children, its invoices and what could come next. */
export function Impayes() {
  const page = usePage();
  const { workplace, now } = page;
  const [asked, setAsked] = useState<{ readonly day: Day | undefined }>({ day: now().day });
  const [listed, setListed] = useState<Ran<OverdueListed>>();
  const [isWritten, setWritten] = useState(false);
  const { day } = asked;

  const list = async (on: Day) => {
    const request = { on, preview: true, now: now() };
    setListed(await page.run((onStep) => listOverdue(request, workplace.workbook, onStep)));
  };
  const write = async (on: Day) => {
    const request = { on, now: now() };
    const ran = await page.write((onStep) => listOverdue(request, workplace.workbook, onStep));
    setListed(ran);
    setWritten(ran.result !== undefined);
  };
  const look = (on: Day) => {
    setWritten(false);
    void list(on);
  };
  useWhenChanged(() => {
    if (day !== undefined) void list(day);
  });
  useEffect(() => {
    if (page.screen !== "impayes") setWritten(false);
  }, [page.screen]);

  return (
    <>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!page.isBusy && day !== undefined) look(day);
        }}
      >
        <Field id="overdue-on" label={words.on} hint={words.onHint}>
          <input
            id="overdue-on"
            type="date"
            required
            value={day ?? ""}
            aria-describedby={describedBy("overdue-on")}
            onInput={({ currentTarget: { value } }) => {
              setAsked({ day: parseDay(value) });
              setListed(undefined);
              setWritten(false);
            }}
          />
        </Field>
        <div class="actions">
          <button
            type="submit"
            id="look-at-overdue"
            class={`button ${listed === undefined ? "primary" : "plain"}`}
            disabled={page.isBusy || day === undefined}
          >
            {listed === undefined ? words.look : words.refresh}
          </button>
          {listed?.result !== undefined && day !== undefined && (
            <Button id="write-overdue" onClick={() => void write(day)}>
              {words.write}
            </Button>
          )}
        </div>
      </form>
      {listed !== undefined && listed.result === undefined && (
        <Refusal problems={listed.problems} {...(day === undefined ? {} : { onRetry: () => look(day) })} />
      )}
      {isWritten && <Written />}
      {listed?.result !== undefined && (
        <>
          <OverdueList key={listed.result.on} listed={listed.result} />
          <ProblemFold problems={listed.problems} />
        </>
      )}
    </>
  );
}

function Written() {
  const { workplace, goTo } = usePage();
  return (
    <Message tone="success" title={words.written}>
      <p>{words.writtenNext}</p>
      {workplace.file?.isModified === true && <p>{words.saveReminder}</p>}
      {workplace.goTo !== undefined && (
        <Button onClick={() => goTo(overdueSheet.name, "A1")}>{words.seeSheet}</Button>
      )}
    </Message>
  );
}

/** Runs when the screen comes into sight after something changed; until the first overview, the workbook is being read. */
function useWhenChanged(act: () => void): void {
  const { overview, screen } = usePage();
  const seen = useRef<typeof overview>(undefined);
  const isShown = screen === "impayes";
  useEffect(() => {
    if (!isShown || overview === undefined || seen.current === overview) return;
    seen.current = overview;
    act();
  }, [isShown, overview]);
}
