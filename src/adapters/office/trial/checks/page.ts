import { check, noted, same } from "../check";

/** The pane itself: what shows it, what it is told, what is kept out of it. */

export const webView = check("web-view", ({ settings: { page } }) =>
  Promise.resolve([same("missing", page.missing, [])]),
);

/** Without the scripts and frames of Microsoft's own address, office.js does not come to its end on some hosts. */
export const pagePolicy = check("page-policy", ({ settings: { page } }) => {
  const office = /^https:\/\/appsforoffice\.microsoft\.com(?:\/|$)/;
  const needed = page.blocked.filter(
    ({ rule, address }) => office.test(address) || /^(?:script|frame|child)-src/.test(rule),
  );
  const told = ({ rule, address }: (typeof page.blocked)[number]) => `${rule} ${address}`;
  return Promise.resolve([
    same("kept out although office.js needs it", needed.map(told), []),
    noted("kept out", [...new Set(page.blocked.map(told))]),
  ]);
});

/** Others let promises fail in our page (issues 1925, 4180): no fault of ours. */
export const foreignErrors = check("foreign-errors", ({ settings: { page } }) =>
  Promise.resolve([same("an apology for the error of another script", page.apologizesForOthers, false)]),
);

/** Excel tells its colours, or does not (issues 713, 6134). */
export const theme = check("theme", ({ settings: { office } }) => {
  const colours = office.context.officeTheme as { readonly bodyBackgroundColor?: string } | undefined;
  const events = office.EventType as unknown as Readonly<Record<string, string | undefined>> | undefined;
  return Promise.resolve([
    noted("background", colours?.bodyBackgroundColor ?? "not told"),
    noted("event of another theme", events?.["OfficeThemeChanged"] ?? "unknown"),
  ]);
});
