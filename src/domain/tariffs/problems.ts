import type { NoFacts } from "../../kernel/problem";
import type { Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";

/** Whose price is wanted, where that is not the child's own family: a child of two households has a price in each. */
interface Elsewhere {
  readonly family?: string;
}

/** Troubles with the voted grid, or with what a child's price depends on. Quotients are in hundredths of a euro. */
export interface TariffProblems {
  readonly "tariff.none": Elsewhere & {
    readonly child: string;
    readonly service: string;
    readonly day: Day;
    readonly quotient: number | undefined;
    readonly category: string | undefined;
    readonly level: string | undefined;
    readonly resident: boolean | undefined;
    readonly rank: number;
    /** A service of the grid whose name looks like this one, which no row has. */
    readonly nearest?: string | undefined;
  };
  /** Several rows fill as many criteria: nothing says which one holds. */
  readonly "tariff.tie": Elsewhere & {
    readonly child: string;
    readonly service: string;
    readonly day: Day;
    readonly rows: readonly number[];
  };
  readonly "tariff.quotient-missing": {
    readonly family: string;
    readonly child: string;
    readonly service: string;
  };
  /** Families who pay the highest price for want of a quotient that their price asks for. */
  readonly "tariff.highest-for-want": {
    readonly families: number;
    /** The first of them. */
    readonly family: string;
    /** How many families have a price that asks for one. */
    readonly among: number;
  };
  /** The family moved to another town: nothing was changed of what its prices hang on. */
  readonly "tariff.residence": {
    readonly family: string;
    readonly row: number;
    readonly city: string;
    readonly resident: boolean | undefined;
  };
  readonly "tariff.rate-without-cap": Elsewhere & { readonly child: string; readonly service: string };
  /** The row that would give the price has a defect of its own, reported apart. */
  readonly "tariff.row-defective": Elsewhere & { readonly child: string; readonly service: string };
  readonly "tariff.hole": {
    readonly service: string;
    readonly above: number;
    readonly below: number;
    readonly rows: readonly [number, number];
  };
  readonly "tariff.overlap": {
    readonly service: string;
    readonly from: number;
    readonly to: number | undefined;
    readonly rows: readonly [number, number];
  };
  readonly "tariff.price-and-rate": { readonly price: Cents };
  readonly "tariff.neither-price-nor-rate": NoFacts;
  readonly "tariff.band-inverted": { readonly min: number; readonly max: number };
  readonly "tariff.floor-above-cap": { readonly floor: Cents; readonly cap: Cents };
}

declare module "../../kernel/problem" {
  interface ProblemFacts extends TariffProblems {}
}
