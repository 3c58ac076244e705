import { parseXml, type XmlNode } from "../../support/xml-tree";
import { parseReference } from "../workbook/address";
import type { Area } from "../workbook/area";
import type { HostSheet } from "../workbook/sheet";
import { noValidation, type Validation } from "../workbook/validation";
import type { PackageTexts } from "./package-texts";

/**
 * Read from the file itself: exceljs tells validations cell by cell, thousands for a column, which takes it longer than all the rest
 * of a workbook. In each column those that say the same, one below the other, are one.
 */
export function loadValidations(texts: PackageTexts, sheet: HostSheet): void {
  const [part] = /<dataValidations\b[^]*?<\/dataValidations>/.exec(texts.sheet(sheet.name)) ?? [];
  if (part === undefined) return;
  const columns = new Map<string, Run[]>();
  for (const node of parseXml(part).children) {
    const validation = validationOf(node);
    const said = JSON.stringify(validation);
    for (const area of areasOf(node)) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const key = `${String(column)} ${said}`;
        const runs = columns.get(key) ?? [];
        columns.set(key, runs);
        const last = runs.at(-1);
        if (last !== undefined && last.row + last.rows === area.row) last.rows += area.rows;
        else runs.push({ ...area, column, columns: 1, validation });
      }
    }
  }
  for (const { validation, ...area } of [...columns.values()].flat())
    sheet.validations.change(area, validation);
}

/** Cells one below the other. */
interface Run extends Area {
  rows: number;
  readonly validation: Omit<Validation, "areas">;
}

function areasOf({ attributes }: XmlNode): readonly Area[] {
  const references = attributes.get("sqref")?.trim().split(/\s+/) ?? [];
  return references.flatMap((reference) => parseReference(reference)?.area ?? []);
}

const kinds: Readonly<Record<string, string>> = { whole: "wholeNumber" };
const operators: Readonly<Record<string, string>> = { equal: "EqualTo", notEqual: "NotEqualTo" };

function validationOf({ attributes, children }: XmlNode): Omit<Validation, "areas"> {
  const type = attributes.get("type") ?? "any";
  const operator = attributes.get("operator") ?? "between";
  const isOn = (name: string) => /^(?:1|true)$/.test(attributes.get(name) ?? "");
  // A column with a hint and no rule has neither a type nor formulas.
  const [formula1, formula2] = children.map(({ text }) => spelled(text));
  const comparison = {
    operator: operators[operator] ?? operator.charAt(0).toUpperCase() + operator.slice(1),
    formula1,
    ...(formula2 === undefined ? {} : { formula2 }),
  };
  const rule =
    formula1 === undefined
      ? {}
      : type === "list"
        ? { list: { inCellDropDown: true, source: listSource(formula1) } }
        : type === "custom"
          ? { custom: { formula: `=${formula1}` } }
          : { [kinds[type] ?? type]: comparison };
  return {
    rule,
    // Where there is no rule, there is none for blanks either.
    ignoreBlanks: formula1 !== undefined && isOn("allowBlank"),
    errorAlert: {
      ...(noValidation.errorAlert as object),
      title: attributes.get("errorTitle") ?? "",
      message: attributes.get("error") ?? "",
      showAlert: isOn("showErrorMessage"),
      style: (attributes.get("errorStyle") ?? "stop").replace(/^./, (letter) => letter.toUpperCase()),
    },
    prompt: {
      title: attributes.get("promptTitle") ?? "",
      message: attributes.get("prompt") ?? "",
      showPrompt: isOn("showInputMessage"),
    },
  };
}

/** A number as a program spells it: files also say 15.0. */
function spelled(formula: string): string {
  const number = Number(formula);
  return formula.trim() === "" || Number.isNaN(number) ? formula : String(number);
}

/** A list typed out stands in quotes; anything else is a formula. */
function listSource(formula: string): string {
  const typed = /^"([^]*)"$/.exec(formula)?.[1];
  return typed === undefined ? `=${formula}` : typed.replaceAll('""', '"');
}
