import { formatRange, type Range } from "../../../workbook/excel/addresses";
import { type Step, step } from "./steps";

/**
 * Addresses of several ranges fail beyond some 8,192 characters (OfficeDev/office-js issue 5198, office-js-docs-pr issue
 * 2255), and nobody says whether Excel counts the name of the sheet with each: half of that is far from it.
 */
const longestAddress = 4000;

/** The same done to many ranges of a sheet at once, in as few steps as their addresses allow. */
export function areaSteps(
  sheet: string,
  ranges: readonly Range[],
  weight: number,
  act: (areas: Excel.RangeAreas) => void,
): readonly Step[] {
  return addressLists(ranges).map((addresses) =>
    step((batch) => {
      act(batch.sheet(sheet).getRanges(addresses));
    }, weight + addresses.length),
  );
}

function addressLists(ranges: readonly Range[]): readonly string[] {
  const lists: string[] = [];
  let list = "";
  for (const range of ranges) {
    const address = formatRange(range);
    if (list !== "" && list.length + 1 + address.length > longestAddress) {
      lists.push(list);
      list = "";
    }
    list = list === "" ? address : `${list},${address}`;
  }
  if (list !== "") lists.push(list);
  return lists;
}
