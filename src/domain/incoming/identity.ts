import { fingerprint } from "../../kernel/fingerprint";
import { groupBy } from "../../kernel/group";
import { foldLabel } from "../../kernel/label";
import type { BankCredit } from "./bank-credit";

/** A credit that is told from every other one, in this file and in all those that come after it. */
export interface IdentifiedCredit extends BankCredit {
  /**
   * By account, day, amount, words and its rank among those of which all that is the same: a file read twice adds nothing, and
   * two equal payments of one day are two. `20261205-3F2A91C0`.
   */
  readonly identity: string;
}

export function identified(credits: readonly BankCredit[]): readonly IdentifiedCredit[] {
  const ranks = new Map<string, number>();
  return credits.map((credit) => {
    const likeness = likenessOf(credit);
    const rank = (ranks.get(likeness) ?? 0) + 1;
    ranks.set(likeness, rank);
    const identity = `${credit.date.replaceAll("-", "")}-${fingerprint(JSON.stringify([likeness, rank]))}`;
    return { ...credit, identity };
  });
}

function likenessOf({ account = "", date, amount, text }: BankCredit): string {
  return JSON.stringify([account, date, amount, foldLabel(text)]);
}

/** A cell holds no more of a bank's words than this, beside the mark. */
const longestWords = 220;
/** Wherever it stands: the clerk may note something after it. */
const mark = /\[BQ-(\d{8}-[0-9A-F]{8})\]/;

/**
 * What the observation of a payment says of the credit that it comes from: the bank's words, and the mark by which the credit
 * is known again.
 */
export function observationOf({ text, identity }: IdentifiedCredit): string {
  return `${wordsOf(text)} [BQ-${identity}]`.trim();
}

/** No cell of the clerk's begins like a formula. */
function wordsOf(text: string): string {
  const words = text.replace(/^[-=+@\s]+/, "");
  return words.length > longestWords ? `${words.slice(0, longestWords - 1).trimEnd()}…` : words;
}

interface NotedPayment {
  readonly date: string;
  readonly amount: number;
  readonly observation?: string | undefined;
}

/**
 * The credits that payments hold already, by their marks, even where nothing else of the row can be read. Where the clerk took
 * a mark out, the bank's words with the day and the amount do, as often as they stand there: a credit may have been shared
 * among several payments.
 */
export function knownAmong(
  credits: readonly IdentifiedCredit[],
  payments: readonly NotedPayment[],
  unreadObservations: readonly string[],
): ReadonlySet<string> {
  const marks = payments.map(creditBehind);
  const unread = unreadObservations.map((observation) => creditBehind({ observation }));
  const known = new Set([...marks, ...unread].filter((identity) => identity !== undefined));
  const noted = new Map<string, number>();
  payments.forEach(({ date, amount, observation = "" }, index) => {
    if (marks[index] !== undefined || observation === "") return;
    const key = keyOf(date, observation);
    noted.set(key, (noted.get(key) ?? 0) + amount);
  });
  for (const [key, same] of groupBy(credits, ({ date, text }) => keyOf(date, wordsOf(text)))) {
    let left = noted.get(key) ?? 0;
    for (const { amount, identity } of same) {
      if (known.has(identity) || left < amount) continue;
      known.add(identity);
      left -= amount;
    }
  }
  return known;
}

const keyOf = (date: string, words: string) => JSON.stringify([date, foldLabel(words)]);

/** The credit that a payment comes from, where its mark says so. */
export function creditBehind({ observation = "" }: Pick<NotedPayment, "observation">): string | undefined {
  return mark.exec(observation)?.[1];
}
