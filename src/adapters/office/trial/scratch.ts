/** Sheets of the trial begin like this: found at the beginning, they were left by one that was cut short. */
const beginnings = ["~ecot essai", "~ecot d'essai"];

/** The second one needs quotes in formulas, and has an accent. */
export const scratchNames = ["~ecot essai", "~ecot d'essai é"] as const;

export function isScratch(name: string): boolean {
  return beginnings.some((beginning) => name.startsWith(beginning));
}

/** Fresh scratch sheets behind the others; the sheet in sight stays in sight. */
export async function layOut(context: Excel.RequestContext): Promise<void> {
  await clearAway(context);
  for (const name of scratchNames) context.workbook.worksheets.add(name);
  await context.sync();
}

/** Takes the scratch sheets away, with all that is on them. */
export function clearAway(context: Excel.RequestContext): Promise<void> {
  return removeSheets(context, isScratch);
}

export async function removeSheets(
  context: Excel.RequestContext,
  isToGo: (name: string) => boolean,
): Promise<void> {
  const sheets = context.workbook.worksheets.load("items/name");
  await context.sync();
  const left = sheets.items.filter(({ name }) => isToGo(name));
  if (left.length === 0) return;
  for (const sheet of left) sheet.delete();
  await context.sync();
}
