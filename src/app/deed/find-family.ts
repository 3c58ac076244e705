import type { Family } from "../../domain/families";
import { done, refused, type Outcome } from "../../kernel/outcome";
import { blocking } from "../../kernel/problem";
import { codeFinder } from "../../kernel/resemblance";

/** Which family was asked for by this code? */
export function findFamily(code: string, families: ReadonlyMap<string, Family>): Outcome<Family> {
  const family = families.get(code.trim());
  if (family !== undefined) return done(family);
  return refused(
    blocking("run.unknown-family", { family: code, nearest: codeFinder(families.keys())(code) }),
  );
}
