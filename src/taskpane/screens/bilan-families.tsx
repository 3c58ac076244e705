import type { DrawnStatement } from "../../app/statement/bilan";
import { euros } from "../../wording/amounts";
import { bilanWords as words } from "../../wording/page/bilan";
import { textColumn, numberColumn, amountColumn, type RecordColumns } from "../parts/record-table";
import { Records } from "../parts/records";

/** The families that are late, by name, as the sheet lists them. */
export function LateFamilies({ overdue, familyNames }: Pick<DrawnStatement, "overdue" | "familyNames">) {
  const nameOf = (code: string) => familyNames.get(code) ?? code;
  const columns: RecordColumns<DrawnStatement["overdue"][number]> = [
    textColumn(words.family, ({ familyCode }) => nameOf(familyCode)),
    numberColumn(words.invoices, ({ invoices }) => invoices.length),
    numberColumn(words.age, ({ daysLate }) => daysLate, words.days),
    numberColumn(words.letters, ({ reminders }) => reminders),
    amountColumn(words.left, ({ due }) => due),
  ];
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
          columns={columns}
        />
      )}
    </>
  );
}
