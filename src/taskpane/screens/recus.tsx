import type { LocatedProblem } from "../../app/deed/report";
import type { DeskTold } from "../../app/till/recus";
import type { Day } from "../../kernel/day";
import { receiptsPage } from "../../workbook/sheets";
import { euros } from "../../wording/amounts";
import { recusScreenWords as words } from "../../wording/page/recus";
import { elsewhereLines, meansText } from "../../wording/receipts";
import { OnPaper, ToSheet } from "../parts/done";
import { DayForm, useDayAsked } from "../parts/form";
import { PdfButton } from "../parts/pdf-button";
import { Preview } from "../parts/preview";
import { Records } from "../parts/records";
import { Steps } from "../parts/steps";
import { useDeed, whileTrue } from "../use-deed";
import { textColumn, amountColumn, type RecordColumns } from "../parts/record-table";

/** What a pay-desk session took: seen first, then put on paper, a receipt for each payment. */
export function Recus() {
  const [on, setOn] = useDayAsked();
  const walk = useDeed("makeReceipts");
  const look = (day: Day) => void walk.look({ on: day });
  const current = whileTrue(walk);
  const seen = (isWritten: boolean) => (told: DeskTold, problems: readonly LocatedProblem[]) => (
    <Preview
      id="receipts-title"
      title={words.title(told.desk.day)}
      totals={[
        [words.receipts, told.desk.receipts.length],
        ...(told.takings?.byMeans ?? []).map(({ means, total }) => [meansText(means), euros(total)] as const),
        [words.total, euros(told.desk.total)],
      ]}
      notes={elsewhereLines(told.desk.elsewhere)}
      actions={
        isWritten ? (
          <OnPaper title={words.written} saveNext={words.saveNext} sheets={[[receiptsPage, words.see]]}>
            <PdfButton
              id="receipts-pdf"
              file={walk.done?.ran.beside?.[0]}
              onAsk={() => void walk.apply({ on: told.desk.day, pdf: true })}
            />
          </OnPaper>
        ) : (
          <ToSheet id="write-receipts" words={words} onWrite={() => void walk.apply({ on: told.desk.day })} />
        )
      }
      problems={problems}
    >
      <Records
        items={told.desk.receipts}
        keyOf={({ number }) => number}
        labelledBy="receipts-title"
        who={({ number, payment }) => (
          <>
            {told.names.get(payment.familyCode)} <span class="hint">{number}</span>
          </>
        )}
        amount={({ payment }) => euros(payment.amount)}
        columns={columnsOf(told.names)}
      />
    </Preview>
  );
  return (
    <>
      <DayForm
        id="receipts-on"
        label={words.on}
        hint={words.onHint}
        day={on}
        onDay={setOn}
        onSubmit={look}
        walk={walk}
        submit={{
          id: "show-receipts",
          isNext: current.shown === undefined,
          text: current.shown === undefined ? words.show : words.showAgain,
        }}
      />
      <Steps walk={current} onRetry={on && (() => look(on))} preview={seen(false)} done={seen(true)} />
    </>
  );
}

const columnsOf = (names: DeskTold["names"]): RecordColumns<DeskTold["desk"]["receipts"][number]> => [
  textColumn(words.number, ({ number }) => number),
  textColumn(words.family, ({ payment }) => names.get(payment.familyCode)),
  amountColumn(words.amount, ({ payment }) => payment.amount),
];
