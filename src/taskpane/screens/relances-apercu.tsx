import type { Reminded } from "../../app/reminders/relancer";
import type { LocatedProblem } from "../../app/deed/report";
import type { ReminderLetter } from "../../domain/reminders";
import type { Family } from "../../domain/families";
import { sum } from "../../kernel/cents";
import { euros } from "../../wording/amounts";
import { shortDay } from "../../wording/days";
import { familyName } from "../../wording/invoice-lines";
import { relancesWords as words } from "../../wording/page/relances";
import { Button } from "../parts/button";
import { Entry } from "../parts/entry";
import { Facts } from "../parts/facts";
import { LongList } from "../parts/long-list";
import { Message } from "../parts/message";
import { Notes } from "../parts/notes";
import { ProblemFold } from "../parts/problem-fold";

interface LettersPreviewProps {
  readonly reminded: Reminded;
  readonly problems: readonly LocatedProblem[];
  readonly onWrite: () => void;
  readonly onSend: () => void;
}

/** The letters that are due: how many, over how much, then each of them. */
export function LettersPreview({ reminded, problems, onWrite, onSend }: LettersPreviewProps) {
  const { on, reminders } = reminded;
  if (reminders.length === 0) {
    return (
      <section class="draft">
        <Message tone="information" title={words.nothing}>
          <p>{words.nothingHint}</p>
          <LettersNotes reminded={reminded} />
        </Message>
        <ProblemFold problems={problems} />
      </section>
    );
  }
  return (
    <section aria-labelledby="reminders-title" class="draft">
      <h2 id="reminders-title">{words.previewTitle(on)}</h2>
      <Totals reminders={reminders} />
      <LettersNotes reminded={reminded} />
      <Actions reminded={reminded} onWrite={onWrite} onSend={onSend} />
      <ProblemFold problems={problems} />
      <Letters reminded={reminded} />
    </section>
  );
}

function Totals({ reminders }: Pick<Reminded, "reminders">) {
  const ofLevel = (level: 1 | 2) => reminders.filter((letter) => letter.level === level).length;
  return (
    <Facts
      look="totals"
      facts={[
        ...([1, 2] as const)
          .filter((level) => ofLevel(level) > 0)
          .map((level) => [words.levels[level], ofLevel(level)] as const),
        [words.invoices, reminders.reduce((count, { invoices }) => count + invoices.length, 0)],
        [words.total, euros(sum(reminders.map(({ total }) => total)))],
      ]}
    />
  );
}

function LettersNotes({ reminded: { heldBack, reminders, written } }: { readonly reminded: Reminded }) {
  return (
    <Notes
      lines={[
        heldBack.length > 0 ? words.heldBack(heldBack) : undefined,
        written.toSend > 0 ? words.written(written.toSend, reminders.length) : undefined,
      ]}
    />
  );
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

function Letters({ reminded: { reminders, families } }: { readonly reminded: Reminded }) {
  return (
    <LongList items={reminders} look="invoices">
      {(letter) => (
        <li key={`${letter.familyCode} ${String(letter.level)}`}>
          <LetterDetails letter={letter} family={families.get(letter.familyCode)} />
        </li>
      )}
    </LongList>
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
      <table class="figures inside">
        <thead>
          <tr>
            <th scope="col">{words.number}</th>
            <th scope="col">{words.dueOn}</th>
            <th scope="col" class="number">
              {words.daysLate}
            </th>
            <th scope="col" class="number">
              {words.remaining}
            </th>
          </tr>
        </thead>
        <tbody>
          {invoices.map(({ account: { receivable, remaining }, daysLate }) => (
            <tr key={receivable.number}>
              <th scope="row">{receivable.number}</th>
              <td>{shortDay(receivable.dueOn)}</td>
              <td class="number">{words.days(daysLate)}</td>
              <td class="number">{euros(remaining)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Entry>
  );
}
