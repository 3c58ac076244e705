import type { Entered } from "../../app/entry/enter";
import type { LocatedProblem } from "../../app/deed/report";
import type { AbsenceVerdict, BookingVerdict } from "../../domain/meals";
import { explainAbsence, explainBooking } from "../../wording/verdicts";
import { saisieWords as words } from "../../wording/page/saisie";
import { Message, type Tone } from "../parts/message";
import { Notes } from "../parts/notes";
import { Refusal } from "../parts/refusal";
import type { EntryEnd } from "../use-entry";

const absenceTones: Record<AbsenceVerdict, Tone> = {
  deducted: "success",
  partial: "warning",
  pending: "warning",
  billed: "warning",
  "no-meal": "information",
};

const bookingTones: Record<BookingVerdict, Tone> = {
  accepted: "success",
  "accepted-out-of-time": "warning",
  surcharged: "warning",
  refused: "warning",
};

interface OutcomeProps {
  readonly seen: EntryEnd | undefined;
  /** It is of what the form says now. */
  readonly isCurrent: boolean;
  readonly isComplete: boolean;
}

/** What an entry comes to, while it is typed. */
export function EntryOutcome({ seen, isCurrent, isComplete }: OutcomeProps) {
  if (!isComplete || seen === undefined)
    return <p class="hint">{isComplete ? words.wait : words.incomplete}</p>;
  return (
    <div class={isCurrent ? "outcome" : "outcome old"}>
      {seen.result === undefined ? (
        <Refusal problems={seen.problems} />
      ) : (
        <Told entered={seen.result} problems={seen.problems} />
      )}
    </div>
  );
}

interface ToldProps {
  readonly entered: Entered;
  readonly problems: readonly LocatedProblem[];
}

function Told({ entered, problems }: ToldProps) {
  const { absence, booking, payment, rows } = entered;
  return (
    <>
      {absence !== undefined && (
        <Message tone={absenceTones[absence.verdict]} title={words.absence(absence.verdict)}>
          <p>{explainAbsence(absence)}</p>
        </Message>
      )}
      {booking !== undefined && (
        <Message tone={bookingTones[booking.verdict]} title={words.presence(booking.verdict)}>
          <p>{explainBooking(booking)}</p>
        </Message>
      )}
      {payment !== undefined && (
        <Message tone="information" title={words.paymentTo}>
          <Notes
            lines={[
              ...payment.settled.map(({ receivable, amount, remaining }) =>
                words.settles(receivable.number, amount, remaining),
              ),
              payment.inAdvance > 0 ? words.inAdvance(payment.inAdvance) : undefined,
            ]}
          />
        </Message>
      )}
      <Notes lines={problems.map(({ message, advice }) => `${message} ${advice}`)} />
      <details class="fold">
        <summary>{words.writes}</summary>
        <ul class="notes">
          {rows.map(({ sheet, row, isNew, cells }) => (
            <li key={`${sheet} ${String(row)}`}>
              {words.row(sheet, row, isNew)}
              <ul>
                {cells.map(({ header, before, text }) => (
                  <li key={header}>{words.cell(header, before, text)}</li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
