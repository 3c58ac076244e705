import { type Area, areaWithout, intersectionOf, overlap } from "./area";

/** One data validation, over the cells it was set on. */
export interface Validation {
  readonly areas: readonly Area[];
  /** `{ list: { … } }`, `{ wholeNumber: { … } }`… as an add-in gives it; `{}` is none. */
  readonly rule: Readonly<Record<string, unknown>>;
  readonly errorAlert: unknown;
  readonly prompt: unknown;
  readonly ignoreBlanks: boolean;
}

export const noValidation: Omit<Validation, "areas"> = {
  rule: {},
  errorAlert: { message: "", showAlert: true, style: "Stop", title: "" },
  prompt: { message: "", showPrompt: true, title: "" },
  ignoreBlanks: true,
};

/** The validations of a sheet. */
export class Validations {
  private all: readonly Validation[] = [];

  /** A list that never changes: a change puts another in its place. */
  get list(): readonly Validation[] {
    return this.all;
  }

  /** The same validations, to be changed by themselves. */
  copy(): Validations {
    const copy = new Validations();
    copy.all = this.all;
    return copy;
  }

  clear(area: Area): void {
    this.all = this.all
      .map((validation) => ({
        ...validation,
        areas: validation.areas.flatMap((present) => areaWithout(present, area)),
      }))
      .filter(({ areas }) => areas.length > 0);
  }

  /** Changes what holds for an area, which then has one validation. */
  change(area: Area, change: Partial<Omit<Validation, "areas">>): void {
    const present = this.uniformOn(area) ?? noValidation;
    this.clear(area);
    this.all = [...this.all, { ...present, ...change, areas: [area] }];
  }

  /** The one validation that holds for all cells of an area; `undefined` where they differ. */
  uniformOn(area: Area): Validation | undefined {
    const holding = this.all.filter(({ areas }) => areas.some((present) => overlap(present, area)));
    const [first] = holding;
    if (first === undefined) return { ...noValidation, areas: [area] };
    const uncovered = first.areas.reduce<readonly Area[]>(
      (left, present) => left.flatMap((part) => areaWithout(part, present)),
      [area],
    );
    return holding.length === 1 && uncovered.length === 0 ? first : undefined;
  }

  hasAny(area: Area): boolean {
    return this.all.some(({ areas }) => areas.some((present) => overlap(present, area)));
  }

  /** Takes over what holds for an area, of this sheet or another, onto one of the same shape. */
  takeOver(source: Validations, from: Area, to: Area): void {
    const copied = source.all.flatMap((validation) => {
      const areas = validation.areas
        .map((present) => intersectionOf(present, from))
        .filter((present) => present !== undefined)
        .map((present) => ({
          ...present,
          row: present.row + to.row - from.row,
          column: present.column + to.column - from.column,
        }));
      return areas.length === 0 ? [] : [{ ...validation, areas }];
    });
    this.clear(to);
    this.all = [...this.all, ...copied];
  }
}

const typeNames: Readonly<Record<string, string>> = {
  list: "List",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

/** Excel's word for a validation. */
export function validationType({ rule }: Pick<Validation, "rule">): string {
  const [kind] = Object.keys(rule);
  return kind === undefined ? "None" : (typeNames[kind] ?? "None");
}
