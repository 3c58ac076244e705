import { useRef, useState } from "preact/hooks";
import type { BankFile } from "../../app/debit-file";
import { prelevementsWords as words } from "../../wording/page/prelevements";
import { download } from "../file/browser-files";
import { usePage } from "../page-context";
import { Button } from "../parts/button";
import { Field, describedBy } from "../parts/field";

interface BankFileButtonProps {
  readonly file: BankFile;
  /** Its name, which the rows of the sheet and the file bear. */
  readonly batch: string;
}

/** The file goes to the downloads; the clerk takes it to the bank. */
export function BankFileButton({ file, batch }: BankFileButtonProps) {
  const { workplace } = usePage();
  const [isAsked, setAsked] = useState(false);
  const name = `${batch}.xml`;
  return (
    <>
      <div class="actions">
        <Button
          id="download"
          look="primary"
          onClick={() => {
            download(new TextEncoder().encode(file.text), name, "application/xml");
            setAsked(true);
          }}
        >
          {words.download}
        </Button>
        {isAsked && (
          <p class="hint" role="status">
            {words.downloaded(name)}
          </p>
        )}
      </div>
      {workplace.file === undefined && <FileAsText text={file.text} name={name} />}
    </>
  );
}

/**
 * The way out where a pane downloads nothing and says nothing: Excel for Mac shows panes in a WKWebView that takes no
 * download (OfficeDev/office-js issues 2700 and 3385, "by design"), and nothing tells the page. The text is all that the
 * bank reads, in plain letters, so that any editor saves it right.
 */
function FileAsText({ text, name }: { readonly text: string; readonly name: string }) {
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
    <details class="fold">
      <summary>{words.noDownload}</summary>
      <div class="form">
        <Field id="file-text" label={words.fileText} hint={words.copyHint(name)}>
          <textarea
            ref={field}
            id="file-text"
            rows={4}
            readOnly
            value={text}
            aria-describedby={describedBy("file-text")}
          />
        </Field>
        <div class="actions">
          <Button id="copy-file" onClick={copy}>
            {words.copy}
          </Button>
          {note !== undefined && (
            <p class="hint" role="status">
              {note}
            </p>
          )}
        </div>
      </div>
    </details>
  );
}
