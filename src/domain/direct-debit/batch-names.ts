import type { Day } from "../../kernel/day";
import { compareCodes } from "../../kernel/order";
import type { Debit } from "./mandate";

/**
 * The name of a batch, `ECOT-20261116-1`: the date, and 2 where a first batch of the date has gone to the bank. The same
 * workbook and date give the same name until then.
 */
export function batchName(collectedOn: Day, debits: readonly Debit[]): string {
  const gone = new Set(debits.filter(({ status }) => status !== "prepared").map(({ batch }) => batch));
  const nameOf = (rank: number) => `ECOT-${collectedOn.replaceAll("-", "")}-${String(rank)}`;
  let rank = 1;
  while (gone.has(nameOf(rank))) rank += 1;
  return nameOf(rank);
}

/** Short and plain enough to stand in a reference as it is. */
const plainCode = /^[A-Za-z0-9-]{1,12}$/;

/**
 * The EndToEndId of each debit of a batch, at most 35 SEPA characters: the batch and the family's code, which a clerk
 * recognises on a statement. A code that is too long or not plain gives way to the rank, after a full stop: by code unit, so
 * that a batch that is prepared once more keeps the references of the first file, in whatever order its debits stand.
 */
export function endToEndIds(batch: string, familyCodes: readonly string[]): readonly string[] {
  const ranks = new Map([...familyCodes].sort(compareCodes).map((code, index) => [code, index + 1]));
  return familyCodes.map((code) =>
    plainCode.test(code) ? `${batch}-${code}` : `${batch}.${String(ranks.get(code))}`,
  );
}
