import type { Ran } from "./report";
import type { OnStep } from "./run";
import type { Tools } from "./verb";
import { deeds } from "../deeds";
import type { WorkbookPort } from "../../workbook/port";

export type DeedName = keyof typeof deeds;

type Runs = { readonly [N in DeedName]: Awaited<ReturnType<(typeof deeds)[N]>> };
type Requests = { readonly [N in DeedName]: Parameters<Runs[N]>[0] };
type Ends = { readonly [N in DeedName]: Awaited<ReturnType<Runs[N]>> };

/** What is asked of a deed. */
export type AskedOf<N extends DeedName> = Requests[N];

/** What comes of it. */
export type EndOf<N extends DeedName> = Ends[N];

/** Has a deed carried out with the workbook, wherever that lies: on this thread, in Excel, or on another thread. */
export type Perform = <N extends DeedName>(
  name: N,
  request: AskedOf<N>,
  onStep?: OnStep,
) => Promise<EndOf<N>>;

/** Any of the deeds, once it is named. */
type AnyDeed = (
  request: unknown,
  workbook: WorkbookPort,
  onStep: OnStep | undefined,
  tools: Tools,
) => Promise<Ran<unknown>>;

/** Carries deeds out with a workbook that lies here. */
export function performOn(workbook: WorkbookPort, tools: Tools): Perform {
  return <N extends DeedName>(name: N, request: AskedOf<N>, onStep?: OnStep) =>
    deeds[name]().then((deed) => (deed as AnyDeed)(request, workbook, onStep, tools)) as Promise<EndOf<N>>;
}
