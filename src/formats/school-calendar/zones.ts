import { findSchoolZone, type SchoolZone } from "../../domain/calendar";
import { foldLabel } from "../../kernel/label";

/** Which zones does a text name? `Zones A/B/C - Corse` names four, `École du Centre` none. */
export function zonesNamed(text: string): readonly SchoolZone[] {
  const parts = foldLabel(text)
    .split(/[/,;&+]|\s-\s/)
    .map((part) => part.replace(/^.*\bzones?\s+/, "").trim());
  const zones = parts.map((part) => findSchoolZone(part)).filter((zone) => zone !== undefined);
  return [...new Set(zones)];
}
