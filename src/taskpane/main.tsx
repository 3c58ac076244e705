import { render } from "preact";
import { findSurroundings } from "./office-script";
import { keepOffline } from "./offline/keep-offline";
import "./taskpane.css";

async function start(page: Element): Promise<void> {
  const surroundings = await findSurroundings();
  if (surroundings.kind === "browser") void keepOffline();
  page.replaceChildren();
  render(<h1>Écot</h1>, page);
}

const page = document.getElementById("page");
if (page === null) throw new Error("taskpane.html has no #page.");
void start(page);
