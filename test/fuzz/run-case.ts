import { bankFaults, sentBatch, type BankBase } from "./bank-case";
import { baseTown, type Base } from "./base";
import { calendarFaults } from "./calendar-case";
import { chanceOf } from "./chance";
import { expectedOf, faultsOf, mutate, type Expected } from "./workbook-case";

export type Kind = "workbook" | "calendar" | "bank";

/** What came of one case. */
export interface Verdict {
  readonly index: number;
  readonly kind: Kind;
  readonly what: string;
  readonly faults: readonly string[];
}

/** What the cases start from, made once. */
export interface Bases {
  readonly town: Base;
  readonly expected: Expected;
  readonly bank: BankBase;
}

export async function makeBases(): Promise<Bases> {
  const town = await baseTown();
  return { town, expected: await expectedOf(town), bank: await sentBatch() };
}

/** One case: a seed and a number give the same one for ever. An assertion that fails in the program is a fault too. */
export async function runCase(
  { town, expected, bank }: Bases,
  seed: number,
  index: number,
): Promise<Verdict> {
  const chance = chanceOf(seed, index);
  const kind = chance.oneOf<Kind>(["workbook", "workbook", "workbook", "workbook", "calendar", "bank"]);
  let what = "";
  try {
    if (kind === "workbook") {
      const mutation = mutate(town, chance);
      what = mutation.what;
      return { index, kind, what, faults: await faultsOf(mutation, expected, chance) };
    }
    const { what: done, faults } =
      kind === "calendar" ? await calendarFaults(chance) : await bankFaults(bank, chance);
    return { index, kind, what: done, faults };
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { index, kind, what, faults: [`apology: ${stack.split("\n").slice(0, 4).join(" ")}`] };
  }
}
