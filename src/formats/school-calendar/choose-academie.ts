import {
  academies,
  findAcademie,
  findSchoolZone,
  foldAcademie,
  type SchoolZone,
} from "../../domain/calendar";
import { compareCodes } from "../../kernel/order";
import { nearest as nearestOf } from "../../kernel/resemblance";
import { done, refused, type Outcome } from "../../kernel/outcome";
import { blocking, warning, type Problem } from "../../kernel/problem";
import type { RawRow } from "./raw-row";
import { zonesNamed } from "./zones";

export interface AcademieRows {
  readonly academie: string;
  readonly zone: SchoolZone | undefined;
  readonly rows: readonly RawRow[];
}

/**
 * Which rows hold for an académie? Its own where the file names académies; where it knows zones only, those of its
 * zone; where it names neither, all of them, with a warning.
 */
export function chooseAcademie(rows: readonly RawRow[], asked: string, file: string): Outcome<AcademieRows> {
  const named = [...new Set(rows.map((row) => row.academie).filter((name) => name !== ""))].sort(
    compareCodes,
  );
  const known = findAcademie(asked);
  const spelled = named.find((name) => foldAcademie(name) === foldAcademie(asked));
  if (named.length > 0 && spelled === undefined) return refused(unknownAcademie(asked, named));
  if (known === undefined && spelled === undefined)
    return refused(
      unknownAcademie(
        asked,
        academies.map(({ name }) => name),
      ),
    );
  const isChosen = (row: RawRow): boolean => {
    if (row.academie !== "") return foldAcademie(row.academie) === foldAcademie(asked);
    const zones = zonesNamed(row.zones);
    return zones.length === 0 || (known !== undefined && zones.includes(known.zone));
  };
  const chosen = rows.filter(isChosen);
  if (chosen.length === 0 && rows.length > 0)
    return refused(absentZone(rows, asked, known?.zone ?? "", file));
  const academie = spelled ?? known?.name ?? asked;
  const zone = known?.zone ?? findSchoolZone(chosen[0]?.zones ?? "");
  return done({ academie, zone, rows: chosen }, zoneDoubts(chosen, academie, file));
}

function unknownAcademie(asked: string, available: readonly string[]): Problem {
  // Names are few and unlike each other: more letters may be wrong than among the headers of a sheet.
  const slipsIn = (letters: number) => Math.max(2, Math.floor(letters / 3));
  const folded = nearestOf(foldAcademie(asked), available.map(foldAcademie), slipsIn);
  const nearest = available.find((name) => foldAcademie(name) === folded);
  return blocking("calendar.unknown-academie", { academie: asked, nearest, available });
}

function absentZone(rows: readonly RawRow[], academie: string, zone: SchoolZone, file: string): Problem {
  const available = [...new Set(rows.flatMap((row) => zonesNamed(row.zones)))].sort(compareCodes);
  return blocking("calendar.absent-zone", { file, academie, zone, available });
}

function zoneDoubts(chosen: readonly RawRow[], academie: string, file: string): readonly Problem[] {
  const unplaced = chosen.filter((row) => row.academie === "" && zonesNamed(row.zones).length === 0);
  return unplaced.length === 0
    ? []
    : [warning("calendar.unstated-zone", { file, academie, rows: unplaced.length })];
}
