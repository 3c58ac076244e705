/** Light or dark, as whatever surrounds the page is. */
export type Theme = "light" | "dark";

/** Shows the page in this theme. */
export function showTheme(theme: Theme, page: Document = document): void {
  page.documentElement.dataset["theme"] = theme;
}

/** In a browser the system decides, and may change its mind. */
export function followSystem(): void {
  const query = window.matchMedia("(prefers-color-scheme: dark)");
  const follow = () => showTheme(query.matches ? "dark" : "light");
  query.addEventListener("change", follow);
  follow();
}

/** Of a colour written `#rrggbb`: its relative luminance (WCAG 2.2) tells dark from light. */
export function themeOf(colour: string): Theme {
  const match = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour.trim());
  if (match === null) return "light";
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => linear(parseInt(part, 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.18 ? "dark" : "light";
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
