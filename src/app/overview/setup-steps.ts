import { schoolYearOfTown, type Town } from "../../domain/books";
import type { Day } from "../../kernel/day";
import { settingsList } from "../../workbook/sheets/settings";
import type { SetupStep } from "../../wording/page/accueil";
import { hasHolidays } from "./next-steps";

/**
 * What a town is set up with, in the order in which it is done, each with its state; nothing once an invoice has gone out, or
 * when all is there.
 */
export function setupSteps(town: Town, today: Day): readonly SetupStep[] {
  if (town.register.invoices.length > 0) return [];
  const steps = stepsOf(town, today);
  return steps.every(({ isDone }) => isDone) ? [] : steps;
}

function stepsOf(town: Town, today: Day): readonly SetupStep[] {
  const { households, grid, meals } = town;
  const missing = missingSettings(town);
  const [families, children, enrolments] = [
    households.families.size,
    households.children.size,
    households.enrolments.length,
  ];
  return [
    { kind: "settings", isDone: missing.length === 0, missing },
    { kind: "absence-rules", isDone: meals.absenceRules.size > 0, rules: meals.absenceRules.size },
    { kind: "tariffs", isDone: grid.tariffs.length > 0, tariffs: grid.tariffs.length },
    { kind: "lists", isDone: Math.min(families, children, enrolments) > 0, families, children, enrolments },
    { kind: "calendar", isDone: hasHolidays(town, today), schoolYear: schoolYearOfTown(town, today) },
  ];
}

/** What every invoice bears at its head, by the names of the settings. */
function missingSettings({ office }: Town): readonly string[] {
  const wanted = [
    [settingsList.service.name, office.service ?? office.manager],
    [settingsList.address.name, office.address],
    [settingsList.postcode.name, office.postcode],
    [settingsList.city.name, office.city],
  ] as const;
  return wanted.flatMap(([name, value]) => (value === undefined ? [name] : []));
}
