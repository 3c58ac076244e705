import type { Town } from "../../domain/books";
import { putOnSheet } from "../paper/sheet";
import { letterGrid } from "../paper/letter-grid";
import type { PaperDocument } from "../paper/document";
import type { PageContent } from "../../workbook/pages/plan-page";
import { nextSession } from "../../domain/invoicing";
import { letterDocuments, noLetters, type PrintedLetter } from "./letter-document";

/** The letters of a day on paper. */
export function remindersToPrint(letters: readonly PrintedLetter[], town: Town): PageContent {
  const documents = reminderDocuments(letters, town);
  return putOnSheet(documents.length === 0 ? [noLetters] : documents, letterGrid);
}

/** A document for each. */
export function reminderDocuments(
  letters: readonly PrintedLetter[],
  { office, periods }: Town,
): readonly PaperDocument[] {
  const last = letters.reduce((latest, { day }) => (day > latest ? day : latest), "");
  // The next one: families have been told to hurry.
  const sessions = nextSession(periods, (day) => day > last);
  return letterDocuments({ office, sessions, letters });
}
