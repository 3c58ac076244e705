import { useRef, useState } from "preact/hooks";
import { useFileDrop } from "../file/use-file-drop";
import { Button } from "./button";
import { Message } from "./message";

/** What the box says; each screen has its own file. */
interface DropWords {
  readonly drop: string;
  readonly dropNow: string;
  readonly or: string;
  readonly choose: string;
  readonly forms: string;
  readonly oneFile: string;
}

interface FileDropProps {
  /** Of its button, `choose-…`, and of its field, `…-file`. */
  readonly id: string;
  readonly words: DropWords;
  readonly accept: string;
  /** A file was read: the next thing to do is below. */
  readonly isDone: boolean;
  readonly onTake: (file: File) => void;
}

/** One file, dropped anywhere on the page or chosen. */
export function FileDrop({ id, words, accept, isDone, onTake }: FileDropProps) {
  const box = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [hasSeveral, setSeveral] = useState(false);
  const isOver = useFileDrop(box, ([first, ...others]) => {
    setSeveral(others.length > 0);
    if (first !== undefined && others.length === 0) onTake(first.file);
  });
  return (
    <section ref={box} class={isOver ? "drop low over" : "drop low"} aria-label={words.drop}>
      <p class="big">{isOver ? words.dropNow : words.drop}</p>
      <p class="hint">{words.or}</p>
      <Button id={`choose-${id}`} look={isDone ? "plain" : "primary"} onClick={() => field.current?.click()}>
        {words.choose}
      </Button>
      <input
        ref={field}
        id={`${id}-file`}
        type="file"
        hidden
        accept={accept}
        aria-label={words.choose}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          setSeveral(false);
          if (file !== undefined) onTake(file);
          // The same file may be chosen again.
          currentTarget.value = "";
        }}
      />
      <p class="hint">{words.forms}</p>
      {hasSeveral && <Message tone="warning" title={words.oneFile} />}
    </section>
  );
}
