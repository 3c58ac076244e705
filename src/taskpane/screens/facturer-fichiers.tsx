import { useState } from "preact/hooks";
import type { BesideFile } from "../../app/deed/beside";
import type { LocatedProblem } from "../../app/deed/report";
import type { PrintedFiles } from "../../app/printing/imprimer";
import { facturerWords as words } from "../../wording/page/facturer";
import { fichierWords } from "../../wording/page/fichier";
import { download } from "../file/browser-files";
import { usePage } from "../page-context";
import { Button } from "../parts/button";
import { Done } from "../parts/done";
import { ProblemSection } from "../parts/problem-fold";

interface FilesMessageProps {
  readonly printed: PrintedFiles;
  readonly files: readonly BesideFile[];
  readonly problems: readonly LocatedProblem[];
}

/** The files were made: the clerk takes them, prints one, and opens the drafts in her mail program. */
export function FilesMessage({ printed, files, problems }: FilesMessageProps) {
  const { families, invoices, period, toPrint, mails = [] } = printed;
  return (
    <>
      <Done
        title={words.filesMade(invoices, families, period)}
        next={[
          toPrint === undefined ? undefined : words.toPrint(toPrint.file, toPrint.families),
          mails.length === 0 ? undefined : words.mailsMade(mails.length),
        ]}
        save={fichierWords.saveReminder}
      >
        <ZipButton files={files} name={words.zipName(printed.periodKey)} />
      </Done>
      {mails.length > 0 && (
        <details class="fold">
          <summary>{words.mailList(mails.length)}</summary>
          <ul>
            {mails.map(({ file, family, name, to }) => (
              <li key={file}>{words.mailTo(family, name, to)}</li>
            ))}
          </ul>
        </details>
      )}
      <ProblemSection problems={problems} />
    </>
  );
}

/** All files in one, which goes to the downloads. */
function ZipButton({ files, name }: { readonly files: readonly BesideFile[]; readonly name: string }) {
  const { run } = usePage();
  const [isAsked, setAsked] = useState(false);
  const take = () =>
    run(async () => {
      const { storedZip } = await import("../../formats/zip/stored-zip");
      download(await storedZip(files, aTurnForOthers), name, "application/zip");
      setAsked(true);
    }, "draw");
  return (
    <>
      <Button id="download-files" look="primary" onClick={() => void take()}>
        {words.downloadFiles(files.length)}
      </Button>
      {isAsked && (
        <p class="hint" role="status">
          {words.filesDownloaded(name)}
        </p>
      )}
    </>
  );
}

const aTurnForOthers = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
