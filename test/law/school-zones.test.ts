/**
 * Zones A, B and C (arrêté du 16 avril 2015): an académie belongs to one zone; Corsica and the overseas académies each
 * set a calendar of their own.
 */
import { academies, findAcademie, findSchoolZone } from "../../src/law";

it.each([
  ["Reims", "Reims", "B"],
  ["REIMS", "Reims", "B"],
  ["orleans tours", "Orléans-Tours", "B"],
  ["Académie d'Orléans-Tours", "Orléans-Tours", "B"],
  ["académie de Créteil", "Créteil", "C"],
  ["Dijon", "Dijon", "A"],
  ["La Réunion", "Réunion", "Réunion"],
  ["Saint-Pierre-et-Miquelon", "Saint Pierre et Miquelon", "Saint Pierre et Miquelon"],
])("%s is the académie %s of zone %s", (written, name, zone) => {
  expect(findAcademie(written)).toEqual({ name, zone });
});

it("A town is no académie", () => {
  expect(findAcademie("Chaumont")).toBeUndefined();
  expect(findAcademie("")).toBeUndefined();
});

it.each([
  ["B", "B"],
  ["Zone B", "B"],
  ["zone c", "C"],
  ["Corse", "Corse"],
])("%s is the zone %s", (written, zone) => {
  expect(findSchoolZone(written)).toBe(zone);
});

it("Zone D is no zone, and neither is a blank", () => {
  expect(findSchoolZone("Zone D")).toBeUndefined();
  expect(findSchoolZone("")).toBeUndefined();
});

it("Zone A has 8 académies, zone C 5, and no académie stands twice", () => {
  const inZone = (zone: string) => academies.filter((academie) => academie.zone === zone).length;
  expect([inZone("A"), inZone("C")]).toEqual([8, 5]);
  expect(new Set(academies.map(({ name }) => name)).size).toBe(academies.length);
});
