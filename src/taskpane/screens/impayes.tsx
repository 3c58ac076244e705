import type { OverdueListed } from "../../app/reminders/impayes";
import type { LocatedProblem } from "../../app/deed/report";
import type { Day } from "../../kernel/day";
import { overdueSheet } from "../../workbook/sheets";
import { impayesWords as words } from "../../wording/page/impayes";
import { useReadingInSight } from "../use-reading";
import { Button } from "../parts/button";
import { Done, SeeSheet } from "../parts/done";
import { DayForm, useDayAsked } from "../parts/form";
import { ProblemFold } from "../parts/problem-fold";
import { Steps } from "../parts/steps";
import { useDeed } from "../use-deed";
import { OverdueList } from "./impayes-liste";

/** The families that are late: filtered, sorted, each with its children, its invoices and what could come next. */
export function Impayes() {
  const [day, setDay] = useDayAsked();
  const walk = useDeed("listOverdue", { isTold: false });
  const list = (on: Day) => void walk.look({ on }, { isRenewal: true });
  useReadingInSight(() => day !== undefined && list(day), walk.revision);

  const { shown } = walk;
  // The same list before and after it is written: its filters stay.
  const listed = (isWritten: boolean) => (result: OverdueListed, problems: readonly LocatedProblem[]) => (
    <>
      {isWritten && <Written />}
      <OverdueList key={result.on} listed={result} />
      <ProblemFold problems={problems} />
    </>
  );
  return (
    <>
      <DayForm
        id="overdue-on"
        label={words.on}
        hint={words.onHint}
        day={day}
        onDay={setDay}
        walk={walk}
        submit={{
          id: "look-at-overdue",
          isNext: shown === undefined,
          text: shown === undefined ? words.look : words.refresh,
        }}
        onSubmit={list}
      >
        {shown?.ran.result !== undefined && (
          <Button id="write-overdue" onClick={() => void walk.apply(shown.question)}>
            {words.write}
          </Button>
        )}
      </DayForm>
      <Steps walk={walk} onRetry={day && (() => list(day))} preview={listed(false)} done={listed(true)} />
    </>
  );
}

function Written() {
  return (
    <Done title={words.written} next={[words.writtenNext]} save={words.saveReminder}>
      <SeeSheet sheet={overdueSheet}>{words.seeSheet}</SeeSheet>
    </Done>
  );
}
