import { useRef, useState } from "preact/hooks";
import type { ExampleKey } from "../../examples";
import { locateProblems } from "../../app/deed/locate-problems";
import type { LocatedProblem } from "../../app/deed/report";
import { fichierWords as words } from "../../wording/page/fichier";
import { nouveauWords } from "../../wording/page/nouveau";
import { canPickFiles, pickWorkbook, type ChosenFile } from "../file/browser-files";
import { OpenedFile } from "../file/opened-file";
import { useFileDrop } from "../file/use-file-drop";
import { ControlsProvider } from "../controls";
import { usePage } from "../page-context";
import { Button } from "../parts/button";
import { Dialog } from "../parts/dialog";
import { HelpLink } from "../parts/help-link";
import { Message } from "../parts/message";
import { Progress } from "../parts/progress";
import { Refusal } from "../parts/refusal";
import { useRuns, type Runs } from "../runs";
import type { Workplace } from "../workplace";
import { Choices, makeWorkbook } from "./nouveau";

/** The first screen of a browser: open a workbook, or make one. */
export function Ouvrir({ onOpen }: { readonly onOpen: (workplace: Workplace) => void }) {
  const { running, run, stop } = useRuns();
  const { refusal, make } = useMaking(run, onOpen);
  return (
    <ControlsProvider
      value={{ isBusy: running !== undefined, goTo: () => undefined, answer: () => undefined }}
    >
      <div class="frame start">
        <header class="top">
          <h1 id="title">{words.title}</h1>
          <HelpLink screen="nouveau" title={words.title} />
        </header>
        <main>
          <Progress running={running} stop={stop} />
          <OpenFile onOpen={onOpen} run={run} />
          <section aria-labelledby="no-file">
            <h2 id="no-file">{words.noFile}</h2>
            <p class="hint">{nouveauWords.inBrowser}</p>
            {refusal !== undefined && <Refusal problems={refusal} />}
            <Choices action={nouveauWords.create} onChoose={(example) => void make(example)} />
          </section>
        </main>
      </div>
    </ControlsProvider>
  );
}

/** In a browser with a workbook open: another one takes its place, once the clerk agrees to lose what is not saved. */
export function NouveauFichier() {
  const page = usePage();
  const [asking, setAsking] = useState<{ readonly go: () => void; readonly stay: () => void }>();
  const guarded = (go: () => void, stay: () => void = () => undefined) => {
    if (page.workplace.file?.isModified !== true) {
      go();
      return;
    }
    // The window closes whatever is answered.
    let isLeft = false;
    setAsking({
      go() {
        isLeft = true;
        go();
      },
      stay() {
        if (!isLeft) stay();
      },
    });
  };
  const { refusal, make } = useMaking(page.run, page.open);
  return (
    <>
      <OpenFile
        run={page.run}
        onOpen={(workplace) =>
          guarded(
            () => page.open(workplace),
            () => workplace.file?.close(),
          )
        }
      />
      <p class="hint">{nouveauWords.inBrowser}</p>
      {refusal !== undefined && <Refusal problems={refusal} />}
      <Choices action={nouveauWords.create} onChoose={(example) => guarded(() => void make(example))} />
      {asking !== undefined && (
        <Dialog
          title={words.leaveTitle}
          action={words.leave}
          onAction={asking.go}
          onClose={() => {
            asking.stay();
            setAsking(undefined);
          }}
        >
          <p>{words.leaveText}</p>
        </Dialog>
      )}
    </>
  );
}

interface OpenFileProps {
  readonly run: Runs["run"];
  readonly onOpen: (workplace: Workplace) => void;
}

const workplaceOf = (file: OpenedFile): Workplace => ({ perform: file.perform, file });

/** Makes a new workbook and opens it, or says why not. */
function useMaking(run: Runs["run"], onOpen: (workplace: Workplace) => void) {
  const [refusal, setRefusal] = useState<readonly LocatedProblem[]>();
  const make = async (example: ExampleKey | undefined) => {
    const made = await run(() => makeWorkbook(example, new Date()), "open");
    setRefusal(made.ok ? undefined : locateProblems(made.problems, undefined));
    if (made.ok) onOpen(workplaceOf(made.value));
  };
  return { refusal, make };
}

/** A file is dropped anywhere on the page, or chosen. */
function OpenFile({ run, onOpen }: OpenFileProps) {
  const [refusal, setRefusal] = useState<readonly LocatedProblem[]>();
  const [note, setNote] = useState<string>();
  const box = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const open = async ({ file, handle }: ChosenFile) => {
    const opened = await run(() => OpenedFile.open(file, handle), "open");
    setNote(undefined);
    setRefusal(opened.ok ? undefined : locateProblems(opened.problems, undefined));
    if (opened.ok) onOpen(workplaceOf(opened.value));
  };
  const isOver = useFileDrop(box, ([first, ...others]) => {
    if (others.length > 0) setNote(words.oneFile);
    else if (first !== undefined) void open(first);
  });
  const choose = () => {
    if (!canPickFiles()) {
      field.current?.click();
      return;
    }
    void pickWorkbook().then((chosen) => (chosen === undefined ? undefined : open(chosen)));
  };
  return (
    <section ref={box} class={isOver ? "drop over" : "drop"} aria-label={words.drop}>
      <p class="big">{isOver ? words.dropNow : words.drop}</p>
      <p class="hint">{words.or}</p>
      <Button id="open" look="primary" onClick={choose}>
        {words.open}
      </Button>
      <input
        ref={field}
        id="workbook-file"
        type="file"
        hidden
        accept=".xlsx,.xlsm"
        aria-label={words.open}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file !== undefined) void open({ file, handle: undefined });
          currentTarget.value = "";
        }}
      />
      <p class="hint">{words.private}</p>
      {note !== undefined && <Message tone="warning" title={note} />}
      {refusal !== undefined && <Refusal problems={refusal} />}
    </section>
  );
}
