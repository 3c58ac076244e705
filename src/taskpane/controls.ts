import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Answer } from "../app/deed/answers";

/** What buttons and lists need to know, with a workbook or without. */
export interface Controls {
  /** Something is being done: nothing else may be begun. */
  readonly isBusy: boolean;
  /** Brings a cell to sight. */
  readonly goTo: (sheet: string, cell: string) => void;
  /** Writes the answer to a question, and has everything read again. */
  readonly answer: (answer: Answer) => void;
}

const Context = createContext<Controls>({ isBusy: false, goTo: () => undefined, answer: () => undefined });

export const ControlsProvider = Context.Provider;

export function useControls(): Controls {
  return useContext(Context);
}
