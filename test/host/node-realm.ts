import { readFileSync } from "node:fs";
import { constants, createContext, Script } from "node:vm";
import { ExcelHost, type HostAnswer } from "./host";
import type { Batch } from "./wire/messages";
import { HostWorkbook } from "./workbook/workbook";

/** The real office.js of the pinned package, in a realm of its own, over an emulated Excel. */
export interface Realm {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly host: ExcelHost;
}

export interface RealmOptions {
  readonly workbook?: HostWorkbook;
  /** The build of the library that this Excel loads; that of the web unless told otherwise. */
  readonly library?: LibraryBuild;
  /** The requirement sets that this Excel has; the floor of the add-in unless told otherwise. */
  readonly excelApi?: string;
}

interface BridgeMessage {
  readonly id: number;
  readonly message: { readonly url: string; readonly body: string | Batch };
}

interface Bridge {
  sendMessageToHost(text: string): void;
  /** Set by the library. */
  onMessageFromHost?: (text: string) => void;
}

/** The builds of the library, by where Excel runs. All three find the same bridge, which the real ones of Windows and Mac use. */
const builds = {
  web: "excel-web-16.00.debug.js",
  win32: "excel-win32-16.01.debug.js",
  mac: "excel-mac-16.00.debug.js",
} as const;

export type LibraryBuild = keyof typeof builds;

export const libraryBuilds = Object.keys(builds) as readonly LibraryBuild[];

const scripts = new Map<LibraryBuild, Script>();

/** Each is read and parsed once. */
function scriptOf(build: LibraryBuild): Script {
  const known = scripts.get(build);
  if (known !== undefined) return known;
  const filename = builds[build];
  const path = require.resolve(`@microsoft/office-js/dist/${filename}`);
  const script = new Script(readFileSync(path, "utf8"), { filename });
  scripts.set(build, script);
  return script;
}

export function openRealm({ workbook, library = "web", excelApi = "1.14" }: RealmOptions = {}): Realm {
  const host = new ExcelHost(workbook ?? HostWorkbook.withSheets("Feuil1"));
  const bridge: Bridge = {
    sendMessageToHost: (text) => {
      const { id, message } = JSON.parse(text) as BridgeMessage;
      const { body } = message;
      // Excel answers later, never at once.
      setImmediate(() => {
        const answer = typeof body === "string" ? host.answer(body) : host.answer(JSON.stringify(body), body);
        if (answer !== undefined)
          bridge.onMessageFromHost?.(`{"id":${String(id)},"type":2,"message":${overBridge(answer)}}`);
      });
    },
  };
  // As a page whose policy forbids to make code from text.
  const page = createContext(constants.DONT_CONTEXTIFY, { codeGeneration: { strings: false, wasm: false } });
  Object.assign(page, stubsOf(bridge), { window: page, self: page });
  scriptOf(library).runInContext(page);
  const { Excel: excel, Office: office, OfficeExtension: extension, OSF } = page as Loaded;
  OSF._OfficeAppFactory = { getContext: () => contextOf(excelApi), getHostInfo: () => ({}) };
  // Members above the matrix throw, instead of failing in front of the user.
  extension.CommonUtility._doApiNotSupportedCheck = true;
  return { Excel: excel, Office: office, OfficeExtension: extension, host };
}

interface Loaded {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension & { CommonUtility: { _doApiNotSupportedCheck: boolean } };
  readonly OSF: { _OfficeAppFactory: unknown };
}

/** What the library looks for in a page when it loads. */
function stubsOf(bridge: Bridge): Record<string, unknown> {
  const nothing = () => undefined;
  return {
    _richApiNativeBridge: bridge,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    navigator: { userAgent: "Node", language: "fr-FR" },
    location: { href: "https://localhost/", origin: "https://localhost", search: "", hash: "" },
    document: {
      getElementsByTagName: () => [],
      createElement: () => ({}),
      addEventListener: nothing,
      cookie: "",
    },
    addEventListener: nothing,
    // The library says on the console what it sends.
    console: { log: nothing, warn: nothing, error: nothing, info: nothing },
  };
}

function contextOf(excelApi: string): unknown {
  return {
    requirements: {
      isSetSupported: (name: string, version: string) => name === "ExcelApi" && isAtMost(version, excelApi),
    },
    platform: "PC",
    host: "Excel",
    displayLanguage: "fr-FR",
    contentLanguage: "fr-FR",
  };
}

function isAtMost(version: string, limit: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [most = 0, least = 0] = limit.split(".").map(Number);
  return major < most || (major === most && minor <= least);
}

/** As JSON, in which the answer of the host stands as it is. */
function overBridge(answer: HostAnswer): string {
  if ("body" in answer) return `{"statusCode":${String(answer.status)},"headers":{},"body":${answer.body}}`;
  const { code, message, status } = answer;
  return JSON.stringify({
    statusCode: status,
    headers: {},
    body: JSON.stringify({ error: { code, message } }),
  });
}
