import type { Day } from "../../kernel/day";
import { sum } from "../../kernel/cents";
import { relancesWords as words } from "../../wording/page/relances";
import { DayForm, useDayAsked } from "../parts/form";
import { Confirmation, Steps } from "../parts/steps";
import { useDeed } from "../use-deed";
import { LettersDone } from "./relances-suite";
import { LettersPreview } from "./relances-apercu";

/** The reminders due on a day: looked at, written as letters, and noted as sent. */
export function Relances() {
  const [day, setDay] = useDayAsked();
  const walk = useDeed("remind");
  const isShown = walk.shown?.ran.result !== undefined;
  const look = (on: Day) => void walk.look({ on, sent: false });
  const askToSend = () => walk.setConfirming(true);
  return (
    <>
      <DayForm
        id="remind-on"
        label={words.on}
        hint={words.onHint}
        day={day}
        onDay={setDay}
        walk={walk}
        submit={{
          id: "look-at-reminders",
          isNext: !isShown,
          text: isShown && walk.done === undefined ? words.lookAgain : words.look,
        }}
        onSubmit={look}
      />
      <Steps
        walk={walk}
        onRetry={day && (() => look(day))}
        preview={(reminded, problems) => (
          <LettersPreview
            reminded={reminded}
            problems={problems}
            onWrite={() => void walk.apply({ on: reminded.on, sent: false })}
            onSend={askToSend}
          />
        )}
        done={(reminded, problems) => (
          <LettersDone
            reminded={reminded}
            problems={problems}
            onSend={askToSend}
            pdf={walk.done?.ran.beside?.[0]}
            onPdf={() => void walk.apply({ on: reminded.on, sent: false, pdf: true })}
          />
        )}
        confirmation={({ on, reminders }) => (
          <Confirmation
            walk={walk}
            title={words.confirmSendTitle(reminders.length)}
            action={words.confirmSend}
            text={words.confirmSendText(on, sum(reminders.map(({ total }) => total)))}
            note={words.confirmSendNote}
            onConfirm={() => void walk.apply({ on, sent: true })}
          />
        )}
      />
    </>
  );
}
