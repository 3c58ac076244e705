import { useState } from "preact/hooks";
import { headersOf, readRejects, type BankSource, type RejectsRead } from "../../app/rejets";
import type { Ran } from "../../app/report";
import type { RejectHeaders } from "../../formats/bank-rejects";
import { sum } from "../../kernel/cents";
import { familiesSheet, mandatesSheet } from "../../workbook/sheets";
import { rejetsWords as words } from "../../wording/page/rejets";
import { usePage } from "../page-context";
import { Button } from "../parts/button";
import { Dialog } from "../parts/dialog";
import { Message } from "../parts/message";
import { ProblemFold } from "../parts/problem-fold";
import { Refusal } from "../parts/refusal";
import { RejectsPreview } from "./rejets-apercu";
import { ColumnChoice } from "./rejets-colonnes";
import { RejectFile } from "./rejets-fichier";
import { RejectList } from "./rejets-liste";

interface Shown {
  readonly kind: "preview" | "applied";
  /** None: only what was typed in the sheet Rejets. */
  readonly source: BankSource | undefined;
  readonly ran: Ran<RejectsRead>;
}

/** What the bank sent back: read from its file or typed in, seen before it is applied. */
export function Rejets() {
  const page = usePage();
  const [shown, setShown] = useState<Shown>();
  const [isConfirming, setConfirming] = useState(false);

  const look = async (source: BankSource | undefined) => {
    setShown(undefined);
    // A file let go over the question asks another one.
    setConfirming(false);
    const request = { source, preview: true, now: page.now() };
    const ran = await page.run((onStep) => readRejects(request, page.workplace.workbook, onStep));
    setShown({ kind: "preview", source, ran });
    page.tellAnomalies(ran.problems);
  };
  const apply = async (source: BankSource | undefined, confirmed: RejectsRead) => {
    const request = { source, confirmed, now: page.now() };
    const ran = await page.write((onStep) => readRejects(request, page.workplace.workbook, onStep));
    setShown({ kind: "applied", source, ran });
  };
  const take = async (file: File) => {
    if (page.isBusy) return;
    await look({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  };

  const result = shown?.ran.result;
  const source = shown?.source;
  return (
    <>
      <RejectFile isDone={shown !== undefined} onTake={(file) => void take(file)} />
      <Button id="typed-rejects" look="quiet" onClick={() => void look(undefined)}>
        {words.typed}
      </Button>
      {shown !== undefined && result === undefined && (
        <Refused
          key={source?.name}
          source={source}
          problems={shown.ran.problems}
          onRetry={() => void look(source)}
          onName={(headers) => void look(source && { ...source, headers })}
        />
      )}
      {shown?.kind === "preview" && result !== undefined && (
        <RejectsPreview
          read={result}
          file={source?.name}
          problems={shown.ran.problems}
          onApply={() => setConfirming(true)}
        />
      )}
      {shown?.kind === "applied" && result !== undefined && (
        <Applied read={result} problems={shown.ran.problems} />
      )}
      {isConfirming && result !== undefined && (
        <Dialog
          title={words.confirmTitle(changesOf(result))}
          action={words.confirm}
          onAction={() => void apply(source, result)}
          onClose={() => setConfirming(false)}
        >
          <p>{words.confirmText(sum(result.rejected.map(({ amount }) => amount)))}</p>
          <p class="hint">{words.confirmNote}</p>
        </Dialog>
      )}
    </>
  );
}

const changesOf = ({ rejects }: RejectsRead) => rejects.filter(({ state }) => state === "new").length;

interface RefusedProps {
  readonly source: BankSource | undefined;
  readonly problems: Ran<RejectsRead>["problems"];
  readonly onRetry: () => void;
  readonly onName: (headers: RejectHeaders) => void;
}

const aboutHeaders = new Set(["bank.missing-columns", "bank.absent-header", "bank.unknown-form"]);

/** A table that is refused for its headers alone is read once the clerk says what stands under which. */
function Refused({ source, problems, onRetry, onName }: RefusedProps) {
  const isAboutHeaders = problems.some(({ code }) => aboutHeaders.has(code));
  const table = source !== undefined && isAboutHeaders ? headersOf(source) : undefined;
  if (source === undefined || table === undefined) return <Refusal problems={problems} onRetry={onRetry} />;
  return <ColumnChoice name={source.name} {...table} onRead={onName} />;
}

interface AppliedProps {
  readonly read: RejectsRead;
  readonly problems: Ran<RejectsRead>["problems"];
}

/** The rejects are in the workbook; what each family is asked for now stays in sight. */
function Applied({ read, problems }: AppliedProps) {
  const { workplace, goTo } = usePage();
  return (
    <>
      <Message
        tone="success"
        title={words.applied(changesOf(read), sum(read.rejected.map(({ amount }) => amount)))}
      >
        <p>{words.appliedNext}</p>
        {workplace.file?.isModified === true && <p>{words.saveReminder}</p>}
        {workplace.goTo !== undefined && (
          <div class="actions">
            <Button onClick={() => goTo(familiesSheet.name, "A1")}>{words.seeFamilies}</Button>
            <Button onClick={() => goTo(mandatesSheet.name, "A1")}>{words.seeMandates}</Button>
          </div>
        )}
      </Message>
      <ProblemFold problems={problems} />
      <RejectList rejects={read.rejects} />
    </>
  );
}
