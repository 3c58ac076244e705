import { TZDate } from "@date-fns/tz";
import { dayFromParts, parseDay, type Day } from "../../kernel/day";

const momentForm = /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;
const isoForm = /^(\d{4})-?(\d{2})-?(\d{2})(?:[ T].*)?$/;
const frenchForm = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?: .*)?$/;

/** The day of an ISO date or moment; a moment with an offset is the day it was in France. A day alone may have one too. */
export function readIsoDay(text: string | undefined): Day | undefined {
  const plain = text?.replace(/^(\d{4}-\d{2}-\d{2})(?:Z|[+-]\d{2}:\d{2})$/, "$1") ?? "";
  const match = momentForm.exec(plain);
  const day = parseDay(match?.[1] ?? "");
  if (day === undefined || match?.[2] === undefined) return day;
  const moment = new TZDate(plain, "Europe/Paris");
  return dayFromParts(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
}

/** A day as a bank's csv writes it: `09/12/2026`, `09.12.26`, `2026-12-09`, `20261209`; an hour after it is dropped. */
export function readCsvDay(text: string): Day | undefined {
  const iso = isoForm.exec(text);
  if (iso !== null) return dayFromParts(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const french = frenchForm.exec(text);
  if (french === null) return undefined;
  const [, dayOfMonth, , month, year = ""] = french;
  return dayFromParts(Number(year.length === 2 ? `20${year}` : year), Number(month), Number(dayOfMonth));
}
