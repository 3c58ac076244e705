/** Minutes since midnight: 9 o'clock is 540. */
export type Minutes = number;

/** As everybody types it: `09:00`. */
export function clockText(minutes: Minutes): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
}
