import { render } from "preact";
import "./taskpane.css";

const page = document.getElementById("page");
if (page === null) throw new Error("taskpane.html has no #page.");
page.replaceChildren();
render(<h1>Écot</h1>, page);
