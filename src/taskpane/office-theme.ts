import { followSystem, showTheme, themeOf } from "./theme";

/** What some versions of Excel do not tell, whatever the types say. */
interface MaybeTheme {
  readonly bodyBackgroundColor?: string;
}

/**
 * In Excel its own theme decides: dark where its background is dark. Versions that do not tell it follow the system: Excel
 * on the web has none (OfficeDev/office-js issue 6134). No trouble with colours may keep the page from opening.
 */
export function followExcel(page: Document = document): void {
  if (!showOfficeTheme(page)) {
    followSystem();
    return;
  }
  // No build of the library for Excel knows the event of its theme by name; what they tell is read again whenever the
  // clerk comes back to the page.
  page.addEventListener("visibilitychange", () => void showOfficeTheme(page));
  page.defaultView?.addEventListener("focus", () => void showOfficeTheme(page));
  try {
    // Hosts without the event refuse the handler, and a library that knew the name before its host did would throw a text
    // (`supportsEvent` in excel-web-16.00.js).
    Office.context.document.addHandlerAsync(
      Office.EventType.OfficeThemeChanged,
      ({ officeTheme }: { readonly officeTheme: Required<MaybeTheme> }) =>
        showTheme(themeOf(officeTheme.bodyBackgroundColor), page),
    );
  } catch {
    // The theme is read again anyway.
  }
}

function showOfficeTheme(page: Document): boolean {
  try {
    const background = (Office.context.officeTheme as MaybeTheme | undefined)?.bodyBackgroundColor;
    if (background === undefined) return false;
    showTheme(themeOf(background), page);
    return true;
  } catch {
    return false;
  }
}
