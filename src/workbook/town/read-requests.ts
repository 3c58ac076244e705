import { isIban, compactIban } from "../../domain/direct-debit";
import { parseWeekdays } from "../../domain/calendar";
import type { FamilyRequest, RequestSubject, Wanted } from "../../domain/requests";
import type { Weekday } from "../../kernel/day";
import { foldLabel } from "../../kernel/label";
import { at } from "../../kernel/place";
import { asWarnings, warning, type Problem } from "../../kernel/problem";
import { noDayWords } from "../../wording/requests";
import { Fault } from "../codecs/codec";
import { soundRows, type SheetReading } from "../read-sheet";
import { familiesSheet, type requestsSheet } from "../sheets";

/** What families ask for, and what of it cannot be read: no invoice and no balance waits for it. */
export function readRequests(reading: SheetReading<typeof requestsSheet>): {
  readonly requests: readonly FamilyRequest[];
  readonly problems: readonly Problem[];
} {
  const requests = soundRows(reading).map(({ place, values }): FamilyRequest => {
    const { date, familyCode, subject, before, wanted: text, from, status = "to-do" } = values;
    const believed = before === undefined ? undefined : readWanted(subject, before);
    return {
      date,
      familyCode,
      subject,
      before,
      believed,
      text,
      wanted: readWanted(subject, text),
      from,
      status,
      place,
    };
  });
  const unread = requests.filter(({ wanted, status }) => wanted === undefined && status === "to-do");
  return {
    requests,
    problems: [
      ...asWarnings(reading.problems),
      ...unread.map(({ familyCode: family, subject, text: shown, place }) =>
        warning("request.unreadable", { family, subject, shown }, at(place, "wanted")),
      ),
    ],
  };
}

const { columns } = familiesSheet;

/** What a text asks for; `undefined` where it says nothing that the subject knows. */
function readWanted(subject: RequestSubject, text: string): Wanted | undefined {
  switch (subject) {
    case "address":
      return readAddress(text);
    case "email":
      return /^\S+@\S+\.\S+$/.test(text.trim()) ? { subject, text: text.trim() } : undefined;
    case "phone":
      return /\d(?:\D*\d){8,}/.test(text) ? { subject, text: text.trim() } : undefined;
    case "bank-details": {
      const iban = compactIban(text);
      return isIban(iban) ? { subject, iban } : undefined;
    }
    case "payment-means": {
      const means = columns.paymentMeans.codec.parse(text);
      return means === undefined || means instanceof Fault ? undefined : { subject, means };
    }
    case "online-invoice": {
      const isWanted = columns.onlineInvoice.codec.parse(text);
      return isWanted === undefined || isWanted instanceof Fault ? undefined : { subject, isWanted };
    }
    case "weekdays":
      return readDays(text);
  }
}

/** `2 rue B, Bât. C, 52000 Chaumont`, on one line or several: the town's part comes last. */
function readAddress(text: string): Wanted | undefined {
  const parts = text
    .split(/[\n,;]+/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  // Without a mark between them: `2 rue B 52000 Chaumont`.
  const all = parts.length === 1 ? (/^(.+?)\s+(\d{5}\s+\D.*)$/.exec(text.trim())?.slice(1) ?? parts) : parts;
  const [, postcode, city] = /^(\d{5})\s+(\D.*)$/.exec(all.at(-1) ?? "") ?? [];
  const [street, ...complements] = all.slice(0, -1);
  if (street === undefined || postcode === undefined || city === undefined) return undefined;
  const complement = complements.length === 0 ? undefined : complements.join(", ");
  return { subject: "address", street, complement, postcode, city };
}

/** `L M J V`, `Léa : L J`, `Léa, Cantine : aucun`. */
function readDays(text: string): Wanted | undefined {
  const at = text.lastIndexOf(":");
  const [child, service] = (at === -1 ? "" : text.slice(0, at)).split(",").map((part) => part.trim());
  const days = text.slice(at + 1).trim();
  const weekdays = noDayWords.has(foldLabel(days)) ? new Set<Weekday>() : parseWeekdays(days);
  // The sheet of enrolments has the days of school.
  if (weekdays === undefined || weekdays.has(6) || weekdays.has(7)) return undefined;
  return {
    subject: "weekdays",
    child: child === undefined || child === "" ? undefined : child,
    service: service === undefined || service === "" ? undefined : service,
    weekdays,
  };
}
