import { useCallback, useRef, useState } from "preact/hooks";
import type { DeedRequest } from "../app/deed/deed";
import type { AskedOf, DeedName, EndOf } from "../app/deed/perform";
import type { Ran } from "../app/deed/report";
import type { OnStep } from "../app/deed/run";
import { usePage } from "./page-context";

/** What the form of a deed says; the rest of its request is the same for all. */
export type Question<A> = Omit<A, keyof DeedRequest>;

export type ResultOf<T extends Ran<unknown>> = NonNullable<T["result"]>;

/** What became of a question. */
export interface Shown<A, T> {
  readonly question: Question<A>;
  readonly ran: T;
}

interface WalkState<A, T> {
  /** What would be done. */
  readonly seen?: Shown<A, T>;
  /** What was done, or why it was not. */
  readonly done?: Shown<A, T>;
  readonly isConfirming: boolean;
  /** The revision of the workbook of which all this is true. */
  readonly revision?: number;
}

/** The walk of a screen: its form is filled in; what would be done is looked at, confirmed, and done. */
export interface Walk<A, T extends Ran<unknown>> extends WalkState<A, T> {
  /** The workbook has changed since, by another run than this walk's own. */
  readonly isOld: boolean;
  /** The last that stands below the form. */
  readonly shown: Shown<A, T> | undefined;
  readonly look: (question: Question<A>, how?: Look) => Promise<void>;
  /** The clerk is asked to confirm, or does not. */
  readonly setConfirming: (isConfirming: boolean) => void;
  /** Does what is shown: where the clerk confirmed it and something else would be written by now, nothing is. */
  readonly apply: (question: Question<A>) => Promise<void>;
  /** The form says something else: what is shown, and what is being looked at, holds no more. */
  readonly forget: () => void;
}

/** The same walk, of which nothing stands below the form once another screen's run has made it old. */
export function whileTrue<A, T extends Ran<unknown>>(walk: Walk<A, T>): Walk<A, T> {
  return walk.isOld ? { ...walk, shown: undefined } : walk;
}

interface Look {
  /** What is shown stays until there is something newer. */
  readonly isRenewal?: boolean;
  /** What is found is to be confirmed at once. */
  readonly isConfirming?: boolean;
}

interface Telling {
  /** The screen Anomalies lists what looking finds. */
  readonly isTold?: boolean;
}

export type WalkOf<N extends DeedName> = Walk<AskedOf<N>, EndOf<N>>;

const nothing = { isConfirming: false } as const;

/** The walk of this deed. */
export function useDeed<N extends DeedName>(name: N, { isTold = true }: Telling = {}): WalkOf<N> {
  type A = AskedOf<N>;
  type T = EndOf<N>;
  const { workplace, now, revision: current, read, write, tellAnomalies } = usePage();
  const [state, setState] = useState<WalkState<A, T>>(nothing);
  // The answer to an earlier question must not come to stand under a later one.
  const questions = useRef(0);
  const shown = state.done ?? state.seen;
  const take = (question: Question<A>, rest: DeedRequest, onStep: OnStep) =>
    workplace.perform(name, { ...question, ...rest } as A, onStep);

  const forget = useCallback(() => {
    questions.current += 1;
    setState(nothing);
  }, []);
  const look = async (question: Question<A>, { isRenewal = false, isConfirming = false }: Look = {}) => {
    questions.current += 1;
    const mine = questions.current;
    if (!isRenewal) setState(nothing);
    const { ran, revision } = await read(async (onStep, at) => ({
      ran: await take(question, { preview: true, now: now() }, onStep),
      revision: at,
    }));
    if (isTold) tellAnomalies(ran.problems);
    if (mine === questions.current) setState({ isConfirming, seen: { question, ran }, revision });
  };
  const apply = async (question: Question<A>) => {
    const confirmed = shown?.ran.shown;
    const ran = await write((onStep, revision) => {
      // From here on the workbook is what this run makes of it.
      setState((before) => ({ ...before, revision }));
      return take(question, { confirmed, now: now() }, onStep);
    });
    // Done is done, whatever the form says by now.
    setState((before) => ({ ...before, ...nothing, done: { question, ran } }));
  };
  const setConfirming = (isAsked: boolean) => setState((before) => ({ ...before, isConfirming: isAsked }));
  const isOld = state.revision !== undefined && state.revision < current;
  return { ...state, isOld, shown, look, setConfirming, apply, forget };
}
