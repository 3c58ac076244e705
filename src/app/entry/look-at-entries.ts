import { lookOf, type Deed, type DeedRequest } from "../deed/deed";
import { readForEntry, type TownToEnterIn } from "./read-for-entry";
import { accountsOf, ledgerOf, type Town } from "../../domain/books";
import { proposeReference } from "../../domain/direct-debit";
import {
  compareByName,
  quotientOn,
  type Child,
  type Family,
  type QuotientFamilial,
} from "../../domain/families";
import { isOpen } from "../../domain/ledger";
import { serviceOf } from "../../domain/services";
import { noCents, type Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { done } from "../../kernel/outcome";
import { compareNames } from "../../kernel/order";
import { columnOf } from "../../workbook/declaration";
import { familiesSheet } from "../../workbook/sheets";
import { renderCell } from "../../workbook/rendering";
import { childName, familyName } from "../../wording/people-names";

/** Of whom and of what rows can be entered. */
export interface WhoIsThere {
  /** In the order of their names. */
  readonly children: readonly ChildThere[];
  readonly families: readonly FamilyThere[];
  readonly motives: readonly string[];
  /** Those for which days can be planned. */
  readonly services: readonly string[];
  readonly schools: readonly string[];
  readonly classes: readonly string[];
  readonly levels: readonly string[];
}

export interface ChildThere {
  readonly code: string;
  readonly name: string;
  readonly familyCode: string;
  readonly school: string | undefined;
  readonly className: string | undefined;
}

export interface FamilyThere {
  readonly code: string;
  readonly name: string;
  /** The children's first names. */
  readonly children: readonly string[];
  /** What its row says, by field, as it would be typed. */
  readonly contact: Readonly<Record<string, string>>;
  readonly quotient: QuotientFamilial | undefined;
  readonly balance: Cents;
  readonly open: readonly OpenInvoice[];
  /** The reference that a new mandate might bear. */
  readonly newReference: string;
  readonly hasMandate: boolean;
}

export interface OpenInvoice {
  readonly number: string;
  readonly dueOn: Day;
  readonly remaining: Cents;
}

/** The columns of a family that can be changed in a form. */
export const contactFields = [
  "title",
  "lastName",
  "firstName",
  "address",
  "addressComplement",
  "postcode",
  "city",
  "email",
  "phone",
  "paymentMeans",
  "onlineInvoice",
] as const;

const regarder: Deed<DeedRequest, TownToEnterIn, WhoIsThere> = {
  read: readForEntry,
  compute: ({ now }, { town }) => done({ result: whoIsThere(town, now.day), plan: () => undefined }),
};

/** Who is there, and what can be said of them. Writes nothing. */
export const lookAtEntries = lookOf(regarder);

function whoIsThere(town: Town, today: Day): WhoIsThere {
  const { households, meals, money } = town;
  const ledger = money && ledgerOf(accountsOf(town, money), today);
  const children = [...households.children.values()].sort(compareByName);
  const distinct = (texts: readonly (string | undefined)[]) =>
    [...new Set(texts.flatMap((text) => text ?? []))].sort(compareNames);
  const mandates = money?.mandates ?? [];
  return {
    children: children.map(childThere),
    families: [...households.families.values()].sort(compareByName).map((family): FamilyThere => {
      const account = ledger?.families.get(family.code);
      return {
        code: family.code,
        name: familyName(family),
        children: (households.childrenOf.get(family.code) ?? []).map(
          ({ firstName, lastName }) => firstName ?? lastName,
        ),
        contact: contactOf(family),
        quotient: quotientOn(households, family, today),
        balance: account?.balance ?? noCents,
        open: (account?.invoices ?? [])
          .filter(isOpen)
          .map(({ receivable: { number, dueOn }, remaining }) => ({ number, dueOn, remaining })),
        newReference: proposeReference(mandates, family.code),
        hasMandate: mandates.some(
          ({ familyCode, status = "active" }) => familyCode === family.code && status === "active",
        ),
      };
    }),
    motives: [...meals.absenceRules.values()].map(({ motive }) => motive),
    services: servicesOf(town),
    schools: distinct(children.map(({ school }) => school)),
    classes: distinct(children.map(({ className }) => className)),
    levels: distinct(children.map(({ level }) => level)),
  };
}

/** Those for which days can be planned, meals first. */
function servicesOf({ grid, services, households }: Town): readonly string[] {
  const names = new Set([
    ...grid.tariffs.map(({ service }) => service),
    ...services.named.keys(),
    ...households.enrolments.map(({ service }) => service),
  ]);
  return [...names]
    .map((name) => serviceOf(services, name))
    .filter(({ unit }) => unit !== "duration")
    .sort((left, right) => Number(right.isMeal) - Number(left.isMeal) || compareNames(left.name, right.name))
    .map(({ name }) => name);
}

function childThere(child: Child): ChildThere {
  const { code, familyCode, school, className } = child;
  return { code, name: childName(child), familyCode, school, className };
}

function contactOf(family: Family): FamilyThere["contact"] {
  return Object.fromEntries(
    contactFields.map((field) => {
      const cell = renderCell(columnOf(familiesSheet, field), family[field]);
      return [field, typeof cell === "string" ? cell : ""];
    }),
  );
}
