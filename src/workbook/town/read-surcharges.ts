import type { Surcharge, SurchargeForm } from "../../domain/surcharges";
import { at } from "../../kernel/place";
import { warning, type Problem } from "../../kernel/problem";
import { fee, price } from "../codecs/amounts";
import { percentage } from "../codecs/shares";
import { headerOf, type PartialRowOf } from "../declaration";
import type { SheetReading } from "../read-sheet";
import { surchargesSheet } from "../sheets";
import { blockingOf, FigureReader, widestDates } from "./row-defects";

type Row = PartialRowOf<(typeof surchargesSheet)["columns"]>;

/**
 * The surcharges. A row with a defect stays among them without a form, as wide as it may have been meant: whoever has a unit
 * that meets it waits. A row without a cause applies to nobody.
 */
export function readSurcharges(
  reading: SheetReading<typeof surchargesSheet>,
  isLateSurcharged: boolean,
): { readonly surcharges: readonly Surcharge[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const surcharges = reading.rows.flatMap(({ place, values, problems: told }): Surcharge[] => {
    const { cause, service, article } = values;
    if (cause === undefined) return [];
    const figures = new FigureReader(place, told);
    const form = formOf(values, figures);
    problems.push(...figures.problems);
    const isThresholdTold = told.some(({ where }) => where?.field === "fromNth");
    const fromNth = values.fromNth ?? (isThresholdTold ? undefined : 1);
    const defects = blockingOf([...told, ...figures.problems]);
    return [{ cause, service, form, fromNth, ...widestDates(values), article, place, defects }];
  });
  const unused = isLateSurcharged ? [] : surcharges.filter(({ cause }) => cause === "out-of-time");
  const [first] = unused;
  if (first !== undefined) {
    const facts = { rows: unused.map(({ place }) => place.row) };
    problems.push(warning("rows.surcharge-unused", facts, at(first.place, "cause")));
  }
  return { surcharges, problems };
}

const header = (field: "form" | "value") => headerOf(surchargesSheet, field);
const anyPercentage = percentage();

function formOf({ form: kind, value }: Row, figures: FigureReader): SurchargeForm | undefined {
  switch (kind) {
    case undefined:
      figures.missing("form", header("form"));
      return undefined;
    case "added": {
      const amount = figures.read(value, fee, header("value"));
      return amount === undefined ? undefined : { kind, amount };
    }
    case "percentage": {
      const share = figures.read(value, anyPercentage, header("value"));
      return share === undefined ? undefined : { kind, percentage: share };
    }
    case "price": {
      const asked = figures.read(value, price, header("value"));
      return asked === undefined ? undefined : { kind, price: asked };
    }
  }
}
