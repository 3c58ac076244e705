/** What the page around the add-in is told about itself. */
export interface HostPageSettings {
  readonly addinUrl: string;
  readonly hostOrigin: string;
  readonly language: string;
  readonly excelApi: string;
  readonly settings: readonly (readonly [name: string, value: string])[];
}

/** The names under which Playwright lends functions of Node to the page. */
export const answerName = "answerBatch";

interface FrameRequest {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

/** The page that stands for Excel on the web: nothing but the add-in's frame, and answers to what it asks. */
export function hostPage(settings: HostPageSettings): string {
  const told = JSON.stringify(settings).replaceAll("<", "\\u003c");
  return `<!doctype html><meta charset="utf-8"><title>Excel</title>
<style>html,body{margin:0;height:100%}iframe{border:0;width:100%;height:100%}</style>
<script>(${answerFrames.toString()})(${told}, "${answerName}")</script>`;
}

/** Runs in the host page, hence stands on its own: the browser gets its text. */
function answerFrames(settings: HostPageSettings, answerName: string): void {
  const conversation = "conversation1";
  const frame = document.createElement("iframe");

  const context = {
    _id: "addin1",
    _appName: 16,
    _appVersion: "16.01",
    _appMinorVersion: 0,
    _appUILocale: settings.language,
    _dataLocale: settings.language,
    _docUrl: `${settings.hostOrigin}/Cantine.xlsx`,
    _clientMode: 1,
    _settings: settings.settings,
    _reason: "DocumentOpened",
    _osfControlType: 1,
    _requirementMatrix: JSON.stringify({ ExcelApi: settings.excelApi }),
    _hostFullVersion: "16.0.20000.10000",
    _correlationId: "correlation1",
    _appInstanceId: "addin1",
    _touchEnabled: false,
    _commerceAllowed: false,
    _hostCustomMessage: "",
  };

  async function resultOf(request: FrameRequest): Promise<unknown> {
    const { _actionName: action, _data: given } = request;
    if (action === "ContextActivationManager_getAppContextAsync") return context;
    // Events the frame wants to hear of.
    if (request._actionType !== 0) return { Version: 1, Error: 0 };
    if (action !== "executeMethod") return null;
    const { DdaMethod: method, ArrayData: parts } = given as {
      readonly DdaMethod: { readonly DispatchId: number };
      readonly ArrayData: readonly unknown[];
    };
    // 93 carries a batch; what is left (settings saved, command completed) only wants to be heard.
    if (method.DispatchId !== 93) return { Version: 1, Error: 0, Data: null };
    const answer = (globalThis as unknown as Record<string, (batch: unknown) => Promise<unknown>>)[
      answerName
    ];
    return answer?.(parts[4]);
  }

  addEventListener("message", (event: MessageEvent<unknown>) => {
    if (event.source !== frame.contentWindow || typeof event.data !== "string") return;
    const request = JSON.parse(event.data) as FrameRequest;
    if (request._messageType !== 0) return;
    void resultOf(request).then((result) => {
      const reply = {
        _messageType: 1,
        _responseType: 0,
        _actionName: request._actionName,
        _conversationId: request._conversationId,
        _correlationId: request._correlationId,
        _errorCode: 0,
        _serializerVersion: 1,
        _data: result,
      };
      frame.contentWindow?.postMessage(JSON.stringify(reply), event.origin);
    });
  });

  frame.name = JSON.stringify({
    baseFrameName: "excel1",
    hostInfo: `Excel$Web$16.01$${settings.language}$correlation1$$$0`,
    xdmInfo: `${conversation}|addin1|${settings.hostOrigin}`,
    serializerVersion: "1",
    flights: "[]",
  });
  frame.src = settings.addinUrl;
  addEventListener("DOMContentLoaded", () => document.body.append(frame));
}
