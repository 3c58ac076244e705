import { importCalendar, type ImportCalendarRequest } from "../../../src/app/calendar/calendrier";
import { codesOf, everything, now, resultOf, townInMemory } from "../town-in-memory";

const csv = `description;population;start_date;end_date;location;zones;annee_scolaire
Vacances de la Toussaint;-;2026-10-16T22:00:00+00:00;2026-11-01T23:00:00+00:00;Reims;Zone B;2026-2027
Vacances de Noël;-;2026-12-18T23:00:00+00:00;2027-01-03T23:00:00+00:00;Reims;Zone B;2026-2027
`;
const request: ImportCalendarRequest = {
  sources: [{ name: "calendrier.csv", content: { kind: "text", text: csv } }],
  academie: "Reims",
  schoolYear: "2026-2027",
  now,
};

/** A calendar with a row of an earlier import that still holds, one that does not, and one of the clerk. */
const town = () =>
  townInMemory({
    Calendrier: [
      ["Du", "Au", "Libellé", "Type", "École", "Classe", "Source"],
      [
        46_312,
        46_327,
        "Vacances de la Toussaint",
        "Vacances",
        null,
        null,
        "Calendrier scolaire 2026-2027 (Reims)",
      ],
      [46_375, 46_391, "Vacances de Noël", "Vacances", null, null, "Calendrier scolaire 2026-2027 (Dijon)"],
      [46_343, 46_343, "Grève", "Grève", null, null, null],
    ],
  });

describe("a preview of the import", () => {
  it("says what the import then does, and writes nothing", async () => {
    const workbook = town();
    const before = await everything(workbook);
    const preview = await importCalendar({ ...request, preview: true }, workbook);
    expect(await everything(workbook)).toEqual(before);
    expect(workbook.applied).toEqual([]);

    expect(resultOf(preview)).toMatchObject({
      added: [{ label: "Vacances de Noël", from: "2026-12-19", to: "2027-01-03" }],
      removed: [{ label: "Vacances de Noël" }],
      kept: [{ label: "Vacances de la Toussaint" }],
    });
    expect(await importCalendar({ ...request, confirmed: preview.shown }, workbook)).toEqual(preview);
    expect(workbook.applied.length).toBeGreaterThan(0);
  });

  it("is not confirmed where other rows would be changed by now, and nothing is written", async () => {
    const { shown: confirmed } = await importCalendar({ ...request, preview: true }, town());
    const changed = townInMemory();
    const { result, problems } = await importCalendar({ ...request, confirmed }, changed);
    expect([result, codesOf(problems)[0]]).toEqual([undefined, "calendar.changed-since-preview"]);
    expect(changed.applied).toEqual([]);
  });

  it("has nothing to add or take away once the calendar is imported", async () => {
    const workbook = town();
    await importCalendar(request, workbook);
    const preview = resultOf(await importCalendar({ ...request, preview: true }, workbook));
    expect([preview.added, preview.removed, preview.kept.length]).toEqual([[], [], 2]);
  });

  it("is refused as the import is", async () => {
    const wrong = { ...request, academie: "Atlantide" };
    const preview = await importCalendar({ ...wrong, preview: true }, town());
    expect(preview.result).toBeUndefined();
    expect(codesOf(preview.problems).length).toBeGreaterThan(0);
    expect(await importCalendar(wrong, town())).toEqual(preview);
  });
});

describe("the import from a workbook of several sheets", () => {
  const notes = { name: "cal.xlsx", content: { kind: "cells" as const, rows: [["Notes"], ["rien"]] } };

  it("takes the first sheet that is a calendar", async () => {
    const sources = [notes, ...request.sources];
    expect(resultOf(await importCalendar({ ...request, sources }, town()))).toMatchObject({
      kept: [{ label: "Vacances de la Toussaint" }],
    });
  });

  it("tells why a calendar does not serve rather than that other sheets are none", async () => {
    const asked = { ...request, schoolYear: "2030-2031", sources: [notes, ...request.sources] };
    const { result, problems } = await importCalendar(asked, town());
    expect(result).toBeUndefined();
    expect(codesOf(problems)).not.toContain("calendar.unknown-form");
  });

  it("is refused when there is no calendar at all", async () => {
    for (const sources of [[], [notes]]) {
      const { result, problems } = await importCalendar({ ...request, sources }, town());
      expect([result, codesOf(problems)]).toEqual([undefined, ["calendar.unknown-form"]]);
    }
  });
});
