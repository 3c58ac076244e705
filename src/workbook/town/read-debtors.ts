import type { Custody, DebtorBook, ThirdPart, ThirdPartForm } from "../../domain/debtors";
import { at, type Place, type RowPlace } from "../../kernel/place";
import { blocking, childOnly, nobody, type Problem, type Scope } from "../../kernel/problem";
import { codeFinder } from "../../kernel/resemblance";
import { fee } from "../codecs/amounts";
import { percentage } from "../codecs/shares";
import { headerOf, type PartialRowOf } from "../declaration";
import { soundRows, type SheetReading } from "../read-sheet";
import { thirdPartsSheet, type custodiesSheet, type familiesSheet } from "../sheets";
import { ofKnownChildren } from "./read-households";
import type { TownTables } from "./read-tables";
import { blockingOf, FigureReader, widestDates } from "./row-defects";

/** Who pays beside the children's own families. */
export function readDebtors(
  { custodies, thirdParts }: Pick<TownTables, "custodies" | "thirdParts">,
  known: KnownDebtors,
  children: ReadonlySet<string>,
  problems: Problem[],
): DebtorBook {
  return {
    custodies: readCustodies(custodies, known, children, problems),
    thirdParts: readThirdParts(thirdParts, known, children, problems),
  };
}

/** The rows of Familles by their codes, those that stand there twice included. */
export class KnownDebtors {
  private readonly rowsOf = new Map<string, number[]>();
  private readonly likely = codeFinder(this.rowsOf.keys());

  constructor({ rows }: SheetReading<typeof familiesSheet>) {
    for (const { place, values } of rows) {
      if (values.code === undefined) continue;
      const same = this.rowsOf.get(values.code);
      if (same === undefined) this.rowsOf.set(values.code, [place.row]);
      else same.push(place.row);
    }
  }

  has(code: string): boolean {
    return this.rowsOf.has(code);
  }

  unknown(family: string, where: Place, blocks: Scope): Problem {
    return blocking("reading.unknown-family", { family, nearest: this.likely(family) }, where, blocks);
  }

  /** Why nobody can be asked to pay under this code. */
  problem(family: string, where: Place, blocks: Scope): Problem | undefined {
    const rows = this.rowsOf.get(family);
    if (rows === undefined) return this.unknown(family, where, blocks);
    return rows.length > 1 ? blocking("rows.debtor-twice", { family, rows }, where, blocks) : undefined;
  }
}

/** A row that cannot be read blocks its child, and so does one whose household nobody is. */
function readCustodies(
  reading: SheetReading<typeof custodiesSheet>,
  debtors: KnownDebtors,
  children: ReadonlySet<string>,
  problems: Problem[],
): readonly Custody[] {
  return ofKnownChildren(soundRows(reading), children, problems).flatMap(({ place, values }): Custody[] => {
    const { childCode, familyCode, part, from, to } = values;
    const problem = debtors.problem(familyCode, at(place, "familyCode"), childOnly(childCode));
    if (problem !== undefined) {
      problems.push(problem);
      return [];
    }
    return [{ childCode, familyCode, part, from, to, place }];
  });
}

type ThirdPartRow = PartialRowOf<(typeof thirdPartsSheet)["columns"]>;

/**
 * A row with a defect stays, as wide as it may have been meant: whoever has a unit that meets it waits. One whose household
 * or child nobody is concerns nobody.
 */
function readThirdParts(
  reading: SheetReading<typeof thirdPartsSheet>,
  debtors: KnownDebtors,
  children: ReadonlySet<string>,
  problems: Problem[],
): readonly ThirdPart[] {
  const ofSomebody = reading.rows.filter(({ place, values: { familyCode } }) => {
    if (familyCode === undefined) return false;
    if (!debtors.has(familyCode)) problems.push(debtors.unknown(familyCode, at(place, "familyCode"), nobody));
    return debtors.has(familyCode);
  });
  const likely = codeFinder(children);
  return ofSomebody.flatMap(({ place, values, problems: told }): ThirdPart[] => {
    const { familyCode = "", childCode, service, payerCode, decision } = values;
    if (childCode !== undefined && !children.has(childCode)) {
      const facts = { child: childCode, nearest: likely(childCode) };
      problems.push(blocking("reading.unknown-child", facts, at(place, "childCode")));
      return [];
    }
    const figures = new FigureReader(place, told);
    const form = formOf(values, figures);
    const unfit = [...payerProblems(payerCode, place, told, debtors), ...figures.problems];
    problems.push(...unfit);
    // A rest has no value: whatever stands there is not read.
    const read = form?.kind === "rest" ? told.filter(({ where }) => where?.field !== "value") : told;
    const defects = blockingOf([...read, ...unfit]);
    const dates = widestDates(values);
    return [{ familyCode, childCode, service, payerCode, form, ...dates, decision, place, defects }];
  });
}

const header = (field: "payerCode" | "form" | "value") => headerOf(thirdPartsSheet, field);

function payerProblems(
  payer: string | undefined,
  place: RowPlace<"thirdParts">,
  told: readonly Problem[],
  debtors: KnownDebtors,
): readonly Problem[] {
  const where = at(place, "payerCode");
  if (payer !== undefined) return [debtors.problem(payer, where, nobody) ?? []].flat();
  if (told.some(({ where: cell }) => cell?.field === "payerCode")) return [];
  return [blocking("reading.missing-value", { column: header("payerCode") }, where)];
}

const wholeShare = percentage(100);

function formOf({ form: kind, value }: ThirdPartRow, figures: FigureReader): ThirdPartForm | undefined {
  switch (kind) {
    case undefined:
      figures.missing("form", header("form"));
      return undefined;
    case "rest":
      return { kind };
    case "amount": {
      const amount = figures.read(value, fee, header("value"));
      return amount === undefined ? undefined : { kind, amount };
    }
    case "percentage": {
      const share = figures.read(value, wholeShare, header("value"));
      return share === undefined ? undefined : { kind, percentage: share };
    }
  }
}
