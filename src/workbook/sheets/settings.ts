import { recoveryFloor } from "../../domain/invoicing";
import { latestValue } from "../../kernel/dated";
import { isSameLabel } from "../../kernel/label";
import { settingExplanations, vatExemption } from "../../wording/settings";
import {
  billingModeWords,
  missingQuotientWords,
  outOfTimeWords,
  painVersionSynonyms,
  painVersionWords,
  sendingWords,
  sepaSequenceWords,
} from "../../wording/choices";
import { territoryNames } from "../../wording/holidays";
import type { RowChoices } from "../changes";
import { fee, price } from "../codecs/amounts";
import { choice, lastNumber, schoolYear, weekdays, yesNo } from "../codecs/choices";
import { Fault, type Codec } from "../codecs/codec";
import { wholeNumber, wholeNumberOrName } from "../codecs/numbers";
import { account, freeText, longText, phone, postcode, reference, sixDigits, text } from "../codecs/text";

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
  /** Names that people give it as well. */
  readonly synonyms: readonly string[];
  /** Amounts, deadlines, debits or names hang on it. */
  readonly bears: boolean;
  /** It came with a later edition of the contract: an older workbook is never asked for it. */
  readonly later: boolean;
  readonly codec: Codec<Exclude<T, undefined>>;
  /** What holds while the cell is blank, as the clerk would type it. */
  readonly shown: string | undefined;
  /** The same, read. */
  readonly byDefault: T;
}

interface SettingOptions {
  readonly synonyms?: readonly string[];
  readonly bears?: boolean;
  readonly later?: boolean;
}

const ordinary = { synonyms: [], bears: true, later: false };
const harmless = { bears: false };
/** Printed as it stands, in workbooks that have it. */
const printedLater = { bears: false, later: true };

/** A setting that has a value even when nobody gave one. */
function setting<T>(
  name: string,
  bearsOn: readonly SettingUse[],
  codec: Codec<T>,
  shown: string,
  options: SettingOptions = {},
): Setting<T> {
  const byDefault = codec.parse(shown);
  if (byDefault === undefined || byDefault instanceof Fault)
    throw new RangeError(`Unreadable default: ${name}`);
  const read = codec as Setting<T>["codec"];
  return { ...ordinary, ...options, name, bearsOn, codec: read, shown, byDefault };
}

/** A setting that may have none. */
function optional<T>(
  name: string,
  bearsOn: readonly SettingUse[],
  codec: Codec<T>,
  options: SettingOptions = {},
): Setting<T | undefined> {
  const read = codec as Setting<T | undefined>["codec"];
  return { ...ordinary, ...options, name, bearsOn, codec: read, shown: undefined, byDefault: undefined };
}

const days = wholeNumber(0, 366);
const nothing: readonly SettingUse[] = [];
const invoices: readonly SettingUse[] = ["invoices"];
const debits: readonly SettingUse[] = ["debits"];
const reminders: readonly SettingUse[] = ["reminders"];
const calendar: readonly SettingUse[] = ["calendar"];

/** Every setting, by the name that the code gives it, in the order of the sheet. */
export const settingsList = {
  service: optional("Service", debits, text, { synonyms: ["Nom du service"] }),
  manager: optional("Gestionnaire", debits, text, { synonyms: ["Nom du gestionnaire", "Collectivité"] }),
  address: optional("Adresse", nothing, text),
  postcode: optional("Code postal", nothing, postcode),
  city: optional("Ville", nothing, text),
  phone: optional("Téléphone", nothing, phone, harmless),
  email: optional("Courriel", nothing, freeText, harmless),
  siret: optional("SIRET", nothing, freeText, harmless),
  paymentSite: optional("Site de paiement", nothing, freeText, harmless),
  chequePayee: optional("Ordre des chèques", nothing, text, {
    synonyms: ["Ordre du chèque", "Chèques à l'ordre de"],
  }),
  creditorId: optional("ICS", debits, reference, {
    synonyms: ["Identifiant créancier", "Identifiant créancier SEPA", "Identifiant de créancier SEPA"],
  }),
  iban: optional("IBAN", debits, account, { synonyms: ["IBAN du créancier", "IBAN du gestionnaire"] }),
  bic: optional("BIC", debits, account),
  academy: optional("Académie", calendar, text),
  schoolYear: optional("Année scolaire", calendar, schoolYear, { synonyms: ["Année"] }),
  territory: setting(
    "Territoire des jours fériés",
    ["invoices", "calendar"],
    choice(territoryNames, { reunion: ["Réunion"], metropole: ["France métropolitaine"] }),
    "Métropole",
    { synonyms: ["Territoire", "Jours fériés"] },
  ),
  canteenDays: setting("Jours de cantine", invoices, weekdays, "L M J V", {
    synonyms: ["Jours de service", "Jours d'ouverture"],
  }),
  billingMode: setting("Mode de facturation", nothing, choice(billingModeWords), "À terme échu", {
    bears: false,
    synonyms: ["Facturation"],
  }),
  paymentDelayDays: setting("Délai de paiement (jours)", invoices, days, "20", {
    synonyms: ["Délai de règlement", "Délai d'échéance"],
  }),
  issueFloor: setting(
    "Seuil d'émission",
    invoices,
    fee,
    (latestValue(recoveryFloor) / 100).toFixed(2).replace(".", ","),
    {
      synonyms: ["Seuil", "Seuil de facturation", "Minimum de facturation", "Seuil d'émission des factures"],
    },
  ),
  lastNumber: optional("Dernier numéro", invoices, lastNumber, {
    synonyms: ["Dernier numéro de facture", "Dernière facture"],
  }),
  missingQuotient: setting("QF absent", invoices, choice(missingQuotientWords), "Tarif maximum", {
    synonyms: ["QF manquant", "QF inconnu", "Quotient absent", "Quotient familial absent"],
  }),
  scheduleDayOfMonth: setting(
    "Planning avant le (jour du mois précédent)",
    invoices,
    wholeNumber(1, 31),
    "25",
    {
      synonyms: ["Date limite du planning"],
    },
  ),
  exceptionalWorkingDays: setting(
    "Présence exceptionnelle (jours ouvrés)",
    invoices,
    wholeNumberOrName(0, 366),
    "15",
    {
      synonyms: ["Délai présence exceptionnelle"],
    },
  ),
  unforeseenHours: setting("Imprévu à régulariser (heures)", invoices, wholeNumber(0, 2400), "48", {
    synonyms: ["Imprévu", "Délai imprévu"],
  }),
  outOfTime: setting("Hors délai", invoices, choice(outOfTimeWords), "Accepté", {
    synonyms: ["Hors délais"],
  }),
  surcharge: setting("Majoration", invoices, price, "0,00", {
    synonyms: ["Majoration hors délai", "Montant de la majoration"],
  }),
  preNotificationDays: setting("Prénotification (jours)", debits, days, "14", {
    synonyms: ["Délai de prénotification"],
  }),
  bankLeadDays: setting("Délai banque (jours TARGET)", debits, days, "1", {
    synonyms: ["Délai de la banque", "Délai bancaire"],
  }),
  sepaSequence: setting("Séquence SEPA", debits, choice(sepaSequenceWords), "RCUR", {
    synonyms: ["Séquence"],
  }),
  painVersion: setting(
    "Version pain.008",
    debits,
    choice(painVersionWords, painVersionSynonyms),
    "pain.008.001.08",
    {
      synonyms: ["Version pain", "Version du fichier"],
    },
  ),
  rejectFee: setting("Frais de rejet", invoices, fee, "0,00", {
    synonyms: ["Frais", "Frais bancaires", "Frais de rejet bancaire", "Frais de rejet de prélèvement"],
  }),
  firstReminderDays: setting("Première relance (jours)", reminders, days, "5", {
    synonyms: ["Relance 1", "1re relance", "Délai première relance"],
  }),
  secondReminderDays: setting("Deuxième relance (jours)", reminders, days, "8", {
    synonyms: ["Relance 2", "2e relance", "Délai deuxième relance"],
  }),
  reminderMinimum: setting("Relance minimum", reminders, fee, "0,00", {
    synonyms: ["Minimum de relance", "Montant minimum de relance", "Seuil de relance"],
  }),
  reminderText1: optional("Texte relance 1", reminders, longText, {
    synonyms: ["Texte de la relance 1", "Texte première relance"],
  }),
  reminderText2: optional("Texte relance 2", reminders, longText, {
    synonyms: ["Texte de la relance 2", "Texte deuxième relance"],
  }),
  sending: setting("Envoi des factures", nothing, choice(sendingWords), "Par enfant", {
    ...printedLater,
    synonyms: ["Envoi", "Mode d'envoi des factures"],
  }),
  payByTransfer: setting("Payer par virement", nothing, yesNo, "Non", {
    ...printedLater,
    synonyms: ["Paiement par virement", "Virement"],
  }),
  paymentId: optional("Identifiant de paiement", nothing, sixDigits, {
    ...printedLater,
    synonyms: ["Identifiant PayFiP", "Identifiant TIPI", "Identifiant collectivité"],
  }),
  vatNote: setting("Mention TVA", nothing, text, vatExemption, printedLater),
  legalNotes: optional("Mentions légales", nothing, longText, printedLater),
  signatory: optional("Signataire", nothing, text, printedLater),
  signatoryRole: optional("Qualité", nothing, text, {
    ...printedLater,
    synonyms: ["Qualité du signataire"],
  }),
  formalNoticeDays: setting("Délai de mise en demeure (jours)", nothing, wholeNumber(1, 366), "8", {
    later: true,
    synonyms: ["Délai de la mise en demeure"],
  }),
  mailSubject: optional("Objet du courriel", nothing, text, printedLater),
  mailText: optional("Texte du courriel", nothing, longText, printedLater),
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

/** The drop-down lists of these rows of the sheet, by the names of their settings: none for one that is typed. */
export function settingChoices(names: readonly string[]): readonly RowChoices[] {
  const settings = Object.values(settingsList);
  return names.map((name) => {
    const found = settings.find((setting) => isSameLabel(setting.name, name));
    return found?.codec.choices === undefined ? {} : { choices: found.codec.choices };
  });
}
