import type { ExampleCell, ExampleSheet, ExampleTown } from "../../src/examples";
import { addDays, day } from "../../src/kernel/day";
import { randomNumbers } from "../support/random-numbers";
import { syntheticTown } from "./synthetic-town";

/**
 * The synthetic town with a second service, billed by the half hour to one child in three, twice a week; one child in ten
 * lives in two households, by weeks or by halves, and the meals of one in ten are paid in part by somebody else.
 */
export function sharedTown(children: number): ExampleTown {
  const town = syntheticTown(children);
  const random = randomNumbers(children + 1);
  const custodies: ExampleCell[][] = [];
  const thirdParts: ExampleCell[][] = [];
  const passages: ExampleCell[][] = [];
  const pupils = rowsOf(town, "Enfants");
  pupils.forEach(([child = null, family = null], index) => {
    const other = pupils[(index + 7) % pupils.length]?.[1] ?? null;
    if (random() < 0.1 && other !== family) {
      if (random() < 0.5) custodies.push([child, other, "Semaines impaires"]);
      else custodies.push([child, family, "50 %"], [child, other, "50 %"]);
    }
    if (random() < 0.1) thirdParts.push([family, child, "Repas", "CCAS", "€", 1, "décision 12"]);
    if (random() < 1 / 3)
      for (let week = 0; week < 12; week += 1)
        for (const weekday of [0, 3])
          passages.push([
            child,
            "Garderie",
            { day: addDays(day("2026-09-07"), 7 * week + weekday) },
            { time: "16:30" },
            { time: random() < 0.5 ? "17:40" : "18:20" },
          ]);
  });
  const added: readonly ExampleSheet[] = [
    {
      sheet: "Prestations",
      headers: ["Prestation", "Unité", "Repas", "Pas (minutes)"],
      rows: [
        ["Repas", "Jour", true, null],
        ["Garderie", "Durée", false, 30],
      ],
    },
    {
      sheet: "Passages",
      headers: ["Code enfant", "Prestation", "Date", "Arrivée", "Départ"],
      rows: passages,
    },
    { sheet: "Gardes", headers: ["Code enfant", "Code famille", "Part"], rows: custodies },
    {
      sheet: "Prises en charge",
      headers: ["Code famille", "Code enfant", "Prestation", "Payeur", "Forme", "Valeur", "Décision"],
      rows: thirdParts,
    },
  ];
  const sheets = town.sheets.map((sheet): ExampleSheet => {
    const more = (row: Readonly<Record<string, ExampleCell>>): ExampleSheet => ({
      ...sheet,
      rows: [...sheet.rows, sheet.headers.map((header) => row[header] ?? null)],
    });
    if (sheet.sheet === "Tarifs") return more({ Prestation: "Garderie", Prix: 0.8 });
    return sheet.sheet === "Familles" ? more({ "Code famille": "CCAS", Nom: "CCAS" }) : sheet;
  });
  return { ...town, sheets: [...sheets, ...added] };
}

const rowsOf = (town: ExampleTown, name: string) =>
  town.sheets.find(({ sheet }) => sheet === name)?.rows ?? [];
