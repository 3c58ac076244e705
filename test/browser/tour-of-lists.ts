import type { Clerk } from "./clerk";
import { schoolList, unknownList } from "./town-lists";
import type { Look } from "./tour";

/** A list that is not understood, then one that is: asked about, answered, imported. */
export async function tourOfLists(clerk: Clerk, look: Look): Promise<void> {
  await clerk.goesTo("importer");
  await look("importer");
  await clerk.pastesList(unknownList);
  await look("importer: columns asked");
  await clerk.choosesColumns(["childLastName", "childFirstName", "className"]);
  await clerk.sees("Liste « cases collées »");
  await look("importer: a list with questions");
  await clerk.handsInList(schoolList);
  await clerk.at.locator("#all-list-families").click();
  await clerk.isDone();
  const folded = clerk.at.locator(".screen:not([hidden]) details.fold:not([open]) > summary");
  while ((await folded.count()) > 0) await folded.first().click();
  await look("importer: a list that is answered, all of it unfolded");
  await clerk.at.locator("#import-list").click();
  await clerk.sees(/^Liste importée/);
  await look("importer: imported");
}
