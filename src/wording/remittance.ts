/** The shortest that still says what it is about, before the numbers. */
const longestService = 60;

/**
 * What a family reads on its bank statement: `Restaurant scolaire - factures 2026-000413, 2026-000414`. Where the numbers
 * do not all hold in so many characters, the last ones give way to three full stops.
 */
export function remittanceText(
  service: string | undefined,
  invoices: readonly string[],
  longest: number,
): string {
  const name = (service ?? "Cantine").trim().slice(0, longestService).trim();
  const noun = invoices.length > 1 ? "factures" : "facture";
  const text = (count: number) =>
    `${name} - ${noun} ${invoices.slice(0, count).join(", ")}${count < invoices.length ? "..." : ""}`;
  let count = invoices.length;
  while (count > 1 && text(count).length > longest) count -= 1;
  return text(count);
}
