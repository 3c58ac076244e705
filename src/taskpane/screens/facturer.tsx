import { useCallback, useLayoutEffect, useState } from "preact/hooks";
import { totalOf } from "../../domain/invoicing";
import { sum } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { periodText } from "../../wording/days";
import { capital } from "../../wording/verdicts";
import { facturerWords as words } from "../../wording/page/facturer";
import { usePage } from "../page-context";
import { Button } from "../parts/button";
import { Field, describedBy } from "../parts/field";
import { DayField, Form, Submit } from "../parts/form";
import { canGiveFiles } from "../parts/pdf-button";
import { Refusal } from "../parts/refusal";
import { Confirmation, Steps } from "../parts/steps";
import { useDeed } from "../use-deed";
import { Draft } from "./facturer-draft";
import { FilesMessage } from "./facturer-fichiers";
import { IssuedMessage, ReprintedMessage } from "./facturer-pages";

/** What the clerk chose; the rest is proposed, and what is proposed never takes the place of a choice. */
interface Choice {
  readonly period?: string;
  /** None of those listed. */
  readonly isOther?: boolean;
  readonly issued?: { readonly on: Day | undefined };
}

/** A period's invoices: first as a draft, line by line, then issued. */
export function Facturer() {
  const { overview, look, asked, now, workplace } = usePage();
  const [choice, setChoice] = useState<Choice>({});
  const issue = useDeed("issuePeriod");
  const reprint = useDeed("reprintInvoices");
  const files = useDeed("printFiles");
  const { periods = [], next = [] } = overview?.result?.town ?? {};
  const proposed = next.find((step) => step.kind === "issue")?.period.key ?? periods[0]?.period.key ?? "";
  const period = choice.period ?? proposed;
  const chosen = periods.find(({ period: listed }) => listed.key === period);
  const issuedOn =
    choice.issued === undefined ? (chosen?.period.plannedIssue ?? now().day) : choice.issued.on;
  const isReady = period.trim() !== "" && issuedOn !== undefined;

  const { forget: forgetIssue } = issue;
  const { forget: forgetReprint } = reprint;
  const { forget: forgetFiles } = files;
  const choose = useCallback(
    (made: Choice) => {
      setChoice(made);
      forgetIssue();
      forgetReprint();
      forgetFiles();
    },
    [forgetIssue, forgetReprint, forgetFiles],
  );
  // Before anybody can pick one: what another screen asks for comes before what is picked here.
  useLayoutEffect(() => {
    if (asked?.period !== undefined) choose({ period: asked.period });
  }, [asked, choose]);

  /** What is asked stays asked, whatever is proposed next. */
  const question = () => {
    choose({ ...choice, period, issued: { on: issuedOn } });
    return { period, issuedOn };
  };
  const draft = () => void issue.look(question());
  const printAgain = () => void reprint.apply(question());
  const makeFiles = () => void files.apply({ period: question().period, mails: true });

  if (overview !== undefined && overview.result?.town === undefined)
    return <Refusal problems={overview.problems} onRetry={look} />;
  const shown = issue.shown ?? reprint.shown ?? files.shown;
  const isShown = shown !== undefined;
  // What comes next is then below, or, in a browser, saving the file.
  const hasResult = shown?.ran.result !== undefined;
  return (
    <>
      <Form isReady={isReady} onSubmit={draft}>
        <Field id="period" label={words.period}>
          <select
            id="period"
            value={choice.isOther === true ? "" : period}
            onChange={({ currentTarget: { value } }) => choose({ period: value, isOther: value === "" })}
          >
            {periods.map(({ period: listed }) => (
              <option key={listed.key} value={listed.key}>
                {capital(periodText(listed))}
                {listed.issuedOn === undefined ? "" : ` (${words.alreadyIssued(listed.issuedOn)})`}
              </option>
            ))}
            <option value="">{words.otherPeriod}</option>
          </select>
        </Field>
        {choice.isOther === true && (
          <Field id="other-period" label={words.otherPeriodLabel} hint={words.otherPeriodHint}>
            <input
              id="other-period"
              type="text"
              value={period}
              aria-describedby={describedBy("other-period")}
              onInput={({ currentTarget: { value } }) => choose({ period: value, isOther: true })}
            />
          </Field>
        )}
        <DayField
          id="issued-on"
          label={words.issuedOn}
          hint={words.issuedOnHint}
          day={issuedOn}
          onDay={(on) => choose({ ...choice, issued: { on } })}
        />
        <div class="actions">
          <Submit id="draft" isNext={!hasResult} isReady={isReady}>
            {isShown ? words.draftAgain : words.draft}
          </Submit>
          {(chosen?.invoices ?? 0) > 0 && (
            <Button id="reprint" onClick={printAgain}>
              {words.reprint}
            </Button>
          )}
          {(chosen?.invoices ?? 0) > 0 && canGiveFiles(workplace) && (
            <Button id="files" onClick={makeFiles}>
              {words.files}
            </Button>
          )}
        </div>
        {(chosen?.invoices ?? 0) > 0 && !canGiveFiles(workplace) && <p class="hint">{words.noFilesOnMac}</p>}
      </Form>
      <Steps
        walk={issue}
        onRetry={draft}
        preview={(issued, problems) => (
          <Draft issued={issued} problems={problems} onIssue={() => issue.setConfirming(true)} />
        )}
        confirmation={({ period: drafted, issuedOn: on, invoices }) => (
          <Confirmation
            walk={issue}
            title={words.confirmTitle(invoices.length)}
            action={words.confirm}
            text={words.confirmText(periodText(drafted), on, sum(invoices.map(totalOf)))}
            note={words.confirmNote}
            onConfirm={() => void issue.apply({ period: drafted.key, issuedOn: on })}
          />
        )}
        done={(issued, problems) => (
          <IssuedMessage issued={issued} problems={problems} onReprint={printAgain} />
        )}
      />
      <Steps
        walk={reprint}
        onRetry={printAgain}
        done={(reprinted, problems) => <ReprintedMessage reprinted={reprinted} problems={problems} />}
      />
      <Steps
        walk={files}
        onRetry={makeFiles}
        done={(printed, problems) => (
          <FilesMessage printed={printed} files={files.done?.ran.beside ?? []} problems={problems} />
        )}
      />
    </>
  );
}
