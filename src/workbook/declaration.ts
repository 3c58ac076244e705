import type { Place, SheetFields, SheetKey } from "../kernel/place";
import { everybody, type Scope } from "../kernel/problem";
import type { ColumnTemplate, SheetTemplate } from "./changes";
import type { Codec } from "./codecs/codec";

/** One column of a sheet: its header, how its cells are read and written, and what the empty sheet shows of it. */
export interface Column<T, H extends string = string> {
  readonly header: H;
  /** Headers that people give it as well; one that two columns of a sheet share stands for the one that is missing. */
  readonly synonyms: readonly string[];
  readonly codec: Codec<T>;
  /** In characters, as Excel counts widths. */
  readonly width: number;
  /** Every row must fill it: without it the row means nothing. */
  readonly valueNeeded: boolean;
  /** The sheet must have it: reading without it would silently change amounts. */
  readonly headerNeeded: boolean;
  /** A cell that cannot be read is only worth a warning: no amount and no addressee hangs on it. */
  readonly harmless: boolean;
  /** The program works it out anew: it is written, never read (its fields stay `undefined` in a row that was read). */
  readonly filled: boolean;
  /** Amounts, deadlines, debits or names hang on it: while it may stand under a header nobody knows, nothing is computed. */
  readonly bears: boolean;
  /** The program fills it and reads it again: where nobody has one, it is simply added. */
  readonly addedAgain: boolean;
  /** It came with a later edition of the contract: an older workbook is never asked for it. */
  readonly later: boolean;
  readonly hint?: string;
  readonly openChoices?: boolean;
  readonly choicesFrom?: { readonly sheet: string; readonly header: string };
}

export interface NeededColumn<T, H extends string = string> extends Column<T, H> {
  readonly valueNeeded: true;
}

interface ColumnOptions {
  readonly synonyms?: readonly string[];
  readonly bears?: boolean;
  readonly addedAgain?: boolean;
  readonly later?: boolean;
  readonly headerNeeded?: boolean;
  readonly harmless?: boolean;
  readonly filled?: boolean;
  readonly hint?: string;
  readonly openChoices?: boolean;
  readonly choicesFrom?: { readonly sheet: string; readonly header: string };
}

const ordinary = {
  synonyms: [],
  valueNeeded: false,
  headerNeeded: false,
  harmless: false,
  filled: false,
  addedAgain: false,
  later: false,
};

/** A column whose cells may be blank. Unless it says otherwise, it bears on what is computed if it is read at all. */
export function column<T, H extends string>(
  header: H,
  codec: Codec<T>,
  width: number,
  options: ColumnOptions = {},
): Column<T, H> {
  const bears = options.harmless !== true && options.filled !== true;
  return { ...ordinary, bears, header, codec, width, ...options };
}

/** A column whose cells are filled in every row. */
export function needed<T, H extends string>(
  header: H,
  codec: Codec<T>,
  width: number,
  options: ColumnOptions = {},
): NeededColumn<T, H> {
  return { ...column(header, codec, width, options), valueNeeded: true, headerNeeded: true };
}

export type Columns = Readonly<Record<string, Column<unknown>>>;

export type FieldOf<C extends Columns> = keyof C & string;

/** The headers of a sheet, to the letter. */
export type HeaderOf<C extends Columns> = C[FieldOf<C>]["header"];

/** The values of a row, as the domain knows them. */
export type RowOf<C extends Columns> = {
  readonly [F in FieldOf<C>]: C[F] extends NeededColumn<infer T>
    ? T
    : C[F] extends Column<infer T>
      ? T | undefined
      : never;
};

/** The same, where any cell may have been unreadable. */
export type PartialRowOf<C extends Columns> = { readonly [F in FieldOf<C>]: RowOf<C>[F] | undefined };

/** What kind of sheet it is, whatever stands on it. */
interface Sheet {
  readonly key: SheetKey;
  readonly name: string;
  /** The clerk fills input sheets; the program fills output sheets. */
  readonly role: "input" | "output";
  /** It came with a later edition of the contract: an older workbook is never asked for it. */
  readonly later?: boolean;
  /** Nothing is computed from it: a workbook does without it unasked, whatever other sheets it has. */
  readonly isSpare?: boolean;
  /** Its tab stands before all others. */
  readonly isFirst?: boolean;
}

/** A sheet of rows, whatever its columns. */
export interface TableSheet extends Sheet {
  readonly shape: "table";
  readonly tableName: string;
  readonly columns: Columns;
  /** The names of the columns, from left to right. */
  readonly fields: readonly string[];
  blocks(values: never): Scope;
}

/** A sheet of rows: the one declaration that reads them, writes them, and makes the empty sheet. */
export interface SheetDeclaration<C extends Columns, K extends SheetKey = SheetKey> extends TableSheet {
  readonly key: K;
  readonly columns: C;
  readonly fields: readonly FieldOf<C>[];
  /** Whose invoices wait for a row that cannot be read. */
  blocks(values: PartialRowOf<C>): Scope;
}

/** A sheet made to be printed: it has no columns, and is written as a whole. */
export interface PageDeclaration extends Sheet {
  readonly shape: "page";
}

/** Declares a sheet of rows. Unless it says otherwise, an unreadable row makes everybody wait. */
export function defineSheet<C extends Columns, K extends SheetKey>(definition: {
  readonly key: K;
  readonly name: string;
  readonly role: "input" | "output";
  readonly later?: boolean;
  readonly isSpare?: boolean;
  readonly isFirst?: boolean;
  readonly tableName: string;
  readonly columns: C;
  readonly blocks?: (values: PartialRowOf<C>) => Scope;
}): SheetDeclaration<C, K> {
  const { blocks = () => everybody, ...rest } = definition;
  return { ...rest, shape: "table", fields: Object.keys(definition.columns), blocks };
}

export function definePage(definition: Sheet): PageDeclaration {
  return { ...definition, shape: "page" };
}

/** The drop-down list of a column: what stands in a column of another sheet. Other values are accepted too. */
export function choicesFrom<C extends Columns>(
  sheet: SheetDeclaration<C>,
  field: FieldOf<C>,
): Pick<ColumnOptions, "choicesFrom" | "openChoices"> {
  return { choicesFrom: { sheet: sheet.name, header: headerOf(sheet, field) }, openChoices: true };
}

/** A row of a sheet, at one of the columns that its declaration lists. */
export function placeIn({ key: sheet }: TableSheet, row: number, field: string): Place {
  // `fields` is a list of texts to whoever does not know which sheet it is.
  return { sheet, row, field: field as SheetFields[SheetKey] };
}

/** The column of a field that the sheet is known to have. */
export function columnOf(sheet: TableSheet, field: string): Column<unknown> {
  const found = sheet.columns[field];
  if (found === undefined) throw new RangeError(`No column ${field} in sheet ${sheet.key}`);
  return found;
}

export function headerOf(sheet: TableSheet, field: string): string {
  return columnOf(sheet, field).header;
}

/** What is needed to make the empty sheet, with all its columns or these alone. */
export function templateOf(sheet: TableSheet, fields = sheet.fields): SheetTemplate {
  const { name, role, tableName, isFirst } = sheet;
  return {
    name,
    role,
    tableName,
    ...(isFirst === undefined ? {} : { isFirst }),
    columns: fields.map((field) => columnTemplate(columnOf(sheet, field))),
  };
}

export function columnTemplate(column: Column<unknown>): ColumnTemplate {
  const { header, width, hint, openChoices, codec } = column;
  return {
    header,
    width,
    format: codec.format,
    ...(codec.choices === undefined ? {} : { choices: codec.choices }),
    ...(column.choicesFrom === undefined ? {} : { choicesFrom: column.choicesFrom }),
    ...(openChoices === undefined ? {} : { openChoices }),
    ...(hint === undefined ? {} : { hint }),
  };
}
