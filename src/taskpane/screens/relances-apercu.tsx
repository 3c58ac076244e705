import type { Reminded } from "../../app/reminders/relancer";
import type { LocatedProblem } from "../../app/deed/report";
import type { ReminderLetter } from "../../domain/reminders";
import { inNameOrder, type Family } from "../../domain/families";
import { sum } from "../../kernel/cents";
import { euros } from "../../wording/amounts";
import { shortDay } from "../../wording/days";
import { familyName } from "../../wording/people-names";
import { relancesWords as words } from "../../wording/page/relances";
import { Button } from "../parts/button";
import { Entry } from "../parts/entry";
import type { Fact } from "../parts/facts";
import { LongList } from "../parts/long-list";
import { Message } from "../parts/message";
import { NothingToDo, Preview } from "../parts/preview";
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
      <LongList items={inNameOrder(reminders, families)} look="invoices">
        {(letter) => (
          <li key={`${letter.familyCode} ${String(letter.level)}`}>
            <LetterDetails letter={letter} family={families.get(letter.familyCode)} />
          </li>
        )}
      </LongList>
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

interface LetterDetailsProps {
  readonly letter: ReminderLetter;
  readonly family: Family | undefined;
}

function LetterDetails({ letter, family }: LetterDetailsProps) {
  const { familyCode, level, total, invoices } = letter;
  return (
    <Entry
      who={
        <>
          {family === undefined ? familyCode : familyName(family)}{" "}
          {level === 2 && <span class="mark">{words.mark[level]}</span>}
          <span class="hint">{words.family(familyCode)}</span>
        </>
      }
      amount={euros(total)}
    >
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
    </Entry>
  );
}
