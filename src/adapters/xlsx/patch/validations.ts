import type { ColumnTemplate } from "../../../workbook/changes";
import {
  dropDownList,
  type FindSource,
  listFormula,
  promptOf,
} from "../../../workbook/excel/drop-down-lists";
import { placeFor } from "../sheet/order";
import type { PartLayout } from "../sheet/layout";
import { childrenOf, type Edit, insideLast, withAttribute } from "../xml/elements";
import { encodeCellAttribute, escapeText } from "../xml/text";

/** The drop-down list and the hint of a column (ECMA-376 part 1, 18.3.1.32); `undefined` when it has neither. */
export function validationXml(
  column: ColumnTemplate,
  sqref: string,
  findSource: FindSource,
): string | undefined {
  const list = dropDownList(column, findSource);
  const prompt = promptOf(column);
  if (list === undefined && prompt === undefined) return undefined;
  const attributes: (readonly [string, string])[] = [];
  if (list !== undefined) {
    attributes.push(["type", "list"]);
    if (list.others === "accepted") attributes.push(["errorStyle", "information"]);
    else if (list.others === "doubted") attributes.push(["errorStyle", "warning"]);
  }
  attributes.push(["allowBlank", "1"]);
  if (prompt !== undefined) attributes.push(["showInputMessage", "1"]);
  // Even "information" makes a typist click: a list that only helps says nothing.
  if (list !== undefined && list.others !== "accepted") attributes.push(["showErrorMessage", "1"]);
  if (prompt !== undefined) {
    attributes.push(["promptTitle", prompt.title]);
    attributes.push(["prompt", prompt.message]);
  }
  attributes.push(["sqref", sqref]);
  const written = attributes.map(([name, value]) => ` ${name}="${encodeCellAttribute(value)}"`).join("");
  const formula = list && listFormula(list.source);
  const inside = formula === undefined ? "" : `<formula1>${escapeText(formula)}</formula1>`;
  return `<dataValidation${written}>${inside}</dataValidation>`;
}

/** Adds validations to those of a sheet. */
export function validationEdits(
  frame: string,
  layout: PartLayout,
  added: readonly string[],
): readonly Edit[] {
  if (added.length === 0) return [];
  const { prefix, masked, children } = layout;
  const items = prefix === "" ? added.join("") : added.join("").replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);
  const element = children.find(({ name }) => name === "dataValidations");
  if (element === undefined) {
    const at = placeFor(layout, "dataValidations");
    const tag = `${prefix}dataValidations`;
    return [{ start: at, end: at, text: `<${tag} count="${added.length}">${items}</${tag}>` }];
  }
  const there = childrenOf(masked, element.openEnd, element.contentEnd) ?? [];
  const tag = frame.slice(element.start, element.openEnd);
  const open = withAttribute(tag, "count", String(there.length + added.length));
  return insideLast(frame, element, items, open);
}
