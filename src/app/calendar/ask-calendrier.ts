import { readCalendarSources } from "./calendar-sources";
import { importCalendar } from "./calendrier";
import { orderOf, type Ask, type FileGiven } from "../deed/verb";
import { calendarSummary } from "../../wording/reports";

interface Typed {
  readonly depuis: FileGiven;
  readonly academie: string | undefined;
  readonly annee: string | undefined;
}

/** `ecot calendrier`: imports the school calendar of the town's académie. */
export const askCalendrier: Ask<Typed> = async ({ depuis, academie, annee }, { now, openWorkbook }) => {
  const sources = await readCalendarSources(depuis.bytes, depuis.name, openWorkbook);
  if (!sources.ok) return sources;
  return orderOf(
    importCalendar,
    { sources: sources.value, academie, schoolYear: annee, now },
    {
      done: (imported, problems) => {
        const { academie, schoolYear, added, removed, kept } = imported;
        const counts = { added: added.length, removed: removed.length, kept: kept.length };
        return {
          lines: calendarSummary(imported),
          report: { academie, schoolYear, counts: { ...counts, problems }, added, removed },
        };
      },
    },
  );
};
