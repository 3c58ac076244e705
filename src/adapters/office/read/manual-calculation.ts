import { officeError } from "../errors";
import type { Session } from "../session";

/**
 * Where the clerk has set Excel to calculate on demand only, nothing calculates what was written, by us or by hand: the
 * formulas that are read next would say what they said before. Whoever writes through the API is to ask for it
 * (`Excel.Application.suspendApiCalculationUntilNextSync`, and the page on performance of the add-in documentation).
 */
export async function recalculate(session: Session): Promise<void> {
  await session.ask(({ workbook }) => workbook.application.calculate("Recalculate"));
}

/** The same once everything is written; that it was is no less true where Excel has no time to calculate. */
export async function recalculateAtLast(session: Session): Promise<void> {
  try {
    await recalculate(session);
  } catch (error) {
    if (officeError(error) === undefined) throw error;
  }
}
