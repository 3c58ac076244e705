const controls = "a[href], button, input, select, textarea, summary, [tabindex]";

/**
 * On the web office.js takes two keys for itself: Tab, which it moves among the controls that it knows (`summary` is none,
 * and from a title it leaves the pane), and Échap, which leaves the pane instead of closing a dialog. Here the browser
 * keeps them as long as they concern this page; office.js has the Tab that leaves it.
 */
export function keepKeys(page: Document = document): void {
  page.addEventListener("keydown", (event) => {
    const isInDialog = page.querySelector("dialog[open]") !== null;
    const isOurs =
      event.key === "Tab"
        ? isInDialog || hasControlBeyond(page, event.shiftKey)
        : event.key === "Escape" && isInDialog;
    // Its listener is the window's.
    if (isOurs) event.stopPropagation();
  });
}

/** Is there a control after the one that has the keyboard, or before it? */
function hasControlBeyond(page: Document, isBackward: boolean): boolean {
  const { activeElement } = page;
  const direction = isBackward ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  return [...page.querySelectorAll<HTMLElement>(controls)].some(
    (control) =>
      control.tabIndex >= 0 &&
      !control.matches(":disabled, details:not([open]) > :not(summary) *") &&
      control.getClientRects().length > 0 &&
      (activeElement === null ||
        activeElement === page.body ||
        (activeElement.compareDocumentPosition(control) & direction) !== 0),
  );
}
