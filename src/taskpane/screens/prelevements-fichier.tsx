import { useEffect, useRef, useState } from "preact/hooks";
import type { BankFile } from "../../app/debits/debit-file";
import { prelevementsWords as words } from "../../wording/page/prelevements";
import { download } from "../file/browser-files";
import { usePage } from "../page-context";
import { Button } from "../parts/button";
import { TextToCopy } from "../parts/text-to-copy";

interface BankFileButtonProps {
  readonly file: BankFile;
  /** Its name, which the rows of the sheet and the file bear. */
  readonly batch: string;
}

/** The file goes to the downloads; the clerk takes it to the bank. */
export function BankFileButton({ file, batch }: BankFileButtonProps) {
  const { workplace } = usePage();
  const [isAsked, setAsked] = useState(false);
  const [isOnMac] = useState(workplace.platform === "Mac");
  const [isTextShown, showText] = useState(isOnMac);
  const arrival = useArrivalQuestion();
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
            if (workplace.file === undefined && !isOnMac) arrival.askSoon();
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
      {arrival.isAsked && (
        <div class="actions" role="group" aria-label={words.hasItCome}>
          <p>{words.hasItCome}</p>
          <Button id="file-came" onClick={arrival.answer}>
            {words.itCame}
          </Button>
          <Button
            id="file-lost"
            onClick={() => {
              arrival.answer();
              showText(true);
            }}
          >
            {words.itDidNot}
          </Button>
        </div>
      )}
      {workplace.file === undefined && <FileAsText text={file.text} name={name} isShown={isTextShown} />}
    </>
  );
}

const arrivalMs = 3000;

/**
 * Nothing tells a page whether its download came: WebView2 shows a bar in the pane (OfficeDev/office-js issue 1793), other
 * views show nothing, and some do nothing. The clerk is asked, once there was time to see it.
 */
function useArrivalQuestion() {
  const [isAsked, setAsked] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    isAsked,
    askSoon: () => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setAsked(true), arrivalMs);
    },
    answer: () => setAsked(false),
  };
}

interface FileAsTextProps {
  readonly text: string;
  readonly name: string;
  readonly isShown: boolean;
}

/**
 * The way out where a pane downloads nothing and says nothing: Excel for Mac shows panes in a WKWebView that takes no
 * download (OfficeDev/office-js issues 2700 and 3385, "by design"), and nothing tells the page. The text is all that the
 * bank reads, in plain letters, so that any editor saves it right.
 */
function FileAsText({ text, name, isShown }: FileAsTextProps) {
  return (
    <details class="fold" open={isShown}>
      <summary>{words.noDownload}</summary>
      <TextToCopy id="file-text" text={text} label={words.fileText} hint={words.copyHint(name)} rows={4} />
    </details>
  );
}
