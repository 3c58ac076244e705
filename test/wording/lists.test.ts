import { listFields } from "../../src/formats/lists";
import { foldLabel } from "../../src/kernel/label";
import { listFieldLabels } from "../../src/wording/lists";

it("names each column of a list once, so that the workbook finds it again by its words", () => {
  const labels = listFields.map((field) => foldLabel(listFieldLabels[field]));
  expect(new Set(labels).size).toBe(listFields.length);
  expect(Object.keys(listFieldLabels).sort()).toEqual([...listFields].sort());
});
