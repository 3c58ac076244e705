/** The way a styles part writes `#1F4E79`. */
export function argb(colour: string): string {
  return `FF${colour.slice(1)}`;
}
