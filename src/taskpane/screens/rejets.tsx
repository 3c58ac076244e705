import type { BankQuestion } from "../../app/rejects/bank-source";
import type { BankFileGiven } from "../../app/rejects/read-bank-file";
import type { RejectsRead } from "../../app/rejects/rejets";
import type { LocatedProblem } from "../../app/deed/report";
import type { RejectAnswers } from "../../formats/bank";
import { sum } from "../../kernel/cents";
import { familiesSheet, mandatesSheet } from "../../workbook/sheets";
import { rejetsWords as words } from "../../wording/page/rejets";
import { Button } from "../parts/button";
import { ColumnChoice } from "../parts/column-choice";
import { Done, SeeSheet } from "../parts/done";
import { FileDrop } from "../parts/file-drop";
import { useHandedFile } from "../parts/handed-file";
import { ProblemFold } from "../parts/problem-fold";
import { Refusal } from "../parts/refusal";
import { Confirmation, Steps } from "../parts/steps";
import { useDeed } from "../use-deed";
import { RejectsPreview } from "./rejets-apercu";
import { RejectList } from "./rejets-liste";
import { RowsQuestion } from "./rejets-question";

/** What the bank sent back: read from its file or typed in, seen before it is applied. */
export function Rejets() {
  const walk = useDeed("readRejects");
  const file = useHandedFile((source) => void walk.look({ source }), walk.forget);

  /** No source: only what was typed in the sheet Rejets. */
  const look = (source: BankFileGiven | undefined) => {
    file.forget();
    void walk.look({ source });
  };

  const isShown = (walk.shown ?? file.refusal) !== undefined;
  return (
    <>
      <FileDrop
        id="rejects"
        words={words}
        accept=".xml,.csv,.txt,.zip,.gz"
        isDone={isShown}
        onTake={file.take}
      />
      <Button id="typed-rejects" look="quiet" onClick={() => look(undefined)}>
        {words.typed}
      </Button>
      {file.refusal}
      <Steps
        walk={walk}
        refused={(problems, { source }) => (
          <Refused
            key={source?.name}
            source={source}
            question={walk.shown?.ran.question}
            problems={problems}
            onRetry={() => look(source)}
            onAnswer={look}
          />
        )}
        preview={(read, problems) => (
          <RejectsPreview
            read={read}
            file={walk.shown?.question.source?.name}
            problems={problems}
            onApply={() => walk.setConfirming(true)}
          />
        )}
        confirmation={(read) => (
          <Confirmation
            walk={walk}
            title={words.confirmTitle(changesOf(read))}
            action={words.confirm}
            text={words.confirmText(sum(read.rejected.map(({ amount }) => amount)))}
            note={words.confirmNote}
            onConfirm={() => void walk.apply({ source: walk.shown?.question.source })}
          />
        )}
        done={(read, problems) => <Applied read={read} problems={problems} />}
      />
    </>
  );
}

const changesOf = ({ rejects }: RejectsRead) => rejects.filter(({ state }) => state === "new").length;

interface RefusedProps {
  readonly source: BankFileGiven | undefined;
  readonly question: BankQuestion | undefined;
  readonly problems: readonly LocatedProblem[];
  readonly onRetry: () => void;
  /** The same file, with what the clerk said of it. */
  readonly onAnswer: (answered: BankFileGiven) => void;
}

/** A table that is refused for what it does not tell is read once the clerk says it. */
function Refused({ source, question, problems, onRetry, onAnswer }: RefusedProps) {
  if (source === undefined || question === undefined)
    return <Refusal problems={problems} onRetry={onRetry} />;
  if (question.kind === "columns")
    return (
      <ColumnChoice
        words={words}
        name={source.name}
        headers={question.headers}
        known={question.known}
        isEnough={(isNamed) => isNamed("date") && (isNamed("endToEndId") || isNamed("mandateId"))}
        onRead={(headers) => onAnswer({ ...source, headers })}
      />
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
  readonly problems: readonly LocatedProblem[];
}

/** The rejects are in the workbook; what each family is asked for now stays in sight. */
function Applied({ read, problems }: AppliedProps) {
  return (
    <>
      <Done
        title={words.applied(changesOf(read), sum(read.rejected.map(({ amount }) => amount)))}
        next={[words.appliedNext]}
        save={words.saveReminder}
      >
        <SeeSheet sheet={familiesSheet}>{words.seeFamilies}</SeeSheet>
        <SeeSheet sheet={mandatesSheet}>{words.seeMandates}</SeeSheet>
      </Done>
      <ProblemFold problems={problems} />
      <RejectList rejects={read.rejects} />
    </>
  );
}
