import { render } from "preact";
import packageJson from "../../package.json";
import { commonWords as words } from "../wording/page/common";
import { detailOf, originOf, type UncaughtError } from "./error-origin";

/** The last errors of scripts that are not ours: nothing to say to the clerk, something to say to whoever looks for a reason. */
const foreign: string[] = [];
const mostForeign = 20;

export function foreignErrors(): readonly string[] {
  return foreign;
}

/** The one place that meets a bug of ours: everything expected came back as a value. */
export function apologizeForBugs(page: Element): void {
  const folder = new URL(".", document.baseURI).href;
  const tell = (told: UncaughtError) => {
    const origin = originOf(told, folder);
    if (origin === "foreign") {
      foreign.push(detailOf(told));
      if (foreign.length > mostForeign) foreign.shift();
    }
    if (origin === "ours") showApology(page, detailOf(told));
  };
  window.addEventListener("error", ({ error, message, filename }) => tell({ error, message, filename }));
  window.addEventListener("unhandledrejection", ({ reason }) => tell({ error: reason }));
}

function showApology(page: Element, detail: string): void {
  const place = document.createElement("div");
  page.prepend(place);
  render(
    <div class="message error bug" role="alert">
      <div class="said">
        <p class="title">{words.apologyTitle}</p>
        <p>{words.apology}</p>
        <pre>{`${words.product} ${packageJson.version}\n${detail}`}</pre>
        {foreign.length > 0 && (
          <details class="fold">
            <summary>{words.foreignErrors}</summary>
            <pre>{foreign.join("\n\n")}</pre>
          </details>
        )}
        <button type="button" class="button plain" onClick={() => window.location.reload()}>
          {words.reload}
        </button>
      </div>
    </div>,
    place,
  );
}
