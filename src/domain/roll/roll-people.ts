import type { Child, Family } from "../families";
import type { RollChild } from "./fold-lines";
import type { ListedAddress, ListedChild } from "./listed";
import type { RollHome, RollPerson } from "./roll-plan";

/** A child of the workbook, as it is named to the clerk. */
export function personOf({ code, lastName, firstName, birth, className }: Child): RollPerson {
  return { code, lastName, firstName, birth, className };
}

/** A child of the list, likewise. */
export function personInList({ lastName, firstName, birth, className }: RollChild): RollPerson {
  return { code: undefined, lastName, firstName, birth, className };
}

/** A line whose name is still open, as its likeliest reading has it. */
export function personOnLine({ names: [name], birth, className }: ListedChild): RollPerson {
  return { code: undefined, ...name, birth, className };
}

/** A family of the workbook, as it is named to the clerk. */
export function homeOf(family: Family): RollHome {
  const { code, title, lastName, firstName } = family;
  return { code, title, lastName, firstName, address: addressOf(family) };
}

/** Where the row of a family says that it lives. */
export function addressOf({
  address: street,
  addressComplement: complement,
  postcode,
  city,
}: Family): ListedAddress {
  return { street, complement, postcode, city };
}
