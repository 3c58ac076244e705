import { runOf, type DeedRequest } from "../deed/deed";
import { onMoney, type MoneyDeed } from "../accounts/money-deed";
import type { Layouts } from "../deed/locate-problems";
import type { MoneyTown } from "../accounts/money-run";
import type { MoneyEvent } from "../accounts/plan-money";
import type { Child, Family } from "../../domain/families";
import { invoicesIn } from "../../domain/invoicing";
import { childrenOverdue, dunningOf, type Dunning } from "../../domain/reminders";
import { sum } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { done } from "../../kernel/outcome";
import { at, type Place } from "../../kernel/place";
import { cellOf } from "../../workbook/layout";
import { journalActions } from "../../wording/choices";
import { overdueLines } from "../../wording/money-reports";

/** Unless it is a preview, the sheet of overdue families and the register are brought up to that day. */
export interface OverdueRequest extends DeedRequest {
  readonly on: Day;
}

/** A family that is late, with whatever helps to reach it. */
export interface OverdueEntry extends Dunning {
  /** Missing when its row was deleted since. */
  readonly family: Family | undefined;
  readonly children: readonly Child[];
  /** Of its children, each once. */
  readonly schools: readonly string[];
  readonly cell: CellOf | undefined;
  /** Where each of its overdue invoices stands, in their order. */
  readonly invoiceCells: readonly (CellOf | undefined)[];
}

export interface CellOf {
  readonly sheet: string;
  readonly cell: string;
}

export interface OverdueListed {
  readonly on: Day;
  readonly overdue: readonly OverdueEntry[];
}

export const impayes: MoneyDeed<OverdueRequest, OverdueListed> = {
  asks: ({ on }) => ({ on, use: "accounts" }),
  compute: ({ on }, books) => {
    const { town, money, ledger } = books;
    const overdue = dunningOf(ledger, money.reminders, town.reminding.rules);
    const result = { on, overdue: describe(overdue, books) };
    return done({ result, act: () => ({ changes: { overdue }, event: eventOf(result) }) });
  },
};

/** Which families are late on a day, by how much, and where is each of them in the workbook? */
export const listOverdue = runOf(onMoney(impayes));

function describe(
  overdue: readonly Dunning[],
  { town: { households }, layouts }: MoneyTown,
): readonly OverdueEntry[] {
  const { families } = households;
  return overdue.map((late) => {
    const family = families.get(late.familyCode);
    const children = childrenOverdue(late, households);
    const schools = new Set(children.flatMap(({ school }) => school ?? []));
    return {
      ...late,
      family,
      children,
      schools: [...schools],
      cell: family && cellAt(at(family.place, "code"), layouts),
      invoiceCells: late.invoices.map(
        ({ receivable: { place } }) =>
          place && cellAt(at(place, place.sheet === "invoices" ? "number" : "invoice"), layouts),
      ),
    };
  });
}

function cellAt(place: Place, layouts: Layouts): CellOf | undefined {
  const layout = layouts.get(place.sheet);
  return layout && { sheet: layout.name, cell: cellOf(layout, place) };
}

function eventOf({ on, overdue }: OverdueListed): MoneyEvent {
  return {
    action: journalActions.overdue,
    doneOn: on,
    invoices: invoicesIn(overdue),
    total: sum(overdue.map(({ due }) => due)),
    lines: overdueLines(on, overdue),
  };
}
