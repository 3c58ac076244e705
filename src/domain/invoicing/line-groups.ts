import type { Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { compareCodes } from "../../kernel/order";
import type { DebtorPart, HouseholdBill } from "../debtors";
import type { JudgedBooking } from "../meals";
import type { TimedDay } from "../services";
import type { Price } from "../tariffs";
import type { Extra } from "./extra";
import type { PricedUnit } from "./unit-prices";

/** What tells the lines of one service from one another. */
interface Sale {
  readonly debtor: string;
  readonly unitPrice: Cents;
  readonly sharing: string | undefined;
}

/** Units that make one line: of one service, to one debtor, at one price and for one way of sharing. */
export class LineGroup implements Sale {
  readonly days: Day[] = [];
  quantities: Map<Day, number> | undefined = undefined;
  quantity = 0;

  constructor(
    readonly debtor: string,
    readonly unitPrice: Cents,
    readonly sharing: string | undefined,
  ) {}

  /** Days come in order; a day may come again with more units. */
  add(day: Day, quantity: number): void {
    const isNew = this.days.at(-1) !== day;
    const units = quantity + (isNew ? 0 : (this.quantities?.get(day) ?? 1));
    if (isNew) this.days.push(day);
    this.quantity += quantity;
    if (units !== 1) (this.quantities ??= new Map()).set(day, units);
  }
}

/** Units to ask for, with all that made them due. */
export class ChargedGroup extends LineGroup {
  readonly prices: Price[] = [];
  readonly bookings: JudgedBooking[] = [];
  readonly extras: Extra[] = [];
  readonly counts: { readonly day: Day; readonly timed: TimedDay }[] = [];
  readonly parts: DebtorPart[] = [];

  /** Why a unit costs its debtor what it costs. */
  explain(part: DebtorPart, { prices, extra }: PricedUnit & { readonly ok: true }): void {
    // A payer reads nothing of the price but what it pays itself.
    const price = prices.get(part.debtor);
    if (price !== undefined && !this.prices.includes(price)) this.prices.push(price);
    if (extra !== undefined) addOnce(this.extras, extra, isSameExtra);
    if (part.households.length > 0) addOnce(this.parts, part, isSamePart);
  }
}

/** Units to give back: some of their days may be due all the same, by fewer units or to be paid in another way. */
export class GivenBackGroup extends LineGroup {
  readonly fewer: Day[] = [];
  readonly moved: Day[] = [];
}

/** The group of these units, made where there is none yet. */
export function groupFor<G extends LineGroup>(
  groups: G[],
  { debtor, unitPrice, sharing }: Sale,
  Group: new (debtor: string, unitPrice: Cents, sharing: string | undefined) => G,
): G {
  let group = groups.find(
    (known) => known.unitPrice === unitPrice && known.debtor === debtor && known.sharing === sharing,
  );
  if (group === undefined) groups.push((group = new Group(debtor, unitPrice, sharing)));
  return group;
}

/** The lower price first. */
export const byPrice = (left: LineGroup, right: LineGroup): number =>
  left.unitPrice - right.unitPrice || compareCodes(left.sharing ?? "", right.sharing ?? "");

function addOnce<T>(list: T[], item: T, isSame: (left: T, right: T) => boolean): void {
  if (!list.some((known) => isSame(known, item))) list.push(item);
}

const isSameExtra = (left: Extra, right: Extra) =>
  left.kind === "late-booking" || right.kind === "late-booking"
    ? left.kind === right.kind
    : left.surcharge === right.surcharge && left.cause === right.cause;

/** The same facts, whichever day they were worked out for: debtor, price and sharing are the group's. */
const isSamePart = (left: DebtorPart, right: DebtorPart) =>
  left === right || sameRows(left.households, right.households, isSameBill);

const isSameBill = (left: HouseholdBill, right: HouseholdBill) =>
  left.price === right.price &&
  left.week === right.week &&
  sameRows(left.taken, right.taken, (one, other) => one.row === other.row && one.amount === other.amount);

function sameRows<T>(
  left: readonly T[],
  right: readonly T[],
  isSame: (left: T, right: T) => boolean,
): boolean {
  return left.length === right.length && left.every((row, index) => isSame(row, right[index] as T));
}
