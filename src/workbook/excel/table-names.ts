/** Table names are unique in the workbook, and no table has the name of a defined name either (ECMA-376 part 1, 18.5.1.2). */
export function freeTableName(wanted: string, taken: Iterable<string>): string {
  const names = new Set([...taken].map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; names.has(name.toLowerCase()); number += 1) name = `${wanted}_${number}`;
  return name;
}
