import {
  absenceRulesSheet,
  calendarSheet,
  periodsSheet,
  servicesSheet,
  settingsSheet,
  tariffsSheet,
} from "../workbook/sheets";
import { settingRows, type SettingField } from "../workbook/sheets/settings";
import { dayCell, sheetOf, timeCell, type ExampleSheet } from "./example";

/** The settings of a town: what it does not say stays at its default. */
export function exampleSettings(values: { readonly [F in SettingField]?: string }): ExampleSheet {
  const rows = settingRows(values).map(({ name, value, explanation }) => ({
    Paramètre: name,
    Valeur: value,
    Explication: explanation,
  }));
  return sheetOf(settingsSheet, rows);
}

export interface MotiveRule {
  readonly motive: string;
  readonly notice: "Jour même" | "Jours ouvrés" | "Jours" | "Sans délai";
  readonly delay?: number;
  readonly before?: string;
  readonly writing?: boolean;
  readonly document?: "Oui" | "Écrit ou justificatif";
  readonly documentWithinDays?: number;
  readonly waitingMeals?: number;
  readonly article: string;
}

export function exampleAbsenceRules(rules: readonly MotiveRule[]): ExampleSheet {
  const rows = rules.map((rule) => ({
    Motif: rule.motive,
    Prévenir: rule.notice,
    Délai: rule.delay,
    "Heure limite": timeCell(rule.before),
    "Écrit exigé": rule.writing ?? false,
    "Justificatif exigé": rule.document ?? "Non",
    "Délai justificatif (jours)": rule.documentWithinDays,
    "Carence (repas)": rule.waitingMeals,
    Article: rule.article,
  }));
  return sheetOf(absenceRulesSheet, rows);
}

export interface PeriodRow {
  readonly key: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
  readonly issue: string;
  readonly due: string;
  readonly payDesk: string;
}

/** The periods of the year; `hours` are those of every pay-desk session. */
export function examplePeriods(hours: string, periods: readonly PeriodRow[]): ExampleSheet {
  const rows = periods.map(({ key, label, from, to, issue, due, payDesk }) => ({
    Période: key,
    Libellé: label,
    Du: dayCell(from),
    Au: dayCell(to),
    Émission: dayCell(issue),
    Échéance: dayCell(due),
    Permanence: dayCell(payDesk),
    Heures: hours,
  }));
  return sheetOf(periodsSheet, rows);
}

export interface CalendarEntry {
  readonly from: string;
  readonly to?: string;
  readonly label: string;
  readonly type: "Vacances" | "Férié" | "Pont" | "Fermeture" | "Grève" | "Ouvert";
  readonly school?: string;
  readonly className?: string;
  readonly source?: string;
}

export function exampleCalendar(entries: readonly CalendarEntry[]): ExampleSheet {
  const rows = entries.map(({ from, to, label, type, school, className, source }) => ({
    Du: dayCell(from),
    Au: dayCell(to ?? from),
    Libellé: label,
    Type: type,
    École: school,
    Classe: className,
    Source: source,
  }));
  return sheetOf(calendarSheet, rows);
}

/** What is billed beside the meal of the day, and how it is counted. */
export interface ExampleService {
  readonly service: string;
  readonly unit: "Jour" | "Durée" | "Mois";
  readonly isMeal: boolean;
  readonly step?: number;
  readonly tolerance?: number;
  /** The end of the service, and what a child still there then costs. */
  readonly closing?: { readonly at: string; readonly service: string; readonly step: number };
}

export function exampleServices(services: readonly ExampleService[]): ExampleSheet {
  const rows = services.map(({ service, unit, isMeal, step, tolerance, closing }) => ({
    Prestation: service,
    Unité: unit,
    Repas: isMeal,
    "Pas (minutes)": step,
    "Tolérance (minutes)": tolerance,
    "Heure de fin": timeCell(closing?.at),
    "Prestation de retard": closing?.service,
    "Pas de retard (minutes)": closing?.step,
  }));
  return sheetOf(servicesSheet, rows);
}

/** A voted price: who pays it, and the price itself or a share of the quotient. */
export interface ExampleTariff {
  readonly service: string;
  readonly category?: string;
  readonly resident?: boolean;
  readonly level?: "Maternelle" | "Élémentaire";
  readonly ranks?: string;
  readonly band?: readonly [min: number, max: number | undefined];
  readonly price?: number;
  /** In percent of the quotient, between two prices. */
  readonly rate?: { readonly percent: number; readonly floor: number; readonly cap: number };
  readonly from: string;
  readonly to?: string;
}

/** The grid of one decision of the council. */
export function exampleTariffs(decision: string, tariffs: readonly ExampleTariff[]): ExampleSheet {
  const rows = tariffs.map(({ rate, band, ...tariff }) => ({
    Prestation: tariff.service,
    Catégorie: tariff.category,
    Résident: tariff.resident,
    Niveau: tariff.level,
    Rang: tariff.ranks,
    "QF min": band?.[0],
    "QF max": band?.[1],
    Prix: tariff.price,
    "Taux d'effort": rate && { percent: rate.percent },
    Plancher: rate?.floor,
    Plafond: rate?.cap,
    Du: dayCell(tariff.from),
    Au: dayCell(tariff.to),
    Délibération: decision,
  }));
  return sheetOf(tariffsSheet, rows);
}
