import type { KitchenView } from "../domain/books";
import { sumOfReckoned, type MealsOfDay, type Reckoned } from "../domain/kitchen";
import type { Day } from "../kernel/day";
import { counted } from "./amounts";
import { rangeText, shortDay, weekdayText } from "./days";
import { fr } from "./french";

/** The words of what the kitchen and the classes are told, wherever it is told. */
export const kitchenWords = {
  noSchool: "École non précisée",
  noClass: "Classe non précisée",
  planned: "Prévus",
  absent: "Absents",
  toPrepare: "À préparer",
  partings: "Écarts des jours passés et facturés",
  /** Of the reckoning afterwards, in the order in which it adds up. */
  reckoned: {
    planned: "Prévus",
    absent: "Absents",
    unplanned: "Non prévus",
    eaten: "Mangés",
    billedAbsent: "Absents facturés",
    billedUndue: "Facturés à rendre",
    unbilled: "Non facturés",
    billed: "Facturés",
  } satisfies Record<keyof Reckoned, string>,
};

export const schoolText = (school: string | undefined): string => school ?? kitchenWords.noSchool;

/** The order in which a day adds up. */
export const reckonedFields = [
  "planned",
  "absent",
  "unplanned",
  "eaten",
  "billedAbsent",
  "billedUndue",
  "unbilled",
  "billed",
] as const satisfies readonly (keyof Reckoned)[];

export function sumOfMeals(
  days: readonly Omit<MealsOfDay, "day" | "diets">[],
): Omit<MealsOfDay, "day" | "diets"> {
  const sum = (field: "planned" | "absent" | "toPrepare" | "due") =>
    days.reduce((all, one) => all + one[field], 0);
  return { planned: sum("planned"), absent: sum("absent"), toPrepare: sum("toPrepare"), due: sum("due") };
}

const column = (label: string, count: number) => `  ${label.padEnd(48)} ${String(count).padStart(8)}`;

/** The summary of a run of `effectifs`, a line each. */
export function kitchenSummary({ range, on, forecast, reckoning, children }: KitchenView): readonly string[] {
  const { planned, absent, toPrepare, due } = sumOfMeals(forecast.flatMap(({ days }) => days));
  return [
    `Effectifs ${rangeText(range)}, vus le ${shortDay(on)}`,
    `  ${counted(children, "enfant")}`,
    column("Repas prévus", planned),
    column("Absents annoncés", absent),
    column("Repas à préparer", toPrepare),
    column("Repas facturés si rien ne change", due),
    ...(reckoning.some(({ days }) => days.length > 0)
      ? [
          "  Jours passés et facturés",
          ...reckonedFields.map((field) => {
            const all = sumOfReckoned(reckoning.flatMap(({ days }) => days));
            return column(`  ${kitchenWords.reckoned[field]}`, all[field]);
          }),
        ]
      : []),
  ];
}

/** The forecast itself, school by school and day by day. */
export function kitchenDetails({ forecast, reckoning }: KitchenView): readonly string[] {
  return [
    ...forecast.flatMap(({ school, service, days }) => [
      "",
      `${schoolText(school)}, ${service}`,
      ...days.map(({ day, toPrepare, absent, diets }) => {
        const notes = [
          ...(absent === 0 ? [] : [counted(absent, "absent")]),
          ...diets.map(({ diet, toPrepare: count }) => `${String(count)} ${diet}`),
        ];
        const beside = notes.length === 0 ? "" : `  (${notes.join(", ")})`;
        return `  ${dayLine(day)} ${String(toPrepare).padStart(6)}${beside}`;
      }),
    ]),
    ...partings(reckoning),
  ];
}

/** The days on which not all that was planned was eaten, or not all that was eaten billed. */
function partings(reckoning: KitchenView["reckoning"]): readonly string[] {
  const lines = reckoning.flatMap(({ school, service, days }) =>
    days
      .filter(({ eaten, billed, planned }) => eaten !== billed || eaten !== planned)
      .map(({ day, ...counts }) => {
        const sums = fr`${counted(counts.eaten, "mangé")}, ${counted(counts.billed, "facturé")}`;
        return fr`  ${dayLine(day)} ${schoolText(school)}, ${service} : ${sums} (${differencesText(counts)})`;
      }),
  );
  return lines.length === 0 ? [] : ["", kitchenWords.partings, ...lines];
}

const differences = ["absent", "unplanned", "billedAbsent", "billedUndue", "unbilled"] as const;

/** What parts the planned, the eaten and the billed meals of a day, each with its name. */
export function differencesText(counts: Reckoned): string {
  return differences
    .filter((field) => counts[field] > 0)
    .map((field) => `${kitchenWords.reckoned[field].toLowerCase()}\u00a0: ${String(counts[field])}`)
    .join(", ");
}

const dayLine = (day: Day) => `${weekdayText(day).padEnd(9)} ${shortDay(day)}`;
