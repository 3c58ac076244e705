import { rulesInForce, type RulesInForce } from "./rules-in-force";
import { endedBy, readingTown } from "../deed/open-town";
import type { Day } from "../../kernel/day";
import type { Town } from "../../domain/books";
import { done } from "../../kernel/outcome";
import { lookOf, type UnjournaledRequest, type Deed, type ReadBooks } from "../deed/deed";

interface RulesRequest extends UnjournaledRequest {
  readonly on: Day;
}

const inForce: Deed<RulesRequest, ReadBooks & { readonly town: Town }, RulesInForce> = {
  read: readingTown(({ town, layouts, problems: found }) =>
    town === undefined ? endedBy(found, layouts) : { read: { town, layouts, found } },
  ),
  compute: ({ on }, { town }) => done({ result: rulesInForce(town, on), plan: () => undefined }),
};

/** What holds in this workbook on a day, beside its settings? Writes nothing. */
export const readRulesInForce = lookOf(inForce);
