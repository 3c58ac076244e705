import type { CustodyPart } from "../../domain/debtors";
import type { Percentage } from "../../kernel/percentage";
import { isThousandsOrDecimals, plainNumberText, scaledNumber, scaledText } from "../../kernel/decimal";
import { custodyPartSynonyms, custodyPartWords } from "../../wording/choices";
import { isDateFormat } from "../excel/shown-number";
import type { PercentCell } from "../port";
import { choice } from "./choices";
import { codec, Fault, type Codec, type FullCell } from "./codec";

const shownAsDate = new Fault("reading.shown-as-date");
const thousandsOrDecimals = new Fault("reading.thousands-or-decimals");
const onePercent = 1_000_000;

/** Beyond a thousand times the price a surcharge is a typing mistake. */
const largest = 100_000;

/** `50`, `50 %` and a cell shown in percent are the same share, from 0 to `max` percent. */
export function percentage(max = largest): Codec<Percentage> {
  const notAPercentage = new Fault("reading.not-a-percentage", max === largest ? {} : { max });
  return codec({
    format: "percent",
    mindsFormat: true,
    read(cell, numberFormat) {
      const share = millionths(cell, numberFormat) ?? notAPercentage;
      if (share instanceof Fault) return share;
      return share < 0 || share > max * onePercent ? notAPercentage : (share as Percentage);
    },
    render: (value) => value / (100 * onePercent),
  });
}

function millionths(cell: FullCell, numberFormat: string): number | Fault | undefined {
  if (typeof cell === "number") return isDateFormat(numberFormat) ? shownAsDate : scaledNumber(cell, 6);
  if (typeof cell === "boolean") return undefined;
  if (typeof cell !== "string") return scaledNumber(cell.percent, 6);
  const bare = plainNumberText(cell).replace(/ ?%$/, "");
  return isThousandsOrDecimals(bare) ? thousandsOrDecimals : scaledText(bare, 6);
}

/** `50 %`, `33,33 %`. */
function percentText(value: Percentage): string {
  return `${String(value / onePercent).replace(".", ",")} %`;
}

const notAPart = new Fault("reading.not-a-part");
const words = choice(custodyPartWords, custodyPartSynonyms);
const wholeShare = percentage(100);

/** When, or for how much, a household pays: `Tout`, `Semaines paires`, `Semaines impaires`, or a share above 0. */
export const custodyPart: Codec<CustodyPart> = codec({
  format: "text",
  mindsFormat: true,
  read(cell, numberFormat) {
    const kind = typeof cell === "string" ? words.parse(cell) : undefined;
    if (kind !== undefined && !(kind instanceof Fault)) return { kind };
    const share = wholeShare.parse(cell, numberFormat);
    if (share === shownAsDate || share === thousandsOrDecimals) return share;
    if (share === undefined || share instanceof Fault || share === 0) return notAPart;
    return { kind: "percentage", percentage: share };
  },
  render: (part) => (part.kind === "percentage" ? percentText(part.percentage) : custodyPartWords[part.kind]),
  choices: [...Object.values(custodyPartWords), "50 %"],
});

/** A number whose meaning another column of its row gives: read as it stands, for the codec of that meaning. */
export type WrittenFigure = string | number | PercentCell;

const notAnAmount = new Fault("reading.not-an-amount");

export const figure: Codec<WrittenFigure> = codec({
  format: "decimal",
  mindsFormat: true,
  read(cell, numberFormat) {
    if (typeof cell === "boolean") return notAnAmount;
    return typeof cell === "number" && isDateFormat(numberFormat) ? shownAsDate : cell;
  },
  render: (value) => (typeof value === "object" ? `${String(value.percent).replace(".", ",")} %` : value),
});
