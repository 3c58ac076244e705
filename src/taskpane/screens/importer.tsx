import { useRef, useState } from "preact/hooks";
import { locateProblems } from "../../app/deed/locate-problems";
import type { AskedOf } from "../../app/deed/perform";
import type { LocatedProblem } from "../../app/deed/report";
import { countRows } from "../../app/roll/count-rows";
import type { RollImported } from "../../app/roll/roll-import";
import type { RollAnswers, RollColumn, RollPlan } from "../../domain/roll";
import type { SaidColumns } from "../../formats/lists";
import type { Problem } from "../../kernel/problem";
import { childrenSheet, familiesSheet } from "../../workbook/sheets";
import { importerWords as words } from "../../wording/page/importer";
import { bytesOf } from "../file/browser-files";
import { usePage } from "../page-context";
import { Button } from "../parts/button";
import { Done, SeeSheet } from "../parts/done";
import { Field, describedBy } from "../parts/field";
import { FileDrop } from "../parts/file-drop";
import { Form, Submit } from "../parts/form";
import { Message } from "../parts/message";
import { Preview } from "../parts/preview";
import { ProblemFold } from "../parts/problem-fold";
import { Refusal } from "../parts/refusal";
import { Steps } from "../parts/steps";
import { useDeed } from "../use-deed";
import { ListDifferences, ListRest } from "./importer-changements";
import { ColumnsAsked, ListColumns } from "./importer-colonnes";
import { ListComplements } from "./importer-complements";
import { ListQuestions, ProposedFamilies } from "./importer-reponses";

type Question = Omit<AskedOf<"importRoll">, "now" | "preview" | "confirmed">;

const noAnswers: RollAnswers = {
  given: {},
  takesProposed: false,
  makesFamilies: false,
  accepted: [],
  school: undefined,
  category: undefined,
  quotientsFrom: undefined,
  enrolling: undefined,
};

/** Any list of children, of those who answer for them or of quotients: read, answered, seen, then written. */
export function Importer() {
  const { isBusy, run } = usePage();
  const walk = useDeed("importRoll", { isTold: false });
  const [unread, setUnread] = useState<readonly Problem[]>();
  /** What was asked last: an answer that is given while another one is looked at adds to it. */
  const asked = useRef<Question>(undefined);
  const [answers, setAnswers] = useState(noAnswers);

  const look = (question: Question, isRenewal = false) => {
    asked.current = question;
    setAnswers(question.answers);
    setUnread(undefined);
    void walk.look(question, { isRenewal });
  };
  /** What the clerk said of the last list, and holds for the next one. */
  const begin = (source: Question["source"]) => {
    const { category, residentsOf, enrolling } = asked.current?.answers ?? noAnswers;
    look({ source, said: [], answers: { ...noAnswers, category, residentsOf, enrolling } });
  };
  const take = async (file: File) => {
    if (isBusy) return;
    const read = await run(() => bytesOf(file));
    if (read.ok) begin({ name: file.name, bytes: read.value });
    else {
      walk.forget();
      setUnread(read.problems);
    }
  };
  const question = walk.shown?.question;
  /** The same list, with one thing more that the clerk said. */
  const again = (change: (question: Question) => Partial<Question>) => {
    const { current } = asked;
    if (current !== undefined) look({ ...current, ...change(current) }, true);
  };
  const readColumns = (said: readonly SaidColumns[]) => again(() => ({ said }));

  return (
    <>
      <p class="hint">{words.intro}</p>
      <FileDrop
        id="list"
        words={words}
        accept=".xlsx,.xlsm,.csv,.txt,.tsv"
        isDone={walk.shown !== undefined}
        onTake={(file) => void take(file)}
      />
      <Pasted onPasted={(text) => begin({ name: words.pastedName, text })} />
      {unread !== undefined && <Refusal problems={locateProblems(unread, undefined)} />}
      <Steps
        walk={walk}
        refused={(problems) =>
          question !== undefined && problems.some(({ code }) => code === "list.columns-asked") ? (
            <ColumnsAsked
              key={question.source.name}
              name={question.source.name}
              tables={walk.shown?.ran.tables ?? []}
              said={question.said}
              onRead={readColumns}
            />
          ) : (
            <Refusal problems={problems} />
          )
        }
        preview={(imported, problems) =>
          question !== undefined && (
            <ListPreview
              key={question.source.name}
              question={question}
              answers={answers}
              imported={imported}
              problems={problems}
              onColumns={readColumns}
              onAnswers={(change) =>
                again((current) => ({ answers: { ...current.answers, ...change(current.answers) } }))
              }
              onImport={() => void walk.apply(question)}
            />
          )
        }
        done={(imported, problems) => (
          <ListImported
            imported={imported}
            problems={problems}
            onAgain={() => question && look({ ...question, answers: { ...question.answers, accepted: [] } })}
          />
        )}
      />
    </>
  );
}

/** Cells that were copied elsewhere. */
function Pasted({ onPasted }: { readonly onPasted: (text: string) => void }) {
  const [text, setText] = useState("");
  const isReady = text.trim() !== "";
  return (
    <details class="fold">
      <summary>{words.paste}</summary>
      <Form isReady={isReady} onSubmit={() => onPasted(text)}>
        <Field id="list-text" label={words.pasteLabel} hint={words.pasteHint}>
          <textarea
            id="list-text"
            rows={5}
            value={text}
            aria-describedby={describedBy("list-text")}
            onInput={({ currentTarget: { value } }) => setText(value)}
          />
        </Field>
        <div class="actions">
          <Submit id="read-pasted" isNext={false} isReady={isReady}>
            {words.readPasted}
          </Submit>
          {!isReady && <p class="hint">{words.notPasted}</p>}
        </div>
      </Form>
    </details>
  );
}

interface ListPreviewProps {
  readonly question: Question;
  readonly answers: RollAnswers;
  readonly imported: RollImported;
  readonly problems: readonly LocatedProblem[];
  readonly onColumns: (said: readonly SaidColumns[]) => void;
  readonly onAnswers: (change: (answers: RollAnswers) => Partial<RollAnswers>) => void;
  readonly onImport: () => void;
}

/** What the list comes to, what it leaves open, and what is to be written. */
function ListPreview(props: ListPreviewProps) {
  const { question, answers, imported, problems, onColumns, onAnswers, onImport } = props;
  const { plan, tables, passedOver, offers } = imported;
  const answerOne = (id: string, key: string) =>
    onAnswers(({ given }) => ({ given: { ...given, [id]: key } }));
  const accept = (column: RollColumn, isAccepted: boolean) =>
    onAnswers(({ accepted }) => {
      const others = accepted.filter((each) => each !== column);
      return { accepted: isAccepted ? [...others, column] : others };
    });
  const { rows, changes, waiting } = plan;
  const written = countRows(rows);
  const isOpen = waiting.length > 0 || plan.questions.some((each) => each.answer === undefined);
  const fills = changes.filter(({ old }) => old === undefined).length;
  const accepted = changes.filter(({ old, isWritten }) => old !== undefined && isWritten).length;
  const some = (count: number) => (count === 0 ? undefined : count);
  return (
    <>
      <Preview
        id="list-preview"
        title={words.ofList(question.source.name)}
        totals={[
          [words.children, some(plan.children)],
          [words.known, some(plan.known)],
          [words.added, some(plan.added.length)],
          [words.madeFamilies, some(rows.families.length)],
          [words.quotients, some(plan.quotients)],
          [words.waiting, some(waiting.length)],
        ]}
        notes={[
          fills > 0 ? words.filled(fills) : undefined,
          accepted > 0 ? words.changed(accepted) : undefined,
          rows.enrolments.length > 0 ? words.enrolled(rows.enrolments.length) : undefined,
          waiting.length > 0 && written > 0 ? words.stillOpen(waiting.length) : undefined,
        ]}
        actions={
          written === 0 ? (
            <Message tone="information" title={isOpen ? words.nothingYet : words.nothing} />
          ) : (
            <div class="actions">
              <Button id="import-list" look={isOpen ? "plain" : "primary"} onClick={onImport}>
                {words.import}
              </Button>
            </div>
          )
        }
        problems={problems}
      >
        <ListColumns tables={tables} said={question.said} onRead={onColumns} />
        <ListComplements
          plan={plan}
          tables={tables}
          offers={offers}
          answers={answers}
          onAnswers={(change) => onAnswers(() => change)}
        />
        <ProposedFamilies
          items={plan.proposed}
          given={answers.given}
          onAnswer={answerOne}
          onAll={() => onAnswers(() => ({ makesFamilies: true }))}
        />
        <ListQuestions
          items={plan.questions}
          given={answers.given}
          onAnswer={answerOne}
          onAll={() => onAnswers(({ given }) => ({ given: { ...proposedIn(plan.questions), ...given } }))}
        />
        <ListDifferences changes={changes} onAccept={accept} />
        <ListRest plan={plan} passedOver={passedOver} />
        {written > 0 && plan.proposed.length + plan.questions.length > 0 && (
          <div class="actions">
            <Button id="import-list-below" look={isOpen ? "plain" : "primary"} onClick={onImport}>
              {words.import}
            </Button>
          </div>
        )}
      </Preview>
    </>
  );
}

/** The answers that are probably right. What they bring up is asked in its turn. */
function proposedIn(questions: RollPlan["questions"]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    questions.flatMap(({ id, proposed }) => (proposed === undefined ? [] : [[id, proposed]])),
  );
}

interface ListImportedProps {
  readonly imported: RollImported;
  readonly problems: readonly LocatedProblem[];
  readonly onAgain: () => void;
}

function ListImported({ imported: { plan }, problems, onAgain }: ListImportedProps) {
  const waiting = plan.waiting.length;
  return (
    <>
      <Done
        title={words.done(plan.added.length, plan.rows.families.length)}
        next={[waiting > 0 ? words.doneRest(waiting) : words.doneNext]}
        save={words.saveReminder}
      >
        <SeeSheet sheet={childrenSheet}>{words.seeChildren}</SeeSheet>
        <SeeSheet sheet={familiesSheet}>{words.seeFamilies}</SeeSheet>
        <Button id="read-again" look="plain" onClick={onAgain}>
          {words.again}
        </Button>
      </Done>
      <ProblemFold problems={problems} />
    </>
  );
}
