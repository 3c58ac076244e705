import type { Day } from "../../kernel/day";
import { bilanWords as words } from "../../wording/page/bilan";
import { DayForm, useDayAsked } from "../parts/form";
import { Refusal } from "../parts/refusal";
import { useDeed } from "../use-deed";
import { StatementView } from "./bilan-statement";

/** How the town stands on a day: seen first, then written on the sheets Bilan and Impayés. */
export function Bilan() {
  const [on, setOn] = useDayAsked();
  const walk = useDeed("drawUpStatement");
  const show = (day: Day) => void walk.look({ on: day });

  // What another screen writes makes these figures old.
  const { seen, done } = walk.isOld ? {} : walk;
  // What was written stands on the screen, should the workbook have changed meanwhile.
  const shown = done?.ran.result === undefined ? seen : done;
  const drawn = shown?.ran.result;
  return (
    <>
      <DayForm
        id="statement-on"
        label={words.on}
        hint={words.onHint}
        day={on}
        onDay={setOn}
        walk={walk}
        submit={{
          id: "show-statement",
          isNext: drawn === undefined,
          text: shown === undefined ? words.show : words.showAgain,
        }}
        onSubmit={show}
      />
      {shown !== undefined && drawn === undefined && (
        <Refusal problems={shown.ran.problems} onRetry={on && (() => show(on))} />
      )}
      {shown !== undefined && drawn !== undefined && (
        <StatementView
          drawn={drawn}
          problems={shown.ran.problems}
          written={done?.ran}
          onWrite={() => void walk.apply(shown.question)}
        />
      )}
    </>
  );
}
