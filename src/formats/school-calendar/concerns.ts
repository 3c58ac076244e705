import { foldAcademie, type SchoolZone } from "../../domain/calendar";
import type { RawRow, Where } from "./raw-row";
import { namesPlaces, type Stated } from "./zone-words";

/** For whom a calendar is read. */
export interface Asked {
  readonly academie: string;
  /** `undefined` for an académie that the law's table does not know. */
  readonly zone: SchoolZone | undefined;
  /** The file shows elsewhere that its hyphens list: `A-C` is then A and C. */
  readonly hyphensList: boolean;
}

/** `unclear`: a part of what is said is not understood, or two texts say two things; nobody may guess. */
export type Concern = "yes" | "no" | "unclear" | "unstated";

const mainZones = new Set<SchoolZone>(["A", "B", "C"]);

/** Does a row hold for the académie? */
export function concerns({ academie, own, title }: Where, asked: Asked): Concern {
  if (academie !== undefined && foldAcademie(academie.text) === foldAcademie(asked.academie)) return "yes";
  const byTheRest = together(own.filter(isNarrow).map((stated) => answerOf(stated, asked)));
  if (academie !== undefined && isNarrow(academie)) {
    // One row per académie, whatever its zone was called that year; a name nobody knows may still be of another zone.
    const answer = answerOf(academie, asked);
    return answer === "unclear" && byTheRest === "no" ? "no" : answer;
  }
  if (byTheRest !== undefined) return byTheRest;
  // `France métropolitaine` alone: certainly not an island overseas, and in métropole perhaps one zone of three.
  const isBroad = academie !== undefined || own.length > 0;
  if (isBroad && (asked.zone === undefined || !mainZones.has(asked.zone))) return "unclear";
  return title === undefined || !isNarrow(title) ? "unstated" : answerOf(title, asked);
}

/** Everything that is said of a row's zones, and understood. */
export function statedBy({ where: { academie, own, title } }: RawRow): readonly Stated[] {
  return [academie, ...own, title].filter((stated) => stated?.isUnderstood === true) as Stated[];
}

/** Broad words alone (`France métropolitaine`) choose no zone. */
function isNarrow(stated: Stated): boolean {
  return !stated.isUnderstood || namesPlaces({ ...stated, country: false });
}

function answerOf(stated: Stated, { academie, zone, hyphensList }: Asked): Concern {
  if (!stated.isUnderstood) return "unclear";
  if (stated.academies.some((name) => foldAcademie(name) === foldAcademie(academie))) return "yes";
  const has = (zones: readonly SchoolZone[]) => zone !== undefined && zones.includes(zone);
  // `Zone C - Toulouse`, asked for Paris: is it of the whole zone?
  if (has(stated.zones)) return stated.academies.length > 0 ? "unclear" : "yes";
  if (has(stated.doubtful) && !hyphensList) return "unclear";
  if (stated.allZones) return zone !== undefined && mainZones.has(zone) ? "yes" : "unclear";
  return "no";
}

function together(answers: readonly Concern[]): Concern | undefined {
  const [first, ...others] = answers;
  return others.every((answer) => answer === first) ? first : "unclear";
}
