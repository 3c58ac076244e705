import type { DrawnUp, Town } from "../../domain/books";
import type { Layouts } from "../deed/locate-problems";
import type { PrintedInvoice, PrintedLine } from "./invoice-document";
import {
  compareNumbers,
  issuedAndNotTold,
  totalOf,
  type Invoice,
  type InvoiceLine,
  type IssuedInvoice,
  type IssuedLine,
} from "../../domain/invoicing";
import { groupBy } from "../../kernel/group";
import type { RowPlace, SheetFields, SheetKey } from "../../kernel/place";
import { Fault } from "../../workbook/codecs/codec";
import { cellAt } from "../../workbook/layout";
import type { CellValue } from "../../workbook/port";
import { invoicesSheet } from "../../workbook/sheets";
import { explainLine, lineLabel } from "../../wording/invoice-lines";
import { childName, familyName } from "../../wording/people-names";

/**
 * The invoices that a run puts on paper: those it issues, and those that a run of the same day had put in the register
 * before it was cut short. The journal tells which these are: it notes the last number of every run that came to its end.
 */
export function invoicesToPrint(drawn: DrawnUp, town: Town, layouts: Layouts): readonly PrintedInvoice[] {
  const { invoices } = drawn;
  if (invoices.length === 0) return [];
  const { printed } = invoicesFromRegister(
    issuedAndNotTold(town.register, drawn.period, drawn.issuedOn),
    town,
    layouts,
  );
  return [...printed, ...invoices.map(fresh)].sort(byNumber);
}

const byNumber = (left: PrintedInvoice, right: PrintedInvoice) => compareNumbers(left.number, right.number);

function fresh(invoice: Invoice): PrintedInvoice {
  const { number = "", family, child, issuedOn, dueOn } = invoice;
  return {
    number,
    family,
    child,
    issuedOn,
    dueOn,
    // Put in words when it is printed: of a large town only the first invoices are (`mostPages`).
    get lines() {
      return invoice.lines.map((line) => freshLine(line, invoice.others));
    },
    total: totalOf(invoice),
  };
}

function freshLine(line: InvoiceLine, others: Invoice["others"]): PrintedLine {
  const { quantity, unitPrice, amount } = line;
  return { label: lineLabel(line), quantity, unitPrice, amount, explanation: explainLine(line, others) };
}

/** Invoices of the register as they are printed, in the order of their numbers. */
export interface FromRegister {
  readonly printed: readonly PrintedInvoice[];
  /** Of a family or a child that is gone from its sheet: nobody could be written to. */
  readonly ofNobody: readonly IssuedInvoice[];
  /** Of a family or a child that was called otherwise when they were issued: the addresses are those of today too. */
  readonly renamed: readonly IssuedInvoice[];
}

/**
 * What an invoice says is in the register: its lines with their words, its amounts, its dates, how it is paid. Addresses,
 * school and class, observations and settings are nowhere but where they are edited: those of today are printed.
 */
export function invoicesFromRegister(
  invoices: readonly IssuedInvoice[],
  { households, register }: Town,
  layouts: Layouts,
): FromRegister {
  if (invoices.length === 0) return { printed: [], ofNobody: [], renamed: [] };
  const { families, children } = households;
  const linesOf = groupBy(register.lines, ({ invoice }) => invoice);
  const printed: PrintedInvoice[] = [];
  const ofNobody: IssuedInvoice[] = [];
  const renamed: IssuedInvoice[] = [];
  for (const invoice of invoices) {
    const { number, issuedOn, dueOn, total, place } = invoice;
    const family = families.get(invoice.familyCode);
    const child = children.get(invoice.childCode);
    if (family === undefined || child === undefined) {
      ofNobody.push(invoice);
      continue;
    }
    const isAnother = (field: "familyName" | "childName", name: string) => {
      const said = textIn(layouts, place, field);
      return said !== "" && said !== name;
    };
    if (isAnother("familyName", familyName(family)) || isAnother("childName", childName(child)))
      renamed.push(invoice);
    const paymentMeans = meansIn(layouts, place, family.paymentMeans);
    const lines = (linesOf.get(number) ?? []).map((line) => lineAsIssued(line, layouts));
    printed.push({ number, family: { ...family, paymentMeans }, child, issuedOn, dueOn, lines, total });
  }
  return { printed: printed.sort(byNumber), ofNobody, renamed };
}

/** How the register says that the invoice is paid; as today where it does not say. */
function meansIn(
  layouts: Layouts,
  place: RowPlace<"invoices">,
  today: PrintedInvoice["family"]["paymentMeans"],
) {
  const cell = cellIn(layouts, place, "means");
  const said = cell === undefined ? today : invoicesSheet.columns.means.codec.parse(cell);
  return said instanceof Fault ? today : said;
}

/** The words of an issued line are those of its sheet. */
function lineAsIssued({ quantity, unitPrice, amount, place }: IssuedLine, layouts: Layouts): PrintedLine {
  const text = (field: "label" | "explanation") => textIn(layouts, place, field);
  return { label: text("label"), quantity, unitPrice, amount, explanation: text("explanation") };
}

function textIn<S extends SheetKey>(layouts: Layouts, place: RowPlace<S>, field: SheetFields[S]): string {
  const cell = cellIn(layouts, place, field);
  return typeof cell === "string" ? cell : "";
}

/** `undefined` where the sheet has no such column. */
function cellIn<S extends SheetKey>(
  layouts: Layouts,
  { sheet, row }: RowPlace<S>,
  field: SheetFields[S],
): CellValue | undefined {
  const layout = layouts.get(sheet);
  const column = layout?.columns.get(field);
  return column === undefined || layout === undefined ? undefined : cellAt(layout, row, column);
}
