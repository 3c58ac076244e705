import type { Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { compareCodes } from "../../kernel/order";
import type { IssuedLine } from "./invoice";
import { compareNumbers } from "./numbering";

/** Units of one service and day that stand billed to one debtor, at one price and for one way of sharing. */
export interface Lot {
  /** The family that was asked for them. */
  readonly debtor: string;
  readonly unitPrice: Cents;
  /** Who paid for what when they were billed; nothing where the child's own family alone did. */
  readonly sharing: string | undefined;
  /** Below 0 only where lines were changed by hand: more came back than was ever billed. */
  readonly quantity: number;
  /** The service as the child's lines spell it; of several spellings the first in order of codes. */
  readonly service: string;
}

/** What stands billed of one service of a child, by day: the lots in the order in which they were billed. */
export type BilledDays = ReadonlyMap<Day, readonly Lot[]>;

/** The same of each service. */
export type BilledUnits = ReadonlyMap<string, BilledDays>;

/**
 * Which units of a child stand billed, to whom, and for how much? What its issued lines ask for, less what they give back:
 * a credit takes its units from the last that were billed to its debtor at its price. The order of the rows does not matter.
 */
export function billedUnits(
  lines: readonly IssuedLine[],
  debtorOf: (line: IssuedLine) => string,
): BilledUnits {
  const billed = new Map<string, Map<Day, readonly Lot[]>>();
  const isTypedOtherwise = lines.some(({ typedService }) => typedService !== undefined);
  const spellings = isTypedOtherwise ? spellingsOf(lines) : undefined;
  for (const line of inOrderOfIssue(lines)) {
    const { service, quantities, unitPrice, sharing } = line;
    if (service === undefined) continue;
    let days = billed.get(service);
    if (days === undefined) billed.set(service, (days = new Map<Day, readonly Lot[]>()));
    const sign = line.quantity < 0 ? -1 : 1;
    // Most units stand on one line only, and all those of the line share one lot.
    const single: Lot = {
      debtor: debtorOf(line),
      unitPrice,
      sharing,
      quantity: sign,
      service: spellings?.get(service) ?? service,
    };
    const alone = [single];
    for (const day of line.days) {
      const count = quantities?.get(day) ?? 1;
      const lot = count === 1 ? single : { ...single, quantity: sign * count };
      const before = days.get(day);
      days.set(day, before === undefined ? (count === 1 ? alone : [lot]) : withLot(before, lot));
    }
  }
  return billed;
}

function spellingsOf(lines: readonly IssuedLine[]): ReadonlyMap<string, string> {
  const spellings = new Map<string, string>();
  for (const { service, typedService = service } of lines) {
    if (service === undefined || typedService === undefined) continue;
    const known = spellings.get(service);
    if (known === undefined || typedService < known) spellings.set(service, typedService);
  }
  return spellings;
}

/** How many units stand billed, all lots together. */
export function unitsIn(lots: readonly Lot[]): number {
  return lots.reduce((units, { quantity }) => units + quantity, 0);
}

/** By invoice; within one, what it asks for before what it gives back, which is something older. */
function inOrderOfIssue(lines: readonly IssuedLine[]): readonly IssuedLine[] {
  if (lines.every((line, index) => index === 0 || inOrder(lines[index - 1] as IssuedLine, line) < 0))
    return lines;
  return [...lines].sort(
    (left, right) =>
      inOrder(left, right) ||
      left.unitPrice - right.unitPrice ||
      compareCodes(left.sharing ?? "", right.sharing ?? ""),
  );
}

function inOrder(left: IssuedLine, right: IssuedLine): number {
  return compareNumbers(left.invoice, right.invoice) || Math.sign(right.quantity) - Math.sign(left.quantity);
}

function withLot(lots: readonly Lot[], lot: Lot): readonly Lot[] {
  const sign = Math.sign(lot.quantity);
  const kept = [...lots];
  let left = lot.quantity;
  // At the very price and sharing first; failing that whatever there is of the debtor: then lines were changed by hand.
  for (const isMatch of [isSameSale, isSameDebtor]) {
    for (let index = kept.length - 1; index >= 0 && left !== 0; index -= 1) {
      const known = kept[index] as Lot;
      if (Math.sign(known.quantity) !== -sign || !isMatch(known, lot)) continue;
      const settled = Math.min(Math.abs(left), Math.abs(known.quantity)) * sign;
      left -= settled;
      const quantity = known.quantity + settled;
      if (quantity === 0) kept.splice(index, 1);
      else kept[index] = { ...known, quantity };
    }
  }
  return left === 0 ? kept : [...kept, { ...lot, quantity: left }];
}

const isSameDebtor = (left: Lot, right: Lot) => left.debtor === right.debtor;
const isSameSale = (left: Lot, right: Lot) =>
  isSameDebtor(left, right) && left.unitPrice === right.unitPrice && left.sharing === right.sharing;
