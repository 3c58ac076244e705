import { useState } from "preact/hooks";
import type { Entry } from "../../app/entry/entry";
import type { BookingShown } from "../../app/entry/look-at-child";
import { parseDay } from "../../kernel/day";
import { bookingsSheet } from "../../workbook/sheets";
import { saisieWords as words } from "../../wording/page/saisie";
import { usePage } from "../page-context";
import { Button } from "../parts/button";
import { CellField } from "../parts/cell-field";
import { WhoField } from "../parts/who-field";
import { allFilled, childPerson, EntryFrame, type EntryFormProps } from "./saisie-formulaire";
import { DaysField, useChildYear } from "./saisie-jours";

/** A child comes outside of its enrolments; or does not, and what was asked for is taken back. */
export function PresenceForm({ who, isNext, onEntered }: EntryFormProps) {
  const { now, workplace, write } = usePage();
  const [only] = who.services.length === 1 ? who.services : [];
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() => ({
    requestedOn: now().day,
    service: only ?? "",
  }));
  const type = (more: Readonly<Record<string, string>>) => setTyped((before) => ({ ...before, ...more }));
  const child = who.children.find(({ code }) => code === typed["childCode"]);
  const year = useChildYear(child?.code);
  const isComplete = child !== undefined && allFilled(typed, "from", "service", "type");
  const entry: Entry | undefined = isComplete ? { kind: "presence", typed } : undefined;
  const cancel = async ({ row }: BookingShown) => {
    const ran = await write((onStep) =>
      workplace.perform("enterRow", { entry: { kind: "cancel", row }, now: now() }, onStep),
    );
    if (ran.result !== undefined) onEntered(ran.result, words.ofCancelled(child?.name ?? ""));
  };
  const field = (name: string, more: Partial<Parameters<typeof CellField>[0]> = {}) => (
    <CellField
      id={`presence-${name}`}
      sheet={bookingsSheet}
      field={name}
      value={typed[name] ?? ""}
      onValue={(value) => type({ [name]: value })}
      {...more}
    />
  );
  const open = (year?.bookings ?? []).filter(({ verdict }) => verdict !== "refused");
  return (
    <EntryFrame
      kind="presence"
      entry={entry}
      onEntered={onEntered}
      lineOf={({ booking }) => {
        const from = parseDay(typed["from"] ?? "") ?? now().day;
        const range = { from, to: parseDay(typed["to"] ?? "") ?? from };
        return words.ofPresence(child?.name ?? "", range, booking?.verdict);
      }}
    >
      <WhoField
        id="presence-child"
        label={words.child}
        people={who.children.map(childPerson)}
        chosen={child && childPerson(child)}
        onChoose={(person) => type({ childCode: person?.code ?? "" })}
        isFirst={isNext}
      />
      {open.length > 0 && (
        <section aria-labelledby="presence-open">
          <h2 id="presence-open">{words.cancelTitle}</h2>
          <ul class="invoices families">
            {open.map((booking) => (
              <li key={booking.row}>
                <span class="who">{words.booking(booking)}</span>
                <Button look="quiet" onClick={() => void cancel(booking)}>
                  {words.cancel}
                </Button>
              </li>
            ))}
          </ul>
          <p class="hint">{words.cancelHint}</p>
        </section>
      )}
      {child !== undefined && (
        <DaysField id="presence" sheet={bookingsSheet} year={year} typed={typed} onType={type} />
      )}
      <div class="pair">
        {field("service", { known: who.services, isOneOfKnown: who.services.length > 0 })}
        {field("type")}
      </div>
      <div class="pair">
        {field("requestedOn", { hint: words.toldHint })}
        {field("documentReceivedOn")}
      </div>
    </EntryFrame>
  );
}
