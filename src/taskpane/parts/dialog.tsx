import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { commonWords } from "../../wording/page/common";
import { useSight } from "../in-sight";

interface DialogProps {
  readonly title: string;
  /** What its main button says; without one it only shows something. */
  readonly action?: string;
  readonly onAction?: () => void;
  /** Something that the window asks for is wanting. */
  readonly isIncomplete?: boolean;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/**
 * A window over the page, which holds the keyboard until it is closed (Échap closes it). What is asked on a screen that was
 * left meanwhile waits until it is seen again: a window that nobody sees would hold the whole page.
 */
export function Dialog(props: DialogProps) {
  return useSight() ? <Window {...props} /> : null;
}

function Window({ title, action, onAction, isIncomplete = false, onClose, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    element.current?.showModal();
  }, []);
  return (
    <dialog ref={element} aria-labelledby="dialog-title" onClose={onClose}>
      <h2 id="dialog-title">{title}</h2>
      <div class="content">{children}</div>
      <div class="actions">
        {action !== undefined && (
          <button
            type="button"
            id="dialog-action"
            class="button primary"
            disabled={isIncomplete}
            onClick={() => {
              element.current?.close();
              onAction?.();
            }}
          >
            {action}
          </button>
        )}
        <button type="button" class="button plain" onClick={() => element.current?.close()}>
          {action === undefined ? commonWords.close : commonWords.cancel}
        </button>
      </div>
    </dialog>
  );
}
