/**
 * The order of codes, everywhere a result depends on an order: by code unit, the same on every machine and in every
 * language setting (unlike `localeCompare`).
 */
export function compareCodes(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
