import type { DrawnStatement } from "../../app/statement/bilan";
import { euros } from "../../wording/amounts";
import { bilanWords as words } from "../../wording/page/bilan";
import { LongList } from "../parts/long-list";

/** The families that are late, by name, as the sheet lists them. */
export function LateFamilies({ overdue, familyNames }: Pick<DrawnStatement, "overdue" | "familyNames">) {
  return (
    <>
      <h2 id="late-title">{words.families}</h2>
      {overdue.length === 0 ? (
        <p class="empty">{words.noFamilies}</p>
      ) : (
        <LongList items={overdue} look="invoices families" labelledBy="late-title" atOnce={20}>
          {({ familyCode, invoices, due, daysLate, reminders }) => (
            <li key={familyCode}>
              <span class="who">
                {familyNames.get(familyCode) ?? familyCode}{" "}
                <span class="hint">{words.lateness(familyCode, invoices.length, daysLate, reminders)}</span>
              </span>
              <span class="amount">{euros(due)}</span>
            </li>
          )}
        </LongList>
      )}
    </>
  );
}
