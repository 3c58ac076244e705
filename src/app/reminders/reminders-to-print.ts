import type { Letter } from "./letters";
import { letterDocuments, noLetters, type PrintedLetter } from "./letter-document";
import type { PaperDocument } from "../paper/document";
import { letterGrid } from "../paper/letter-grid";
import { putOnSheet } from "../paper/sheet";
import type { PayDeskSession } from "../../domain/invoicing";
import { compareCodes } from "../../kernel/order";
import type { PageContent } from "../../workbook/pages/plan-page";
import type { Town } from "../../domain/books";
import { periodText } from "../../wording/days";

/** The letters of a day on paper; a family that was deleted since has nobody to write to, and no letter. */
export function remindersToPrint(letters: readonly Letter[], town: Town): PageContent {
  const documents = reminderDocuments(letters, town);
  return putOnSheet(documents.length === 0 ? [noLetters] : documents, letterGrid);
}

/** A document for each. */
export function reminderDocuments(letters: readonly Letter[], town: Town): readonly PaperDocument[] {
  const periodOf = periodsOfInvoices(town);
  const printed = letters.flatMap(({ familyCode, level, date, paragraphs, invoices }): PrintedLetter[] => {
    const family = town.households.families.get(familyCode);
    if (family === undefined) return [];
    const rows = invoices.map(({ number, childName, dueOn, remaining }) => {
      return { number, child: childName, period: periodOf.get(number), dueOn, remaining };
    });
    return [{ level, family, day: date, paragraphs, invoices: rows }];
  });
  const last = letters.reduce((day, { date }) => (date > day ? date : day), "");
  // The next one: families have been told to hurry.
  const [next] = town.periods.payDesk.filter(({ day }) => day > last).sort(byDay);
  const sessions = next === undefined ? [] : [next];
  return letterDocuments({ office: town.office, sessions, letters: printed });
}

const byDay = (left: PayDeskSession, right: PayDeskSession) => compareCodes(left.day, right.day);

/** What the period of each invoice is called. */
function periodsOfInvoices({ register, periods }: Town): ReadonlyMap<string, string> {
  return new Map(
    register.invoices.map(({ number, periodKey }) => {
      const period = periods.byKey.get(periodKey);
      return [number, period === undefined ? periodKey : periodText(period)];
    }),
  );
}
