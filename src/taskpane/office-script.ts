/** Microsoft asks add-ins to load office.js from here, and from nowhere else. */
const OFFICE_SCRIPT = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** Excel on an old machine starts slowly: longer than this, and something is wrong. */
const PATIENCE_IN_MS = 20_000;

/** Where the page runs. */
export type Surroundings =
  | { readonly kind: "browser" }
  /** `platform` is office.js's own word: `PC`, `Mac`, `OfficeOnline`… */
  | { readonly kind: "excel"; readonly platform: string }
  /** Opened by Office, but office.js could not be loaded or gives no answer: no network, or a filtered one. */
  | { readonly kind: "office-silent" }
  /** Opened by another program of Office than Excel. */
  | { readonly kind: "other-office"; readonly host: string };

/**
 * Tells Excel from a plain browser, and loads office.js only inside Office.
 *
 * Microsoft's pages put the script in the head of every page. In a plain browser that costs a request to Microsoft at
 * each visit, delays the page on a slow network and fails without one; and office.js sends a framed page that it does
 * not recognise to about:blank. So the page looks first for the very signs by which office.js itself recognises its
 * host; a page that shows none would be answered `host: null` anyway. A marketplace add-in would have to weigh this
 * again: its rules ask for the reference, and it is added to the head here by the page's first script.
 *
 * office.js takes `history.pushState` and `replaceState` away from the page: the page does without them.
 */
export function findSurroundings(
  onLateAnswer: (surroundings: Surroundings) => void = () => undefined,
  page: Window = window,
  patience = PATIENCE_IN_MS,
): Promise<Surroundings> {
  if (!isOpenedByOffice(page)) return Promise.resolve({ kind: "browser" });
  return new Promise((resolve) => {
    let isSettled = false;
    const settle = (surroundings: Surroundings) => {
      clearTimeout(waiting);
      // A slow network answers after all: better late than never.
      if (isSettled && surroundings.kind !== "office-silent") onLateAnswer(surroundings);
      isSettled = true;
      resolve(surroundings);
    };
    const silent = () => settle({ kind: "office-silent" });
    const waiting = setTimeout(silent, patience);
    const script = page.document.createElement("script");
    script.src = OFFICE_SCRIPT;
    script.addEventListener("error", silent);
    script.addEventListener("load", () => {
      void Office.onReady((answer) => settle(surroundingsOf(answer as unknown as OfficeAnswer)));
    });
    page.document.head.append(script);
  });
}

/** The signs are those that office.js reads, in its order; Excel for the web gives its own in the name of the frame. */
export function isOpenedByOffice(page: Window): boolean {
  const { external } = page as { readonly external?: object };
  return (
    "agaveHost" in page ||
    (external !== undefined && ("GetHostInfo" in external || "GetContext" in external)) ||
    page.location.search.includes("_host_Info=") ||
    `${page.location.hash}${page.name}`.includes("_xdm_Info") ||
    page.name.includes('"hostInfo"') ||
    isRememberedOfThisTab(page)
  );
}

/** office.js writes down its host, for pages that are opened later in the same pane without the signs. */
function isRememberedOfThisTab(page: Window): boolean {
  try {
    return page.sessionStorage.getItem("hostInfoValue") !== null;
  } catch {
    // A browser set to refuse storage throws at the mere mention of it.
    return false;
  }
}

/** In a plain browser office.js answers null twice, whatever its types say. */
function surroundingsOf({ host, platform }: OfficeAnswer): Surroundings {
  if (host === null) return { kind: "browser" };
  return host === "Excel" ? { kind: "excel", platform: platform ?? "" } : { kind: "other-office", host };
}

interface OfficeAnswer {
  readonly host: string | null;
  readonly platform: string | null;
}
