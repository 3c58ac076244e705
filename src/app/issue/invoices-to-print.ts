import { besideLinesOf, knownOn, type KnownOnIssue } from "./beside-lines";
import type { DrawnUp, Town } from "../../domain/books";
import type { Layouts } from "../deed/locate-problems";
import type { PrintedInvoice, PrintedLine } from "./printed-invoice";
import {
  compareNumbers,
  issuedAndNotTold,
  totalOf,
  type Invoice,
  type InvoiceLine,
  type IssuedInvoice,
  type IssuedLine,
} from "../../domain/invoicing";
import { serviceOf, type ServiceBook } from "../../domain/services";
import type { Day } from "../../kernel/day";
import { groupBy } from "../../kernel/group";
import type { RowPlace, SheetFields, SheetKey } from "../../kernel/place";
import { once, remember } from "../../kernel/remember";
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
export function invoicesToPrint(
  drawn: DrawnUp,
  town: Town,
  layouts: Layouts,
  known: KnownOnIssue,
): readonly PrintedInvoice[] {
  const { invoices, period, issuedOn } = drawn;
  if (invoices.length === 0) return [];
  const cutShort = issuedAndNotTold(town.register, period, issuedOn);
  const besideOf = besideLinesOf(town, known);
  const { printed } = invoicesFromRegister(cutShort, town, layouts, () => besideOf);
  return [...printed, ...invoices.map((invoice) => fresh(invoice, town.services, besideOf))].sort(byNumber);
}

const byNumber = (left: PrintedInvoice, right: PrintedInvoice) => compareNumbers(left.number, right.number);

type Beside = ReturnType<typeof besideLinesOf>;

function fresh(invoice: Invoice, services: ServiceBook, besideOf: Beside): PrintedInvoice {
  const { number = "", family, child, issuedOn, dueOn, period } = invoice;
  const asked = { number, periodKey: period.key, family, child, issuedOn, dueOn };
  const beside = once(() => besideOf(asked));
  return {
    ...asked,
    // Put in words when it is printed: of a large town only the first invoices are (`mostPages`).
    get lines() {
      return invoice.lines.map((line) => freshLine(line, invoice.others, services));
    },
    get beside() {
      return beside();
    },
    total: totalOf(invoice),
  };
}

function freshLine(line: InvoiceLine, others: Invoice["others"], services: ServiceBook): PrintedLine {
  const { quantity, unitPrice, amount } = line;
  const days = line.origin === "period" || line.origin === "correction" ? daysTold(line, services) : [];
  return {
    label: lineLabel(line),
    quantity,
    unitPrice,
    amount,
    explanation: explainLine(line, others),
    days,
  };
}

/** The days of a month are not told one by one, and those of hours stand with their hours in the explanation. */
function daysTold(
  { service, days }: { readonly service: string | undefined; readonly days: readonly Day[] },
  services: ServiceBook,
): readonly Day[] {
  return service !== undefined && serviceOf(services, service).unit === "day" ? days : [];
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
  town: Town,
  layouts: Layouts,
  besideOn: (issuedOn: Day) => Beside = besideAsIssued(town),
): FromRegister {
  const { households, register, services } = town;
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
    const { periodKey } = invoice;
    const asked = { number, periodKey, family: { ...family, paymentMeans }, child, issuedOn, dueOn };
    const beside = once(() => besideOn(issuedOn)(asked));
    printed.push({
      ...asked,
      get lines() {
        return (linesOf.get(number) ?? []).map((line) => lineAsIssued(line, layouts, services));
      },
      get beside() {
        return beside();
      },
      total,
    });
  }
  return { printed: printed.sort(byNumber), ofNobody, renamed };
}

/** What was known on the day of issue is worked out when it is asked for, once for each day. */
const besideAsIssued = (town: Town): ((issuedOn: Day) => Beside) =>
  remember((issuedOn) => besideLinesOf(town, knownOn(issuedOn, town)));

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
function lineAsIssued(line: IssuedLine, layouts: Layouts, services: ServiceBook): PrintedLine {
  const { quantity, unitPrice, amount, place } = line;
  const text = (field: "label" | "explanation") => textIn(layouts, place, field);
  const days = daysTold(line, services);
  return { label: text("label"), quantity, unitPrice, amount, explanation: text("explanation"), days };
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
