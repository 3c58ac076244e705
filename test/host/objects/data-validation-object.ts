import { flag, record } from "../wire/arguments";
import type { HostObject } from "../wire/host-object";
import type { Area } from "../workbook/area";
import { invalidArgument } from "../workbook/refusal";
import type { HostSheet } from "../workbook/sheet";
import { noValidation, type Validation, validationType } from "../workbook/validation";

const kinds: readonly string[] = ["list", "wholeNumber", "decimal", "date", "time", "textLength", "custom"];

export function dataValidationObject(sheet: HostSheet, area: Area): HostObject {
  const read = (key: keyof Omit<Validation, "areas">) => () =>
    sheet.validations.uniformOn(area)?.[key] ?? null;
  const change = (changed: Partial<Omit<Validation, "areas">>) => {
    sheet.protection.demand();
    sheet.validations.change(area, changed);
  };
  return {
    kind: "DataValidation",
    reads: {
      rule: read("rule"),
      errorAlert: read("errorAlert"),
      prompt: read("prompt"),
      ignoreBlanks: read("ignoreBlanks"),
      type: () => {
        const validation = sheet.validations.uniformOn(area);
        return validation === undefined ? "Inconsistent" : validationType(validation);
      },
      valid: () => null,
    },
    writes: {
      rule: (rule) => {
        const isRefused = sheet.workbook.habits.differingValidations === "refused";
        if (isRefused && sheet.validations.uniformOn(area) === undefined) throw invalidArgument();
        change({ rule: wellFormed(record(rule)) });
      },
      errorAlert: (alert) => change({ errorAlert: { ...record(noValidation.errorAlert), ...record(alert) } }),
      prompt: (prompt) => change({ prompt: { ...record(noValidation.prompt), ...record(prompt) } }),
      ignoreBlanks: (ignore) => change({ ignoreBlanks: flag(ignore) }),
    },
    methods: {
      clear: () => {
        sheet.protection.demand();
        sheet.validations.clear(area);
      },
    },
  };
}

/** One kind of rule; a list typed out holds 255 characters at most. */
function wellFormed(rule: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const present = Object.keys(rule).filter((kind) => rule[kind] !== undefined && rule[kind] !== null);
  const [kind] = present;
  if (kind === undefined || present.length > 1 || !kinds.includes(kind)) throw invalidArgument();
  const { source } = record(rule[kind]) as { readonly source?: unknown };
  if (kind === "list" && typeof source === "string" && !source.startsWith("=") && source.length > 255) {
    throw invalidArgument();
  }
  return { [kind]: rule[kind] };
}
