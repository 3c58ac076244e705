/** Does a formula call a column of a table by this name? Case counts for nothing, and Excel quotes what it reads otherwise. */
export function isColumnCall(column: string): (formula: string) => boolean {
  const call = `[${column.replace(/['#@[\]]/g, "'$&")}]`.toLowerCase();
  return (formula) => formula.toLowerCase().includes(call);
}
