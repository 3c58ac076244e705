import { followSystem, showTheme, themeOf } from "./theme";

/** What some versions of Excel do not tell, whatever the types say. */
interface MaybeTheme {
  readonly bodyBackgroundColor?: string;
}

/** In Excel its own theme decides: dark where its background is dark. Versions that do not tell it follow the system. */
export function followExcel(): void {
  const background = (Office.context.officeTheme as MaybeTheme | undefined)?.bodyBackgroundColor;
  if (background === undefined) {
    followSystem();
    return;
  }
  showTheme(themeOf(background));
  // Hosts without the event refuse the handler, and keep the theme of the opening.
  Office.context.document.addHandlerAsync(
    Office.EventType.OfficeThemeChanged,
    ({ officeTheme }: { readonly officeTheme: Required<MaybeTheme> }) =>
      showTheme(themeOf(officeTheme.bodyBackgroundColor)),
  );
}
