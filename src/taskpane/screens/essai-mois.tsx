import type { DeedResult, MonthTried } from "../../app/new-town/essai";
import { essaiWords as words } from "../../wording/page/essai";
import { isDone } from "../essai/verdict";
import { Message } from "../parts/message";
import { Line } from "./essai-verifications";

interface MonthProps {
  readonly deeds: readonly DeedResult[];
  /** Once its cells are compared. */
  readonly month: MonthTried | undefined;
}

const mostShown = 10;

/** The month of the small town: what was done, and whether every cell is what it must be. */
export function Month({ deeds, month }: MonthProps) {
  return (
    <>
      <ol class="problems trial">
        {deeds.map((deed) => (
          <Deed key={deed.deed} deed={deed} />
        ))}
      </ol>
      {month !== undefined &&
        (month.differences.length === 0 ? (
          <p id="trial-cells">{words.sameCells(month.cells)}</p>
        ) : (
          <Message tone="error" title={words.otherCells(month.differences.length)}>
            <p>{words.monthFailed}</p>
            {month.differences.slice(0, mostShown).map((difference) => (
              <p key={difference} class="hint">
                {difference}
              </p>
            ))}
          </Message>
        ))}
    </>
  );
}

function Deed({ deed: { deed, milliseconds, isRefused, told } }: { readonly deed: DeedResult }) {
  const isPassed = isDone({ isRefused, told });
  return (
    <Line
      name={deed}
      title={words.deeds[deed]}
      isPassed={isPassed}
      verdict={words.verdicts[isPassed ? "passed" : "failed"]}
      milliseconds={milliseconds}
      meanings={
        isPassed ? [] : [...(isRefused ? [words.deedRefused] : []), ...told.map(({ message }) => message)]
      }
      answers={[]}
    />
  );
}
