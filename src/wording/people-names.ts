import type { Child, Family } from "../domain/families";
import { personText } from "./problems/people";

/** The family's name as registers show it. */
export function familyName(family: Family): string {
  return namesText(family.lastName, family.firstName);
}

export function childName(child: Child): string {
  return namesText(child.lastName, child.firstName);
}

/** `Moreau Claire (F006)`; the code alone where its row is gone. */
export function familyText(families: ReadonlyMap<string, Family>, code: string): string {
  const family = families.get(code);
  return personText(family && familyName(family), code);
}

function namesText(lastName: string, firstName: string | undefined): string {
  return firstName === undefined ? lastName : `${lastName} ${firstName}`;
}
