import { recoveryFloor } from "../../domain/invoicing";
import { latestValue } from "../../kernel/dated";
import { settingExplanations } from "../../wording/settings";
import {
  billingModeWords,
  missingQuotientWords,
  outOfTimeWords,
  painVersionSynonyms,
  painVersionWords,
  sepaSequenceWords,
} from "../../wording/choices";
import { territoryNames } from "../../wording/holidays";
import { fee, price } from "../codecs/amounts";
import { choice, lastNumber, schoolYear, weekdays } from "../codecs/choices";
import { Fault, type Codec } from "../codecs/codec";
import { wholeNumber } from "../codecs/numbers";
import { account, freeText, longText, phone, postcode, reference, text } from "../codecs/text";

/** What a setting may bear on. */
export type SettingUse = "invoices" | "debits" | "reminders" | "calendar";

/** One line of the sheet Paramètres. */
export interface Setting<T> {
  readonly name: string;
  /**
   * What must wait when it cannot be read; nothing where it is only printed or proposed. Of the invoices, `readTown` lets
   * those wait that it really concerns.
   */
  readonly bearsOn: readonly SettingUse[];
  readonly codec: Codec<Exclude<T, undefined>>;
  /** What holds while the cell is blank, as the clerk would type it. */
  readonly shown: string | undefined;
  /** The same, read. */
  readonly byDefault: T;
}

/** A setting that has a value even when nobody gave one. */
function setting<T>(
  name: string,
  bearsOn: readonly SettingUse[],
  codec: Codec<T>,
  shown: string,
): Setting<T> {
  const byDefault = codec.parse(shown);
  if (byDefault === undefined || byDefault instanceof Fault)
    throw new RangeError(`Unreadable default: ${name}`);
  return { name, bearsOn, codec: codec as Setting<T>["codec"], shown, byDefault };
}

/** A setting that may have none. */
function optional<T>(name: string, bearsOn: readonly SettingUse[], codec: Codec<T>): Setting<T | undefined> {
  const read = codec as Setting<T | undefined>["codec"];
  return { name, bearsOn, codec: read, shown: undefined, byDefault: undefined };
}

const days = wholeNumber(0, 366);
const nothing: readonly SettingUse[] = [];
const invoices: readonly SettingUse[] = ["invoices"];
const debits: readonly SettingUse[] = ["debits"];
const reminders: readonly SettingUse[] = ["reminders"];
const calendar: readonly SettingUse[] = ["calendar"];

/** Every setting, by the name that the code gives it, in the order of the sheet. */
export const settingsList = {
  service: optional("Service", debits, text),
  manager: optional("Gestionnaire", debits, text),
  address: optional("Adresse", nothing, text),
  postcode: optional("Code postal", nothing, postcode),
  city: optional("Ville", nothing, text),
  phone: optional("Téléphone", nothing, phone),
  email: optional("Courriel", nothing, freeText),
  siret: optional("SIRET", nothing, freeText),
  paymentSite: optional("Site de paiement", nothing, freeText),
  chequePayee: optional("Ordre des chèques", nothing, text),
  creditorId: optional("ICS", debits, reference),
  iban: optional("IBAN", debits, account),
  bic: optional("BIC", debits, account),
  academy: optional("Académie", calendar, text),
  schoolYear: optional("Année scolaire", calendar, schoolYear),
  territory: setting(
    "Territoire des jours fériés",
    ["invoices", "calendar"],
    choice(territoryNames, { reunion: ["Réunion"], metropole: ["France métropolitaine"] }),
    "Métropole",
  ),
  canteenDays: setting("Jours de cantine", invoices, weekdays, "L M J V"),
  billingMode: setting("Mode de facturation", nothing, choice(billingModeWords), "À terme échu"),
  paymentDelayDays: setting("Délai de paiement (jours)", invoices, days, "20"),
  issueFloor: setting(
    "Seuil d'émission",
    invoices,
    fee,
    (latestValue(recoveryFloor) / 100).toFixed(2).replace(".", ","),
  ),
  lastNumber: optional("Dernier numéro", invoices, lastNumber),
  missingQuotient: setting("QF absent", invoices, choice(missingQuotientWords), "Tarif maximum"),
  scheduleDayOfMonth: setting(
    "Planning avant le (jour du mois précédent)",
    invoices,
    wholeNumber(1, 31),
    "25",
  ),
  exceptionalWorkingDays: setting("Présence exceptionnelle (jours ouvrés)", invoices, days, "15"),
  unforeseenHours: setting("Imprévu à régulariser (heures)", invoices, wholeNumber(0, 2400), "48"),
  outOfTime: setting("Hors délai", invoices, choice(outOfTimeWords), "Accepté"),
  surcharge: setting("Majoration", invoices, price, "0,00"),
  preNotificationDays: setting("Prénotification (jours)", debits, days, "14"),
  bankLeadDays: setting("Délai banque (jours TARGET)", debits, days, "1"),
  sepaSequence: setting("Séquence SEPA", debits, choice(sepaSequenceWords), "RCUR"),
  painVersion: setting(
    "Version pain.008",
    debits,
    choice(painVersionWords, painVersionSynonyms),
    "pain.008.001.08",
  ),
  rejectFee: setting("Frais de rejet", invoices, fee, "0,00"),
  firstReminderDays: setting("Première relance (jours)", reminders, days, "5"),
  secondReminderDays: setting("Deuxième relance (jours)", reminders, days, "8"),
  reminderMinimum: setting("Relance minimum", reminders, fee, "0,00"),
  reminderText1: optional("Texte relance 1", reminders, longText),
  reminderText2: optional("Texte relance 2", reminders, longText),
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
