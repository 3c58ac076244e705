import { createDebtors, type DebtorBook } from "../../domain/debtors";
import { compareByName, inNameOrder, type Households } from "../../domain/families";
import type { DeadlineTable } from "../../domain/meals";
import type { ServiceBook } from "../../domain/services";
import type { Surcharge } from "../../domain/surcharges";
import { isWithin, type Day } from "../../kernel/day";
import { groupBy } from "../../kernel/group";
import { childName, familyText } from "../../wording/people-names";
import {
  custodyText,
  deadlineText,
  householdsText,
  inForceWords,
  serviceText,
  surchargeName,
  surchargeText,
  thirdPartText,
} from "../../wording/page/in-force";
import { personText } from "../../wording/problems/people";

/** A rule in words: what it is about, and what it says, a line each. */
export interface RuleTold {
  readonly name: string;
  readonly says: readonly string[];
  /** Where the town's rules say so. */
  readonly article?: string | undefined;
}

export type InForceGroup = keyof typeof inForceWords.groups;

/** What holds on a day beside the settings, group by group; a group that has nothing is empty. */
export type RulesInForce = Readonly<Record<InForceGroup, readonly RuleTold[]>>;

/** What the rules in force are taken from. */
export interface BooksOfRules {
  readonly households: Households;
  readonly services: Pick<ServiceBook, "named">;
  readonly surcharges: readonly Surcharge[];
  readonly meals: { readonly deadlines: ReadonlyMap<string, DeadlineTable> };
  readonly debtors: DebtorBook;
}

/** Which services, surcharges and deadlines has the town, and who pays for whom, on a day? */
export function rulesInForce(books: BooksOfRules, on: Day): RulesInForce {
  return {
    services: [...books.services.named.values()].map((service) => ({
      name: service.name,
      says: [service.defects.length > 0 ? inForceWords.toMend : serviceText(service)],
    })),
    surcharges: books.surcharges
      .filter((surcharge) => isWithin(on, surcharge))
      .map((surcharge) => ({
        name: surchargeName(surcharge),
        says: [surcharge.defects.length > 0 ? inForceWords.toMend : surchargeText(surcharge)],
        article: surcharge.article,
      })),
    deadlines: [...books.meals.deadlines.values()].map(({ name, rows }) => ({
      name,
      says: rows.map((row) => (row.defects.length > 0 ? inForceWords.toMend : deadlineText(row))),
    })),
    households: householdsOn(books, on),
    payers: payersOn(books, on),
  };
}

/** Children with a row of `Gardes` in force, in the order of their names. */
function householdsOn({ households, debtors }: BooksOfRules, on: Day): readonly RuleTold[] {
  const nameOf = nameIn(households);
  const whoPays = createDebtors(debtors);
  const inForce = debtors.custodies.filter((custody) => isWithin(on, custody));
  const ofChildren = [...groupBy(inForce, ({ childCode }) => childCode)].flatMap(([code, custodies]) => {
    const child = households.children.get(code);
    return child === undefined ? [] : [{ child, custodies }];
  });
  return ofChildren
    .sort((left, right) => compareByName(left.child, right.child))
    .flatMap(({ child, custodies }): RuleTold[] => {
      const shares = whoPays.of(child)?.householdsOn(on);
      if (shares === undefined) return [];
      const rows = custodies.map((custody) => custodyText(custody, nameOf));
      const name = personText(childName(child), child.code);
      return [{ name, says: [...rows, householdsText(shares, on, nameOf)] }];
    });
}

/** Households with a row of `Prises en charge` in force, in the order of their names. */
function payersOn({ households, debtors }: BooksOfRules, on: Day): readonly RuleTold[] {
  const nameOf = nameIn(households);
  const inForce = debtors.thirdParts.filter((row) => isWithin(on, row));
  const ofFamilies = [...groupBy(inForce, ({ familyCode }) => familyCode)].map(([familyCode, rows]) => ({
    familyCode,
    rows,
  }));
  return inNameOrder(ofFamilies, households.families).map(({ familyCode, rows }) => ({
    name: nameOf(familyCode),
    says: rows.map((row) => {
      const child = row.childCode === undefined ? undefined : households.children.get(row.childCode);
      return thirdPartText(row, nameOf, child && childName(child));
    }),
  }));
}

const nameIn =
  ({ families }: Households) =>
  (code: string): string =>
    familyText(families, code);
