import { useRef, useState } from "preact/hooks";
import type { CalendarImported } from "../../app/calendar/calendrier";
import type { AskedOf } from "../../app/deed/perform";
import type { LocatedProblem } from "../../app/deed/report";
import type { ImportedClosure } from "../../formats/school-calendar";
import type { Problem } from "../../kernel/problem";
import { academies } from "../../law";
import { rangeText } from "../../wording/days";
import { calendrierWords as words } from "../../wording/page/calendrier";
import { locateProblems } from "../../app/deed/locate-problems";
import { bytesOf } from "../file/browser-files";
import { usePage } from "../page-context";
import { Button } from "../parts/button";
import { Field, describedBy } from "../parts/field";
import { Form, Submit } from "../parts/form";
import { Message } from "../parts/message";
import { ProblemList } from "../parts/problem-list";
import { Refusal } from "../parts/refusal";
import { Steps } from "../parts/steps";
import { useDeed } from "../use-deed";

/** The school calendar of the ministry: from a file or pasted lines, seen before it is written. */
export function Calendrier() {
  const { overview, run } = usePage();
  const settings = overview?.result?.town;
  const [way, setWay] = useState<"file" | "paste">("file");
  const [file, setFile] = useState<File>();
  const [pasted, setPasted] = useState("");
  const [academie, setAcademie] = useState<string>();
  const [schoolYear, setSchoolYear] = useState<string>();
  const walk = useDeed("importCalendar", { isTold: false });
  /** Until the form says something else. */
  const beingRead = useRef<File>(undefined);
  /** Why the file cannot be read. */
  const [unread, setUnread] = useState<readonly Problem[]>();
  const asked = {
    academie: academie ?? settings?.academie,
    schoolYear: schoolYear ?? settings?.schoolYear,
  };
  const isReady = way === "file" ? file !== undefined : pasted.trim() !== "";

  const lookAt = (source: AskedOf<"importCalendar">["source"]) =>
    walk.look({
      source,
      academie: blankToNothing(asked.academie),
      schoolYear: blankToNothing(asked.schoolYear),
    });
  /** The file is read once: what was shown is what is imported. */
  const look = async () => {
    if (way === "paste" || file === undefined) return lookAt({ name: words.pastedName, text: pasted });
    beingRead.current = file;
    const read = await run(() => bytesOf(file));
    if (beingRead.current !== file) return;
    setUnread(read.ok ? undefined : read.problems);
    if (read.ok) return lookAt({ name: file.name, bytes: read.value });
    walk.forget();
  };
  /** What was shown holds no more once the question changes. */
  const changing =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value);
      beingRead.current = undefined;
      setUnread(undefined);
      walk.forget();
    };

  return (
    <>
      <p class="hint">
        {words.intro} {words.officialBefore}
        <a href={words.officialAddress} target="_blank" rel="noreferrer">
          {words.officialLink}
        </a>
        .
      </p>
      <Form isReady={isReady} onSubmit={() => void look()}>
        <fieldset>
          <legend>{words.source}</legend>
          {(["file", "paste"] as const).map((each) => (
            <label key={each} class="radio">
              <input type="radio" name="way" checked={way === each} onChange={() => changing(setWay)(each)} />
              {each === "file" ? words.fromFile : words.fromPaste}
            </label>
          ))}
        </fieldset>
        {way === "file" ? (
          <Field id="calendar-file" label={words.chooseFile} hint={words.fileHint}>
            <input
              id="calendar-file"
              type="file"
              accept=".csv,.json,.ics,.xlsx,.txt"
              aria-describedby={describedBy("calendar-file")}
              onChange={({ currentTarget: { files } }) => changing(setFile)(files?.[0])}
            />
          </Field>
        ) : (
          <Field id="calendar-text" label={words.paste} hint={words.pasteHint}>
            <textarea
              id="calendar-text"
              rows={5}
              value={pasted}
              aria-describedby={describedBy("calendar-text")}
              onInput={({ currentTarget: { value } }) => changing(setPasted)(value)}
            />
          </Field>
        )}
        <div class="pair">
          <Field id="academie" label={words.academie} hint={words.academieHint}>
            <input
              id="academie"
              type="text"
              list="academies"
              value={asked.academie ?? ""}
              aria-describedby={describedBy("academie")}
              onInput={({ currentTarget: { value } }) => changing(setAcademie)(value)}
            />
            <datalist id="academies">
              {academies.map(({ name }) => (
                <option key={name} value={name} />
              ))}
            </datalist>
          </Field>
          <Field id="school-year" label={words.schoolYear} hint={words.schoolYearHint}>
            <input
              id="school-year"
              type="text"
              value={asked.schoolYear ?? ""}
              aria-describedby={describedBy("school-year")}
              onInput={({ currentTarget: { value } }) => changing(setSchoolYear)(value)}
            />
          </Field>
        </div>
        <div class="actions">
          <Submit id="preview" isNext={walk.shown === undefined} isReady={isReady}>
            {words.look}
          </Submit>
          {!isReady && <p class="hint">{words.notReady}</p>}
        </div>
      </Form>
      {unread !== undefined && <Refusal problems={locateProblems(unread, undefined)} />}
      <Steps
        walk={walk}
        preview={(imported, problems) => (
          <Preview
            imported={imported}
            problems={problems}
            onImport={() => walk.seen && void walk.apply(walk.seen.question)}
          />
        )}
        done={({ added, removed }) => (
          <Message tone="success" title={words.imported(added.length, removed.length)}>
            <p>{words.importedNext}</p>
          </Message>
        )}
      />
    </>
  );
}

const blankToNothing = (text: string | undefined) => (text?.trim() === "" ? undefined : text?.trim());

interface PreviewProps {
  readonly imported: CalendarImported;
  readonly problems: readonly LocatedProblem[];
  readonly onImport: () => void;
}

/** What the import changes, closure by closure. */
function Preview({ imported: { added, removed, kept }, problems, onImport }: PreviewProps) {
  const changes = added.length + removed.length;
  return (
    <section class="draft">
      {changes === 0 && <Message tone="information" title={words.nothingChanges} />}
      <Closures title={words.removed} sign="−" closures={removed} />
      <Closures title={words.added} sign="+" closures={added} />
      {kept.length > 0 && <p class="hint">{words.kept(kept.length)}</p>}
      {problems.length > 0 && <ProblemList problems={problems} />}
      {changes > 0 && (
        <div class="actions">
          <Button id="import" look="primary" onClick={onImport}>
            {words.import}
          </Button>
        </div>
      )}
    </section>
  );
}

interface ClosuresProps {
  readonly title: string;
  readonly sign: string;
  readonly closures: readonly ImportedClosure[];
}

function Closures({ title, sign, closures }: ClosuresProps) {
  if (closures.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul class="closures">
        {closures.map((closure) => (
          <li key={`${closure.from}${closure.label}`}>
            <span class="sign" aria-hidden="true">
              {sign}
            </span>
            <span>{closure.label}</span>
            <span class="hint">{rangeText(closure)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
