import type { DrawnStatement } from "../../app/statement/bilan";
import { euros } from "../../wording/amounts";
import { bilanWords as words } from "../../wording/page/bilan";
import { Records } from "../parts/records";

/** The families that are late, by name, as the sheet lists them. */
export function LateFamilies({ overdue, familyNames }: Pick<DrawnStatement, "overdue" | "familyNames">) {
  const nameOf = (code: string) => familyNames.get(code) ?? code;
  return (
    <>
      <h2 id="late-title">{words.families}</h2>
      {overdue.length === 0 ? (
        <p class="empty">{words.noFamilies}</p>
      ) : (
        <Records
          items={overdue}
          keyOf={({ familyCode }) => familyCode}
          labelledBy="late-title"
          atOnce={20}
          who={({ familyCode, invoices, daysLate, reminders }) => (
            <>
              {nameOf(familyCode)}{" "}
              <span class="hint">{words.lateness(familyCode, invoices.length, daysLate, reminders)}</span>
            </>
          )}
          amount={({ due }) => euros(due)}
          columns={[
            {
              name: words.family,
              cell: ({ familyCode }) => nameOf(familyCode),
              by: ({ familyCode }) => nameOf(familyCode),
            },
            {
              name: words.invoices,
              cell: ({ invoices }) => invoices.length,
              by: ({ invoices }) => invoices.length,
              look: "number",
            },
            {
              name: words.age,
              cell: ({ daysLate }) => words.days(daysLate),
              by: ({ daysLate }) => daysLate,
              look: "number",
            },
            {
              name: words.letters,
              cell: ({ reminders }) => reminders,
              by: ({ reminders }) => reminders,
              look: "number",
            },
            { name: words.left, cell: ({ due }) => euros(due), by: ({ due }) => due, look: "number" },
          ]}
        />
      )}
    </>
  );
}
