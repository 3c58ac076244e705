import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { AccountDrawn } from "../../app/statement/compte";
import type { BesideFile } from "../../app/deed/beside";
import type { LocatedProblem } from "../../app/deed/report";
import { minus, noCents, sum } from "../../kernel/cents";
import { accountPage } from "../../workbook/sheets";
import { euros } from "../../wording/amounts";
import { shortDay } from "../../wording/days";
import { personText } from "../../wording/problems/people";
import { accountScreenWords as words, accountWords, movementText } from "../../wording/verbs/compte";
import { OnPaper, ToSheet } from "../parts/done";
import { describedBy, Field } from "../parts/field";
import { DayField, Form, Submit, useDayAsked } from "../parts/form";
import { PdfButton } from "../parts/pdf-button";
import { Preview } from "../parts/preview";
import type { RecordColumns } from "../parts/record-table";
import { Records } from "../parts/records";
import { Steps } from "../parts/steps";
import { useDeed, whileTrue } from "../use-deed";

/** The account of one family on a day: seen first, then put on paper. */
export function Compte() {
  const [familyCode, setFamilyCode] = useState("");
  const [on, setOn] = useDayAsked();
  const walk = useDeed("drawUpAccount");
  const question = on === undefined || familyCode.trim() === "" ? undefined : { familyCode, on };
  const look = question && (() => void walk.look(question));
  const current = whileTrue(walk);
  const drawn = (isWritten: boolean) => (result: AccountDrawn, problems: readonly LocatedProblem[]) => (
    <AccountView drawn={result} problems={problems}>
      {isWritten ? (
        <Written
          pdf={walk.done?.ran.beside?.[0]}
          onPdf={() => void walk.apply({ familyCode: result.familyCode, on: result.on, pdf: true })}
        />
      ) : (
        <ToSheet
          id="write-account"
          words={words}
          onWrite={() => void walk.apply({ familyCode: result.familyCode, on: result.on })}
        />
      )}
    </AccountView>
  );
  return (
    <>
      <Form isReady={question !== undefined} onSubmit={() => look?.()}>
        <Field id="account-family" label={words.family} hint={words.familyHint}>
          <input
            id="account-family"
            type="text"
            required
            autocomplete="off"
            value={familyCode}
            aria-describedby={describedBy("account-family")}
            onInput={({ currentTarget: { value } }) => {
              setFamilyCode(value);
              walk.forget();
            }}
          />
        </Field>
        <DayField
          id="account-on"
          label={words.on}
          hint={words.onHint}
          day={on}
          onDay={(day) => {
            setOn(day);
            walk.forget();
          }}
        />
        <div class="actions">
          <Submit id="show-account" isNext={current.shown === undefined} isReady={question !== undefined}>
            {current.shown === undefined ? words.show : words.showAgain}
          </Submit>
        </div>
      </Form>
      <Steps walk={current} onRetry={look} preview={drawn(false)} done={drawn(true)} />
    </>
  );
}

type NumberedLine = readonly [index: number, line: AccountDrawn["lines"][number]];

/** Not to be sorted: each balance follows from the line above it. */
const columns: RecordColumns<NumberedLine> = [
  { name: words.day, cell: ([, { on }]) => shortDay(on) },
  { name: accountWords.headers.movement, cell: ([, line]) => movementText(line) },
  { name: words.amount, cell: ([, { amount }]) => euros(amount), look: "number" },
  { name: accountWords.headers.balance, cell: ([, { balance }]) => euros(balance), look: "number" },
];

interface AccountProps {
  readonly drawn: AccountDrawn;
  readonly problems: readonly LocatedProblem[];
  /** The way to the paper, or what became of it. */
  readonly children: ComponentChildren;
}

/** What the family was asked for and what it paid, then line by line with the balance after each. */
function AccountView({ drawn, problems, children }: AccountProps) {
  const { on, familyCode, name, totals, lines, late, onItsWay, feesToBill } = drawn;
  const { invoiced, credited, paid, balance } = totals;
  const overdue = sum(late.map(({ account }) => account.remaining));
  return (
    <Preview
      id="account-title"
      title={`${personText(name, familyCode)}, ${shortDay(on)}`}
      totals={[
        [accountWords.headers.asked, euros(invoiced)],
        [words.credited, credited === 0 ? undefined : euros(minus(noCents, credited))],
        [accountWords.headers.paid, euros(minus(noCents, paid))],
        [accountWords.headers.balance, euros(balance)],
      ]}
      notes={[
        late.length === 0 ? undefined : words.late(late.length, overdue),
        onItsWay === 0 ? undefined : words.onItsWay(onItsWay),
        feesToBill === 0 ? undefined : words.feesToBill(feesToBill),
      ]}
      actions={children}
      problems={problems}
    >
      {lines.length === 0 ? (
        <p class="empty">{accountWords.nothing}</p>
      ) : (
        <Records
          items={[...lines.entries()]}
          keyOf={([index]) => String(index)}
          labelledBy="account-title"
          who={([, { on: day, balance: after, ...line }]) => (
            <>
              {accountWords.line(day, movementText(line))} <span class="hint">{words.after(after)}</span>
            </>
          )}
          amount={([, { amount }]) => euros(amount)}
          columns={columns}
        />
      )}
    </Preview>
  );
}

interface WrittenProps {
  /** The account as a PDF, once it was made. */
  readonly pdf: BesideFile | undefined;
  readonly onPdf: () => void;
}

function Written({ pdf, onPdf }: WrittenProps) {
  return (
    <OnPaper title={words.written} saveNext={words.saveNext} sheets={[[accountPage, words.see]]}>
      <PdfButton id="account-pdf" file={pdf} onAsk={onPdf} />
    </OnPaper>
  );
}
