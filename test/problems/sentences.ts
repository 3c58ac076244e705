import type { LocatedProblem } from "../../src/app/deed/report";

/** What every sentence that the clerk reads must be. Each rule is a function from a problem to complaints. */

const noBreak = "\u00a0\u202f";
const usualLength = 240;

/** What is quoted is the clerk's own (a name, a file, a header) and follows no rule of ours. */
const quotations = new RegExp(`«[${noBreak}][^«»]*[${noBreak}]»`, "g");
const withoutQuotations = (text: string): string => text.replace(quotations, "«\u00a0X\u00a0»");

type Rule = (text: string) => readonly string[];

/** `test` gives what is wrong, or nothing. */
function rule(complaint: string, test: (text: string) => boolean | string | undefined): Rule {
  return (text) => {
    const found = test(text);
    if (found === undefined || found === false) return [];
    return [found === true ? complaint : `${complaint}: ${found}`];
  };
}

const firstMatch = (text: string, pattern: RegExp): string | undefined => pattern.exec(text)?.[0];

/** The sentences of a text: one ends where a capital or a quotation begins the next. */
function sentencesOf(text: string): readonly string[] {
  return withoutQuotations(text).split(/(?<=[.?!…]) (?=[A-ZÀ-ÖØ-ÞŒ«])/);
}

/** `Oui` is French, `yes` is not: words that are not French at all, and that programs like to say. */
const english =
  /(?<!\p{L})(?:the|and|of|is|are|not|with|without|your|must|cannot|missing|unknown|invalid|unexpected|failed|sheet|row|column|cell|file|value|error|warning|true|false|null|undefined|NaN|Infinity)(?!\p{L})/iu;

/** A word with a hump, an underscore or a path, the name of a code or of a system's error. */
const internal =
  /\b[a-z]+[A-Z]\w*|\w+_\w+|\b(?:xl|_rels|docProps)\/|\.(?:xml|rels|bin)\b|\b(?:reading|file|disk|calendar|tariff|booking|absence|period|issue|register|ledger|debit|reject|reminder)\.[a-z]+-?|\bE[A-Z]{3,}\b|\[object|\{|\}/;
const trade = /\biCal\b/g;

/** How French is typeset and spelled, be it a sentence, a title or the word of a button. */
const typography: readonly Rule[] = [
  rule("is blank", (text) => text.trim() === ""),
  rule("lacks a no-break space", (text) =>
    firstMatch(
      withoutQuotations(text),
      new RegExp(`[^${noBreak}\\d][:;!?»]|«[^${noBreak}]|\\d[;!?»]|\\d:(?![A-Z\\d])`),
    ),
  ),
  rule("has a straight apostrophe", (text) => firstMatch(withoutQuotations(text), /\S*'\S*/)),
  rule("has English quotation marks", (text) =>
    firstMatch(withoutQuotations(text), /[“”]|(?<!--\w+ )"(?!\.?$)\S*/),
  ),
  rule("has a word of English", (text) => firstMatch(withoutQuotations(text), english)),
  rule("has doubled spaces or punctuation", (text) =>
    // A dot before letters begins the name of a kind of file: .csv.
    firstMatch(text, new RegExp(`[ ${noBreak}]{2,}|\\.\\.|,,| [.,](?![a-z])|\\n`)),
  ),
];

const rules: readonly Rule[] = [
  ...typography,
  rule("does not begin with a capital", (text) => !/^(?:[A-ZÀ-ÖØ-ÞŒ]|«)/.test(text)),
  rule("does not end with a period", (text) => !text.endsWith(".")),
  rule("is more than two sentences", (text) => sentencesOf(text).length > 2),
  rule("has an internal name", (text) => firstMatch(withoutQuotations(text).replace(trade, ""), internal)),
  rule("has a trace of the program", (text) =>
    firstMatch(text, /\bat .*:\d+:\d+|\w*Error\b|node:|\.[jt]s\b/),
  ),
];

/** What is wrong with any text that the clerk reads, whole sentence or not. */
export function typographyComplaints(text: string): readonly string[] {
  return typography.flatMap((check) => check(text));
}

/** Problems about a whole sheet, or about what was asked: there is no cell to name. */
const withoutCell = new Set<LocatedProblem["code"]>([
  "reading.missing-sheet",
  "reading.no-headers",
  "reading.missing-column",
  "reading.unknown-header",
  "reading.empty-calendar",
  "reading.columns-absent",
  "reading.column-gone",
  "reading.sheet-in-doubt",
  "reading.sheet-gone",
  "reading.sheet-twice",
  "reading.sheets-absent",
  "period.unknown",
  "issue.before-last",
  "issue.changed-since-draft",
  "debit.date-closed",
  "debit.date-too-soon",
  "debit.changed-since-preview",
  "debit.nothing-to-collect",
  "debit.nothing-to-send",
  "reject.unmatched",
  "reject.changed-since-preview",
  "reject.whole-batch",
  "reminder.changed-since-preview",
]);
const aboutRows = /^(?:reading|tariff|booking|absence|period|issue|register|ledger|debit|reject|reminder)\./;

/** Sheet and cell, in the columns made for them; of the workbook as a whole, in the sentence. */
function placeComplaints({ code, sheet, cell, message }: LocatedProblem): readonly string[] {
  if (!aboutRows.test(code)) {
    const namesCell = /\bcellule [A-Z]+\d+\b/.test(message);
    return code.startsWith("file.cell-") && !namesCell ? [`${code}: names no cell`] : [];
  }
  if (withoutCell.has(code)) return [];
  return sheet === "" || !/^[A-Z]+\d+$/.test(cell) ? [`${code}: names no cell`] : [];
}

/** The clerk is told to do something, or that there is nothing to do. */
function remedyComplaints({ code, advice }: LocatedProblem): readonly string[] {
  const isOrder = /(?:^|[\s.,;:(\u00a0\u202f])[A-Za-zÀ-ÿ]{2,}ez(?:-|\b)/.test(withoutQuotations(advice));
  return isOrder || advice.startsWith("Rien à faire") ? [] : [`${code}: the advice orders nothing`];
}

/** `longest` is larger only for facts of an absurd length. */
export function complaintsAbout(problem: LocatedProblem, longest = usualLength): readonly string[] {
  const { code, message, advice } = problem;
  const tooLong = [message, advice].filter((text) => text.length > longest);
  return [
    ...tooLong.map(
      ({ length }) => `${code}: is longer than ${String(longest)} characters: ${String(length)}`,
    ),
    ...rules.flatMap((check) => check(message).map((complaint) => `${code}: the message ${complaint}`)),
    ...rules.flatMap((check) => check(advice).map((complaint) => `${code}: the advice ${complaint}`)),
    ...placeComplaints(problem),
    ...remedyComplaints(problem),
  ];
}
