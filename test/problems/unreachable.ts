import type { ProblemCode } from "../../src/kernel/problem";

/** Codes that no input makes any more: they have their words, and no page. Once one is made again, a test asks for it. */
export const unreachable = [] as const satisfies readonly ProblemCode[];

export type Unreachable = (typeof unreachable)[number];
