import { daysOfMonth, overlap, type Day } from "../../kernel/day";
import { firstOf } from "../../kernel/group";
import { spelledLike } from "../../kernel/label";
import { compareCodes } from "../../kernel/order";
import { done, refused, type Outcome } from "../../kernel/outcome";
import { blocking, everybody } from "../../kernel/problem";
import { nearest } from "../../kernel/resemblance";
import { impliedMonth, type PayDeskSession, type Period } from "./period";

/** The periods that the town lists, and when its pay desk is open. */
export interface PeriodBook {
  readonly listed: readonly Period[];
  readonly byKey: ReadonlyMap<string, Period>;
  readonly payDesk: readonly PayDeskSession[];
  /** The key of the period that a text names, spelled as in all the books: two keys are of one period when they are equal. */
  readonly keyOf: (text: string) => string;
}

/** `named` are the keys that other rows use: of a period that no row lists, the first one is its spelling. */
export function periodBook(
  listed: readonly Period[],
  payDesk: readonly PayDeskSession[] = [],
  named: readonly string[] = [],
): PeriodBook {
  const keyOf = spelledLike([...listed.map(({ key }) => key), ...named]);
  return {
    listed,
    byKey: firstOf(listed, ({ key }) => keyOf(key)),
    payDesk: payDesk.map((session) => ({ ...session, periodKey: keyOf(session.periodKey) })),
    keyOf,
  };
}

/** Which period does a text name? One of the list, or an implied month that meets none of the list. */
export function findPeriod(text: string, { listed, byKey, keyOf }: PeriodBook): Outcome<Period> {
  const found = byKey.get(keyOf(text));
  if (found !== undefined) return done(found);
  const month = text.trim();
  const range = daysOfMonth(month);
  if (range === undefined) {
    const resembling = nearest(
      text,
      listed.map((period) => period.key),
    );
    return refused(blocking("period.unknown", { period: text, nearest: resembling }));
  }
  const rival = listed.find((period) => overlap(period.range, range) !== undefined);
  if (rival !== undefined) {
    return refused(
      blocking("period.month-overlaps", { period: month, other: rival.key }, rival.place, everybody),
    );
  }
  return done(impliedMonth(month, range));
}

/** The first session of the pay desk of those that are to come, alone; none where there is none. */
export function nextSession(
  { payDesk }: Pick<PeriodBook, "payDesk">,
  isToCome: (day: Day) => boolean,
): readonly PayDeskSession[] {
  return payDesk
    .filter(({ day }) => isToCome(day))
    .sort((left, right) => compareCodes(left.day, right.day))
    .slice(0, 1);
}
