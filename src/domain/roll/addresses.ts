import { remember } from "../../kernel/remember";
import { nameKey } from "./names";
import type { ListedAddress } from "./listed";

/** Short forms of the words of an address, as envelopes have them (AFNOR XP Z 10-011). */
const longForms: ReadonlyMap<string, string> = new Map(
  Object.entries({
    r: "rue",
    av: "avenue",
    ave: "avenue",
    bd: "boulevard",
    boul: "boulevard",
    bld: "boulevard",
    imp: "impasse",
    ch: "chemin",
    che: "chemin",
    chem: "chemin",
    rte: "route",
    all: "allee",
    pl: "place",
    sq: "square",
    qu: "quai",
    fg: "faubourg",
    lot: "lotissement",
    res: "residence",
    bat: "batiment",
    appt: "appartement",
    apt: "appartement",
    app: "appartement",
    esc: "escalier",
    st: "saint",
    ste: "sainte",
    gal: "general",
    dr: "docteur",
  }),
);

/** A street, or a town, as it is compared: `Rés. les Acacias, bat C` is `Résidence Les Acacias Bât. C`. */
const longKey = remember((text: string): string =>
  nameKey(text)
    .split(" ")
    .map((word) => longForms.get(word) ?? word)
    .join(" "),
);

/** Says where a home is, its complement included; `undefined` where no street does. */
export function homeKey(address: ListedAddress | undefined): string | undefined {
  const street = address === undefined ? "" : longKey(`${address.street ?? ""} ${address.complement ?? ""}`);
  return street === "" ? undefined : street;
}

/** Is it one home? Not where either has no street; a postcode, or a town, that one side lacks says nothing. */
export function isSameHome(left: ListedAddress | undefined, right: ListedAddress | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  const street = homeKey(left);
  if (street === undefined || street !== homeKey(right)) return false;
  if (left.postcode !== undefined && right.postcode !== undefined) return left.postcode === right.postcode;
  if (left.city === undefined || right.city === undefined) return true;
  return isSameTown(left.city, right.city);
}

/** `ST OUEN SUR ITON CEDEX`, as the post has it, is `Saint-Ouen-sur-Iton`. */
export function isSameTown(left: string, right: string): boolean {
  return townKey(left) === townKey(right);
}

const townKey = (city: string): string => longKey(city).replace(/ cedex( \d+)?$/, "");
