import type { Problem } from "./problem";

/** What a step that can fail for an expected reason gives back: its value, or the problems that stood in the way. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The step was done; `problems` then holds what it noticed on the way (warnings). */
export function done<T>(value: T, problems: readonly Problem[] = []): Outcome<T> {
  return { ok: true, value, problems };
}

export function refused(...problems: readonly Problem[]): Outcome<never> {
  return { ok: false, problems };
}
