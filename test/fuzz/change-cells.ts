import { format as formatDay } from "date-fns/format";
import { addDays, day } from "../../src/kernel/day";
import type { CellFormat } from "../../src/workbook/changes";
import type { ColumnKind } from "./base";
import type { Chance } from "./chance";
import type { ModelCell } from "./model";
import { addressOf, sheetNamed, withCell, type Change } from "./mutation";

/** The same value typed or stored in another way, or something that stands where a value should. */
type Retype = (cell: ModelCell, kind: ColumnKind) => ModelCell | undefined;

/** One filled cell of an input sheet, or of what the program keeps, is typed again. */
export const retypeCell: Change = ({ model, kinds }, chance) => {
  const sheet = chance.oneOf(model.sheets);
  const row = 1 + chance.below(Math.max(1, sheet.rows.length - 1));
  const column = chance.below(sheet.rows[0]?.length ?? 1);
  const place = { sheet: sheet.name, row, column };
  const cell = sheet.rows[row]?.[column];
  const kind = kinds.get(sheet.name)?.find(({ header }) => header === sheet.rows[0]?.[column]?.value);
  if (cell === undefined || cell.value === null || kind === undefined) return undefined;
  const retyped = drawRetype(kindOfCell(cell, kind, sheet.name), chance)(cell, kind);
  if (retyped === undefined) return undefined;
  return {
    what: `${sheet.name}!${addressOf(place)} (${kind.header}): ${told(cell)} → ${told(retyped)}`,
    sheet: sheet.name,
    was: longText(cell),
    now: longText(retyped),
    model: withCell(model, place, () => retyped),
    expects: "same-or-told",
  };
};

/** The name of a setting is as good as a header. */
export const retypeSettingName: Change = ({ model }, chance) => {
  const settings = sheetNamed(model, "Paramètres");
  const row = 1 + chance.below(settings.rows.length - 1);
  const place = { sheet: settings.name, row, column: 0 };
  const name = settings.rows[row]?.[0]?.value;
  if (typeof name !== "string") return undefined;
  const renamed = chance.oneOf(wordsLike(name, chance));
  return {
    what: `${settings.name}!${addressOf(place)}: ${name} → ${renamed}`,
    sheet: settings.name,
    model: withCell(model, place, (cell) => ({ ...cell, value: renamed })),
    expects: "same-or-told",
  };
};

function drawRetype(format: CellFormat, chance: Chance): Retype {
  const own = retypes[format] ?? texts;
  return chance.onceIn(4) ? unlessMeant(chance.oneOf(anything)) : chance.oneOf(own);
}

/** Settings hold values of all kinds in one column; what is a number there is retyped as an amount. */
function kindOfCell(cell: ModelCell, kind: ColumnKind, sheet: string): CellFormat {
  if (sheet === "Paramètres" && typeof cell.value === "number") return "money";
  return kind.format;
}

/** A text that a message cannot hold by chance. */
function longText({ value }: ModelCell): string | undefined {
  const text = typeof value === "number" ? String(value) : typeof value === "string" ? value.trim() : "";
  return text.length > 2 ? text : undefined;
}

function told({ value, format, stored }: ModelCell): string {
  return `${JSON.stringify(value)} [${format}]${stored === undefined ? "" : ` as ${stored}`}`;
}

const typed = (value: string): ModelCell => ({ value, format: "@" });

/** What may stand in any cell. */
const anything: readonly Retype[] = [
  ({ format }) => ({ value: "#REF!", format, stored: "error" }),
  ({ format }) => ({ value: "#N/A", format, stored: "error" }),
  () => typed("???"),
  () => typed("voir M. Dupont"),
  (cell) => ({ ...cell, stored: "formula" }),
  ({ value, ...cell }) => ({ ...cell, value: typeof value === "string" ? `${value} ` : value }),
  () => ({ value: true, format: "General" }),
  (_cell, { sheet, format }) =>
    format === "money" && mayBeNegative(sheet) ? undefined : { value: -1, format: "General" },
  () => ({ value: 1e21, format: "General" }),
  () => typed("constructor"),
  () => typed("__proto__"),
];

const texts: readonly Retype[] = [
  onText((text) => ` ${text}`),
  onText((text) => `${text}\u00a0`),
  onText((text) => `${text.slice(0, 2)}\u200b${text.slice(2)}`),
  onText((text) => `${text.slice(0, 2)}  ${text.slice(2)}`),
  onText((text) => text.toUpperCase()),
  onText((text) => text.toLowerCase()),
  onText((text) => text.normalize("NFD")),
  onText((text) => text.normalize("NFD").replace(/\p{M}/gu, "")),
  onText((text) => text.replace(/0/g, "O")),
  onText((text) => `${text}.`),
  onText((text) => text.replace(/[’']/g, "´")),
  onText((text) => text.replace(/-/g, "\u2011")),
  onText((text) => `'${text}`),
  onText((text) => `="${text}"`),
  onText((text) => `${text}\n`),
  (cell) => (typeof cell.value === "string" ? { ...cell, stored: "rich-text" } : undefined),
  (cell) => (typeof cell.value === "string" ? { ...cell, stored: "shared-text" } : undefined),
  (cell) => (typeof cell.value === "string" ? { ...cell, stored: "phonetic" } : undefined),
  ({ value }) => (digits(value) ? { value: Number(value), format: "General" } : undefined),
  ({ value }) =>
    digits(value) ? { value: Number(value), format: "0".repeat(String(value).length) } : undefined,
  ({ value }) => (digits(value) ? { value: Number(value), format: '"N°"0' } : undefined),
  ({ value }) => (digits(value) ? { value: Number(value), format: "#,##0" } : undefined),
];

function onText(change: (text: string) => string): Retype {
  return (cell) => {
    if (typeof cell.value !== "string") return undefined;
    const changed = change(cell.value);
    return changed === cell.value ? undefined : { ...cell, value: changed };
  };
}

const digits = (value: ModelCell["value"]) => typeof value === "string" && /^\d+$/.test(value);

const amounts: readonly Retype[] = [
  onNumber((value) => typed(french(value))),
  onNumber((value) => typed(`${french(value)} €`)),
  onNumber((value) => typed(`${french(value)}€`)),
  onNumber((value) => typed(`€ ${french(value)}`)),
  onNumber((value) => typed(value.toFixed(2))),
  onNumber((value) => typed(value.toFixed(3))),
  onNumber((value) => typed(value.toFixed(2).replace(".", " € "))),
  onNumber((value) => typed(`${french(value)} euros`)),
  onNumber((value) => typed(`${french(Math.abs(value))}-`)),
  onNumber((value) => typed(`(${french(value)})`)),
  onNumber((value) =>
    typed(
      french(value * 1000)
        .replace(/,00$/, "")
        .replace(/(\d{3})$/, ".$1"),
    ),
  ),
  onNumber((value) => ({ value, format: "dd/mm/yyyy" })),
  onNumber((value) => ({ value: 46_300 + value, format: "dd/mm/yyyy" })),
  onNumber((value) => ({ value: 46_300 + value, format: "d-mmm" })),
  onNumber((value) => ({ value, format: "hh:mm" })),
  onNumber((value) => ({ value, format: "0.00%" })),
  onNumber((value) => ({ value, format: "General" })),
  onNumber((value) => ({ value, format: "#,##0.00\\ [$€-40C];[Red]\\-#,##0.00\\ [$€-40C]" })),
  onNumber((value) => ({ value: value + 1e-11, format: "0.00" })),
  onNumber((value) => typed(`${french(value)} \u20ac`.replace(/ /g, "\u202f"))),
  // Where amounts may be negative the sign is what somebody meant.
  ({ value }, { sheet }) =>
    typeof value === "number" && !mayBeNegative(sheet) ? { value: -value, format: "0.00" } : undefined,
  onNumber((value) =>
    typed(
      String(value)
        .replace(".", ",")
        .replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
    ),
  ),
];

const mayBeNegative = (sheet: string) => ["Ajustements", "Règlements", "Reprise"].includes(sheet);

function onNumber(change: (value: number) => ModelCell): Retype {
  return ({ value }) => (typeof value === "number" ? change(value) : undefined);
}

const french = (value: number) => value.toFixed(2).replace(".", ",");

const days: readonly Retype[] = [
  onDay((date) => typed(formatDay(date, "dd/MM/yyyy"))),
  onDay((date) => typed(formatDay(date, "d/M/yyyy"))),
  onDay((date) => typed(formatDay(date, "dd/MM/yy"))),
  onDay((date) => typed(formatDay(date, "dd-MM-yyyy"))),
  onDay((date) => typed(formatDay(date, "dd.MM.yyyy"))),
  onDay((date) => typed(formatDay(date, "yyyy-MM-dd"))),
  onDay((date) => typed(formatDay(date, "yyyy/MM/dd"))),
  onDay((date) => typed(formatDay(date, "yy/MM/dd"))),
  onDay((date) => typed(formatDay(date, "yyyyMMdd"))),
  onDay((date) => typed(formatDay(date, "dd/MM/yyyy 'à' HH:mm"))),
  onDay((date) => typed(formatDay(date, "MM/dd/yyyy"))),
  onDay((date) => typed(`${formatDay(date, "dd/MM/yyyy")} `)),
  onDay((date) => typed(`le ${formatDay(date, "dd/MM/yyyy")}`)),
  onDay((date) => ({ value: formatDay(date, "yyyy-MM-dd"), format: "dd/mm/yyyy", stored: "iso-day" })),
  onDay((date) => ({
    value: `${formatDay(date, "yyyy-MM-dd")}T00:00:00`,
    format: "dd/mm/yyyy",
    stored: "iso-day",
  })),
  onNumber((value) => ({ value, format: "General" })),
  onNumber((value) => ({ value: Math.floor(value) + 0.25, format: "dd/mm/yyyy" })),
  onNumber((value) => ({ value: Math.floor(value) + 0.999_99, format: "dd/mm/yyyy" })),
  onNumber((value) => ({ value: value + 1462, format: "dd/mm/yyyy" })),
  onNumber((value) => ({ value: value - 1462, format: "dd/mm/yyyy" })),
  onNumber((value) => ({ value: value + 36_525, format: "dd/mm/yyyy" })),
  onNumber((value) => typed(String(value))),
];

/** Only days beyond the 12th tell the order of day and month apart; a fraction is kept out. */
function onDay(change: (date: Date) => ModelCell): Retype {
  return ({ value }) => {
    if (typeof value !== "number" || value < 30_000) return undefined;
    const [year = 0, month = 1, ofMonth = 1] = addDays(day("1899-12-30"), Math.floor(value))
      .split("-")
      .map(Number);
    const minutes = Math.round((value - Math.floor(value)) * 1440);
    return ofMonth <= 12 ? undefined : change(new Date(year, month - 1, ofMonth, 0, minutes));
  };
}

const times: readonly Retype[] = [
  onClock((hours, minutes) => `${hours}h${minutes}`),
  onClock((hours, minutes) => `${hours} h ${minutes}`),
  onClock((hours, minutes) => `${hours}:${minutes}:00`),
  onClock((hours, minutes) => `${hours}.${minutes}`),
  onClock((hours, minutes) => `${hours}${minutes}`),
  onClock((hours) => `${hours}h`),
  onNumber((value) => ({ value, format: "General" })),
  onNumber((value) => ({ value: 46_300 + value, format: "dd/mm/yyyy hh:mm" })),
];

function onClock(change: (hours: string, minutes: string) => string): Retype {
  return ({ value }) => {
    if (typeof value !== "number") return undefined;
    const minutes = Math.round(value * 1440);
    const two = (part: number) => String(part).padStart(2, "0");
    return typed(change(two(Math.floor(minutes / 60)), two(minutes % 60)));
  };
}

const ticks: readonly Retype[] = [
  "OUI",
  "o",
  "X",
  "vrai",
  "1",
  "✓",
  "ok",
  "-",
  "?",
  "N.",
  "Non renseigné",
  "yes",
].map(
  (word): Retype =>
    ({ value }) =>
      isSameAnswer(value, word) ? typed(word) : undefined,
);

/** A word that says the opposite is another answer, not another way to type it. */
function isSameAnswer(value: ModelCell["value"], word: string): boolean {
  const isNo = /^n/i.test(String(value));
  const saysYes = ["OUI", "o", "X", "vrai", "1", "✓", "ok", "yes"].includes(word);
  return word === "-" || word === "?" || isNo !== saysYes;
}

const percents: readonly Retype[] = [
  onNumber((value) => ({ value, format: "General" })),
  onNumber((value) => ({ value: value * 100, format: "General" })),
  onNumber((value) => typed(`${french(value * 100)} %`)),
  onNumber((value) => typed(french(value * 100))),
  onNumber((value) => ({ value: value * 100, format: "0.00%" })),
  onNumber((value) => ({ value, format: "dd/mm/yyyy" })),
];

const words: readonly Retype[] = [
  ...texts,
  onText((text) => `${text}s`),
  onText((text) => text.slice(0, -1)),
  onOther((text) => text.slice(0, 3)),
  onOther(() => "Autre"),
];

/** Another school, class, level or category may be what somebody meant: no other sheet has a list of them. */
const hasNoList = ({ header }: ColumnKind) => ["École", "Classe", "Niveau", "Catégorie"].includes(header);

function onOther(change: (text: string) => string): Retype {
  return (cell, kind) => (hasNoList(kind) ? undefined : onText(change)(cell, kind));
}

/** A word is one that somebody may have meant where there is no list. */
function unlessMeant(retype: Retype): Retype {
  return (cell, kind) => {
    const retyped = retype(cell, kind);
    const isOtherWord = typeof retyped?.value === "string" && retyped.value.trim() !== cell.value;
    return isOtherWord && retyped.stored !== "error" && hasNoList(kind) ? undefined : retyped;
  };
}

const retypes: Readonly<Partial<Record<CellFormat, readonly Retype[]>>> = {
  text: words,
  "long-text": texts,
  money: amounts,
  decimal: amounts,
  integer: amounts,
  day: days,
  moment: days,
  time: times,
  percent: percents,
  "yes-no": ticks,
};

/** Ways in which people spell a header, the name of a sheet or of a setting. */
export function wordsLike(name: string, chance: Chance): readonly string[] {
  const at = 1 + chance.below(Math.max(1, name.length - 1));
  const swapped = name.slice(0, at - 1) + name.charAt(at) + name.charAt(at - 1) + name.slice(at + 1);
  return [
    `${name} :`,
    `${name}*`,
    name.toUpperCase(),
    name.normalize("NFD").replace(/\p{M}/gu, ""),
    name.replace(/ /g, "\u00a0"),
    name.replace(/ /g, "\n"),
    name.replace(/ /g, "_"),
    name.endsWith("s") ? name.slice(0, -1) : `${name}s`,
    name.slice(0, at) + name.slice(at + 1),
    swapped,
    `${name} 2026`,
    `Ancien ${name}`,
    name.split(" ")[0] ?? name,
    "Divers",
    "Colonne1",
  ].filter((word) => word !== name && word.trim() !== "");
}
