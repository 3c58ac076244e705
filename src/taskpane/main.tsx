import { render } from "preact";
import { openOffice } from "../adapters/office";
import { commonWords } from "../wording/page/common";
import { surroundingsWords } from "../wording/page/surroundings";
import { apologizeForBugs } from "./apology";
import { allowReloading } from "./missing-parts";
import { isTrialDue } from "./essai/remembered";
import { keepKeys } from "./office-keys";
import { findSurroundings, isOpenedByOffice, type Surroundings } from "./office-script";
import { keepOffline } from "./offline/keep-offline";
import { Page } from "./page";
import { fetchFirstDeed, performHere } from "./perform-here";
import { Message } from "./parts/message";
import { followExcel } from "./office-theme";
import { SilenceOfExcel } from "./silence";
import { followSystem } from "./theme";
import type { Workplace } from "./workplace";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/frame.css";
import "./styles/parts.css";
import "./styles/screens.css";
import "./styles/debits.css";
import "./styles/pictures.css";
import "./styles/reminders.css";
import "./styles/records.css";
import "./styles/lists.css";

function start(page: Element): void {
  // The page's first script has said why not.
  if (document.documentElement.hasAttribute("data-too-old")) return;
  apologizeForBugs(page);
  // Meanwhile office.js is on its way.
  if (isOpenedByOffice(window)) fetchFirstDeed();
  void findSurroundings((surroundings) => open(page, surroundings)).then((surroundings) =>
    open(page, surroundings),
  );
}

/** Once, or again where office.js answers after all. */
function open(page: Element, surroundings: Surroundings): void {
  if (surroundings.kind === "excel") {
    followExcel();
    keepKeys();
    allowReloading();
  } else followSystem();
  if (surroundings.kind === "browser") void keepOffline();
  render(null, page);
  page.replaceChildren();
  render(firstPage(surroundings), page);
}

function firstPage(surroundings: Surroundings) {
  switch (surroundings.kind) {
    case "browser":
      return <Page first={undefined} />;
    case "excel":
      return <Page first={excelWorkplace(surroundings.platform)} />;
    case "office-silent":
    case "other-office": {
      const { title, text } = surroundingsWords[surroundings.kind];
      return (
        <Message tone="error" title={title}>
          <p>{text}</p>
          {surroundings.kind === "office-silent" && (
            <button type="button" class="button plain" onClick={() => window.location.reload()}>
              {commonWords.retry}
            </button>
          )}
        </Message>
      );
    }
  }
}

function excelWorkplace(platform: string): Workplace {
  const silence = new SilenceOfExcel();
  const workbook = openOffice({
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    alarm: (milliseconds, ring) => {
      const timer = setTimeout(ring, milliseconds);
      return () => clearTimeout(timer);
    },
    onSilence: silence.tell,
  });
  return {
    perform: performHere(workbook),
    workbook,
    goTo: (sheet, cell) => workbook.goTo(sheet, cell),
    platform,
    silence,
    // An Excel that was never tried proposes it, once.
    ...(isTrialDue() ? { firstScreen: "essai" } : {}),
  };
}

const page = document.getElementById("page");
if (page === null) throw new Error("taskpane.html has no #page.");
start(page);
