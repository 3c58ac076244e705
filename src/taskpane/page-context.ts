import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { LocatedProblem } from "../app/deed/report";
import type { ClockReading } from "../app/deed/clock";
import type { Known } from "./known";
import type { Routes } from "./route";
import type { Runs } from "./runs";
import type { Workplace } from "./workplace";

/** What every screen has at hand. */
export interface PageContext extends Omit<Known, "lookOnce"> {
  readonly workplace: Workplace;
  readonly now: () => ClockReading;
  /** Something is being done: nothing else may be begun. */
  readonly isBusy: boolean;
  readonly run: Runs["run"];
  readonly show: Routes["show"];
  readonly asked: Routes["asked"];
  /** Brings the cell of a problem to sight. */
  readonly goTo: (sheet: string, cell: string) => void;
  /** The anomalies last listed, wherever they were met. */
  readonly anomalies: readonly LocatedProblem[] | undefined;
  readonly tellAnomalies: (problems: readonly LocatedProblem[]) => void;
  /** Browser mode: another workbook takes the place of this one. */
  readonly open: (workplace: Workplace) => void;
}

const Context = createContext<PageContext | undefined>(undefined);

export const PageProvider = Context.Provider;

export function usePage(): PageContext {
  const page = useContext(Context);
  if (page === undefined) throw new Error("A screen stands outside of the page.");
  return page;
}
