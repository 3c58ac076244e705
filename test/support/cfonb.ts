/** Statements of account as French banks exchange them (CFONB 120), to be read by tests. Days are `ddmmyy`. */

const account = { bank: "30001", branch: "00794", number: "00001234567" };

const amountText = (cents: number): string => {
  const digits = String(Math.abs(cents)).padStart(14, "0");
  const last = (cents < 0 ? "}JKLMNOPQR" : "{ABCDEFGHI").charAt(Number(digits.at(-1)));
  return digits.slice(0, -1) + last;
};

interface RecordParts {
  readonly operation?: string;
  readonly day: string;
  readonly text?: string;
  readonly cents?: number;
  readonly currency?: string;
  readonly decimals?: string;
  readonly number?: string;
}

function record(kind: string, parts: RecordParts): string {
  const { operation = "", day, text = "", cents, currency = "EUR", decimals = "2" } = parts;
  const head = `${kind}${account.bank}    ${account.branch}${currency}${decimals} ${parts.number ?? account.number}${operation.padEnd(2)}${day}`;
  const middle =
    kind === "05"
      ? `     ${text}`
      : `  ${kind === "04" ? day : ""}`.padEnd(8) + text.padEnd(31) + "  0000000  ";
  return (cents === undefined ? head + middle : (head + middle).padEnd(90) + amountText(cents)).padEnd(120);
}

type Options = Pick<RecordParts, "currency" | "decimals" | "number">;

export const oldBalance = (day: string, cents: number, more: Options = {}): string =>
  record("01", { day, cents, ...more });

export const newBalance = (day: string, cents: number, more: Options = {}): string =>
  record("07", { day, cents, ...more });

/** A movement with its complements, `LCC CANTINE` each. */
export function moved(
  operation: string,
  day: string,
  cents: number,
  text: string,
  complements: readonly string[] = [],
  more: Options = {},
): readonly string[] {
  return [
    record("04", { operation, day, text, cents, ...more }),
    ...complements.map((complement) => record("05", { operation, day, text: complement, ...more })),
  ];
}

/** One statement whose balances add up. */
export function cfonbStatement(opening: number, ...movements: readonly (readonly string[])[]): string {
  const amounts = movements.map(([first = ""]) => centsOf(first));
  const closing = amounts.reduce((total, amount) => total + amount, opening);
  return (
    [oldBalance("301126", opening), ...movements.flat(), newBalance("311226", closing)].join("\r\n") + "\r\n"
  );
}

function centsOf(text: string): number {
  const [digits, last] = [text.slice(90, 103), text.charAt(103)];
  const unit = Math.max("{ABCDEFGHI".indexOf(last), "}JKLMNOPQR".indexOf(last));
  return (Number(digits) * 10 + unit) * ("}JKLMNOPQR".includes(last) ? -1 : 1);
}
