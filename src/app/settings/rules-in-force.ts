import { createDebtors, type DebtorBook } from "../../domain/debtors";
import type { Households } from "../../domain/families";
import type { DeadlineTable } from "../../domain/meals";
import type { ServiceBook } from "../../domain/services";
import type { Surcharge } from "../../domain/surcharges";
import { isWithin, type Day } from "../../kernel/day";
import { groupBy } from "../../kernel/group";
import { compareLabels } from "../../kernel/label";
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
  const told = [...groupBy(inForce, ({ childCode }) => childCode)].flatMap(
    ([code, custodies]): RuleTold[] => {
      const child = households.children.get(code);
      const shares = child && whoPays.of(child)?.householdsOn(on);
      if (child === undefined || shares === undefined) return [];
      const rows = custodies.map((custody) => custodyText(custody, nameOf));
      return [
        { name: personText(childName(child), code), says: [...rows, householdsText(shares, on, nameOf)] },
      ];
    },
  );
  return byName(told);
}

/** Households with a row of `Prises en charge` in force, in the order of their names. */
function payersOn({ households, debtors }: BooksOfRules, on: Day): readonly RuleTold[] {
  const nameOf = nameIn(households);
  const inForce = debtors.thirdParts.filter((row) => isWithin(on, row));
  const told = [...groupBy(inForce, ({ familyCode }) => familyCode)].map(([code, rows]) => ({
    name: nameOf(code),
    says: rows.map((row) => {
      const child = row.childCode === undefined ? undefined : households.children.get(row.childCode);
      return thirdPartText(row, nameOf, child && childName(child));
    }),
  }));
  return byName(told);
}

const nameIn =
  ({ families }: Households) =>
  (code: string): string =>
    familyText(families, code);

const byName = (told: readonly RuleTold[]): readonly RuleTold[] =>
  [...told].sort((left, right) => compareLabels(left.name, right.name));
