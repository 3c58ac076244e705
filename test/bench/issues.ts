/** The months that are measured, each with its day of issue. */
export const issues = [
  ["2026-09", "2026-08-28"],
  ["2026-10", "2026-09-28"],
  ["2026-11", "2026-10-28"],
  ["2026-12", "2026-11-27"],
] as const;

export type Issue = (typeof issues)[number];
