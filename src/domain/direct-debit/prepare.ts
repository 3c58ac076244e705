import { sum, type Cents } from "../../kernel/cents";
import { daysBetween, type Day } from "../../kernel/day";
import { groupBy } from "../../kernel/group";
import { compareCodes, compareCodesNaturally } from "../../kernel/order";
import { done, refused, type Outcome } from "../../kernel/outcome";
import { at } from "../../kernel/place";
import { information, warning, type Problem } from "../../kernel/problem";
import type { Family } from "../families";
import type { InvoiceAccount } from "../ledger";
import { isBic } from "./account";
import { batchName, endToEndIds } from "./batch-names";
import {
  activeMandate,
  checkMandate,
  listMandates,
  type MandateList,
  type SoundMandate,
} from "./check-mandate";
import { checkCollectionDate } from "./collection-date";
import { checkCreditor, compactBic, type Creditor, type CreditorSettings } from "./creditor";
import { collectibleInvoices } from "./collectible";
import { compactIban, type Collection, type Debit, type Mandate, type SepaSequence } from "./mandate";
import { mandateFinder, mandateGone } from "./mark-sent";
import { sepaName } from "./sepa-texts";

export interface DebitRules {
  /** How many TARGET days the bank needs. */
  readonly leadDays: number;
  /** How many days before the collection a family has to know: 14, or fewer where it was agreed. */
  readonly noticeDays: number;
  /** What the first collection of a mandate is called. */
  readonly firstSequence: SepaSequence;
}

/** Everything that decides what is collected. */
export interface DebitInput {
  readonly preparedOn: Day;
  readonly collectedOn: Day;
  readonly rules: DebitRules;
  readonly creditor: CreditorSettings;
  readonly families: ReadonlyMap<string, Family>;
  readonly mandates: readonly Mandate[];
  /** How invoices stand on the day the file is made. */
  readonly invoices: readonly InvoiceAccount[];
  /** Every row of the debits sheet. */
  readonly debits: readonly Debit[];
}

/** One file for the bank. */
export interface DebitBatch {
  readonly name: string;
  readonly collectedOn: Day;
  readonly creditor: Creditor;
  /** In order of family code. */
  readonly collections: readonly Collection[];
  readonly total: Cents;
  /** Prepared rows of the same date, whose place this batch takes. */
  readonly replaced: readonly Debit[];
}

/** A collection before it has a reference. */
type Draft = Omit<Collection, "batch" | "reference" | "invoices"> & {
  readonly accounts: readonly InvoiceAccount[];
};

/**
 * What is debited on a date? Per family that pays by debit and has a sound active mandate, its open invoices issued
 * since the mandate came in. A wrong mandate is left out and reported, the others go; a wrong date or creditor refuses
 * the whole batch. The same input gives the same batch.
 */
export function prepareDebits(input: DebitInput): Outcome<DebitBatch> {
  const { collectedOn, debits, rules } = input;
  const { creditor, problems: ofCreditor } = checkCreditor(input.creditor, collectedOn);
  const ofDate = checkCollectionDate(input, rules.leadDays);
  if (creditor === undefined || ofDate.length > 0) return refused(...ofDate, ...ofCreditor);
  const problems: Problem[] = [...ofCreditor];
  const list = listMandates(input.mandates);
  const invoicesOf = groupBy(input.invoices, ({ receivable }) => receivable.familyCode);
  const debitsOf = groupBy(debits, ({ familyCode }) => familyCode);
  const drafts = [...input.families.values()]
    .filter(({ paymentMeans }) => paymentMeans === "direct-debit")
    .sort((left, right) => compareCodesNaturally(left.code, right.code))
    .flatMap((family) => {
      const invoices = invoicesOf.get(family.code) ?? [];
      const free = collectibleInvoices(invoices, debitsOf.get(family.code) ?? [], input, problems);
      if (free.length === 0) return [];
      problems.push(...mandatesLost(debitsOf.get(family.code) ?? [], list.ofFamily(family.code)));
      return draftOf(family, free, list, input, problems);
    });
  // What was left out and told explains an empty batch better than this would.
  if (drafts.length === 0 && problems.length === ofCreditor.length)
    problems.push(information("debit.nothing-to-collect", { collected: collectedOn }));
  problems.push(...checkNotice(drafts, input));
  const name = batchName(collectedOn, debits);
  const references = endToEndIds(
    name,
    drafts.map(({ familyCode }) => familyCode),
  );
  const collections = drafts.map(({ accounts, ...draft }, index): Collection => ({
    batch: name,
    ...draft,
    invoices: accounts.map(({ receivable }) => receivable.number),
    reference: references[index] ?? name,
  }));
  const total = sum(collections.map(({ amount }) => amount));
  const replaced = debits.filter((debit) => debit.status === "prepared" && debit.collectedOn === collectedOn);
  return done({ name, collectedOn, creditor, collections, total, replaced }, problems);
}

/** The mandate of a family's last debit, where nobody keeps its row: its number may have been typed over. */
function mandatesLost(debits: readonly Debit[], mandates: readonly Mandate[]): readonly Problem[] {
  const ofSent = debits.filter(({ status }) => status !== "prepared");
  const last = ofSent.sort((left, right) => compareCodes(right.collectedOn, left.collectedOn))[0];
  return last === undefined || mandateFinder(mandates)(last) !== undefined ? [] : [mandateGone(last)];
}

function draftOf(
  family: Family,
  free: readonly InvoiceAccount[],
  list: MandateList,
  input: DebitInput,
  problems: Problem[],
): readonly Draft[] {
  const chosen = activeMandate(family.code, list.ofFamily(family.code), family.place);
  problems.push(...chosen.problems);
  if (chosen.mandate === undefined) return [];
  const { sound, problems: faults } = checkMandate(chosen.mandate, list, input);
  problems.push(...faults);
  if (sound === undefined) return [];
  const received = sound.mandate.receivedOn ?? sound.signedOn;
  const accounts = free.filter(({ receivable }) => receivable.issuedOn >= received);
  for (const { receivable } of free.filter((account) => !accounts.includes(account))) {
    const facts = { invoice: receivable.number, family: family.code, received };
    const where = receivable.place && at(receivable.place, "issuedOn");
    problems.push(information("debit.invoice-before-mandate", facts, where));
  }
  return accounts.length === 0 ? [] : [draw(family, sound, accounts, input, problems)];
}

function draw(
  family: Family,
  { mandate, reference, iban, signedOn }: SoundMandate,
  accounts: readonly InvoiceAccount[],
  { collectedOn, rules }: DebitInput,
  problems: Problem[],
): Draft {
  const account = compactIban(iban);
  const { lastCollection, lastIban } = mandate;
  return {
    collectedOn,
    familyCode: family.code,
    holder: holderOf(family, mandate, problems),
    mandate: reference,
    signedOn,
    iban: account,
    bic: bicOf(mandate, problems),
    sequence: lastCollection === undefined ? rules.firstSequence : "RCUR",
    isAmended: lastIban !== undefined && compactIban(lastIban) !== account,
    amount: sum(accounts.map(({ remaining }) => remaining)),
    accounts,
  };
}

function holderOf(family: Family, { holder, place }: Mandate, problems: Problem[]): string {
  const name = holder ?? [family.firstName, family.lastName].filter((part) => part !== undefined).join(" ");
  const written = sepaName(name);
  if (written !== name) {
    const facts = { family: family.code, name, written };
    problems.push(warning("debit.name-rewritten", facts, at(place, "holder")));
  }
  return written;
}

/** An account is known by its IBAN alone: a wrong code of its bank is left out. */
function bicOf({ familyCode: family, bic, place }: Mandate, problems: Problem[]): string | undefined {
  const compact = compactBic(bic);
  if (compact === undefined || isBic(compact)) return compact;
  problems.push(warning("debit.bic-left-out", { family, bic: compact }, at(place, "bic")));
  return undefined;
}

/** Families have to know some days before: the issue of the invoice tells them. Told once per day of issue. */
function checkNotice(drafts: readonly Draft[], { collectedOn, rules }: DebitInput): readonly Problem[] {
  const byIssue = groupBy(
    drafts.flatMap(({ accounts }) => accounts.map(({ receivable }) => receivable)),
    ({ issuedOn }) => issuedOn,
  );
  return [...byIssue].flatMap(([issued, receivables]) => {
    const days = daysBetween(issued, collectedOn);
    if (days >= rules.noticeDays) return [];
    const facts = {
      issued,
      collected: collectedOn,
      days,
      agreed: rules.noticeDays,
      invoices: receivables.length,
    };
    const place = receivables[0]?.place;
    return [warning("debit.short-notice", facts, place && at(place, "issuedOn"))];
  });
}
