import type { Browser } from "playwright-core";
import { openXlsx } from "../../src/adapters/xlsx";
import { importRoll } from "../../src/app/roll/importer";
import type { RollAnswers } from "../../src/domain/roll";
import { day } from "../../src/kernel/day";
import { unanswered } from "../app/roll/list-runs";
import { contentsOf, type SheetContents } from "../host/contents";
import { workbookFromXlsx } from "../host/from-xlsx";
import { openBrowser } from "../support/browser";
import { servePane, type PaneServer } from "../support/pane-server";
import { valueOf } from "../support/xlsx-runs";
import type { NamedFile } from "./clerk";
import { Counting } from "./counting";
import { momentRead as now, onDesk, type OnDesk, type Opened } from "./surroundings";
import { pastedList, quotientList, schoolList, townWithoutFamilies, unknownList } from "./town-lists";

/** A town that has its rules is filled from three lists, on the page: cell for cell as without one, and then it can bill. */

let browser: Browser;
let server: PaneServer;
let before: Uint8Array;
let inNode: readonly SheetContents[];

beforeAll(async () => {
  [browser, server, before] = await Promise.all([openBrowser(), servePane(), townWithoutFamilies()]);
  inNode = await sameLists(before);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

const from = day("2026-09-01");

/** The three lists without a page. */
async function sameLists(bytes: Uint8Array): Promise<readonly SheetContents[]> {
  const workbook = valueOf(await openXlsx(bytes, "cantine.xlsx"));
  const enrolling = { from, services: [{ header: undefined, service: "Repas" }] };
  const ofPupils = { makesFamilies: true, category: "Enfant", residentsOf: "Chaumont", enrolling };
  const lists: readonly (readonly [NamedFile | string, Partial<RollAnswers>])[] = [
    [schoolList, { ...ofPupils, school: "Jules-Ferry" }],
    [
      pastedList,
      { ...ofPupils, school: "Les Tilleuls", given: { "same-family: martin lou 2020 12 30": "F001" } },
    ],
    [quotientList, {}],
  ];
  for (const [list, answers] of lists) {
    const [name, text] =
      typeof list === "string" ? ["cases collées", list] : [list.name, new TextDecoder().decode(list.bytes)];
    const source = { name, content: { kind: "text", text } } as const;
    const ran = await importRoll({ source, said: [], answers: { ...unanswered, ...answers }, now }, workbook);
    expect(ran.result).toBeDefined();
  }
  return contentsOf(await workbookFromXlsx(workbook.bytes()));
}

describe.each(["a browser", "Excel"] as const)("three lists in %s", (desk) => {
  let opened: Opened;
  let contents: OnDesk["contents"];

  beforeAll(async () => {
    ({ opened, contents } = await onDesk(desk, browser, server.address, before));
  });

  afterAll(() => opened.close());

  it("fill the workbook as they do without a page, and lead to the first draft", async () => {
    const { clerk, alarms } = opened;
    const counting = new Counting(clerk);
    await clerk.goesTo("importer");
    await counting.handIn(schoolList);
    await counting.fill("#list-school", "Jules-Ferry");
    await counting.choose("#list-category", "Enfant");
    await counting.fill("#enrol-from", "2026-09-01");
    await counting.choose("#service-0", "Repas");
    await counting.click("#residents");
    await counting.click("#all-list-families");
    await counting.click("#import-list");
    await clerk.sees(/^Liste importée/);

    await counting.click("summary:has-text('Coller')");
    await counting.fill("#list-text", pastedList);
    await counting.click("#read-pasted");
    await counting.fill("#list-school", "Les Tilleuls");
    await counting.click("#all-list-families");
    await clerk.sees(/^Lou MARTIN .*famille MARTIN .F001./);
    await counting.click("label:has-text('1 rue Haute') input");
    await counting.click("#import-list");
    await clerk.sees(/^Liste importée/);

    await counting.handIn(quotientList);
    await clerk.sees(/^2.cases vides remplies/);
    await counting.click("#import-list");
    await clerk.sees(/^Liste importée/);
    expect(await contents()).toEqual(inNode);

    await clerk.drafts("2026-11");
    await clerk.sees("Zoé");
    // The guide says them: "Une commune à partir de ses listes".
    expect([counting.clicks, counting.fields]).toEqual([17, 4]);
    expect(alarms).toEqual([]);
  });

  it("read once more change nothing", async () => {
    const { clerk } = opened;
    await clerk.goesTo("importer");
    await clerk.handsInList(schoolList);
    await clerk.sees("Rien ne change");
    await clerk.handsInList(quotientList);
    await clerk.sees("Rien ne change");
  });

  it("of which one is not understood asks what its columns are, once", async () => {
    const { clerk, alarms } = opened;
    await clerk.goesTo("importer");
    await clerk.pastesList(unknownList);
    await clerk.sees("Que contient chaque colonne");
    await clerk.choosesColumns(["childLastName", "childFirstName", "className"]);
    await clerk.sees("Eva BLANC");
    await clerk.at.getByLabel("Un nouvel enfant").check();
    await clerk.isDone();
    await clerk.at.locator("#all-list-families").click();
    await clerk.isDone();
    await clerk.at.locator("#import-list").click();
    await clerk.sees(/^Liste importée/);
    await clerk.pastesList(unknownList.replace("BLANC\tEva", "NOIR\tIris"));
    await clerk.sees("Iris NOIR");
    expect(alarms).toEqual([]);
  });
});
