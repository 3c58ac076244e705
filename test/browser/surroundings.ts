import { join } from "node:path";
import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import type { ClockReading } from "../../src/app/deed/clock";
import { day } from "../../src/kernel/day";
import { contentsOf, type SheetContents } from "../host/contents";
import type { ExcelHost } from "../host/host";
import { workbookFromXlsx } from "../host/from-xlsx";
import type { OfficeTheme } from "../host/web/network";
import { openInExcel } from "../host/web/open-in-excel";
import { HostWorkbook } from "../host/workbook/workbook";
import { Clerk } from "./clerk";
import { newVisitor } from "../support/browser";
import { HostMoment } from "../support/host-copy";
import { watch } from "./watched";

/** The moment at which every test of the page takes place, and the same as the runs are told. */
export const moment = new Date("2026-10-28T09:15:00+01:00");
export const momentRead: ClockReading = { day: day("2026-10-28"), at: 9 * 60 + 15 };

const addinUrl = "https://localhost:3000/taskpane.html";
const addinFolder = join(__dirname, "../../dist/pane");
const officeServer = "https://appsforoffice.microsoft.com";

export interface Looks {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** Pixels of the picture for each pixel of the page. */
  readonly scale?: number;
}

/** The page at work, and what it should not have done meanwhile. */
export interface Opened {
  readonly clerk: Clerk;
  readonly page: Page;
  readonly alarms: string[];
  readonly close: () => Promise<void>;
}

export interface OpenedInExcel extends Opened {
  readonly host: ExcelHost;
  readonly frame: Frame;
}

async function contextFor(browser: Browser, looks: Looks): Promise<BrowserContext> {
  const { width = 360, height = 800, dark = false, scale = 1 } = looks;
  const context = await newVisitor(browser, {
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    viewport: { width, height },
    deviceScaleFactor: scale,
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce",
    serviceWorkers: "block",
    acceptDownloads: true,
  });
  await context.clock.setFixedTime(moment);
  return context;
}

export interface InBrowserOptions extends Looks {
  /** Runs in the page before its own scripts. */
  readonly before?: (context: BrowserContext) => Promise<void>;
}

/**
 * The page in a plain browser, before any workbook is opened. Chromium's own windows of choice cannot be driven: the
 * page is shown as to browsers without them, unless a test puts its own in their place.
 */
export async function inBrowser(
  browser: Browser,
  address: string,
  options: InBrowserOptions = {},
): Promise<Opened> {
  const context = await contextFor(browser, options);
  const alarms = await watch(context, [new URL("./", address).href]);
  await context.addInitScript(() => {
    Reflect.deleteProperty(window, "showOpenFilePicker");
    Reflect.deleteProperty(window, "showSaveFilePicker");
  });
  await options.before?.(context);
  const page = await context.newPage();
  await page.goto(address);
  const clerk = new Clerk(page, page);
  await clerk.seesTitle("Ouvrir le classeur de la cantine");
  return { clerk, page, alarms, close: () => context.close() };
}

/**
 * Chromium with windows refuses storage to a frame of another site, the one without gives it. Here both give what Excel's own
 * panes have, in memory, and no storage of the session. Runs in the page.
 */
function remember(trial: string | undefined): void {
  const kept = new Map(trial === undefined ? [] : [["ecot.essai", trial]]);
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  Object.defineProperty(window, "localStorage", { value: storage });
  Object.defineProperty(window, "sessionStorage", {
    get: () => {
      throw new DOMException("Access is denied for this document.", "SecurityError");
    },
  });
}

const moments = new WeakMap<Uint8Array, HostMoment>();

/** The same file is read once, however often Excel opens it. */
async function openedByExcel(bytes: Uint8Array): Promise<HostWorkbook> {
  const known = moments.get(bytes);
  if (known !== undefined) return known.again();
  const workbook = await workbookFromXlsx(bytes);
  moments.set(bytes, new HostMoment(workbook));
  return workbook;
}

export interface InExcelOptions extends Looks {
  readonly theme?: OfficeTheme;
  readonly hostOrigin?: string;
  /** Nobody tried this Excel yet: the page proposes it before anything else. */
  readonly isUntried?: boolean;
}

/** The add-in in the emulated Excel on the web, over this file or this workbook. */
export async function inExcel(
  browser: Browser,
  given: Uint8Array | HostWorkbook,
  options: InExcelOptions = {},
): Promise<OpenedInExcel> {
  const context = await contextFor(browser, options);
  const { theme, hostOrigin = "https://ecot.officeapps.live.com" } = options;
  const allowed = [new URL("./", addinUrl).href, `${officeServer}/`, `${hostOrigin}/`];
  const alarms = await watch(context, allowed);
  const workbook = given instanceof HostWorkbook ? given : await openedByExcel(given);
  const { isUntried = false } = options;
  await context.addInitScript(remember, isUntried ? undefined : "later");
  const { page, frame, host, foreignRequests } = await openInExcel({
    context,
    addinUrl,
    addinFolder,
    workbook,
    hostOrigin,
    ...(theme === undefined ? {} : { theme }),
  });
  const clerk = new Clerk(page, frame);
  await clerk.seesTitle(isUntried ? "Essai d’Excel" : "Accueil");
  return {
    clerk,
    page,
    frame,
    host,
    get alarms() {
      return [...alarms, ...foreignRequests];
    },
    close: () => context.close(),
  };
}

/** The page over a workbook in one of the two, and what the workbook says by now: the one in Excel, or the file that is saved. */
export interface OnDesk {
  readonly opened: Opened;
  readonly excel: OpenedInExcel | undefined;
  readonly contents: () => Promise<readonly SheetContents[]>;
}

export async function onDesk(
  desk: "a browser" | "Excel",
  browser: Browser,
  address: string,
  bytes: Uint8Array,
): Promise<OnDesk> {
  if (desk === "Excel") {
    const excel = await inExcel(browser, bytes, { width: 320 });
    return { opened: excel, excel, contents: () => Promise.resolve(contentsOf(excel.host.workbook)) };
  }
  const opened = await inBrowser(browser, address);
  await opened.clerk.opens({ name: "cantine.xlsx", bytes });
  const contents = async () => contentsOf(await workbookFromXlsx((await opened.clerk.saves()).bytes));
  return { opened, excel: undefined, contents };
}
