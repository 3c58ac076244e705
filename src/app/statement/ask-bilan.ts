import { drawUpStatement } from "./bilan";
import { orderOf, type Ask } from "../deed/verb";
import { sum } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { statementDetails, statementSummary } from "../../wording/money-reports";

/** `ecot bilan`: how the town stands on a day. */
export const askBilan: Ask<{ readonly le: Day }> = ({ le }, { now }) =>
  orderOf(
    drawUpStatement,
    { on: le, now },
    {
      done: (drawn, problems) => {
        const { statement, overdue, dashboard } = drawn;
        const { on, periods, total, balances, ageing, families, takings, sessions } = statement;
        return {
          lines: [...statementSummary(drawn), ...statementDetails(drawn)],
          report: {
            on,
            counts: {
              invoices: periods.reduce((count, { invoices }) => count + invoices, 0),
              families: families.length,
              overdueFamilies: overdue.length,
              problems,
            },
            totals: { ...balances, due: total.due, overdue: sum(overdue.map(({ due }) => due)), ageing },
            periods: periods.map(({ key = null, label = null, ...amounts }) => ({
              key,
              label,
              ...amounts,
            })),
            families: families.map((family) => ({
              family: family.familyCode,
              name: family.name ?? null,
              due: family.ageing.total,
              ageing: family.ageing,
              invoices: family.invoices.map(({ receivable }) => receivable.number),
            })),
            takings,
            sessions,
            dashboard: {
              total: dashboard.total,
              periods: dashboard.periods.map(({ of, ...figures }) => ({
                period: of?.key ?? null,
                ...figures,
              })),
              schools: dashboard.schools.map(({ of, ...figures }) => ({ school: of ?? null, ...figures })),
              bands: dashboard.bands.map(({ of, ...figures }) => ({
                min: of?.min ?? null,
                max: of?.max ?? null,
                ...figures,
              })),
            },
          },
        };
      },
    },
  );
