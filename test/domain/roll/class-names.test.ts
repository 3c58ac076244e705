import {
  classInTown,
  isSameClass,
  isSamePlaceInSchool,
  levelInTown,
  saysLevel,
} from "../../../src/domain/roll/class-names";

it.each([
  ["CP", "CP - Mme AUBRIN", true],
  ["CE1 - CE2  Mme Jourdren", "CE1 CE2 - Mme JOURDREN", true],
  ["CM1/CM2", "CM1 CM2 - M. TESSIER", true],
  ["CP - Mme AUBRIN", "CP - Mme LEROY", false],
  ["CE 1", "CE1", true],
  ["COURS ELEMENTAIRE 1 ET 2", "CE1-CE2", true],
  ["01 COURS PREPARATOIRE-COURS ELEMENTAIRE 1", "CP CE1", true],
  ["Grande section", "GS", true],
  ["C.E.1", "CE1", true],
  ["Cours élémentaire 1ère année", "CE1", true],
  ["C.P. - Mme AUBRIN", "CP", true],
  ["CE1A", "CE 1 A", true],
  ["CE1A", "CE1B", false],
  ["CE1", "CE1 CE2", false],
  ["CP", "CE1", false],
  ["Classe bleue", "classe  Bleue", true],
  ["Classe bleue", "Classe rouge", false],
  ["Classe bleue", "CP", false],
])("%s / %s are one class: %s", (left, right, expected) => {
  expect(isSameClass(left, right)).toBe(expected);
  expect(isSameClass(right, left)).toBe(expected);
});

const place = (className?: string, level?: string) => ({ className, level });

it.each([
  [place("CE2"), place("CE1 CE2 - Mme JOURDREN", "CE2"), true],
  [place(undefined, "CE2"), place("CE1 CE2 - Mme JOURDREN"), true],
  [place(undefined, "CM1"), place("CE1 CE2 - Mme JOURDREN"), false],
  [place(), place("CP"), true],
  [place(undefined, "CP"), place(undefined, "CP"), true],
  [place(undefined, "CP"), place(undefined, "CE1"), false],
  [place("CP"), place("CE1"), false],
  [place("CE1 CE2"), place("CE2 CM1"), false],
  // What the town calls a level says nothing about a class.
  [place("CP", "Élémentaire"), place("CP - Mme AUBRIN"), true],
  [place(undefined, "Élémentaire"), place(undefined, "CP"), true],
])("%j / %j may be one child's: %s", (left, right, expected) => {
  expect(isSamePlaceInSchool(left, right)).toBe(expected);
  expect(isSamePlaceInSchool(right, left)).toBe(expected);
});

it("knows a class from a group", () => {
  expect(saysLevel("CP - Mme AUBRIN")).toBe(true);
  expect(saysLevel("Groupe piscine")).toBe(false);
});

const stages = ["Maternelle", "Élémentaire"];

it.each([
  ["CP", stages, "Élémentaire"],
  ["GS", stages, "Maternelle"],
  ["TPS", stages, "Maternelle"],
  ["CM2", stages, "Élémentaire"],
  ["ULIS", stages, undefined],
  ["CP", ["cp", "CE1"], "cp"],
  ["CE2", ["CP", "CE1"], undefined],
  ["CP", [], "CP"],
  ["élémentaire", stages, "Élémentaire"],
  ["CP", ["Primaire"], "Primaire"],
])("level %s where the town says %j: %s", (level, known, expected) => {
  expect(levelInTown(place(undefined, level), known)).toBe(expected);
});

it("takes the level from the class where the list has no other", () => {
  expect(levelInTown(place("CE1 CE2 - Mme JOURDREN"), stages)).toBe("Élémentaire");
  // A class is no level of its own: the town has no words for it.
  expect(levelInTown(place("CE1 CE2 - Mme JOURDREN"), [])).toBeUndefined();
  expect(levelInTown(place("PS MS GS CP"), stages)).toBeUndefined();
});

it.each([
  ["CP", ["CP - Mme AUBRIN", "CE1"], "CP - Mme AUBRIN"],
  ["CE1 - CE2  Mme Jourdren", ["CE1 CE2 - Mme JOURDREN"], "CE1 CE2 - Mme JOURDREN"],
  // The list says more, or the town has two of them.
  ["CP - Mme AUBRIN", ["CP"], "CP - Mme AUBRIN"],
  ["CP", ["CP - Mme AUBRIN", "CP - M. ROY"], "CP"],
])("spells class %s, of %j, as %s", (name, known, expected) => {
  expect(classInTown(name, known)).toBe(expected);
});
