import { statementDocument, statementGrid } from "./statement-document";
import { putOnSheet } from "../paper/sheet";
import type { Statement } from "../../domain/ledger";
import type { Dunning } from "../../domain/reminders";
import { noCents, plus } from "../../kernel/cents";
import type { PageContent } from "../../workbook/pages/plan-page";
import type { Town } from "../../domain/books";
import { familyName } from "../../wording/people-names";
import { statementWords } from "../../wording/print/statement";

/** The statement of a day on paper. */
export function statementToPrint(statement: Statement, overdue: readonly Dunning[], town: Town): PageContent {
  const { on, periods, ageing, sessions } = statement;
  const { families } = town.households;
  const nameOf = (code: string) => {
    const family = families.get(code);
    return family === undefined ? code : `${familyName(family)} (${code})`;
  };
  const document = statementDocument({
    on,
    service: town.office.service,
    periods: periods.map(({ label, key, meals, invoiced, adjustments, paid, credited, due }) => ({
      period: label ?? key ?? statementWords.broughtOver,
      meals,
      invoiced,
      adjustments,
      paid: plus(paid, credited),
      due,
    })),
    ageing,
    families: overdue.map(({ familyCode, invoices, due, oldestDue, daysLate, reminders }) => ({
      family: nameOf(familyCode),
      invoices: invoices.map(({ receivable }) => receivable.number),
      due,
      oldestDue,
      daysLate,
      reminders,
      phone: families.get(familyCode)?.phone,
    })),
    sessions: sessions.map(({ day, hours, takings, slip }) => ({
      day,
      hours,
      takings: takings ?? { day, byMeans: [], total: noCents },
      slip,
      familyName: nameOf,
    })),
  });
  return putOnSheet([document], statementGrid);
}
