import { useState } from "preact/hooks";
import { questionOf, type BankSource } from "../../app/rejects/bank-source";
import { locateProblems } from "../../app/deed/locate-problems";
import { readRejects, type RejectsRead } from "../../app/rejects/rejets";
import type { Confirmable, Ran } from "../../app/deed/report";
import type { RejectAnswers } from "../../formats/bank";
import { sum } from "../../kernel/cents";
import { familiesSheet, mandatesSheet } from "../../workbook/sheets";
import { rejetsWords as words } from "../../wording/page/rejets";
import { bytesOf } from "../file/browser-files";
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
import { RowsQuestion } from "./rejets-question";

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
  const apply = async (source: BankSource | undefined, confirmed: Confirmable<RejectsRead>) => {
    const request = { source, confirmed, now: page.now() };
    const ran = await page.write((onStep) => readRejects(request, page.workplace.workbook, onStep));
    setShown({ kind: "applied", source, ran });
  };
  const take = async (file: File) => {
    if (page.isBusy) return;
    const bytes = await bytesOf(file);
    if (bytes.ok) {
      await look({ name: file.name, bytes: bytes.value, unpack: await unpackerFor(bytes.value) });
    } else {
      const problems = locateProblems(bytes.problems, undefined);
      setShown({ kind: "preview", source: undefined, ran: { result: undefined, problems } });
    }
  };

  const result = shown?.ran.result;
  const confirmable = shown?.ran.shown;
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
          onAnswer={(answered) => void look(answered)}
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
      {isConfirming && result !== undefined && confirmable !== undefined && (
        <Dialog
          title={words.confirmTitle(changesOf(result))}
          action={words.confirm}
          onAction={() => void apply(source, confirmable)}
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

/** What takes packed files apart is fetched with the first one: most files of a bank are not packed. */
async function unpackerFor(bytes: Uint8Array): Promise<BankSource["unpack"]> {
  const begins = (first: number, second: number) => bytes[0] === first && bytes[1] === second;
  if (!begins(0x50, 0x4b) && !begins(0x1f, 0x8b)) return undefined;
  return (await import("../../adapters/xlsx/zip/archive")).unpackArchive;
}

interface RefusedProps {
  readonly source: BankSource | undefined;
  readonly problems: Ran<RejectsRead>["problems"];
  readonly onRetry: () => void;
  /** The same file, with what the clerk said of it. */
  readonly onAnswer: (answered: BankSource) => void;
}

/** A table that is refused for what it does not tell is read once the clerk says it. */
function Refused({ source, problems, onRetry, onAnswer }: RefusedProps) {
  const question = source === undefined ? undefined : questionOf(source);
  if (source === undefined || question === undefined)
    return <Refusal problems={problems} onRetry={onRetry} />;
  if (question.kind === "columns")
    return (
      <ColumnChoice name={source.name} {...question} onRead={(headers) => onAnswer({ ...source, headers })} />
    );
  return (
    <RowsQuestion
      name={source.name}
      question={question}
      onAnswer={(answers) => onAnswer({ ...source, answers: answered(source.answers, answers) })}
    />
  );
}

/** One answer more: those given before stay. */
function answered(before: RejectAnswers = {}, more: RejectAnswers): RejectAnswers {
  return { ...before, ...more, statuses: { ...before.statuses, ...more.statuses } };
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
