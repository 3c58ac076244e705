import { useRef, useState } from "preact/hooks";
import { copyWords as words } from "../../wording/page/copy";
import { Button } from "./button";
import { Field, describedBy } from "./field";

interface TextToCopyProps {
  readonly id: string;
  readonly text: string;
  readonly label: string;
  readonly hint: string;
  readonly rows: number;
}

/** A text that goes elsewhere by the clipboard. */
export function TextToCopy({ id, text, label, hint, rows }: TextToCopyProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [note, setNote] = useState<string>();
  const copy = () => {
    field.current?.select();
    // Excel on the web frames the pane without the clipboard (issue 1991): the selection is left to the keyboard.
    if (window.parent !== window) {
      setNote(words.selected);
      return;
    }
    navigator.clipboard.writeText(text).then(
      () => setNote(words.copied),
      () => setNote(words.selected),
    );
  };
  return (
    <div class="form">
      <Field id={id} label={label} hint={hint}>
        <textarea ref={field} id={id} rows={rows} readOnly value={text} aria-describedby={describedBy(id)} />
      </Field>
      <div class="actions">
        <Button id={`copy-${id}`} onClick={copy}>
          {words.copy}
        </Button>
        {note !== undefined && (
          <p class="hint" role="status">
            {note}
          </p>
        )}
      </div>
    </div>
  );
}
