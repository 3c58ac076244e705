import { parse } from "./samples";

/** 5720 cents are `57,20`, or `57.20`. */
export function euroText(amount: number, point: string): string {
  const digits = String(amount).padStart(3, "0");
  return `${digits.slice(0, -2)}${point}${digits.slice(-2)}`;
}

/** What all forms can tell of a reject. Nothing may be refused or doubted. */
export function rejectsOf(text: string): readonly unknown[] {
  const outcome = parse(text);
  if (!outcome.ok || outcome.problems.length > 0) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value.rejects.map(({ endToEndId, mandateId, amount, reasonCode, reasonText, fee }) => ({
    endToEndId,
    mandateId,
    amount,
    reasonCode,
    reasonText,
    fee,
  }));
}
