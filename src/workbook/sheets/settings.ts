import { recoveryFloor } from "../../domain/invoicing";
import { latestValue } from "../../kernel/dated";
import { settingExplanations } from "../../wording/settings";
import {
  billingModeWords,
  missingQuotientWords,
  outOfTimeWords,
  painVersionWords,
  sepaSequenceWords,
} from "../../wording/choices";
import { territoryNames } from "../../wording/holidays";
import { fee, price } from "../codecs/amounts";
import { choice, lastNumber, schoolYear, weekdays } from "../codecs/choices";
import { Fault, type Codec } from "../codecs/codec";
import { wholeNumber } from "../codecs/numbers";
import { account, freeText, longText, phone, postcode, reference, text } from "../codecs/text";

/** One line of the sheet Paramètres. */
export interface Setting<T> {
  readonly name: string;
  readonly codec: Codec<Exclude<T, undefined>>;
  /** What holds while the cell is blank, as the clerk would type it. */
  readonly shown: string | undefined;
  /** The same, read. */
  readonly byDefault: T;
}

/** A setting that has a value even when nobody gave one. */
function setting<T>(name: string, codec: Codec<T>, shown: string): Setting<T> {
  const byDefault = codec.parse(shown);
  if (byDefault === undefined || byDefault instanceof Fault)
    throw new RangeError(`Unreadable default: ${name}`);
  return { name, codec: codec as Setting<T>["codec"], shown, byDefault };
}

/** A setting that may have none. */
function optional<T>(name: string, codec: Codec<T>): Setting<T | undefined> {
  return { name, codec: codec as Setting<T | undefined>["codec"], shown: undefined, byDefault: undefined };
}

const days = wholeNumber(0, 366);

/** Every setting, by the name that the code gives it, in the order of the sheet. */
export const settingsList = {
  service: optional("Service", text),
  manager: optional("Gestionnaire", text),
  address: optional("Adresse", text),
  postcode: optional("Code postal", postcode),
  city: optional("Ville", text),
  phone: optional("Téléphone", phone),
  email: optional("Courriel", freeText),
  siret: optional("SIRET", freeText),
  paymentSite: optional("Site de paiement", freeText),
  chequePayee: optional("Ordre des chèques", text),
  creditorId: optional("ICS", reference),
  iban: optional("IBAN", account),
  bic: optional("BIC", account),
  academy: optional("Académie", text),
  schoolYear: optional("Année scolaire", schoolYear),
  territory: setting(
    "Territoire des jours fériés",
    choice(territoryNames, { reunion: ["Réunion"], metropole: ["France métropolitaine"] }),
    "Métropole",
  ),
  canteenDays: setting("Jours de cantine", weekdays, "L M J V"),
  billingMode: setting("Mode de facturation", choice(billingModeWords), "À terme échu"),
  paymentDelayDays: setting("Délai de paiement (jours)", days, "20"),
  issueFloor: setting(
    "Seuil d'émission",
    fee,
    (latestValue(recoveryFloor) / 100).toFixed(2).replace(".", ","),
  ),
  lastNumber: optional("Dernier numéro", lastNumber),
  missingQuotient: setting("QF absent", choice(missingQuotientWords), "Tarif maximum"),
  scheduleDayOfMonth: setting("Planning avant le (jour du mois précédent)", wholeNumber(1, 31), "25"),
  exceptionalWorkingDays: setting("Présence exceptionnelle (jours ouvrés)", days, "15"),
  unforeseenHours: setting("Imprévu à régulariser (heures)", wholeNumber(0, 2400), "48"),
  outOfTime: setting("Hors délai", choice(outOfTimeWords), "Accepté"),
  surcharge: setting("Majoration", price, "0,00"),
  preNotificationDays: setting("Prénotification (jours)", days, "14"),
  bankLeadDays: setting("Délai banque (jours TARGET)", days, "1"),
  sepaSequence: setting("Séquence SEPA", choice(sepaSequenceWords), "RCUR"),
  painVersion: setting("Version pain.008", choice(painVersionWords), "pain.008.001.08"),
  rejectFee: setting("Frais de rejet", fee, "0,00"),
  firstReminderDays: setting("Première relance (jours)", days, "5"),
  secondReminderDays: setting("Deuxième relance (jours)", days, "8"),
  reminderMinimum: setting("Relance minimum", fee, "0,00"),
  reminderText1: optional("Texte relance 1", longText),
  reminderText2: optional("Texte relance 2", longText),
} as const;

export type SettingField = keyof typeof settingsList;

/** The settings of a town, each with its value or its default. */
export type Settings = { readonly [F in SettingField]: (typeof settingsList)[F]["byDefault"] };

/** Followed by the name of a school, it gives that school a week of its own. */
export const schoolWeekPrefix = settingsList.canteenDays.name;

export const defaultSettings: Settings = Object.fromEntries(
  Object.entries(settingsList).map(([field, { byDefault }]) => [field, byDefault]),
) as unknown as Settings;

/** The rows of a new sheet Paramètres, the given values filled in and the defaults shown. */
export function settingRows(
  values: { readonly [F in SettingField]?: string } = {},
): readonly { readonly name: string; readonly value: string | undefined; readonly explanation: string }[] {
  return (Object.keys(settingsList) as SettingField[]).map((field) => ({
    name: settingsList[field].name,
    value: values[field] ?? settingsList[field].shown,
    explanation: settingExplanations[field],
  }));
}
