import "../styles/takings.css";
import { useState } from "preact/hooks";
import type { AskedOf } from "../../app/deed/perform";
import type { LocatedProblem } from "../../app/deed/report";
import type { ChosenPart } from "../../app/takings/choices";
import type { TakingColumns } from "../../formats/bank";
import type { TakenIn } from "../../app/takings/encaisser";
import { sum } from "../../kernel/cents";
import { paymentsSheet } from "../../workbook/sheets";
import { encaisserScreenWords as words } from "../../wording/page/encaisser";
import { Button } from "../parts/button";
import { ColumnChoice } from "../parts/column-choice";
import { Done, SeeSheet } from "../parts/done";
import { FileDrop } from "../parts/file-drop";
import { useHandedFile } from "../parts/handed-file";
import { ProblemFold } from "../parts/problem-fold";
import { Refusal } from "../parts/refusal";
import { Confirmation, Steps } from "../parts/steps";
import { useDeed, type Question } from "../use-deed";
import { TakingsPreview } from "./encaisser-apercu";
import { ChequeSlip } from "./encaisser-bordereau";
import { chosenIn, undecided, type Decisions } from "./encaisser-choix";

type Asked = Question<AskedOf<"takeIn">>;

/** What came in on the account, from the bank's file or from a slip of cheques: seen and decided, then noted. */
export function Encaisser() {
  const walk = useDeed("takeIn");
  const [decisions, decide] = useState<Decisions>(undecided);
  const [hasSlip, setSlip] = useState(false);
  const look = (question: Asked) => {
    setSlip(false);
    decide(undecided);
    void walk.look(question);
  };
  const file = useHandedFile((source) => look({ source }), walk.forget);
  const asked = walk.shown?.question ?? {};
  return (
    <>
      <FileDrop
        id="takings"
        words={words}
        accept=".txt,.cfonb,.dat,.xml,.csv,.xlsx,.zip,.gz"
        isDone={(walk.shown ?? file.refusal) !== undefined || hasSlip}
        onTake={file.take}
      />
      {!hasSlip && (
        <Button
          id="type-cheques"
          look="quiet"
          onClick={() => {
            walk.forget();
            file.forget();
            setSlip(true);
          }}
        >
          {words.typeCheques}
        </Button>
      )}
      {hasSlip && walk.done === undefined && (
        <ChequeSlip
          onForget={walk.forget}
          onCancel={() => setSlip(false)}
          onNote={(cheques) => void walk.look({ cheques }, { isConfirming: true })}
        />
      )}
      {file.refusal}
      <Steps
        walk={walk}
        refused={(problems) => (
          <Refused
            asked={asked}
            question={walk.shown?.ran.question}
            problems={problems}
            onRetry={() => look(asked)}
            onAnswer={(columns) => look({ ...asked, columns })}
          />
        )}
        preview={(taken, problems) =>
          taken.file === undefined ? null : (
            <TakingsPreview
              taken={taken}
              problems={problems}
              decisions={decisions}
              isRemembering={asked.columns !== undefined}
              onDecide={decide}
              onNote={() => walk.setConfirming(true)}
            />
          )
        }
        confirmation={(taken, problems) => (
          <Confirmation
            walk={walk}
            title={words.confirmTitle(partsToNote(taken, decisions).length)}
            action={words.confirm}
            text={words.confirmText(totalOf(partsToNote(taken, decisions)))}
            note={words.confirmNote}
            problems={taken.file === undefined ? problems : []}
            onConfirm={() =>
              void walk.apply({ ...asked, ...chosenIn(taken.matches, decisions) }).then(() => setSlip(false))
            }
          />
        )}
        done={(taken, problems) => <Noted taken={taken} problems={problems} />}
      />
    </>
  );
}

/** What is noted once the clerk confirms: of a slip, its cheques. */
function partsToNote(taken: TakenIn, decisions: Decisions): readonly Pick<ChosenPart, "amount">[] {
  if (taken.file === undefined) return taken.received;
  return decisions.partsOf(taken.matches);
}

const totalOf = (parts: readonly Pick<ChosenPart, "amount">[]) => sum(parts.map(({ amount }) => amount));

interface RefusedProps {
  readonly asked: Asked;
  readonly question: { readonly headers: readonly string[]; readonly known: TakingColumns } | undefined;
  readonly problems: readonly LocatedProblem[];
  readonly onRetry: () => void;
  readonly onAnswer: (columns: NonNullable<Asked["columns"]>) => void;
}

/** A table that is not understood is read once the clerk names its columns. */
function Refused({ asked, question, problems, onRetry, onAnswer }: RefusedProps) {
  if (question === undefined || asked.source === undefined)
    return <Refusal problems={problems} onRetry={onRetry} />;
  return (
    <ColumnChoice
      key={asked.source.name}
      words={words}
      name={asked.source.name}
      headers={question.headers}
      known={question.known}
      isEnough={(isNamed) => isNamed("date") && (isNamed("amount") || isNamed("credit"))}
      onRead={onAnswer}
    />
  );
}

interface NotedProps {
  readonly taken: TakenIn;
  readonly problems: readonly LocatedProblem[];
}

function Noted({ taken: { received }, problems }: NotedProps) {
  return (
    <>
      <Done title={words.done(received.length, totalOf(received))} save={words.saveReminder}>
        <SeeSheet sheet={paymentsSheet}>{words.seePayments}</SeeSheet>
      </Done>
      <ProblemFold problems={problems} />
    </>
  );
}
