import type { DashboardFigures, DashboardPart } from "../domain/books";
import type { QuotientBand } from "../domain/tariffs";
import type { Day } from "../kernel/day";
import { counted, nbsp, quotientText } from "./amounts";
import { shortDay } from "./days";
import { fr } from "./french";
import { capital } from "./verdicts";
import { statementWords } from "./print/statement";

/** The words of the year in pictures, on its sheet and on its screen. */
export const dashboardWords = {
  title: (on: Day) => `Tableau de bord au ${shortDay(on)}`,
  nothing: "Rien n’est facturé à cette date.",
  /** `undefined` where there were no meals. */
  meanPrice: (price: string | undefined) =>
    price === undefined ? "Aucun repas facturé" : fr`Prix moyen d’un repas : ${price}`,
  lateShare: ({ payers, latePayers }: DashboardFigures) =>
    payers === 0
      ? "Aucune échéance n’est encore passée."
      : fr`Familles qui ont laissé passer une échéance : ${String(latePayers)} sur ${String(payers)} (${percent(latePayers, payers)})`,
  lateHint: fr`Une échéance est tenue quand la facture est réglée ce jour-là au plus tard, ou prélevée sans rejet.`,
  byPeriod: "Par mois",
  bySchool: "Par école",
  byBand: "Par tranche de quotient familial",
  noBands: "La grille des tarifs ne compte pas de tranches de quotient.",
  schoolsHint: fr`L’école est celle de la feuille Enfants ; la tranche, celle de la famille de l’enfant au premier jour du mois.`,
  headers: {
    period: "Mois",
    school: "École",
    band: "Quotient",
    meals: "Repas",
    invoiced: "Facturé",
    adjustments: "Régularisé",
    paid: "Réglé",
    due: "Reste dû",
    mealPrice: "Prix moyen",
    late: "En retard",
  },
  total: "Total",
  unknownSchool: "École inconnue",
  unknownBand: "Quotient inconnu",
  none: "–",
  late: ({ payers, latePayers }: DashboardFigures) => (payers === 0 ? "–" : percent(latePayers, payers)),
  charts: {
    period: "Ce qui est réglé et ce qui reste dû, par mois",
    school: "Ce qui est réglé et ce qui reste dû, par école",
    band: "Repas, par tranche de quotient",
    described: (title: string, rows: number) =>
      fr`${title} : ${counted(rows, "barre")}, dont les chiffres sont dans le tableau au-dessus`,
  },
} as const;

function percent(part: number, whole: number): string {
  return `${String(Math.round((100 * part) / whole))}${nbsp}%`;
}

type Part<K> = Pick<DashboardPart<K>, "of" | "isBroughtOver">;

/** What each row of the tables is called. */
export const partNames = {
  period: ({ of }: Part<{ readonly key: string; readonly label: string | undefined }>): string =>
    capital(of === undefined ? statementWords.broughtOver : (of.label ?? of.key)),
  school: ({ of, isBroughtOver }: Part<string>): string =>
    of ?? (isBroughtOver ? statementWords.broughtOver : dashboardWords.unknownSchool),
  band: ({ of, isBroughtOver }: Part<QuotientBand>): string => {
    if (of !== undefined) return capital(bandText(of));
    return isBroughtOver ? statementWords.broughtOver : dashboardWords.unknownBand;
  },
};

/** `jusqu’à 410`, `de 410,01 à 700`, `à partir de 1 501`. */
function bandText({ min, max }: QuotientBand): string {
  if (min === undefined) return max === undefined ? "tous" : fr`jusqu’à ${quotientText(max)}`;
  return max === undefined
    ? fr`à partir de ${quotientText(min)}`
    : fr`de ${quotientText(min)} à ${quotientText(max)}`;
}
