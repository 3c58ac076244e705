/**
 * Was this Excel tried on this machine, or put off? The page's own storage says so: it belongs to the Excel that shows the
 * page (each keeps one of its own), and no workbook is touched. Where storage is refused nothing would be remembered,
 * and the trial would be proposed at each opening: there it counts as tried.
 */
const key = "ecot.essai";

export function isTrialDue(page: Window = window): boolean {
  try {
    return page.localStorage.getItem(key) === null;
  } catch {
    return false;
  }
}

/** From now on the trial is found under its own button alone. */
export function rememberTrial(outcome: "tried" | "later", page: Window = window): void {
  try {
    page.localStorage.setItem(key, outcome);
  } catch {
    // Then it is never proposed, either.
  }
}
