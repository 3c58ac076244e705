import type { ListedGuardian } from "../../domain/roll";
import { guardians } from "./fields";
import type { Line } from "./line";
import { readPersons } from "./read-name";

/** The adults whom a line names, the one who comes first first; a contact without a name is the first one's. */
export function guardiansOf(line: Line): readonly ListedGuardian[] {
  const [first, second] = guardians.map((of) => guardianIn(line, of));
  if (first === undefined || second === undefined) return [first, second].flatMap((one) => one ?? []);
  const [head, ...others] = first;
  const [contact] = second;
  return head !== undefined && contact !== undefined && isOne(head, contact)
    ? [merged(head, contact), ...others, ...second.slice(1)]
    : [...first, ...second];
}

/** A person who stands there twice, as payer and as contact; and who has no name is nobody else. */
function isOne(head: ListedGuardian, contact: ListedGuardian): boolean {
  return (contact.lastName ?? contact.firstName) === undefined || nameKey(head) === nameKey(contact);
}

function guardianIn(line: Line, of: "guardian" | "secondGuardian"): readonly ListedGuardian[] | undefined {
  const named = line.text(`${of}Name`);
  const [person, ...others] = named === undefined ? [] : readPersons(named);
  const guardian: ListedGuardian = {
    title: line.text(`${of}Title`),
    lastName: line.text(`${of}LastName`) ?? person?.lastName,
    usageName: line.text(`${of}UsageName`),
    firstName: line.text(`${of}FirstName`) ?? person?.firstName,
    address: line.address(of),
    email: line.email(of),
    phones: line.phones(of),
    place: line.place,
  };
  const { lastName, usageName, firstName, address, email, phones } = guardian;
  const said = [lastName, usageName, firstName, address, email];
  if (phones.length === 0 && said.every((value) => value === undefined)) return undefined;
  const beside = others.map((other) => ({
    ...guardian,
    ...other,
    title: undefined,
    usageName: undefined,
    email: undefined,
    phones: [],
  }));
  return [guardian, ...beside];
}

function nameKey({ lastName = "", firstName = "" }: ListedGuardian): string {
  return `${lastName} ${firstName}`.toLowerCase();
}

function merged(left: ListedGuardian, right: ListedGuardian): ListedGuardian {
  return {
    ...left,
    address: left.address ?? right.address,
    email: left.email ?? right.email,
    phones: [...new Set([...left.phones, ...right.phones])],
  };
}
