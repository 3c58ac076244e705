import { useState } from "preact/hooks";
import type { BesideFile } from "../../app/deed/beside";
import { pdfWords as words } from "../../wording/page/pdf";
import { download } from "../file/browser-files";
import { usePage } from "../page-context";
import type { Workplace } from "../workplace";
import { Button } from "./button";

/** Excel for Mac shows panes in a view that takes no download (OfficeDev/office-js issues 2700 and 3385). */
export const canGiveFiles = ({ file, platform }: Workplace): boolean =>
  file !== undefined || platform !== "Mac";

interface PdfButtonProps {
  readonly id: string;
  /** Once it was made. */
  readonly file: BesideFile | undefined;
  readonly onAsk: () => void;
}

/** What was written, as a PDF: first made, then taken. */
export function PdfButton({ id, file, onAsk }: PdfButtonProps) {
  const { workplace } = usePage();
  const [taken, setTaken] = useState<BesideFile>();
  if (!canGiveFiles(workplace)) return null;
  if (file === undefined)
    return (
      <Button id={id} onClick={onAsk}>
        {words.make}
      </Button>
    );
  return (
    <>
      <Button
        id={`download-${id}`}
        look="primary"
        onClick={() => {
          download(file.bytes, file.name, "application/pdf");
          setTaken(file);
        }}
      >
        {words.download(file.name)}
      </Button>
      {taken === file && (
        <p class="hint" role="status">
          {words.downloaded(file.name)}
        </p>
      )}
    </>
  );
}
