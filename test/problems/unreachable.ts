import type { ProblemCode } from "../../src/kernel/problem";

/** Codes that no input makes any more: they have their words, and no page. Once one is made again, a test asks for it. */
export const unreachable = [
  "debtors.households-unclear",
  "debtors.third-part-defective",
  "debtors.payer-is-household",
  "debtors.payer-twice",
  "debtors.rest-twice",
  "debtors.odd-weeks-in-a-row",
] as const satisfies readonly ProblemCode[];

export type Unreachable = (typeof unreachable)[number];
