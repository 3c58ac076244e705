import { readMoneyTown, type MoneyRequest, type MoneyTown } from "./money-run";
import type { PageDeclaration } from "../../workbook/declaration";
import type { Deed, DeedRequest } from "../deed/deed";

/** The reading of every deed about money: the town with its accounts on a day, and the sheets to print that it compares. */
export function readingMoney<Q extends DeedRequest<R>, R>(
  asked: (request: Q) => MoneyRequest,
  pages: readonly PageDeclaration[] = [],
): Deed<Q, MoneyTown, R>["read"] {
  return (request, workbook) => readMoneyTown(asked(request), workbook, pages);
}
