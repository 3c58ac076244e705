import type { XlsxWorkbook } from "../../src/adapters/xlsx";
import type { CellValue, WorkbookPort } from "../../src/workbook/port";
import { complaintsAbout } from "../support/ooxml-check";
import { packageOf, partsOf } from "../support/package-parts";
import { foldLabel } from "../../src/kernel/label";

/** What holds after every run, whatever was changed before it. */

/** What a package checker says of the file that it did not say before the run. */
export function newComplaints(before: Uint8Array, after: Uint8Array): readonly string[] {
  // Rows that were added move no complaint: each names its part and its fault; what its cells say may well change.
  const fault = (complaint: string) => complaint.replace(/: column .*/, ": columns");
  const known = new Set(complaintsOf(before).map(fault));
  const added = complaintsOf(after).filter((complaint) => !known.has(fault(complaint)));
  return added.length > 3 ? [...added.slice(0, 3), `and ${String(added.length - 3)} more`] : added;
}

function complaintsOf(bytes: Uint8Array): readonly string[] {
  try {
    return complaintsAbout(withSlashes(bytes));
  } catch (error) {
    return [`not to be unpacked: ${String(error)}`];
  }
}

/** Old zip programs write `xl\\workbook.xml`: the checker knows slashes alone. */
function withSlashes(bytes: Uint8Array): Uint8Array {
  const parts = [...partsOf(bytes)];
  if (!parts.some(([path]) => path.includes("\\"))) return bytes;
  return packageOf(Object.fromEntries(parts.map(([path, part]) => [path.replace(/\\/g, "/"), part])));
}

/** Lines against totals, numbers in sequence, and what was issued before as it was. */
export async function registerFaults(before: WorkbookPort, after: XlsxWorkbook): Promise<readonly string[]> {
  const old = await registerOf(before);
  const now = await registerOf(after);
  const faults: string[] = [];
  const known = new Set(old.invoices.map(({ number }) => number));
  for (const invoice of old.invoices) {
    const kept = now.invoices.find(({ number }) => number === invoice.number);
    if (kept === undefined || differs(invoice, kept))
      faults.push(`the invoice ${invoice.number} was changed`);
  }
  for (const line of old.lines) {
    // Lines that a run cut short left without an invoice are swept.
    if (!known.has(line.number)) continue;
    if (now.lines.every((other) => differs(line, other))) faults.push(`a line of ${line.number} was changed`);
  }
  const issued = now.invoices.filter(({ number }) => !known.has(number));
  for (const { number, total } of issued) {
    const sum = now.lines.reduce((cents, line) => (line.number === number ? cents + line.total : cents), 0);
    if (sum !== total) faults.push(`the lines of ${number} make ${String(sum)}, not ${String(total)}`);
  }
  const ranks = issued.map(({ number }) => Number(number.slice(5))).sort((left, right) => left - right);
  ranks.forEach((rank, index) => {
    if (index > 0 && rank !== (ranks[index - 1] ?? 0) + 1) faults.push(`no number before ${String(rank)}`);
  });
  return faults;
}

interface Entry {
  readonly number: string;
  /** In cents. */
  readonly total: number;
  /** Everything that a run may not change, by its header. */
  readonly said: ReadonlyMap<string, string>;
}

/** A column that was added since says nothing of what was there. */
function differs({ said }: Entry, { said: now }: Entry): boolean {
  return [...said].some(([header, cell]) => now.has(header) && now.get(header) !== cell);
}

/** `Réglé`, `Reste dû` and `Statut` follow the payments; all the rest is issued once and for all. */
const isMoving = (cell: CellValue | undefined) =>
  ["Réglé", "Reste dû", "Statut"].some((header) => isHeader(cell, header));

/** A header, however a clerk spells it: `Facture :`, `Reste dû*`. */
function isHeader(cell: CellValue | undefined, header: string): boolean {
  const plain = text(cell ?? null)
    .replace(/[\s:*]+$/, "")
    .replace(/[\s_]/g, " ");
  return foldLabel(plain) === foldLabel(header);
}

async function registerOf(workbook: WorkbookPort) {
  const snapshot = await workbook.read(["Factures", "Lignes de facture"]);
  if (!snapshot.ok) return { invoices: [], lines: [] };
  const entries = (name: string, totalHeader: string): readonly Entry[] => {
    const rows = snapshot.value.sheets.find((sheet) => foldLabel(sheet.name) === foldLabel(name))?.rows ?? [];
    const headerRow = rows.findIndex((cells) => cells.some((cell) => isHeader(cell, "Facture")));
    const headers = rows[headerRow] ?? [];
    const others = rows.slice(headerRow + 1);
    const column = (header: string) => headers.findIndex((cell) => isHeader(cell, header));
    const number = column("Facture");
    const total = column(totalHeader);
    return others
      .filter((cells) => cells[number] !== null && cells[number] !== undefined)
      .map((cells) => ({
        number: text(cells[number]),
        total: Math.round(Number(cells[total] ?? 0) * 100),
        said: new Map(
          headers.flatMap((header, at) =>
            isMoving(header) || header === null ? [] : [[text(header), JSON.stringify(cells[at] ?? null)]],
          ),
        ),
      }));
  };
  return { invoices: entries("Factures", "Total"), lines: entries("Lignes de facture", "Montant") };
}

const text = (cell: CellValue | undefined) =>
  typeof cell === "string" ? cell : JSON.stringify(cell ?? null);
