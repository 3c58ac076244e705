import { foldLabel } from "../../kernel/label";
import { information, type Problem } from "../../kernel/problem";
import type { RawRow } from "./raw-row";

/** Saint-Martin and Saint-Barthélemy belong to the académie of Guadeloupe, and have days of their own. */
const otherIslands = /saint[- ](?:martin|barth)/;

export interface CanteenRows {
  readonly rows: readonly RawRow[];
  readonly problems: readonly Problem[];
}

/** Which rows concern the pupils of a town's canteen? Those of the first degree, in the académie's main territory. */
export function keepPupils(rows: readonly RawRow[], academie: string): CanteenRows {
  const pupils = rows.filter((row) => isForPupils(row) && !isReturn(row));
  const elsewhere = pupils.filter((row) => isForOtherIslands(row, academie));
  const populations = [...new Set(elsewhere.map((row) => row.population))];
  const problems =
    populations.length === 0
      ? []
      : [information("calendar.other-islands-left-out", { academie, populations })];
  return { rows: pupils.filter((row) => !elsewhere.includes(row)), problems };
}

function isForPupils({ population }: RawRow): boolean {
  const folded = foldLabel(population);
  // "Vacances d'Été (prérentrée Enseignants)": those named are back at school while the others are still away.
  if (folded.includes("enseignant") || folded.includes("prerentree")) return false;
  // "Premier degré et collèges" (Polynésie) holds for the canteens too.
  return folded.includes("premier degre") || !/lycee|college|second degre/.test(folded);
}

/** `Rentrée` in a hand-made file is the first day of school: the one kind of row that closes nothing. */
function isReturn({ description }: RawRow): boolean {
  return /^(?:pre)?rentr?ee\b/.test(foldLabel(description));
}

function isForOtherIslands({ population }: RawRow, academie: string): boolean {
  const folded = foldLabel(population);
  return otherIslands.test(folded) && !folded.includes(foldLabel(academie));
}
