import { useState } from "preact/hooks";
import type { BatchSent } from "../../app/debits/prelever-envoye";
import { sum } from "../../kernel/cents";
import { parseDay, type Day } from "../../kernel/day";
import { prelevementsWords as words } from "../../wording/page/prelevements";
import { Dialog } from "../parts/dialog";
import { Field, describedBy } from "../parts/field";

interface SendDialogProps {
  /** What would be marked. */
  readonly sent: BatchSent;
  readonly today: Day;
  readonly onSend: (sentOn: Day) => void;
  readonly onClose: () => void;
}

/** Asks when the file went to the bank, and says that its rows stay as they are from then on. */
export function SendDialog({ sent: { collectedOn, debits }, today, onSend, onClose }: SendDialogProps) {
  const [sentOn, setSentOn] = useState<Day | undefined>(today);
  // The future is not known: nothing is settled by a day that is not there yet.
  const isWrong = sentOn === undefined || sentOn > today;
  return (
    <Dialog
      title={words.sendTitle(collectedOn)}
      action={words.sendAction}
      isIncomplete={isWrong}
      onAction={() => {
        if (sentOn !== undefined) onSend(sentOn);
      }}
      onClose={onClose}
    >
      <p>{words.figures(debits.length, sum(debits.map(({ amount }) => amount)))}</p>
      <Field id="sent-on" label={words.sentOn} error={isWrong ? words.sentOnWrong : undefined}>
        <input
          id="sent-on"
          type="date"
          max={today}
          value={sentOn ?? ""}
          aria-describedby={describedBy("sent-on", { error: isWrong })}
          onInput={({ currentTarget: { value } }) => setSentOn(parseDay(value))}
        />
      </Field>
      <p class="hint">{words.sendNote}</p>
    </Dialog>
  );
}
