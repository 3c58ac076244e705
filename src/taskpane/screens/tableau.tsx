import type { Day } from "../../kernel/day";
import { dashboardPage } from "../../workbook/sheets";
import { tableauWords as words } from "../../wording/page/tableau";
import { Done, SeeSheet, ToSheet } from "../parts/done";
import { DayForm, useDayAsked } from "../parts/form";
import { ProblemFold } from "../parts/problem-fold";
import { Steps } from "../parts/steps";
import { useDeed, whileTrue } from "../use-deed";
import { YearInPictures } from "./tableau-images";

/** The year in pictures until a day: seen first, then written with its charts. It is drawn up with the statement. */
export function Tableau() {
  const [on, setOn] = useDayAsked();
  const walk = useDeed("drawUpStatement");
  const show = (day: Day) => void walk.look({ on: day });
  const current = whileTrue(walk);
  return (
    <>
      <DayForm
        id="dashboard-on"
        label={words.on}
        hint={words.onHint}
        day={on}
        onDay={setOn}
        walk={walk}
        submit={{
          id: "show-dashboard",
          isNext: current.shown === undefined,
          text: current.shown === undefined ? words.show : words.showAgain,
        }}
        onSubmit={show}
      />
      <Steps
        walk={current}
        onRetry={on && (() => show(on))}
        preview={({ dashboard }, problems) => (
          <>
            <YearInPictures dashboard={dashboard}>
              <ToSheet
                id="write-dashboard"
                words={words}
                onWrite={() => void walk.apply({ on: dashboard.on })}
              />
            </YearInPictures>
            <ProblemFold problems={problems} />
          </>
        )}
        done={({ dashboard }, problems) => (
          <>
            <YearInPictures dashboard={dashboard}>
              <Written on={dashboard.on} />
            </YearInPictures>
            <ProblemFold problems={problems} />
          </>
        )}
      />
    </>
  );
}

function Written({ on }: { readonly on: Day }) {
  return (
    <Done title={words.written(on)} save={words.saveNext} saved={words.writtenNext}>
      <SeeSheet sheet={dashboardPage}>{words.see}</SeeSheet>
    </Done>
  );
}
