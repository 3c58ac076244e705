import { useState } from "preact/hooks";
import type { LocatedProblem } from "../../app/deed/report";
import type { Entry } from "../../app/entry/entry";
import type { BookingShown } from "../../app/entry/look-at-child";
import { bookingsSheet } from "../../workbook/sheets";
import { saisieWords as words } from "../../wording/page/saisie";
import { usePage } from "../page-context";
import { Button } from "../parts/button";
import { Refusal } from "../parts/refusal";
import { allFilled, EntryFrame, type EntryFormProps } from "./saisie-formulaire";
import { useChildRow } from "./saisie-jours";

/** A child comes outside of its enrolments; or does not, and what was asked for is taken back. */
export function PresenceForm(props: EntryFormProps) {
  const { now, workplace, write } = usePage();
  const { services } = props.who;
  const row = useChildRow(props, "presence", bookingsSheet, () => ({
    requestedOn: now().day,
    service: services.length === 1 ? (services[0] ?? "") : "",
  }));
  const { typed, child, year, range, field } = row;
  const isComplete = child !== undefined && allFilled(typed, "from", "service", "type");
  const entry: Entry | undefined = isComplete ? { kind: "presence", typed } : undefined;
  const [refusal, setRefusal] = useState<readonly LocatedProblem[]>();
  const cancel = async ({ row, booking }: BookingShown) => {
    const cancelled: Entry = { kind: "cancel", row, booking };
    const ran = await write((onStep) =>
      workplace.perform("enterRow", { entry: cancelled, now: now() }, onStep),
    );
    setRefusal(ran.result === undefined ? ran.problems : undefined);
    if (ran.result !== undefined) props.onEntered(ran.result, words.ofCancelled(child?.name ?? ""));
  };
  const open = (year?.bookings ?? []).filter(({ verdict }) => verdict !== "refused");
  return (
    <EntryFrame
      kind="presence"
      entry={entry}
      onEntered={props.onEntered}
      lineOf={({ booking }) => words.ofPresence(child?.name ?? "", range, booking?.verdict)}
    >
      {row.whoField}
      {open.length > 0 && (
        <section aria-labelledby="presence-open">
          <h2 id="presence-open">{words.cancelTitle}</h2>
          <ul class="entries">
            {open.map((shown) => (
              <li key={shown.row}>
                <span>{words.booking(shown.booking)}</span>
                <Button look="quiet" onClick={() => void cancel(shown)}>
                  {words.cancel}
                </Button>
              </li>
            ))}
          </ul>
          <p class="hint">{words.cancelHint}</p>
          {refusal !== undefined && <Refusal problems={refusal} />}
        </section>
      )}
      {row.daysField}
      <div class="pair">
        {field("service", { known: services, isOneOfKnown: services.length > 0 })}
        {field("type")}
      </div>
      <div class="pair">
        {field("requestedOn", { hint: words.toldHint })}
        {field("documentReceivedOn")}
      </div>
    </EntryFrame>
  );
}
