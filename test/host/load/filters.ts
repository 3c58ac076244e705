import type { FilterCriteria } from "../workbook/filter";
import { attribute, type PackageTexts } from "./package-texts";

/** The criteria of each table by its name and column, which exceljs drops. */
export type FiltersOfTables = ReadonlyMap<string, ReadonlyMap<number, FilterCriteria>>;

export function filtersOfTables(texts: PackageTexts): FiltersOfTables {
  return new Map(
    texts.tables().map((xml) => {
      const given = /<table\b([^>]*)>/.exec(xml)?.[1] ?? "";
      return [attribute(given, "displayName") ?? "", criteriaIn(xml)];
    }),
  );
}

function criteriaIn(xml: string): ReadonlyMap<number, FilterCriteria> {
  const columns = xml.matchAll(/<filterColumn\b[^>]*?\scolId="(\d+)"[^>]*>([^]*?)<\/filterColumn>/g);
  return new Map([...columns].map(([, column, inside = ""]) => [Number(column), criteriaOf(inside)]));
}

function criteriaOf(xml: string): FilterCriteria {
  const attributesOf = (pattern: RegExp) => [...xml.matchAll(pattern)].map(([, given = ""]) => given);
  const [criterion1, criterion2] = attributesOf(/<customFilter\b([^>]*)>/g).map(criterion);
  if (criterion1 === undefined) {
    const values = attributesOf(/<filter\b([^>]*)>/g).map((given) => attribute(given, "val") ?? "");
    const blank = attribute(/<filters\b([^>]*)>/.exec(xml)?.[1] ?? "", "blank");
    return { filterOn: "Values", values: blank === "1" || blank === "true" ? [...values, ""] : values };
  }
  const and = attribute(/<customFilters\b([^>]*)>/.exec(xml)?.[1] ?? "", "and");
  return {
    filterOn: "Custom",
    criterion1,
    ...(criterion2 === undefined ? {} : { criterion2 }),
    operator: and === "1" || and === "true" ? "And" : "Or",
  };
}

const operators: Readonly<Record<string, string>> = {
  notEqual: "<>",
  lessThan: "<",
  lessThanOrEqual: "<=",
  greaterThan: ">",
  greaterThanOrEqual: ">=",
};

function criterion(given: string): string {
  return `${operators[attribute(given, "operator") ?? ""] ?? "="}${attribute(given, "val") ?? ""}`;
}
