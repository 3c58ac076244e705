import { render } from "preact";
import packageJson from "../../package.json";
import { commonWords as words } from "../wording/page/common";

/** The one place that meets a bug of ours: everything expected came back as a value. */
export function apologizeForBugs(page: Element): void {
  const tell = (error: unknown) => {
    // Resizing while a page is laid out: browsers report it, nothing is wrong.
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    showApology(page, detail);
  };
  window.addEventListener("error", ({ error, message }) => tell(error ?? message));
  window.addEventListener("unhandledrejection", ({ reason }) => tell(reason));
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
        <button type="button" class="button plain" onClick={() => window.location.reload()}>
          {words.reload}
        </button>
      </div>
    </div>,
    place,
  );
}
