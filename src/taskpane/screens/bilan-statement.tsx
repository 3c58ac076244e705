import type { DrawnStatement } from "../../app/statement/bilan";
import type { LocatedProblem, Ran } from "../../app/deed/report";
import { minus, noCents, sum } from "../../kernel/cents";
import { overdueSheet, statementPage } from "../../workbook/sheets";
import { euros } from "../../wording/amounts";
import { bilanWords as words } from "../../wording/page/bilan";
import { statementWords } from "../../wording/print/statement";
import { usePage } from "../page-context";
import { BarPatterns } from "../parts/bar";
import { Button } from "../parts/button";
import { Done, SeeSheet, ToSheet } from "../parts/done";
import { Facts } from "../parts/facts";
import { Message } from "../parts/message";
import { Notes } from "../parts/notes";
import { ProblemFold } from "../parts/problem-fold";
import { Refusal } from "../parts/refusal";
import { LateFamilies } from "./bilan-families";
import { AgeingPicture } from "./bilan-ageing";
import { PeriodsPicture } from "./bilan-periods";
import { Sessions } from "./bilan-sessions";

interface StatementProps {
  readonly drawn: DrawnStatement;
  readonly problems: readonly LocatedProblem[];
  readonly written: Ran<DrawnStatement> | undefined;
  readonly onWrite: () => void;
}

/** The statement as its sheet will say it: totals, ageing, periods, families that are late, the pay desk. */
export function StatementView({ drawn, problems, written, onWrite }: StatementProps) {
  const { show } = usePage();
  const { statement, overdue, familyNames } = drawn;
  const { periods, takings, ageing, sessions, total, balances } = statement;
  if (periods.length === 0 && takings.length === 0) {
    return (
      <>
        <Message tone="information" title={words.nothing}>
          <p>{words.nothingHint}</p>
          <Button onClick={() => show("facturer")}>{words.toInvoices}</Button>
        </Message>
        <ProblemFold problems={problems} />
      </>
    );
  }
  return (
    <section aria-labelledby="statement-title" class="draft statement">
      <h2 id="statement-title">{statementWords.title(statement.on)}</h2>
      <Totals drawn={drawn} />
      <Written written={written} onWrite={onWrite} />
      <ProblemFold problems={problems} />
      <BarPatterns />
      <AgeingPicture ageing={ageing} />
      <PeriodsPicture
        periods={periods}
        total={total}
        creditNotes={balances.credited}
        unusedNotes={minus(ageing.total, total.due)}
      />
      <LateFamilies overdue={overdue} familyNames={familyNames} />
      <Sessions sessions={sessions} on={statement.on} familyNames={familyNames} />
    </section>
  );
}

/** An addition from what was invoiced to what is open. */
function Totals({ drawn: { statement, overdue } }: { readonly drawn: DrawnStatement }) {
  const { balances, total, ageing, families } = statement;
  const unusedNotes = minus(ageing.total, total.due);
  const advances = minus(total.due, balances.balance);
  const figures = [
    { name: words.invoiced, amount: balances.invoiced, isAlways: true },
    { name: words.credited, amount: minus(noCents, balances.credited), isAlways: false },
    { name: words.paid, amount: minus(noCents, balances.paid), isAlways: true },
    { name: words.unusedNotes, amount: unusedNotes, isAlways: false },
    { name: words.advances, amount: advances, isAlways: false },
    { name: words.due(families.length), amount: ageing.total, isAlways: true },
  ];
  const late = sum(overdue.map(({ due }) => due));
  return (
    <>
      <Facts
        look="totals"
        facts={figures
          .filter(({ amount, isAlways }) => isAlways || amount !== 0)
          .map(({ name, amount }) => [name, euros(amount)])}
      />
      <Notes
        lines={[
          overdue.length === 0 ? words.nobodyLate : words.late(overdue.length, late),
          total.onItsWay === 0 ? undefined : words.onItsWay(total.onItsWay),
        ]}
      />
    </>
  );
}

/** The way to the sheets, and what became of it. */
function Written({ written, onWrite }: Pick<StatementProps, "written" | "onWrite">) {
  if (written !== undefined && written.result === undefined)
    return <Refusal problems={written.problems} onRetry={onWrite} />;
  if (written?.result === undefined) {
    return <ToSheet id="write-statement" words={words} onWrite={onWrite} />;
  }
  return (
    <Done title={words.written(written.result.statement.on)} save={words.saveNext} saved={words.writtenNext}>
      <SeeSheet sheet={statementPage}>{words.seeStatement}</SeeSheet>
      <SeeSheet sheet={overdueSheet}>{words.seeOverdue}</SeeSheet>
    </Done>
  );
}
