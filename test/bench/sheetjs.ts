import { readFileSync, writeFileSync } from "node:fs";
import { read, utils, write, type WorkBook } from "xlsx";

/**
 * The other thing to compare with: SheetJS loads a workbook, adds so many rows at the end of each of two sheets, and saves
 * it. It keeps neither looks nor tables, and judges nothing.
 */
const [from = "", to = "", count = "0"] = process.argv.slice(2);

function append(workbook: WorkBook, name: string, rows: number): void {
  const sheet = workbook.Sheets[name] ?? utils.aoa_to_sheet([]);
  if (!workbook.SheetNames.includes(name)) utils.book_append_sheet(workbook, sheet, name);
  const added = Array.from({ length: rows }, (_, row) => [
    `2026-${String(row)}`,
    `F${String(row)}`,
    `F${String(row)}-1`,
    `Nom ${String(row)} Prénom`,
    "Septembre 2026",
    46_262,
    46_280,
    17,
    57.8,
    `17 repas de 3,40 € du 1er au 30 septembre : ${String(row)}`,
  ]);
  utils.sheet_add_aoa(sheet, added, { origin: -1 });
}

const workbook = read(readFileSync(from), { dense: false });
append(workbook, "Lignes de facture", Number(count));
append(workbook, "Factures", Number(count));
writeFileSync(to, write(workbook, { type: "buffer", bookType: "xlsx", compression: true }) as Uint8Array);
