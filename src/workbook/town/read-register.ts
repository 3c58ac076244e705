import type { CalendarRow } from "../../domain/calendar";
import { foldReference } from "../../domain/direct-debit";
import type {
  Adjustment,
  GivenOut,
  IssuedInvoice,
  IssuedLine,
  PayDeskSession,
  Period,
  RejectFee,
} from "../../domain/invoicing";
import type { Cents } from "../../kernel/cents";
import { at } from "../../kernel/place";
import { foldLabel, isSameLabel } from "../../kernel/label";
import { codeFinder } from "../../kernel/resemblance";
import { childOnly, familyOnly, nobody, warning, type Problem } from "../../kernel/problem";
import { journalActions } from "../../wording/choices";
import { fallbackLabels } from "../../wording/settings";
import type { Era } from "../codecs/era";
import type { PartialRowOf } from "../declaration";
import { readSheet, soundRows, type SheetReading } from "../read-sheet";
import type { SheetSnapshot } from "../port";
import {
  rejectsSheet,
  type adjustmentsSheet,
  type calendarSheet,
  type debitsSheet,
  type invoiceLinesSheet,
  type invoicesSheet,
  type journalSheet,
  type periodsSheet,
} from "../sheets";
import type { KnownDebtors } from "./read-debtors";
import { ofKnownChildren } from "./read-households";
import { tellRowsTwice } from "./rows-twice";

type RejectColumns = (typeof rejectsSheet)["columns"];

export function readPeriods(reading: SheetReading<typeof periodsSheet>): readonly Period[] {
  return soundRows(reading).map(
    ({ place, values: { key, label, from, to, plannedIssue, dueOn, issuedOn } }) => ({
      key,
      range: { from, to },
      label,
      plannedIssue,
      dueOn,
      issuedOn,
      place,
    }),
  );
}

export function readPayDesk(reading: SheetReading<typeof periodsSheet>): readonly PayDeskSession[] {
  return soundRows(reading).flatMap(({ values: { key: periodKey, officeDay: day, officeHours: hours } }) =>
    day === undefined ? [] : [{ periodKey, day, hours }],
  );
}

/** A row that does not say what it is closes its days. */
export function readCalendarRows(reading: SheetReading<typeof calendarSheet>): readonly CalendarRow[] {
  return soundRows(reading).map(({ place, values: { from, to, label, type, school, className } }) => ({
    from,
    to,
    label: label ?? fallbackLabels.closure,
    type: type ?? "closure",
    school,
    className,
    place,
  }));
}

export function readAdjustments(
  reading: SheetReading<typeof adjustmentsSheet>,
  { children, debtors }: { readonly children: ReadonlySet<string>; readonly debtors: KnownDebtors },
  problems: Problem[],
): readonly Adjustment[] {
  const rows = ofKnownChildren(soundRows(reading), children, problems);
  for (const { place, values } of rows) {
    const { familyCode, childCode, invoice } = values;
    // What is billed is billed, whoever has left since.
    if (familyCode === undefined || invoice !== undefined) continue;
    const problem = debtors.problem(familyCode, at(place, "familyCode"), childOnly(childCode));
    if (problem !== undefined) problems.push(problem);
  }
  const adjustments = rows.map(({ place, values }) => ({
    date: values.date,
    childCode: values.childCode,
    ...(values.familyCode === undefined ? {} : { familyCode: values.familyCode }),
    label: values.label ?? fallbackLabels.adjustment,
    amount: values.amount,
    invoice: values.invoice,
    place,
  }));
  // Without a date the same comes again with the next invoice.
  const said = ({ date, childCode, familyCode, label, amount, invoice }: Adjustment) => [
    date,
    childCode,
    familyCode,
    foldLabel(label),
    amount,
    date === undefined ? invoice : undefined,
  ];
  tellRowsTwice("rows.adjustment-twice", adjustments, said, problems);
  return adjustments;
}

/** The fees of rejected debits; the batch that holds the reference says whose they are. */
export function readRejectFees(
  snapshot: SheetSnapshot | undefined,
  debits: SheetReading<typeof debitsSheet>,
  usualFee: Cents,
  era?: Era,
): {
  readonly reading: SheetReading<typeof rejectsSheet>;
  readonly fees: readonly RejectFee[];
  /** Families whose next invoice takes the fee from the setting. */
  readonly familiesAtUsualFee: readonly string[];
  readonly problems: readonly Problem[];
} {
  const familyOf = new Map(
    soundRows(debits).map(({ values }) => [foldReference(values.reference), values.familyCode]),
  );
  const blocks = ({ reference }: PartialRowOf<RejectColumns>) => {
    const family = reference === undefined ? undefined : familyOf.get(foldReference(reference));
    return family === undefined ? nobody : familyOnly(family);
  };
  const reading = readSheet(rejectsSheet, snapshot, { era, blocks });
  const problems: Problem[] = [];
  const likely = codeFinder(familyOf.keys());
  const familiesAtUsualFee = new Set<string>();
  const fees = soundRows(reading).flatMap(({ place, values }): readonly RejectFee[] => {
    const { date, reference, invoice } = values;
    const amount = values.fee ?? usualFee;
    const familyCode = familyOf.get(foldReference(reference));
    if (familyCode === undefined) {
      const facts = { reference, nearest: likely(reference) };
      problems.push(warning("reading.unknown-reference", facts, at(place, "reference")));
      return [];
    }
    if (values.fee === undefined && invoice === undefined) familiesAtUsualFee.add(familyCode);
    return amount === 0 ? [] : [{ date, familyCode, reference, amount, invoice, place }];
  });
  return { reading, fees, familiesAtUsualFee: [...familiesAtUsualFee], problems };
}

export function readInvoices(reading: SheetReading<typeof invoicesSheet>): readonly IssuedInvoice[] {
  return soundRows(reading).map(({ place, values }) => ({
    number: values.number,
    periodKey: values.periodKey,
    familyCode: values.familyCode,
    childCode: values.childCode,
    issuedOn: values.issuedOn,
    dueOn: values.dueOn,
    meals: values.meals,
    periodAmount: values.periodAmount,
    otherAmount: values.otherAmount,
    total: values.total,
    place,
  }));
}

type JournalReading = SheetReading<typeof journalSheet>;

/** The last invoice number of each run that issued, as the journal notes it. */
export function readJournaledNumbers(reading: JournalReading): readonly string[] {
  return soundRows(reading).flatMap(({ values: { action, lastInvoice } }) =>
    isOfPrint(action) ? [] : (lastInvoice ?? []),
  );
}

/** The last invoice number of each run that gave invoices out as files. */
export function readGivenOut(reading: JournalReading): readonly GivenOut[] {
  return soundRows(reading).flatMap(({ values: { action, period, lastInvoice } }) =>
    isOfPrint(action) && period !== undefined && lastInvoice !== undefined
      ? [{ periodKey: period, lastNumber: lastInvoice }]
      : [],
  );
}

const isOfPrint = (action: string | undefined) =>
  action !== undefined && isSameLabel(action, journalActions.print);

export function readInvoiceLines(reading: SheetReading<typeof invoiceLinesSheet>): readonly IssuedLine[] {
  return soundRows(reading).map(({ place, values }) => ({
    invoice: values.invoice,
    periodKey: values.periodKey,
    childCode: values.childCode,
    service: values.service,
    quantity: values.quantity,
    unitPrice: values.unitPrice,
    amount: values.amount,
    days: values.days?.days ?? [],
    ...(values.days?.quantities === undefined ? {} : { quantities: values.days.quantities }),
    origin: values.origin,
    ...(values.sharing === undefined ? {} : { sharing: values.sharing }),
    place,
  }));
}
