import { useState } from "preact/hooks";
import type { DrawnStatement } from "../../app/statement/bilan";
import { euros } from "../../wording/amounts";
import { bilanWords as words } from "../../wording/page/bilan";
import { commonWords } from "../../wording/page/common";
import { Button } from "../parts/button";

const shownAtOnce = 20;

/** The families that are late, by name, as the sheet lists them. */
export function LateFamilies({ overdue, familyNames }: Pick<DrawnStatement, "overdue" | "familyNames">) {
  const [most, setMost] = useState(shownAtOnce);
  const rest = overdue.length - most;
  return (
    <>
      <h2 id="late-title">{words.families}</h2>
      {overdue.length === 0 ? (
        <p class="empty">{words.noFamilies}</p>
      ) : (
        <ul class="invoices families" aria-labelledby="late-title">
          {overdue.slice(0, most).map(({ familyCode, invoices, due, daysLate, reminders }) => (
            <li key={familyCode}>
              <span class="who">
                {familyNames.get(familyCode) ?? familyCode}{" "}
                <span class="hint">{words.lateness(familyCode, invoices.length, daysLate, reminders)}</span>
              </span>
              <span class="amount">{euros(due)}</span>
            </li>
          ))}
        </ul>
      )}
      {rest > 0 && (
        <Button look="quiet" onClick={() => setMost(most + shownAtOnce)}>
          {commonWords.more(Math.min(rest, shownAtOnce))}
        </Button>
      )}
    </>
  );
}
