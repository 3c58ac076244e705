import type { AddressPart, ChildField, GuardianPart, ListField } from "../problems/lists";

export const childFields: readonly ChildField[] = [
  "childName",
  "childLastName",
  "childUsageName",
  "childFirstName",
  "birth",
  "sex",
  "nationalId",
  "school",
  "className",
  "level",
  "diet",
  "status",
  "profile",
];

const addressParts: readonly AddressPart[] = ["Street", "Complement", "Postcode", "City", "Country"];

const guardianParts: readonly GuardianPart[] = [
  "Title",
  "Name",
  "LastName",
  "UsageName",
  "FirstName",
  ...addressParts,
  "Email",
  "Mobile",
  "HomePhone",
  "WorkPhone",
];

export const homes = ["home", "secondHome"] as const;
export const guardians = ["guardian", "secondGuardian"] as const;
export const dayFields = ["monday", "tuesday", "wednesday", "thursday", "friday"] as const;
export const serviceFields = ["firstService", "secondService", "thirdService", "fourthService"] as const;

/** All that a column may be, in the order in which a person chooses. */
export const listFields: readonly ListField[] = [
  ...childFields,
  ...homes.flatMap((home) => addressParts.map((part) => `${home}${part}` as const)),
  "familyId",
  "familyName",
  ...guardians.flatMap((guardian) => guardianParts.map((part) => `${guardian}${part}` as const)),
  "guardianOtherPhone",
  "quotient",
  "quotientFrom",
  "quotientTo",
  "recipientNumber",
  ...dayFields,
  ...serviceFields,
];

/** The names by which a line is told to be of somebody. */
export const nameFields: ReadonlySet<ListField> = new Set<ListField>([
  "childName",
  "childLastName",
  "childFirstName",
  "familyName",
  "guardianName",
  "guardianLastName",
  "secondGuardianName",
  "secondGuardianLastName",
]);
