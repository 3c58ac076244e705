import type { Reminded } from "../../app/reminders/relancer";
import type { LocatedProblem } from "../../app/deed/report";
import type { ReminderLetter } from "../../domain/reminders";
import { inNameOrder } from "../../domain/families";
import { sum } from "../../kernel/cents";
import { euros } from "../../wording/amounts";
import { shortDay } from "../../wording/days";
import { familyName } from "../../wording/people-names";
import { relancesWords as words } from "../../wording/page/relances";
import { Button } from "../parts/button";
import type { Fact } from "../parts/facts";
import { Message } from "../parts/message";
import { NothingToDo, Preview } from "../parts/preview";
import { textColumn, numberColumn, amountColumn, type RecordColumns } from "../parts/record-table";
import { Records } from "../parts/records";
import { Table } from "../parts/table";

interface LettersPreviewProps {
  readonly reminded: Reminded;
  readonly problems: readonly LocatedProblem[];
  readonly onWrite: () => void;
  readonly onSend: () => void;
}

/** The letters that are due: how many, over how much, then each of them. */
export function LettersPreview({ reminded, problems, onWrite, onSend }: LettersPreviewProps) {
  const { on, reminders, heldBack, written, families } = reminded;
  const notes = [
    heldBack.length > 0 ? words.heldBack(heldBack) : undefined,
    written.toSend > 0 ? words.written(written.toSend, reminders.length) : undefined,
  ];
  if (reminders.length === 0)
    return <NothingToDo title={words.nothing} hint={words.nothingHint} notes={notes} problems={problems} />;
  return (
    <Preview
      id="reminders-title"
      title={words.previewTitle(on)}
      totals={totalsOf(reminders)}
      notes={notes}
      actions={<Actions reminded={reminded} onWrite={onWrite} onSend={onSend} />}
      problems={problems}
    >
      <Records
        items={inNameOrder(reminders, families)}
        keyOf={({ familyCode, level }) => `${familyCode} ${String(level)}`}
        labelledBy="reminders-title"
        who={({ familyCode, level }) => (
          <>
            {nameIn(families, familyCode)} {level === 2 && <span class="mark">{words.mark[level]}</span>}
            <span class="hint">{words.family(familyCode)}</span>
          </>
        )}
        amount={({ total }) => euros(total)}
        columns={columnsOf(families)}
        detail={LetterDetails}
      />
    </Preview>
  );
}

function totalsOf(reminders: readonly ReminderLetter[]): readonly Fact[] {
  const ofLevel = (level: 1 | 2) => reminders.filter((letter) => letter.level === level).length;
  return [
    [words.levels[1], ofLevel(1) || undefined],
    [words.levels[2], ofLevel(2) || undefined],
    [words.invoices, reminders.reduce((count, { invoices }) => count + invoices.length, 0)],
    [words.total, euros(sum(reminders.map(({ total }) => total)))],
  ];
}

/** Letters that stand in the sheet are sent next; those that do not are written first. */
function Actions({ reminded, onWrite, onSend }: Omit<LettersPreviewProps, "problems">) {
  const { on, reminders, written } = reminded;
  if (written.sent === reminders.length) return <Message tone="information" title={words.alreadySent(on)} />;
  const areWritten = written.toSend + written.sent === reminders.length;
  return (
    <div class="actions">
      {areWritten && (
        <Button id="send-letters" look="primary" onClick={onSend}>
          {words.send}
        </Button>
      )}
      <Button id="write-letters" look={areWritten ? "plain" : "primary"} onClick={onWrite}>
        {areWritten ? words.rewrite : words.write(reminders.length)}
      </Button>
    </div>
  );
}

type Families = Reminded["families"];

function nameIn(families: Families, code: string): string {
  const family = families.get(code);
  return family === undefined ? code : familyName(family);
}

function columnsOf(families: Families): RecordColumns<ReminderLetter> {
  return [
    textColumn(words.debtor, ({ familyCode }) => nameIn(families, familyCode)),
    { name: words.letter, cell: ({ level }) => words.mark[level], by: ({ level }) => level },
    numberColumn(words.invoices, ({ invoices }) => invoices.length),
    numberColumn(
      words.daysLate,
      ({ invoices }) => Math.max(...invoices.map(({ daysLate }) => daysLate)),
      words.days,
    ),
    amountColumn(words.total, ({ total }) => total),
  ];
}

function LetterDetails({ invoices }: ReminderLetter) {
  return (
    <Table
      isInside
      rows={invoices}
      columns={[
        [words.number, ({ account }) => account.receivable.number],
        [words.dueOn, ({ account }) => shortDay(account.receivable.dueOn)],
        [words.daysLate, ({ daysLate }) => words.days(daysLate), "number"],
        [words.remaining, ({ account }) => euros(account.remaining), "number"],
      ]}
    />
  );
}
