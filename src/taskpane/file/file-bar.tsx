import { useEffect, useState } from "preact/hooks";
import type { LocatedProblem } from "../../app/deed/report";
import type { Outcome } from "../../kernel/outcome";
import { fichierWords as words } from "../../wording/page/fichier";
import { inWords } from "../in-words";
import { usePage } from "../page-context";
import { Button } from "../parts/button";
import { Message } from "../parts/message";
import { Refusal } from "../parts/refusal";
import type { OpenedFile, Saved } from "./opened-file";

/** The open file: its name, whether it is saved, and how to save it. */
export function FileBar({ file }: { readonly file: OpenedFile }) {
  const { run } = usePage();
  const [, redraw] = useState(0);
  const [saved, setSaved] = useState<Saved>();
  const [refusal, setRefusal] = useState<readonly LocatedProblem[]>();
  useEffect(() => {
    file.onChange(() => redraw((count) => count + 1));
    // The browser asks before a page with unsaved work is left.
    const guard = (event: BeforeUnloadEvent) => {
      if (file.isModified) event.preventDefault();
    };
    window.addEventListener("beforeunload", guard);
    return () => window.removeEventListener("beforeunload", guard);
  }, [file]);
  const save = async (how: () => Promise<Outcome<Saved>>) => {
    const outcome = await run(how, "save");
    setRefusal(outcome.ok ? undefined : await inWords(outcome.problems));
    setSaved(outcome.ok && outcome.value !== "cancelled" ? outcome.value : undefined);
  };
  return (
    <div class="file-bar">
      <p class="file">
        <span class="name">{file.name}</span>
        <span class={file.isModified ? "state modified" : "state"}>
          {file.isModified ? words.modified : words.upToDate}
        </span>
      </p>
      <div class="actions">
        <Button
          id="save"
          look={file.isModified ? "primary" : "plain"}
          disabled={!file.isModified}
          onClick={() => void save(() => file.save())}
        >
          {words.save}
        </Button>
        <Button id="save-copy" look="quiet" onClick={() => void save(() => file.saveCopy())}>
          {words.saveCopy}
        </Button>
      </div>
      {saved !== undefined && !file.isModified && (
        <Message
          tone="success"
          title={saved === "downloaded" ? words.downloaded(file.name) : words.saved(file.name)}
        />
      )}
      {refusal !== undefined && <Refusal problems={refusal} />}
    </div>
  );
}
