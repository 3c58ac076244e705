import type { Child, Family } from "../../../src/domain/families";
import type { Listed, ListedAddress, ListedChild, ListedGuardian } from "../../../src/domain/roll";
import { day } from "../../../src/kernel/day";

/** A line of a list: `line("MARTIN Léa", { birth: "2019-01-27" })`; the last name is in capitals. */
export interface LineFacts extends Partial<Omit<ListedChild, "birth" | "place">> {
  readonly birth?: ReturnType<typeof day> | undefined;
}

export function namesIn(text: string): { readonly lastName: string; readonly firstName: string | undefined } {
  const words = text.split(" ");
  const isCapital = (word: string) => word === word.toUpperCase() && /\p{L}{2}/u.test(word) && word !== "JB";
  const last = words.filter(isCapital).join(" ");
  const first = words.filter((word) => !isCapital(word)).join(" ");
  return { lastName: last, firstName: first === "" ? undefined : first };
}

let lines = 1;

export function line(
  name: string,
  facts: Omit<LineFacts, "birth"> & { readonly birth?: string } = {},
): ListedChild {
  lines += 1;
  const { birth, ...rest } = facts;
  return {
    names: [namesIn(name)],
    usageName: undefined,
    birth: birth === undefined ? undefined : day(birth),
    sex: undefined,
    nationalId: undefined,
    school: undefined,
    className: undefined,
    level: undefined,
    diet: undefined,
    homes: [],
    familyId: undefined,
    familyName: undefined,
    guardians: [],
    ticks: [],
    doubt: undefined,
    place: { sheet: undefined, line: lines },
    ...rest,
  };
}

export function home(street: string, postcode: string | undefined = "01998"): ListedAddress {
  return { street, complement: undefined, postcode, city: undefined };
}

export function guardian(name: string, facts: Partial<ListedGuardian> = {}): ListedGuardian {
  return {
    title: undefined,
    ...namesIn(name),
    usageName: undefined,
    address: undefined,
    email: undefined,
    phones: [],
    place: { sheet: undefined, line: lines },
    ...facts,
  };
}

export function listed(children: readonly ListedChild[], kind: Listed["kind"] = "children"): Listed {
  return { kind, children, quotients: [] };
}

/** A child of the workbook: `pupil("E001", "MARTIN Léa", "2019-01-27", "CP")`. */
export function pupil(
  code: string,
  name: string,
  birth?: string,
  className?: string,
  familyCode = `F${code.slice(1)}`,
): Child {
  const { lastName, firstName } = namesIn(name);
  return {
    code,
    familyCode,
    lastName,
    firstName,
    birth: birth === undefined ? undefined : day(birth),
    school: undefined,
    className,
    level: undefined,
    category: undefined,
    diet: undefined,
    place: { sheet: "children", row: Number(code.slice(1)) + 1 },
  };
}

/** A family of the workbook: `payer("F001", "MARTIN Jean", { address: "1 rue Haute" })`. */
export function payer(code: string, name: string, facts: Partial<Family> = {}): Family {
  const { lastName, firstName } = namesIn(name);
  return {
    code,
    title: undefined,
    lastName,
    firstName,
    address: undefined,
    addressComplement: undefined,
    postcode: facts.address === undefined ? undefined : "01998",
    city: undefined,
    email: undefined,
    phone: undefined,
    resident: undefined,
    quotient: undefined,
    paymentMeans: undefined,
    onlineInvoice: undefined,
    observations: undefined,
    place: { sheet: "families", row: Number(code.slice(1)) + 1 },
    ...facts,
  };
}
