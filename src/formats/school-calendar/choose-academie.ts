import { academies, findAcademie, foldAcademie, type SchoolZone } from "../../domain/calendar";
import { compareNames } from "../../kernel/order";
import { nearest as nearestOf } from "../../kernel/resemblance";
import { done, refused, type Outcome } from "../../kernel/outcome";
import { blocking, warning, type Problem } from "../../kernel/problem";
import { concerns, statedBy, type Asked } from "./concerns";
import type { RawRow } from "./raw-row";

export interface AcademieRows {
  readonly academie: string;
  readonly zone: SchoolZone | undefined;
  readonly rows: readonly RawRow[];
  /** Rows that may hold for the académie or not: a part of what they say of it is not understood. */
  readonly unclear: readonly RawRow[];
}

/**
 * Which rows hold for an académie? Its own where the file names académies; where it knows zones only, those of its
 * zone; where it names neither, all of them, with a warning.
 */
export function chooseAcademie(rows: readonly RawRow[], asked: string, file: string): Outcome<AcademieRows> {
  const stated = rows.flatMap(statedBy);
  const known = findAcademie(asked);
  const choice: Asked = {
    academie: asked,
    zone: known?.zone,
    hyphensList: stated.some(({ listsByHyphen }) => listsByHyphen),
  };
  const judged = rows.map((row) => ({ row, answer: concerns(row.where, choice) }));
  const those = (...answers: readonly string[]) =>
    judged.filter(({ answer }) => answers.includes(answer)).map(({ row }) => row);
  const named = namesIn(rows, (row) => statedBy(row).flatMap((words) => words.academies));
  const zones = namesIn(rows, (row) => statedBy(row).flatMap((words) => words.zones));
  const spelled = rows
    .map(({ where }) => where.academie?.text ?? "")
    .find((text) => foldAcademie(text) === foldAcademie(asked));

  const isNamedNowhere = those("yes", "unclear").length === 0;
  const columnNames = namesIn(rows, (row) => row.where.academie?.academies ?? []);
  if (isNamedNowhere && columnNames.length > 0) return refused(unknownAcademie(asked, columnNames));
  if (known === undefined && spelled === undefined) {
    const available = named.length > 0 ? named : academies.map(({ name }) => name);
    return refused(unknownAcademie(asked, available));
  }
  const chosen = those("yes", "unstated");
  const unclear = those("unclear");
  if (chosen.length === 0 && isNamedNowhere && rows.length > 0)
    return refused(
      zones.length === 0 && named.length > 0
        ? unknownAcademie(asked, named)
        : blocking("calendar.absent-zone", {
            file,
            academie: asked,
            zone: known?.zone ?? "",
            available: zones,
          }),
    );
  const academie = spelled ?? known?.name ?? asked;
  const zone = known?.zone ?? chosen.flatMap(statedBy).flatMap((words) => words.zones)[0];
  return done(
    { academie, zone, rows: chosen, unclear },
    unstatedZone(those("unstated").length, academie, file),
  );
}

function namesIn(rows: readonly RawRow[], namesOf: (row: RawRow) => readonly string[]): readonly string[] {
  return [...new Set(rows.flatMap(namesOf))].sort(compareNames);
}

function unknownAcademie(asked: string, available: readonly string[]): Problem {
  // Names are few and unlike each other: more letters may be wrong than among the headers of a sheet.
  const slipsIn = (letters: number) => Math.max(2, Math.floor(letters / 3));
  const folded = nearestOf(foldAcademie(asked), available.map(foldAcademie), slipsIn);
  const nearest = available.find((name) => foldAcademie(name) === folded);
  return blocking("calendar.unknown-academie", { academie: asked, nearest, available });
}

function unstatedZone(rows: number, academie: string, file: string): readonly Problem[] {
  return rows === 0 ? [] : [warning("calendar.unstated-zone", { file, academie, rows })];
}
