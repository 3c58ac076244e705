import { cents, minus, noCents, type Cents } from "../../kernel/cents";
import { dayFromParts, type Day } from "../../kernel/day";
import { done, refused, type Outcome } from "../../kernel/outcome";
import { blocking, type Problem } from "../../kernel/problem";
import { balanceProblem } from "./balances";
import { inOneLine, type AccountBooking } from "./booking";
import { cfonbOperation, kindOfCfonb } from "./cfonb-operations";
import { identifier } from "./entry";
import { readReason } from "./reason";

/** One record of 120 signs, and the line on which it stands (its rank, where there are no lines). */
interface CfonbRecord {
  readonly text: string;
  readonly line: number;
}

/** A movement with the words of its complements. */
interface CfonbMovement {
  readonly record: CfonbRecord;
  readonly complements: readonly CfonbRecord[];
}

/** What stands between an old balance and the new one: an account may have several in a file, and a file several accounts. */
interface CfonbStatement {
  readonly opening: CfonbRecord;
  readonly movements: readonly CfonbMovement[];
  readonly closing: CfonbRecord;
}

const recordLength = 120;
const beginning = /^\s*01\d{5}.{4}\d{5}(?:[A-Z]{3}| {3})[0-9 ]/;

/** Does a text begin like a statement of 120 signs a record (CFONB)? */
export function isCfonb(text: string): boolean {
  return beginning.test(text);
}

/**
 * The movements of a statement of account as French banks exchange it (CFONB 120), with or without line breaks. A file that
 * is not whole, or whose balances do not add up, is refused: nobody knows what it lacks.
 */
export function readCfonb(text: string, file: string): Outcome<readonly AccountBooking[]> {
  const records = recordsIn(text, file);
  if (!records.ok) return records;
  const statements = statementsIn(records.value, file);
  if (!statements.ok) return statements;
  const problems = statements.value.flatMap((statement) => statementProblems(statement, file));
  if (problems.length > 0) return refused(...problems);
  const movements = statements.value.flatMap(({ opening, movements: ofOne }) =>
    ofOne.map((movement) => ({ ...movement, account: accountAt(opening) })),
  );
  return done(movements.map(bookingOf));
}

function recordsIn(text: string, file: string): Outcome<readonly CfonbRecord[]> {
  const lines = /[\r\n]/.test(text.trim()) ? text.split(/\r\n?|\n/) : slices(text.replace(/[\r\n]+/g, ""));
  const records = lines
    .map((line, index) => ({ text: line, line: index + 1 }))
    .filter((record) => record.text.trim() !== "");
  const wrong = records.find((record) => record.text.length !== recordLength);
  if (wrong === undefined) return done(records);
  return refused(blocking("bank.record-length", { file, line: wrong.line, length: wrong.text.length }));
}

function slices(text: string): readonly string[] {
  const count = Math.ceil(text.length / recordLength);
  return Array.from({ length: count }, (_, index) =>
    text.slice(index * recordLength, (index + 1) * recordLength),
  );
}

/** Columns as the norm counts them, from 1. */
const at = ({ text }: CfonbRecord, from: number, to: number): string => text.slice(from - 1, to);

const kindAt = (record: CfonbRecord): string => at(record, 1, 2);

function statementsIn(records: readonly CfonbRecord[], file: string): Outcome<readonly CfonbStatement[]> {
  const statements: CfonbStatement[] = [];
  let opening: CfonbRecord | undefined;
  let movements: { readonly record: CfonbRecord; readonly complements: CfonbRecord[] }[] = [];
  const misplaced = ({ line, text }: CfonbRecord) =>
    refused(
      blocking("bank.misplaced-record", { file, line, shown: text.slice(0, 40).replace(/ +/g, " ").trim() }),
    );
  for (const record of records) {
    const kind = kindAt(record);
    if (kind === "01" && opening === undefined) {
      opening = record;
      movements = [];
    } else if (kind === "04" && opening !== undefined) movements.push({ record, complements: [] });
    else if (kind === "05" && opening !== undefined && movements.length > 0)
      movements.at(-1)?.complements.push(record);
    else if (kind === "07" && opening !== undefined) {
      statements.push({ opening, movements, closing: record });
      opening = undefined;
    } else return misplaced(record);
  }
  return opening === undefined ? done(statements) : misplaced(opening);
}

function statementProblems(
  { opening, movements, closing }: CfonbStatement,
  file: string,
): readonly Problem[] {
  const records = [opening, ...movements.map(({ record }) => record), closing];
  const unread = records.find((record) => amountIn(record) === undefined || dayAt(record) === undefined);
  if (unread !== undefined) {
    const shown = at(unread, 91, 104).trim() + " " + at(unread, 35, 40);
    return [blocking("bank.misplaced-record", { file, line: unread.line, shown })];
  }
  const amounts = movements.map(({ record }) => amountIn(record) ?? noCents);
  const isOneAccount = records.every((record) => numberAt(record) === numberAt(opening));
  const [before, after] = [amountIn(opening) ?? noCents, amountIn(closing) ?? noCents];
  const problem = balanceProblem(
    { opening: before, movements: amounts, closing: after },
    {
      file,
      account: accountAt(opening),
      day: dayAt(closing),
    },
  );
  if (!isOneAccount)
    return [blocking("bank.misplaced-record", { file, line: closing.line, shown: accountAt(closing) })];
  return problem === undefined ? [] : [problem];
}

function bookingOf(
  { record, complements, account }: CfonbMovement & { readonly account: string },
  index: number,
): AccountBooking {
  const amount = amountIn(record) ?? noCents;
  const side = amount < 0 ? "debit" : "credit";
  const code = at(record, 33, 34);
  const told = complements.map((complement) => ({
    qualifier: at(complement, 46, 48).trim(),
    text: at(complement, 49, 118),
  }));
  const referenceIn = (qualifier: string) =>
    identifier(
      told
        .find((each) => each.qualifier === qualifier)
        ?.text.slice(0, 35)
        .trim(),
    );
  const words = told.map(({ text }) => text);
  const sum = {
    kind: kindOfCfonb(code, side),
    code,
    means: cfonbOperation(code).means,
    text: inOneLine([at(record, 49, 79), ...words, at(record, 105, 120)]),
    success: undefined,
    stated: {
      ...readReason(
        undefined,
        ...told.filter(({ qualifier }) => !identifiers.has(qualifier)).map(({ text }) => text),
      ),
      covers: "debit",
      date: dayAt(record),
      amount: amount < 0 ? minus(noCents, amount) : amount,
      side,
      currency: at(record, 17, 19).trim() || "EUR",
      endToEndId: referenceIn("RCN"),
      mandateId: referenceIn("RUM"),
      originalMessageId: undefined,
      originalBlockId: undefined,
      fee: undefined,
      unread: {},
    },
  } as const;
  return { rank: index + 1, account, isBooked: true, sum, details: [sum], fee: undefined };
}

/** Qualifiers of complements that say which movement it is, and not why. */
const identifiers = new Set(["RCN", "RUM", "REF"]);

/** The same in every record of a statement. */
const numberAt = (record: CfonbRecord): string => at(record, 22, 32);

const accountAt = (record: CfonbRecord): string =>
  [at(record, 3, 7), at(record, 12, 16), numberAt(record)].join(" ");

/** `ddmmyy`. */
function dayAt(record: CfonbRecord): Day | undefined {
  const [, dayOfMonth, month, year] = /^(\d{2})(\d{2})(\d{2})$/.exec(at(record, 35, 40)) ?? [];
  return year === undefined
    ? undefined
    : dayFromParts(2000 + Number(year), Number(month), Number(dayOfMonth));
}

const positive = "{ABCDEFGHI";
const negative = "}JKLMNOPQR";

/** The amount of a record, its last sign bearing digit and sign: `0000000000420{` is 42,00, `0000000000034N` is -3,45. */
function amountIn(record: CfonbRecord): Cents | undefined {
  const [, digits, last = ""] = /^(\d{13})(.)$/.exec(at(record, 91, 104)) ?? [];
  const unit = Math.max(positive.indexOf(last), negative.indexOf(last));
  const decimals = Number(at(record, 20, 20).trim() || "2");
  if (digits === undefined || unit < 0 || Number.isNaN(decimals)) return undefined;
  const whole = Number(digits) * 10 + unit;
  const amount = decimals > 2 ? whole / 10 ** (decimals - 2) : whole * 10 ** (2 - decimals);
  if (!Number.isSafeInteger(amount)) return undefined;
  return negative.includes(last) ? cents(-amount) : cents(amount);
}
