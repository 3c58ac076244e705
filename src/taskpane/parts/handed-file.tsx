import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { LocatedProblem } from "../../app/deed/report";
import type { FileGiven } from "../../app/deed/verb";
import { bytesOf } from "../file/browser-files";
import { inWords } from "../in-words";
import { usePage } from "../page-context";
import { Refusal } from "./refusal";

interface HandedFile {
  readonly take: (file: File) => void;
  /** Why nothing can be read of the last one. */
  readonly refusal: VNode | undefined;
  /** That holds no more. */
  readonly forget: () => void;
}

/** A file that the clerk hands in, read whole and handed on; what was shown of another one is forgotten. */
export function useHandedFile(onRead: (file: FileGiven) => void, onUnread: () => void): HandedFile {
  const { isBusy, run } = usePage();
  const [unread, setUnread] = useState<{
    readonly file: File;
    readonly problems: readonly LocatedProblem[];
  }>();
  const take = async (file: File) => {
    if (isBusy) return;
    const read = await run(() => bytesOf(file));
    if (read.ok) {
      setUnread(undefined);
      onRead({ name: file.name, bytes: read.value });
    } else {
      onUnread();
      setUnread({ file, problems: await inWords(read.problems) });
    }
  };
  return {
    take: (file) => void take(file),
    forget: () => setUnread(undefined),
    refusal: unread && <Refusal problems={unread.problems} onRetry={() => void take(unread.file)} />,
  };
}
