import { useState } from "preact/hooks";
import { remind, type Reminded } from "../../app/reminders/relancer";
import type { Confirmable, Ran } from "../../app/deed/report";
import { parseDay, type Day } from "../../kernel/day";
import { sum } from "../../kernel/cents";
import { relancesWords as words } from "../../wording/page/relances";
import { usePage } from "../page-context";
import { Dialog } from "../parts/dialog";
import { Field, describedBy } from "../parts/field";
import { Refusal } from "../parts/refusal";
import { LettersDone } from "./relances-suite";
import { LettersPreview } from "./relances-apercu";

/** What the screen shows below its form. */
interface Shown {
  readonly kind: "preview" | "written" | "sent";
  readonly ran: Ran<Reminded>;
}

/** The reminders due on a day: looked at, written as letters, and noted as sent. */
export function Relances() {
  const page = usePage();
  const { workplace, now } = page;
  const [asked, setAsked] = useState<{ readonly day: Day | undefined }>({ day: now().day });
  const [shown, setShown] = useState<Shown>();
  const [isConfirming, setConfirming] = useState(false);
  const { day } = asked;

  const look = async (on: Day) => {
    setShown(undefined);
    const request = { on, sent: false, preview: true, now: now() };
    const ran = await page.run((onStep) => remind(request, workplace.workbook, onStep));
    setShown({ kind: "preview", ran });
    page.tellAnomalies(ran.problems);
  };
  const apply = async (confirmed: Confirmable<Reminded>, sent: boolean) => {
    const request = { on: confirmed.result.on, sent, confirmed, now: now() };
    const ran = await page.write((onStep) => remind(request, workplace.workbook, onStep));
    setShown({ kind: sent ? "sent" : "written", ran });
  };

  const result = shown?.ran.result;
  const confirmable = shown?.ran.shown;
  return (
    <>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!page.isBusy && day !== undefined) void look(day);
        }}
      >
        <Field id="remind-on" label={words.on} hint={words.onHint}>
          <input
            id="remind-on"
            type="date"
            required
            value={day ?? ""}
            aria-describedby={describedBy("remind-on")}
            onInput={({ currentTarget: { value } }) => {
              setAsked({ day: parseDay(value) });
              setShown(undefined);
            }}
          />
        </Field>
        <div class="actions">
          <button
            type="submit"
            id="look-at-reminders"
            class={`button ${result === undefined ? "primary" : "plain"}`}
            disabled={page.isBusy || day === undefined}
          >
            {shown?.kind === "preview" && result !== undefined ? words.lookAgain : words.look}
          </button>
        </div>
      </form>
      {shown !== undefined && result === undefined && (
        <Refusal
          problems={shown.ran.problems}
          {...(day === undefined ? {} : { onRetry: () => void look(day) })}
        />
      )}
      {shown?.kind === "preview" && result !== undefined && confirmable !== undefined && (
        <LettersPreview
          reminded={result}
          problems={shown.ran.problems}
          onWrite={() => void apply(confirmable, false)}
          onSend={() => setConfirming(true)}
        />
      )}
      {shown !== undefined && shown.kind !== "preview" && result !== undefined && (
        <LettersDone reminded={result} problems={shown.ran.problems} onSend={() => setConfirming(true)} />
      )}
      {isConfirming && result !== undefined && confirmable !== undefined && (
        <Dialog
          title={words.confirmSendTitle(result.reminders.length)}
          action={words.confirmSend}
          onAction={() => void apply(confirmable, true)}
          onClose={() => setConfirming(false)}
        >
          <p>{words.confirmSendText(result.on, sum(result.reminders.map(({ total }) => total)))}</p>
          <p class="hint">{words.confirmSendNote}</p>
        </Dialog>
      )}
    </>
  );
}
