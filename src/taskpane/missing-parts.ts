/**
 * Parts of the page that cannot be fetched: it was kept from before an update, whose files have other names
 * (OfficeDev/office-js issues 953, 3059 and 6436), or there is no network. Loading the page again brings the new one;
 * once for each build, since a page that is still the old one would do it for ever. `first-look.js` does the same for the
 * first part.
 */
const reloaded = "ecot-reloaded";

/** webpack's word for a file that did not come; anything else is a bug in the code that came. */
export function isMissingPart(error: unknown): boolean {
  return error instanceof Error && error.name === "ChunkLoadError";
}

/** What a page must be able to do to load itself again, once. */
export interface Reloading {
  /** Changes with each build. */
  readonly build: () => string;
  /** Throws where the browser gives the page none, as in the frames of another site. */
  readonly memory: () => Pick<Storage, "getItem" | "setItem">;
  /** Is the page there because it was loaded again? */
  readonly isReloaded: () => boolean;
  readonly reload: () => void;
}

const ofThisPage: Reloading = {
  build: () => document.querySelector<HTMLScriptElement>("script[data-first]")?.src ?? "",
  memory: () => window.sessionStorage,
  // Where the browser does not say how the page came, once more could be for ever.
  isReloaded: () => {
    const [entry] = performance.getEntriesByType("navigation");
    return entry === undefined || !("type" in entry) || entry.type === "reload";
  },
  reload: () => window.location.reload(),
};

let isAllowed = false;

/** In Excel nothing is lost: the workbook is Excel's. In a browser it is the page's own. */
export function allowReloading(): void {
  isAllowed = true;
}

/** Loads the page again, if it may and this build did not already: true where it does. */
export function reloadOnce({ build, memory, isReloaded, reload } = ofThisPage, may = isAllowed): boolean {
  if (!may) return false;
  try {
    if (memory().getItem(reloaded) === build()) return false;
    memory().setItem(reloaded, build());
  } catch {
    // A page without a memory would load itself again and again.
    if (isReloaded()) return false;
  }
  reload();
  return true;
}
