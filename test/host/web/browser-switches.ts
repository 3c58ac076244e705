/** A quiet browser that asks the outside world nothing, also where it runs as root in a container. */
export const browserSwitches: string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];
