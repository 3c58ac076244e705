import type { DrawnStatement } from "../../app/statement/bilan";
import type { ChequeDepositSlip, MeansTakings, SessionTakings } from "../../domain/ledger";
import { noCents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { euros } from "../../wording/amounts";
import { paymentMeansWords } from "../../wording/choices";
import { bilanWords as words } from "../../wording/page/bilan";
import { statementWords } from "../../wording/print/statement";

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
    <table class="figures">
      <thead>
        <tr>
          <th scope="col">{means}</th>
          <th scope="col" class="number">
            {count}
          </th>
          <th scope="col" class="number">
            {amount}
          </th>
        </tr>
      </thead>
      <tbody>
        {byMeans.map((taken) => (
          <tr key={taken.means ?? ""}>
            <th scope="row">
              {taken.means === undefined ? statementWords.unsaidMeans : paymentMeansWords[taken.means]}
            </th>
            <td class="number">{taken.count}</td>
            <td class="number">{euros(taken.total)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.total}</th>
          <td class="number">{byMeans.reduce((all, taken) => all + taken.count, 0)}</td>
          <td class="number">{euros(total)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

interface SlipProps extends Pick<DrawnStatement, "familyNames"> {
  readonly day: Day;
  readonly slip: ChequeDepositSlip;
}

function Slip({ day, slip, familyNames }: SlipProps) {
  const [family, reference, amount] = statementWords.slipHeaders;
  return (
    <table class="figures">
      <caption>{statementWords.slip(day)}</caption>
      <thead>
        <tr>
          <th scope="col">{family}</th>
          <th scope="col">{reference}</th>
          <th scope="col" class="number">
            {amount}
          </th>
        </tr>
      </thead>
      <tbody>
        {slip.cheques.map((cheque, index) => (
          <tr key={index}>
            <th scope="row">{familyNames.get(cheque.familyCode) ?? cheque.familyCode}</th>
            <td>{cheque.reference}</td>
            <td class="number">{euros(cheque.amount)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {statementWords.slipTotal(slip.cheques.length)}
          </th>
          <td class="number">{euros(slip.total)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
