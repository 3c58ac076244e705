import type { DrawnStatement } from "../../app/statement/bilan";
import type { ChequeDepositSlip, MeansTakings, SessionTakings } from "../../domain/ledger";
import { noCents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { euros } from "../../wording/amounts";
import { bilanWords as words } from "../../wording/page/bilan";
import { statementWords } from "../../wording/print/statement";
import { meansText } from "../../wording/receipts";
import { Table } from "../parts/table";

interface SessionsProps extends Pick<DrawnStatement, "familyNames"> {
  readonly sessions: readonly SessionTakings[];
  readonly on: Day;
}

/** What each session of the pay desk took, the last one first; that of the day itself lies open. */
export function Sessions({ sessions, on, familyNames }: SessionsProps) {
  if (sessions.length === 0) return null;
  return (
    <>
      <h2>{words.sessions}</h2>
      {[...sessions].reverse().map(({ day, hours, takings, slip }) => (
        <details key={day} class="fold" open={day === on}>
          <summary>
            {words.session(day, hours)} <span class="amount">{euros(takings?.total ?? noCents)}</span>
          </summary>
          <div>
            {takings === undefined ? <p class="empty">{words.noTakings}</p> : <Takings {...takings} />}
            {slip.cheques.length > 0 && <Slip day={day} slip={slip} familyNames={familyNames} />}
          </div>
        </details>
      ))}
    </>
  );
}

interface TakingsProps {
  readonly byMeans: readonly MeansTakings[];
  readonly total: MeansTakings["total"];
}

function Takings({ byMeans, total }: TakingsProps) {
  const [means, count, amount] = statementWords.takingHeaders;
  return (
    <Table
      rows={byMeans}
      columns={[
        [means, (taken) => meansText(taken.means)],
        [count, (taken) => taken.count, "number"],
        [amount, (taken) => euros(taken.total), "number"],
      ]}
    >
      <tr>
        <th scope="row">{words.total}</th>
        <td class="number">{byMeans.reduce((all, taken) => all + taken.count, 0)}</td>
        <td class="number">{euros(total)}</td>
      </tr>
    </Table>
  );
}

interface SlipProps extends Pick<DrawnStatement, "familyNames"> {
  readonly day: Day;
  readonly slip: ChequeDepositSlip;
}

function Slip({ day, slip, familyNames }: SlipProps) {
  const [family, reference, amount] = statementWords.slipHeaders;
  return (
    <Table
      caption={statementWords.slip(day)}
      rows={slip.cheques}
      columns={[
        [family, ({ familyCode }) => familyNames.get(familyCode) ?? familyCode],
        [reference, (cheque) => cheque.reference],
        [amount, (cheque) => euros(cheque.amount), "number"],
      ]}
    >
      <tr>
        <th scope="row" colSpan={2}>
          {statementWords.slipTotal(slip.cheques.length)}
        </th>
        <td class="number">{euros(slip.total)}</td>
      </tr>
    </Table>
  );
}
