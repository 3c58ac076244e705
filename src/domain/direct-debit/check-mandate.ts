import type { Day } from "../../kernel/day";
import { groupBy } from "../../kernel/group";
import { at, type RowPlace } from "../../kernel/place";
import { blocking, type Problem } from "../../kernel/problem";
import { mandateLastDay } from "../../law";
import { accountFault } from "./account";
import { foldReference, type Mandate } from "./mandate";
import { identifierFault } from "./sepa-texts";

/** The day a file is made, and the day on which it collects. */
export interface DebitDays {
  readonly preparedOn: Day;
  readonly collectedOn: Day;
}

/** The mandates of a town, by family and by reference. */
export interface MandateList {
  readonly ofFamily: (familyCode: string) => readonly Mandate[];
  /** All rows that bear this reference, revoked ones among them. */
  readonly bearing: (reference: string) => readonly Mandate[];
}

export function listMandates(mandates: readonly Mandate[]): MandateList {
  const byFamily = groupBy(mandates, ({ familyCode }) => familyCode);
  const byReference = groupBy(mandates, ({ reference }) => foldReference(reference ?? ""));
  return {
    ofFamily: (familyCode) => byFamily.get(familyCode) ?? [],
    bearing: (reference) => byReference.get(foldReference(reference)) ?? [],
  };
}

/** A mandate whose row has all that a debit needs. */
export interface SoundMandate {
  readonly mandate: Mandate;
  readonly reference: string;
  readonly iban: string;
  readonly signedOn: Day;
}

/** Can this mandate be debited, and if not, what is wrong with it: everything at once, each with its cell? */
export function checkMandate(
  mandate: Mandate,
  list: MandateList,
  days: DebitDays,
): { readonly sound: SoundMandate | undefined; readonly problems: readonly Problem[] } {
  const problems = [
    ...checkReference(mandate, list),
    ...checkSignature(mandate, days),
    ...checkLifetime(mandate, days),
    ...checkAccount(mandate, days),
  ];
  const { reference, iban, signedOn } = mandate;
  if (problems.length > 0 || reference === undefined || iban === undefined || signedOn === undefined)
    return { sound: undefined, problems };
  return { sound: { mandate, reference: reference.trim(), iban, signedOn }, problems };
}

function checkReference(mandate: Mandate, list: MandateList): readonly Problem[] {
  const { familyCode: family, reference = "", place } = mandate;
  const where = at(place, "mandate");
  const fault = identifierFault(reference);
  if (fault !== undefined) return [blocking("debit.mandate-reference", { family, reference, fault }, where)];
  const others = list.bearing(reference).filter((other) => other !== mandate);
  if (others.length === 0) return [];
  const rows = others.map((other) => other.place.row);
  return [blocking("debit.mandate-reference-twice", { family, reference, rows }, where)];
}

function checkSignature(
  { familyCode: family, signedOn, place }: Mandate,
  { preparedOn }: DebitDays,
): readonly Problem[] {
  const where = at(place, "signedOn");
  if (signedOn === undefined) return [blocking("debit.mandate-unsigned", { family }, where)];
  if (signedOn <= preparedOn) return [];
  return [blocking("debit.signed-in-future", { family, signed: signedOn, prepared: preparedOn }, where)];
}

function checkLifetime(
  { familyCode: family, signedOn, lastCollection, place }: Mandate,
  { collectedOn }: DebitDays,
): readonly Problem[] {
  const lastUse = lastCollection ?? signedOn;
  if (lastUse === undefined) return [];
  const lastDay = mandateLastDay(lastUse);
  if (collectedOn <= lastDay) return [];
  const neverUsed = lastCollection === undefined;
  const where = at(place, neverUsed ? "signedOn" : "lastCollection");
  return [blocking("debit.mandate-lapsed", { family, lastUse, lastDay, neverUsed }, where)];
}

function checkAccount(
  { familyCode: family, iban, place }: Mandate,
  { collectedOn }: DebitDays,
): readonly Problem[] {
  const fault = accountFault(iban, collectedOn);
  return fault === undefined ? [] : [blocking("debit.account", { family, fault }, at(place, "iban"))];
}

/**
 * Which mandate of a family collects? Its only active one. Without one, or with two, none does: the problem says so. A
 * revoked row beside an active one is history.
 */
export function activeMandate(
  familyCode: string,
  rows: readonly Mandate[],
  familyPlace: RowPlace<"families">,
): { readonly mandate: Mandate | undefined; readonly problems: readonly Problem[] } {
  const facts = { family: familyCode };
  const active = rows.filter(({ status }) => (status ?? "active") === "active");
  const [mandate, rival] = active;
  if (rival !== undefined) {
    const told = { ...facts, rows: active.map(({ place }) => place.row) };
    const where = at(rival.place, "status");
    return { mandate: undefined, problems: [blocking("debit.two-active-mandates", told, where)] };
  }
  if (mandate !== undefined) return { mandate, problems: [] };
  const last = rows.findLast(({ status }) => status === "suspended") ?? rows.at(-1);
  if (last === undefined) {
    const where = at(familyPlace, "paymentMeans");
    return { mandate: undefined, problems: [blocking("debit.no-mandate", facts, where)] };
  }
  const status = last.status === "suspended" ? "suspended" : "revoked";
  const where = at(last.place, "status");
  return {
    mandate: undefined,
    problems: [blocking("debit.mandate-not-active", { ...facts, status }, where)],
  };
}
