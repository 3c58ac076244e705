import type { BookChanges } from "../../domain/books";
import type { Households } from "../../domain/families";
import type { Ledger } from "../../domain/ledger";
import type { SheetKey } from "../../kernel/place";
import type { Change } from "../changes";
import type { SheetLayout } from "../layout";

/** The workbook that holds the books: where its rows stand, and what they tell beside the changes themselves. */
export interface BooksInSheets {
  readonly layouts: ReadonlyMap<SheetKey, SheetLayout>;
  readonly households: Households;
  /** How every invoice stands afterwards. Without it nobody knows, and the register goes on showing what it shows. */
  readonly ledger?: Ledger | undefined;
}

/** What is written for a sheet, if anything. */
export type SheetPart = (changes: BookChanges, books: BooksInSheets) => readonly Change[];
