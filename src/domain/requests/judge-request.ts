import type { Day } from "../../kernel/day";
import { firstOf } from "../../kernel/group";
import { foldLabel } from "../../kernel/label";
import { compareCodes } from "../../kernel/order";
import { at } from "../../kernel/place";
import { warning, type Problem } from "../../kernel/problem";
import { codeFinder } from "../../kernel/resemblance";
import { compactIban, type Mandate } from "../direct-debit";
import type { Family } from "../families";
import { doubtsAboutResidence } from "../tariffs";
import { changeWeekdays, isSameSet } from "./change-weekdays";
import type { ContactChange, RequestEffect } from "./effect";
import type { CurrentlySaid } from "./problems";
import type { FamilyRequest, RequestBooks, Wanted } from "./request";

/** What becomes of a request on a day. */
export type JudgedRequest =
  /** It can be applied; nothing but its status changes where the workbook says already what it asks for. */
  | {
      readonly state: "applies";
      readonly request: FamilyRequest;
      readonly family: Family;
      readonly effects: readonly RequestEffect[];
      /** Two about the same change one thing. */
      readonly about: string;
      readonly from: Day;
      /** What somebody should look at first: the family believes something else to be there, or prices hang on it. */
      readonly questions: readonly Problem[];
    }
  /** Its day is still to come. */
  | { readonly state: "waits"; readonly request: FamilyRequest; readonly family: Family; readonly until: Day }
  | {
      readonly state: "stuck";
      readonly request: FamilyRequest;
      readonly family: Family | undefined;
      /** `undefined` where reading told it. */
      readonly problem: Problem | undefined;
    };

/**
 * Can a request be applied, and what does it change? An address holds from its day on, and waits for it; days of the week are
 * dated rows, and wait for nothing. An account is never changed by a request: its mandate is.
 */
export function judgeRequest(request: FamilyRequest, books: RequestBooks, today: Day): JudgedRequest {
  const { familyCode, wanted, place } = request;
  const { families } = books.households;
  const family = families.get(familyCode);
  const stuck = (problem: Problem | undefined): JudgedRequest => ({
    state: "stuck",
    request,
    family,
    problem,
  });
  if (family === undefined) {
    const facts = { family: familyCode, nearest: codeFinder(families.keys())(familyCode) };
    return stuck(warning("reading.unknown-family", facts, at(place, "familyCode")));
  }
  if (wanted === undefined) return stuck(undefined);
  const from = request.from ?? request.date ?? today;
  if (wanted.subject === "weekdays") {
    const change = changeWeekdays(wanted, { familyCode, from }, books.households, books);
    if (!change.ok) {
      const facts = { family: familyCode, reason: change.reason };
      return stuck(warning("request.unclear", facts, at(place, "wanted")));
    }
    const { effects, current, about } = change;
    const questions = isOtherwise(request, { weekdays: [...current] });
    return { state: "applies", request, family, effects, about, from, questions };
  }
  if (needsMandate(wanted, family, books.mandates))
    return stuck(warning("request.needs-mandate", { family: familyCode }, at(place, "wanted")));
  if (from > today) return { state: "waits", request, family, until: from };
  const change = contactChange(wanted, family);
  return {
    state: "applies",
    request,
    family,
    effects: change === undefined ? [] : [{ kind: "contact", family, change }],
    about: `${familyCode} ${wanted.subject}`,
    from,
    questions: [
      ...isOtherwise(request, currentlySaid(wanted.subject, family)),
      ...doubtsAboutResidence(family, { ...family, ...change }, books.residence),
    ],
  };
}

/**
 * The same, one after the other: of several that are about one thing, the earliest is judged by what is there, and the others
 * by what it leaves; until then they wait.
 */
export function inTurn(judged: readonly JudgedRequest[]): readonly JudgedRequest[] {
  const applicable = judged.filter((one) => one.state === "applies");
  const byDay = applicable.sort((left, right) => compareCodes(left.from, right.from));
  const firsts = firstOf(byDay, ({ about }) => about);
  return judged.map((one) => {
    const first = one.state === "applies" ? firsts.get(one.about) : one;
    if (first === undefined || first === one) return one;
    const { request, family } = one;
    const facts = { family: request.familyCode, row: first.request.place.row };
    const problem = warning("request.in-turn", facts, at(request.place, "wanted"));
    return { state: "stuck", request, family, problem };
  });
}

/** Is a request due: would it be applied today, or does somebody have to look at it? */
export function isDue(judged: JudgedRequest): boolean {
  return judged.state !== "waits";
}

/** The question whether to apply it all the same, where the family believes something else than the workbook says. */
function isOtherwise(
  { familyCode: family, subject, before, believed, place }: FamilyRequest,
  current: CurrentlySaid | undefined,
): readonly Problem[] {
  if (before === undefined || current === undefined || isBelieved(before, believed, current)) return [];
  return [warning("request.differs", { family, subject, before, current }, at(place, "before"))];
}

function isBelieved(before: string, believed: Wanted | undefined, current: CurrentlySaid): boolean {
  if (believed?.subject === "payment-means") return believed.means === current.means;
  if (believed?.subject === "online-invoice") return believed.isWanted === (current.isOnline ?? false);
  if (believed?.subject === "weekdays") return isSameSet(believed.weekdays, new Set(current.weekdays));
  return isWithinText(before, current.text ?? "");
}

/** An account that no active mandate of the family is about; a family that is to be debited without any. */
function needsMandate(wanted: Wanted, family: Family, mandates: readonly Mandate[]): boolean {
  const active = mandates.filter(
    ({ familyCode, status = "active" }) => familyCode === family.code && status === "active",
  );
  if (wanted.subject === "bank-details")
    return !active.some(({ iban }) => compactIban(iban ?? "") === wanted.iban);
  return wanted.subject === "payment-means" && wanted.means === "direct-debit" && active.length === 0;
}

/** `undefined` where the family's row says so already. */
function contactChange(wanted: Wanted, family: Family): ContactChange | undefined {
  const change = changeOf(wanted);
  const isSaid = (Object.keys(change) as (keyof ContactChange)[]).every(
    (field) => change[field] === family[field],
  );
  return isSaid ? undefined : change;
}

function changeOf(wanted: Wanted): ContactChange {
  switch (wanted.subject) {
    case "address": {
      const { street: address, complement: addressComplement, postcode, city } = wanted;
      return { address, addressComplement, postcode, city };
    }
    case "email":
      return { email: wanted.text };
    case "phone":
      return { phone: wanted.text };
    case "payment-means":
      return { paymentMeans: wanted.means };
    case "online-invoice":
      return { onlineInvoice: wanted.isWanted };
    case "bank-details":
    case "weekdays":
      return {};
  }
}

/** What the family's row says; nothing of an account, which its mandate alone knows. */
function currentlySaid(subject: Wanted["subject"], family: Family): CurrentlySaid | undefined {
  switch (subject) {
    case "address": {
      const { address, addressComplement, postcode, city } = family;
      const parts = [address, addressComplement, postcode, city].filter((part) => part !== undefined);
      return { text: parts.join(" ") };
    }
    case "email":
      return { text: family.email };
    case "phone":
      return { text: family.phone };
    case "payment-means":
      return { means: family.paymentMeans };
    case "online-invoice":
      return { isOnline: family.onlineInvoice };
    case "bank-details":
    case "weekdays":
      return undefined;
  }
}

/** Does the workbook say all that the family believes, however it is punctuated? An address may lack its town. */
function isWithinText(before: string, current: string): boolean {
  const words = (text: string) =>
    foldLabel(text)
      .split(/[^a-z0-9@]+/)
      .filter((word) => word !== "");
  const compact = (text: string) => words(text).join("");
  const known = new Set(words(current));
  return compact(before) === compact(current) || words(before).every((word) => known.has(word));
}
