import { drawUpStatement } from "../../src/app/statement/bilan";
import { exampleTown, type ExampleKey } from "../../src/examples";
import { issuePeriod } from "../../src/app/issue/facturer";
import { newWorkbook } from "../../src/app/new-town/nouveau";
import { remind, type Reminded } from "../../src/app/reminders/relancer";
import { day } from "../../src/kernel/day";
import { MemoryWorkbook } from "../../src/workbook/memory";

const now = { day: day("2026-09-01"), at: 600 };

/** An example town whose clerk issues, reminds and takes stock, day after day, in one workbook. */
export class MoneyTown {
  readonly workbook: MemoryWorkbook;

  constructor(key: ExampleKey) {
    this.workbook = MemoryWorkbook.ofSheets(newWorkbook(exampleTown(key)));
  }

  async issue(period: string, on: string): Promise<void> {
    const { result } = await issuePeriod({ period, issuedOn: day(on), now }, this.workbook);
    if (result === undefined) throw new RangeError(`${period} was refused.`);
  }

  /** The reminders of a day; marked as sent when they go out. */
  async remind(on: string, sent: boolean): Promise<Reminded> {
    const { result } = await remind({ on: day(on), sent, now }, this.workbook);
    if (result === undefined) throw new RangeError(`The reminders of ${on} were refused.`);
    return result;
  }

  async statement(on: string) {
    const { result } = await drawUpStatement({ on: day(on), now }, this.workbook);
    if (result === undefined) throw new RangeError(`The statement of ${on} was refused.`);
    return result;
  }
}

/** `F016 1 58.00`: family, level and total of each letter to families that no debit collects from. */
export function lettersTo({ reminders }: Reminded, debited: readonly string[]): readonly string[] {
  return reminders
    .filter(({ familyCode }) => !debited.includes(familyCode))
    .map(({ familyCode, level, total }) => `${familyCode} ${String(level)} ${(total / 100).toFixed(2)}`);
}
