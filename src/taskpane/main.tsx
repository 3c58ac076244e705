import { render } from "preact";
import { openOffice } from "../adapters/office";
import { surroundingsWords } from "../wording/page/surroundings";
import { apologizeForBugs } from "./apology";
import { keepKeys } from "./office-keys";
import { findSurroundings, type Surroundings } from "./office-script";
import { keepOffline } from "./offline/keep-offline";
import { Page } from "./page";
import { Message } from "./parts/message";
import { followExcel } from "./office-theme";
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

async function start(page: Element): Promise<void> {
  apologizeForBugs(page);
  const surroundings = await findSurroundings();
  if (surroundings.kind === "excel") {
    followExcel();
    keepKeys();
  } else followSystem();
  if (surroundings.kind === "browser") void keepOffline();
  page.replaceChildren();
  render(firstPage(surroundings), page);
}

function firstPage(surroundings: Surroundings) {
  switch (surroundings.kind) {
    case "browser":
      return <Page first={undefined} />;
    case "excel":
      return <Page first={excelWorkplace()} />;
    case "office-silent":
    case "other-office": {
      const { title, text } = surroundingsWords[surroundings.kind];
      return (
        <Message tone="error" title={title}>
          <p>{text}</p>
        </Message>
      );
    }
  }
}

function excelWorkplace(): Workplace {
  const workbook = openOffice({
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  });
  return { workbook, goTo: (sheet, cell) => workbook.goTo(sheet, cell) };
}

const page = document.getElementById("page");
if (page === null) throw new Error("taskpane.html has no #page.");
void start(page);
