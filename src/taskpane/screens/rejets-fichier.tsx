import { useRef, useState } from "preact/hooks";
import { rejetsWords as words } from "../../wording/page/rejets";
import { useFileDrop } from "../file/use-file-drop";
import { Button } from "../parts/button";
import { Message } from "../parts/message";

interface RejectFileProps {
  /** A file was read: the next thing to do is below. */
  readonly isDone: boolean;
  readonly onTake: (file: File) => void;
}

/** The bank's file is dropped anywhere on the page, or chosen. */
export function RejectFile({ isDone, onTake }: RejectFileProps) {
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
      <Button id="choose-rejects" look={isDone ? "plain" : "primary"} onClick={() => field.current?.click()}>
        {words.choose}
      </Button>
      <input
        ref={field}
        id="rejects-file"
        type="file"
        hidden
        accept=".xml,.csv,.txt,.zip,.gz"
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
