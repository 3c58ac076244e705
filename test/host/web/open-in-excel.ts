import type { BrowserContext, Frame, Page } from "playwright-core";
import { ExcelHost } from "../host";
import { HostWorkbook } from "../workbook/workbook";
import { answerName, hostPage } from "./host-page";
import { answerForFrame } from "./frame-answers";
import { guardNetwork, type OfficeTheme } from "./network";

export interface ExcelOnTheWeb {
  readonly page: Page;
  /** The add-in's own frame. */
  readonly frame: Frame;
  readonly host: ExcelHost;
  /** Requests to anybody but the add-in's own server and office.js; they were not let through. */
  readonly foreignRequests: readonly string[];
}

export interface ExcelOnTheWebOptions {
  readonly context: BrowserContext;
  /** The add-in's page, as the manifest names it. */
  readonly addinUrl: string;
  /** The folder that the add-in's server would give out; without it, a server must be there. */
  readonly addinFolder?: string;
  readonly workbook?: HostWorkbook;
  readonly language?: string;
  readonly excelApi?: string;
  readonly theme?: OfficeTheme;
  /** Another name than the add-in's, as in Excel; nobody answers there but our own routes. */
  readonly hostOrigin?: string;
}

const usualOrigin = "https://ecot.officeapps.live.com";

/** Opens an add-in's production page as Excel on the web would, over an emulated workbook. */
export async function openInExcel(options: ExcelOnTheWebOptions): Promise<ExcelOnTheWeb> {
  const { context, addinUrl, workbook, language = "fr-FR", excelApi = "1.14" } = options;
  const { hostOrigin = usualOrigin } = options;
  const host = new ExcelHost(workbook ?? HostWorkbook.withSheets("Feuil1"));
  const foreignRequests: string[] = [];
  await guardNetwork(context, options, foreignRequests);
  const page = await context.newPage();
  await page.route(`${hostOrigin}/**`, (route) =>
    route.fulfill({
      contentType: "text/html",
      body: hostPage({ addinUrl, hostOrigin, language, excelApi, settings: [] }),
    }),
  );
  await page.exposeFunction(answerName, (batch: string) => {
    const answer = host.answer(batch);
    return answer === undefined ? new Promise<never>(() => undefined) : answerForFrame(answer);
  });
  await page.goto(`${hostOrigin}/`);
  const element = await page.waitForSelector("iframe");
  const frame = await element.contentFrame();
  if (frame === null) throw new Error("The add-in has no frame.");
  await frame.waitForLoadState("load");
  return { page, frame, host, foreignRequests };
}
