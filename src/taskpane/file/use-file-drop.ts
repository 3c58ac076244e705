import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import { droppedFiles, type ChosenFile } from "./browser-files";

/**
 * Files let go anywhere on the page, as long as the box that asks for them is in sight. Is one held over the page? Screens
 * out of sight stay in the page, and leave the file to the one that is seen.
 */
export function useFileDrop(
  box: RefObject<HTMLElement | null>,
  take: (files: readonly ChosenFile[]) => void,
): boolean {
  const [isOver, setOver] = useState(false);
  // Listening from the moment the screen shows: a file let go before would take the browser away from the page.
  useLayoutEffect(() => {
    const isInSight = () => (box.current?.getClientRects().length ?? 0) > 0;
    const over = (event: DragEvent) => {
      event.preventDefault();
      setOver(isInSight());
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      if (event.dataTransfer !== null && isInSight()) void droppedFiles(event.dataTransfer).then(take);
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  });
  return isOver;
}
