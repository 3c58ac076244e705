import "../styles/entry.css";
import type { ComponentType } from "preact";
import { useCallback, useEffect, useLayoutEffect, useState } from "preact/hooks";
import type { Entered } from "../../app/entry/enter";
import type { LocatedProblem } from "../../app/deed/report";
import { commonWords } from "../../wording/page/common";
import { saisieWords as words } from "../../wording/page/saisie";
import { usePage } from "../page-context";
import { Button } from "../parts/button";
import { Refusal } from "../parts/refusal";
import { useRead } from "../use-reading";
import { AbsenceForm } from "./saisie-absence";
import { ChildForm } from "./saisie-enfant";
import { ContactForm, MandateForm, QuotientForm, RequestForm } from "./saisie-famille";
import type { EntryFormProps, TypedFields } from "./saisie-formulaire";
import { PresenceForm } from "./saisie-presence";
import { PaymentForm } from "./saisie-reglement";

type Kind = keyof typeof words.kinds;

const forms: Readonly<Record<Kind, ComponentType<EntryFormProps>>> = {
  absence: AbsenceForm,
  presence: PresenceForm,
  payment: PaymentForm,
  quotient: QuotientForm,
  contact: ContactForm,
  child: ChildForm,
  mandate: MandateForm,
  request: RequestForm,
};
const kinds = Object.keys(forms) as Kind[];

/** The form that is filled in: of what kind, with what it began, the how many-th. */
interface BegunForm {
  readonly kind: Kind;
  readonly given: TypedFields;
  readonly turn: number;
}

/** Something that was entered in this page. */
interface DoneEntry {
  readonly line: string;
  readonly entered: Entered;
  readonly state: "open" | "saved" | "undone";
}

/** What a day brings, row by row, without the sheets: each is judged while it is typed, and can be taken back. */
export function Saisie() {
  const { workplace, now, asked } = usePage();
  const [there, load] = useRead("lookAtEntries", () => ({ now: now() }));
  const [{ kind, given, turn }, setForm] = useState<BegunForm>({ kind: "absence", given: {}, turn: 0 });
  // Each form is one of its own: what was typed into the one before is gone.
  const begin = useCallback((next: Kind, filled: TypedFields = {}) => {
    setForm((before) => ({ kind: next, given: filled, turn: before.turn + 1 }));
  }, []);
  const [entries, setEntries] = useState<readonly DoneEntry[]>([]);
  const isSaved = workplace.file?.isModified === false;
  useEffect(() => {
    if (!isSaved) return;
    setEntries((before) => before.map((one) => (one.state === "open" ? { ...one, state: "saved" } : one)));
  }, [isSaved]);
  // Before anybody can type: what another screen asks for comes before what is chosen here.
  useLayoutEffect(() => {
    if (asked?.mandate !== undefined) begin("mandate", { ...asked.mandate });
  }, [asked, begin]);
  const who = there?.result;
  if (there !== undefined && who === undefined) return <Refusal problems={there.problems} onRetry={load} />;
  if (who === undefined) return null;
  const FormOfKind = forms[kind];
  const [last] = entries;
  return (
    <>
      <div class="choices" role="group" aria-label={words.kindsLabel}>
        {kinds.map((one) => (
          <button
            key={one}
            type="button"
            id={`kind-${one}`}
            class="choice"
            aria-pressed={one === kind}
            onClick={() => {
              if (one !== kind) begin(one);
            }}
          >
            {words.kinds[one]}
          </button>
        ))}
      </div>
      <p class="unseen" role="status">
        {last === undefined ? "" : words.added(last.line)}
      </p>
      <FormOfKind
        key={turn}
        who={who}
        isNext={entries.length > 0}
        given={given}
        onEntered={(entered, line) => {
          begin(kind);
          setEntries([{ line, entered, state: "open" }, ...entries]);
        }}
      />
      <EntriesDone
        entries={entries}
        onUndone={(undone) =>
          setEntries((before) => before.map((one) => (one === undone ? { ...one, state: "undone" } : one)))
        }
      />
    </>
  );
}

interface EntriesDoneProps {
  readonly entries: readonly DoneEntry[];
  readonly onUndone: (entry: DoneEntry) => void;
}

/** What was entered, the latest first; until the file is saved each can be taken back. */
function EntriesDone({ entries, onUndone }: EntriesDoneProps) {
  const { workplace, write } = usePage();
  const [refusal, setRefusal] = useState<readonly LocatedProblem[]>();
  const takeBack = async (entry: DoneEntry) => {
    const { cells, kept } = entry.entered;
    const ran = await write((onStep) => workplace.perform("takeBackEntry", { cells, kept }, onStep));
    setRefusal(ran.result === undefined ? ran.problems : undefined);
    if (ran.result !== undefined) onUndone(entry);
  };
  return (
    <section aria-labelledby="entries-title">
      <h2 id="entries-title">{words.entered}</h2>
      {refusal !== undefined && <Refusal problems={refusal} />}
      {entries.length === 0 ? (
        <p class="empty">{words.nothingEntered}</p>
      ) : (
        <ol class="entries" aria-labelledby="entries-title">
          {entries.map((entry, index) => (
            <li key={entries.length - index} class={entry.state}>
              <span>{entry.line}</span>
              {entry.state === "open" ? (
                <Button
                  look="quiet"
                  label={commonWords.actionOn(words.undo, entry.line)}
                  onClick={() => void takeBack(entry)}
                >
                  {words.undo}
                </Button>
              ) : (
                <span class="hint">{entry.state === "saved" ? words.saved : words.undone}</span>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
