import type { Family } from "../../domain/families";
import { foldLabel } from "../../kernel/label";
import { remember } from "../../kernel/remember";

/** Titles of one person, as a letter spells them. */
const persons = new Map([
  ...["m", "mr", "monsieur"].map((word) => [word, "Monsieur"] as const),
  ...["mme", "madame"].map((word) => [word, "Madame"] as const),
  ...["mlle", "melle", "mademoiselle"].map((word) => [word, "Mademoiselle"] as const),
  ...["dr", "docteur"].map((word) => [word, "Docteur"] as const),
  ...["me", "maitre"].map((word) => [word, "Maître"] as const),
  ...["pr", "professeur"].map((word) => [word, "Professeur"] as const),
]);

/** Whoever is not known to be somebody else is addressed as both. */
const anybody = "Madame, Monsieur";

/** Titles of several. */
const groups = new Map([
  ...["mm", "messieurs"].map((word) => [word, "Messieurs"] as const),
  ...["mmes", "mesdames"].map((word) => [word, "Mesdames"] as const),
  ...["mlles", "mesdemoiselles"].map((word) => [word, "Mesdemoiselles"] as const),
  ...["famille", "fam"].map((word) => [word, anybody] as const),
]);

interface Title {
  readonly of: "one" | "several" | "unknown";
  readonly inFull: string;
}

type Named = Pick<Family, "title" | "firstName" | "lastName">;

/**
 * `Mme Marie Exemple`, as an envelope has it, in a title that fits: a title of several takes the last name alone where one
 * first name is typed (`M. et Mme Exemple`, `Famille Exemple`), a title of one goes where two are (`Marie et Paul Exemple`). A
 * title that is none of the usual ones stays as it is typed.
 */
export function addresseeName({ title, firstName, lastName }: Named): string {
  const known = titleOf(title ?? "");
  const areTwo = namesTwo(firstName);
  return [
    known.of === "one" && areTwo ? undefined : title,
    known.of === "several" && !areTwo ? undefined : firstName,
    lastName,
  ]
    .filter((word) => word !== undefined)
    .join(" ");
}

/** `Madame`, `Messieurs`: how a letter speaks to the addressee. */
export function salutation({ title, firstName }: Omit<Named, "lastName">): string {
  const known = titleOf(title ?? "");
  return known.of === "one" && namesTwo(firstName) ? anybody : known.inFull;
}

const titleOf = remember((title: string): Title => {
  const written = foldLabel(title);
  const words = written.split(/[^a-z]+/).filter((word) => !["", "et", "ou", "la"].includes(word));
  const spoken = words.flatMap((word) => persons.get(word) ?? groups.get(word) ?? []);
  const [only, second] = spoken;
  if (only === undefined || spoken.length < words.length) return unknown;
  if (second === undefined) return { of: persons.has(words[0] ?? "") ? "one" : "several", inFull: only };
  // `Mme Dr` is one person, whom nothing joins to another.
  const areJoined = /\b(?:et|ou)\b|[&/+,]/.test(written) || spoken.every((word) => civil.has(word));
  return areJoined ? { of: "several", inFull: togetherOf(new Set(spoken)) } : unknown;
});

const unknown: Title = { of: "unknown", inFull: anybody };
const civil = new Set(["Monsieur", "Madame", "Mademoiselle"]);

function togetherOf(spoken: ReadonlySet<string>): string {
  const all = (...titles: readonly string[]) => [...spoken].every((word) => titles.includes(word));
  if (all("Monsieur", "Messieurs")) return "Messieurs";
  return all("Madame", "Mademoiselle", "Mesdames", "Mesdemoiselles") ? "Mesdames" : anybody;
}

/** Are these the first names of two people? A comma is no sign of it: registers part the names of one person by it. */
function namesTwo(firstName: string | undefined): boolean {
  return firstName !== undefined && /\s(?:et|ou)\s|[&/+]/i.test(firstName);
}
