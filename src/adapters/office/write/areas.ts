import { formatRange, type Range } from "../../../workbook/excel/addresses";
import { isRefusal } from "../errors";
import type { Session } from "../session";
import { type QueuedStep, step } from "./steps";

/**
 * What stands between the addresses of several ranges; `undefined` where this Excel takes no list of them. The
 * declarations say "comma-separated or semicolon-separated"; on a desktop whose own list separator is `;`, as in France,
 * Excel refused the comma (OfficeDev/office-js issues 1167, 1985 and 2891).
 */
export type ListSeparator = "," | ";" | undefined;

const separators = [",", ";"] as const;

/** Asks Excel itself, in a round trip that writes nothing. The answer holds as long as Excel is open. */
export async function askListSeparator(session: Session, sheet: string): Promise<ListSeparator> {
  for (const separator of separators) {
    try {
      const areas = await session.ask((batch) =>
        batch.sheet(sheet).getRanges(`A1${separator}C1`).load("areaCount"),
      );
      if (areas.areaCount === 2) return separator;
    } catch (error) {
      if (!isRefusal(error)) throw error;
    }
  }
  return undefined;
}

/** What is done to ranges: the same for many of them. */
export interface AreaWork {
  readonly ranges: readonly Range[];
  /** In bytes, about what it adds to a request. */
  readonly weight: number;
  /** A block of rows may be taken as a whole: nothing is drawn between them. */
  readonly isSeamless: boolean;
  readonly act: (areas: { readonly format: Excel.RangeFormat }) => void;
}

/**
 * Addresses of several ranges fail beyond some 8,192 characters (OfficeDev/office-js issue 5198, office-js-docs-pr issue
 * 2255), and nobody says whether Excel counts the name of the sheet with each: half of that is far from it.
 */
const longestAddress = 4000;

/** The same done to many ranges of a sheet at once, in as few steps as their addresses allow. */
export function areaSteps(
  sheet: string,
  { ranges, weight, isSeamless, act }: AreaWork,
  separator: ListSeparator,
): readonly QueuedStep[] {
  if (separator === undefined) {
    const blocks = isSeamless ? blocksOf(ranges) : ranges;
    return blocks.map((range) =>
      step((batch) => {
        act(batch.range(sheet, range));
      }, weight),
    );
  }
  return addressLists(ranges, separator).map((addresses) =>
    step((batch) => {
      act(batch.sheet(sheet).getRanges(addresses));
    }, weight + addresses.length),
  );
}

/** Ranges that stand right below one another over the same columns, as one. */
function blocksOf(ranges: readonly Range[]): readonly Range[] {
  const blocks: Range[] = [];
  const across = (range: Range) => `${String(range.left)} ${String(range.right)}`;
  const endings = new Map<string, number>();
  for (const range of [...ranges].sort((one, other) => one.top - other.top)) {
    const at = endings.get(across(range));
    const above = at === undefined ? undefined : blocks[at];
    if (at !== undefined && above?.bottom === range.top - 1) {
      blocks[at] = { ...above, bottom: range.bottom };
    } else {
      endings.set(across(range), blocks.length);
      blocks.push(range);
    }
  }
  return blocks;
}

function addressLists(ranges: readonly Range[], separator: string): readonly string[] {
  const lists: string[] = [];
  let list = "";
  for (const range of ranges) {
    const address = formatRange(range);
    if (list !== "" && list.length + 1 + address.length > longestAddress) {
      lists.push(list);
      list = "";
    }
    list = list === "" ? address : `${list}${separator}${address}`;
  }
  if (list !== "") lists.push(list);
  return lists;
}
