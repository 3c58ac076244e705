import { foldLabel } from "../../kernel/label";

/** Signs around words differ from bank to bank: `Réf. client`, `Montant (EUR)`, `End-to-End ID`. */
export function foldHeader(header: string): string {
  return foldLabel(header)
    .replace(/[^a-z0-9']+/g, " ")
    .trim();
}
