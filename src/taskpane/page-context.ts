import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Overview } from "../app/overview/accueil";
import type { LocatedProblem, Ran } from "../app/deed/report";
import type { ClockReading } from "../app/deed/run";
import type { ScreenKey } from "../wording/page/common";
import type { Runs, Work } from "./runs";
import type { Workplace } from "./workplace";

/** What every screen has at hand. */
export interface PageContext {
  readonly workplace: Workplace;
  readonly now: () => ClockReading;
  /** Something is being done: nothing else may be begun. */
  readonly isBusy: boolean;
  readonly run: Runs["run"];
  /** The same for what writes in the workbook: what was known of it is read again afterwards. */
  readonly write: <T>(work: Work<T>) => Promise<T>;
  /** What the workbook is; `undefined` until it was read. */
  readonly overview: Ran<Overview> | undefined;
  readonly look: () => void;
  /** The screen in sight: the others stay as they were left. */
  readonly screen: ScreenKey;
  readonly show: (screen: ScreenKey) => void;
  /** Period asked for from another screen, until the screen Facturer takes it. */
  readonly askedPeriod: string | undefined;
  readonly askPeriod: (key: string | undefined) => void;
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
