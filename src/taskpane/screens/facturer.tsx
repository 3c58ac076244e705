import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import { issuePeriod, type Issued } from "../../app/issue/facturer";
import { reprintInvoices, type Reprinted } from "../../app/issue/reimprimer";
import type { Confirmable, Ran } from "../../app/deed/report";
import { totalOf } from "../../domain/invoicing";
import { sum } from "../../kernel/cents";
import { parseDay, type Day } from "../../kernel/day";
import { periodText } from "../../wording/days";
import { capital } from "../../wording/verdicts";
import { fichierWords } from "../../wording/page/fichier";
import { facturerWords as words } from "../../wording/page/facturer";
import { invoicesSheet, printedInvoicesPage } from "../../workbook/sheets";
import { usePage } from "../page-context";
import { Button } from "../parts/button";
import { Dialog } from "../parts/dialog";
import { Field, describedBy } from "../parts/field";
import { Message } from "../parts/message";
import { ProblemList } from "../parts/problem-list";
import { Refusal } from "../parts/refusal";
import { Draft } from "./facturer-draft";
import { ReprintedMessage } from "./facturer-pages";
import { anomaliesWords } from "../../wording/page/anomalies";

/** What the screen shows below its form. */
type Shown =
  | { readonly kind: "draft"; readonly ran: Ran<Issued> }
  | { readonly kind: "issued"; readonly ran: Ran<Issued> }
  | { readonly kind: "reprinted"; readonly ran: Ran<Reprinted> };

/** A period's invoices: first as a draft, line by line, then issued. */
export function Facturer() {
  const page = usePage();
  const { overview, look, askedPeriod, askPeriod } = page;
  const [period, setPeriod] = useState("");
  const [isOther, setOther] = useState(false);
  const [issuedOn, setIssuedOn] = useState<Day>();
  const [shown, setShown] = useState<Shown>();
  const [isConfirming, setConfirming] = useState(false);
  const town = overview?.result?.town;
  const next = town?.next.find((step) => step.kind === "issue")?.period.key;

  const choose = (key: string) => {
    const planned = town?.periods.find(({ period: listed }) => listed.key === key)?.period.plannedIssue;
    setPeriod(key);
    setIssuedOn(planned ?? page.now().day);
    setShown(undefined);
  };
  useEffect(() => {
    if (overview === undefined) look();
  }, [overview, look]);
  // Before anybody can pick one: a period that is proposed late would take the place of the clerk's own.
  useLayoutEffect(() => {
    if (town === undefined) return;
    if (askedPeriod !== undefined) {
      choose(askedPeriod);
      askPeriod(undefined);
    } else if (period === "") choose(next ?? town.periods[0]?.period.key ?? "");
  }, [askedPeriod, town]);

  const request = { period, issuedOn, now: page.now() };
  const draft = async () => {
    setShown(undefined);
    const ran = await page.run((onStep) =>
      issuePeriod({ ...request, preview: true }, page.workplace.workbook, onStep),
    );
    setShown({ kind: "draft", ran });
    page.tellAnomalies(ran.problems);
  };
  const issue = async (confirmed: Confirmable<Issued>) => {
    const ran = await page.write((onStep) =>
      issuePeriod(
        { ...request, issuedOn: confirmed.result.issuedOn, confirmed },
        page.workplace.workbook,
        onStep,
      ),
    );
    setShown({ kind: "issued", ran });
  };

  const reprint = async () => {
    setShown(undefined);
    const ran = await page.write((onStep) => reprintInvoices({ period }, page.workplace.workbook, onStep));
    setShown({ kind: "reprinted", ran });
  };
  const isIssued = (town?.periods.find(({ period: listed }) => listed.key === period)?.invoices ?? 0) > 0;

  if (overview !== undefined && town === undefined)
    return <Refusal problems={overview.problems} onRetry={look} />;
  const drafted = shown?.kind === "draft" ? shown.ran.shown : undefined;
  // What comes next is then below, or, in a browser, saving the file.
  const hasResult = shown?.ran.result !== undefined;
  return (
    <>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!page.isBusy && period !== "") void draft();
        }}
      >
        <Field id="period" label={words.period}>
          <select
            id="period"
            value={isOther ? "" : period}
            onChange={({ currentTarget: { value } }) => {
              setOther(value === "");
              choose(value);
            }}
          >
            {(town?.periods ?? []).map(({ period: listed }) => (
              <option key={listed.key} value={listed.key}>
                {capital(periodText(listed))}
                {listed.issuedOn === undefined ? "" : ` (${words.alreadyIssued(listed.issuedOn)})`}
              </option>
            ))}
            <option value="">{words.otherPeriod}</option>
          </select>
        </Field>
        {isOther && (
          <Field id="other-period" label={words.otherPeriodLabel} hint={words.otherPeriodHint}>
            <input
              id="other-period"
              type="text"
              value={period}
              aria-describedby={describedBy("other-period")}
              onInput={({ currentTarget: { value } }) => choose(value)}
            />
          </Field>
        )}
        <Field id="issued-on" label={words.issuedOn} hint={words.issuedOnHint}>
          <input
            id="issued-on"
            type="date"
            required
            value={issuedOn ?? ""}
            aria-describedby={describedBy("issued-on")}
            onInput={({ currentTarget: { value } }) => {
              setIssuedOn(parseDay(value));
              setShown(undefined);
            }}
          />
        </Field>
        <div class="actions">
          <button
            type="submit"
            id="draft"
            class={`button ${hasResult ? "plain" : "primary"}`}
            disabled={page.isBusy || period.trim() === "" || issuedOn === undefined}
          >
            {shown === undefined ? words.draft : words.draftAgain}
          </button>
          {isIssued && (
            <Button id="reprint" onClick={() => void reprint()}>
              {words.reprint}
            </Button>
          )}
        </div>
      </form>
      {shown?.kind === "draft" && shown.ran.result === undefined && (
        <Refusal problems={shown.ran.problems} onRetry={() => void draft()} />
      )}
      {drafted !== undefined && shown !== undefined && (
        <Draft issued={drafted.result} problems={shown.ran.problems} onIssue={() => setConfirming(true)} />
      )}
      {shown?.kind === "issued" && (
        <IssuedMessage ran={shown.ran} onRetry={() => void draft()} onReprint={() => void reprint()} />
      )}
      {shown?.kind === "reprinted" && <ReprintedMessage ran={shown.ran} onRetry={() => void reprint()} />}
      {isConfirming && drafted !== undefined && (
        <Dialog
          title={words.confirmTitle(drafted.result.invoices.length)}
          action={words.confirm}
          onAction={() => void issue(drafted)}
          onClose={() => setConfirming(false)}
        >
          <p>
            {words.confirmText(
              periodText(drafted.result.period),
              drafted.result.issuedOn,
              sum(drafted.result.invoices.map(totalOf)),
            )}
          </p>
          <p class="hint">{words.confirmNote}</p>
        </Dialog>
      )}
    </>
  );
}

interface IssuedMessageProps {
  readonly ran: Ran<Issued>;
  readonly onRetry: () => void;
  readonly onReprint: () => void;
}

/** Excel took the invoices, and not (all of) their pages. */
const lackPages = ["excel.page-refused", "excel.page-dress-refused", "print.pages-missing"];

function IssuedMessage({ ran, onRetry, onReprint }: IssuedMessageProps) {
  const { workplace, goTo } = usePage();
  const { result, problems } = ran;
  if (result === undefined) return <Refusal problems={problems} onRetry={onRetry} />;
  const { invoices } = result;
  const first = invoices[0]?.number;
  const last = invoices.at(-1)?.number;
  const hasPages = !problems.some(({ code }) => lackPages.includes(code));
  if (first === undefined || last === undefined)
    return (
      <Message tone="information" title={words.nothingIssued}>
        {!hasPages && <Button onClick={onReprint}>{words.reprint}</Button>}
      </Message>
    );
  return (
    <>
      <Message tone="success" title={words.issued(invoices.length, sum(invoices.map(totalOf)))}>
        <p>
          {words.issuedNumbers(first, last)} {hasPages ? words.issuedNext : words.issuedWithoutPages}
        </p>
        {workplace.file?.isModified === true && <p>{fichierWords.saveReminder}</p>}
        {(workplace.goTo !== undefined || !hasPages) && (
          <div class="actions">
            {workplace.goTo !== undefined && (
              <>
                <Button onClick={() => goTo(invoicesSheet.name, "A1")}>{words.seeInvoices}</Button>
                <Button onClick={() => goTo(printedInvoicesPage.name, "A1")}>{words.seePrinted}</Button>
              </>
            )}
            {!hasPages && <Button onClick={onReprint}>{words.reprint}</Button>}
          </div>
        )}
      </Message>
      {problems.length > 0 && (
        <section aria-labelledby="issue-problems">
          <h2 id="issue-problems">{anomaliesWords.heading(problems.length)}</h2>
          <ProblemList problems={problems} />
        </section>
      )}
    </>
  );
}
