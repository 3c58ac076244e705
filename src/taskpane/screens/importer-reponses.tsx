import type { VNode } from "preact";
import type { ProposedFamily, RollChoice, RollDoubt, RollQuestion } from "../../domain/roll";
import { importerWords as words } from "../../wording/page/importer";
import { lineText } from "../../wording/problems/roll";
import { proposedFamilyText, rollChoiceText, rollDoubtText } from "../../wording/roll";
import { Button } from "../parts/button";
import { Field } from "../parts/field";
import { LongList } from "../parts/long-list";

type OnAnswer = (id: string, key: string) => void;

interface AskedProps<T> {
  readonly items: readonly T[];
  /** What was answered so far, also while it is being looked at. */
  readonly given: Readonly<Record<string, string>>;
  readonly onAnswer: OnAnswer;
  /** Answers all that can be at once. */
  readonly onAll: () => void;
}

/** What the list leaves open, each with its answers; what was answered stays, and can be answered otherwise. */
export function ListQuestions({ items, given, onAnswer, onAll }: AskedProps<RollQuestion>) {
  const open = items.filter(({ answer }) => answer === undefined);
  return (
    <AskedList
      id="list-questions"
      title={words.questions(open.length, items.length)}
      all={open.some(({ proposed }) => proposed !== undefined) ? words.allProposed : undefined}
      items={items}
      onAll={onAll}
    >
      {(question) => (
        <li key={question.id}>
          <Choices
            {...question}
            answer={given[question.id] ?? question.answer}
            title={rollDoubtText(question.about)}
            note={question.place && lineText(question.place)}
            onAnswer={onAnswer}
          />
          {question.open !== undefined && <OtherCode question={question} onAnswer={onAnswer} />}
        </li>
      )}
    </AskedList>
  );
}

/** Families that the workbook lacks: each is made with a yes, and so are all at once. */
export function ProposedFamilies({ items, given, onAnswer, onAll }: AskedProps<ProposedFamily>) {
  const open = items.filter(({ answer }) => answer === undefined).length;
  return (
    <AskedList
      id="list-families"
      title={words.families(items.length)}
      hint={words.familiesHint}
      all={open > 0 ? words.allFamilies(open) : undefined}
      items={items}
      onAll={onAll}
    >
      {(family) => (
        <li key={family.id}>
          <Choices
            {...family}
            answer={given[family.id] ?? family.answer}
            title={proposedFamilyText(family)}
            note={family.because === "alone" ? undefined : words.because[family.because]}
            onAnswer={onAnswer}
          />
        </li>
      )}
    </AskedList>
  );
}

interface AskedListProps<T> {
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
  /** What the button says that answers all at once, where there is one. */
  readonly all: string | undefined;
  readonly items: readonly T[];
  readonly onAll: () => void;
  readonly children: (item: T) => VNode;
}

function AskedList<T>({ id, title, hint, all, items, onAll, children }: AskedListProps<T>) {
  if (items.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {hint !== undefined && <p class="hint">{hint}</p>}
      {all !== undefined && (
        <div class="actions">
          <Button id={`all-${id}`} onClick={onAll}>
            {all}
          </Button>
        </div>
      )}
      <LongList items={items} look="asked" labelledBy={id} atOnce={20}>
        {children}
      </LongList>
    </section>
  );
}

interface ChoicesProps {
  readonly id: string;
  readonly title: string;
  readonly note: string | undefined;
  readonly about?: RollDoubt;
  readonly choices: readonly RollChoice[];
  readonly proposed?: string | undefined;
  readonly answer: string | undefined;
  readonly onAnswer: OnAnswer;
}

function Choices({ id, title, note, about, choices, proposed, answer, onAnswer }: ChoicesProps) {
  return (
    <fieldset>
      <legend>
        {title}
        {answer === undefined && <span class="mark">{words.toAnswer}</span>}
      </legend>
      {note !== undefined && <p class="hint">{note}</p>}
      <div class="radios">
        {choices.map((choice) => (
          <label key={choice.key} class="radio">
            <input
              type="radio"
              name={id}
              checked={answer === choice.key}
              onChange={() => onAnswer(id, choice.key)}
            />
            <span>
              {rollChoiceText(choice, about)}
              {answer === undefined && choice.key === proposed && words.proposed}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface OtherCodeProps {
  readonly question: RollQuestion;
  readonly onAnswer: OnAnswer;
}

/** Any other child or family of the workbook is an answer, by its code. */
function OtherCode({ question: { id, open, choices, answer }, onAnswer }: OtherCodeProps) {
  const isOther = answer !== undefined && !choices.some(({ key }) => key === answer);
  const field = `other-${id.replace(/[^\w-]+/g, "-")}`;
  return (
    <details class="other" open={isOther}>
      <summary>{open === "child" ? words.otherChild : words.otherFamily}</summary>
      <Field id={field} label={words.code}>
        <input
          id={field}
          type="text"
          value={isOther ? answer : ""}
          onChange={({ currentTarget: { value } }) => {
            if (value.trim() !== "") onAnswer(id, value.trim());
          }}
        />
      </Field>
    </details>
  );
}
