import type { Cents } from "../kernel/cents";
import { euros } from "./amounts";

const labelWidth = 48;

/** A label and an amount in their columns. */
export function amountLine(label: string, amount: Cents): string {
  return `  ${label.padEnd(labelWidth)} ${euros(amount).padStart(14)}`;
}
