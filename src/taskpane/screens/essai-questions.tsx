import { useState } from "preact/hooks";
import type { TesterCheckId, TestersAnswer } from "../../adapters/office/trial";
import { essaiWords as words } from "../../wording/page/essai";
import { download } from "../file/browser-files";
import { Button } from "../parts/button";
import { Field } from "../parts/field";

interface QuestionProps {
  readonly id: TesterCheckId;
  readonly number: number;
  readonly count: number;
  readonly onAnswer: (answer: TestersAnswer) => void;
}

/** One plain instruction, and the answer of whoever sits in front of Excel. */
export function Question({ id, number, count, onAnswer }: QuestionProps) {
  const { title, ask } = words.testers[id];
  return (
    <div class="step" id={`ask-${id}`} role="group" aria-labelledby="question">
      <div class="asked">
        <p class="hint">{words.question(number, count)}</p>
        <p class="title" id="question">
          {title}
        </p>
        <p>{ask}</p>
        {id === "download" && <DownloadTried />}
        {id === "file-choice" && <FileTried />}
      </div>
      <div class="actions">
        <Button id="answer-yes" look="primary" onClick={() => onAnswer("yes")}>
          {words.yes}
        </Button>
        <Button id="answer-no" onClick={() => onAnswer("no")}>
          {words.no}
        </Button>
        <Button id="answer-skip" look="quiet" onClick={() => onAnswer("skip")}>
          {words.skip}
        </Button>
      </div>
    </div>
  );
}

function DownloadTried() {
  const bytes = () => new TextEncoder().encode(words.downloadText);
  return (
    <Button id="trial-download" onClick={() => download(bytes(), words.downloadName, "text/plain")}>
      {words.downloadAction}
    </Button>
  );
}

function FileTried() {
  const [name, setName] = useState<string>();
  return (
    <>
      <Field id="trial-file" label={words.fileField}>
        <input
          type="file"
          id="trial-file"
          onChange={({ currentTarget: { files } }) => setName(files?.[0]?.name)}
        />
      </Field>
      {name !== undefined && (
        <p class="hint" role="status">
          {words.chosen(name)}
        </p>
      )}
    </>
  );
}
