import type { AddressPart, GuardianPart, ListField } from "../problems/lists";
import { childFields } from "./fields";
import type { HeaderMeaning, HeaderPart } from "./header-words";

type PartMeaning = Extract<HeaderMeaning, { kind: "part" }>;

/** What the headers of a table say together: whom a bare `Nom` or `Adresse` is of. */
export interface HeaderContext {
  /** A header names a child's surname, or first name, as a child's. */
  readonly hasChildLastName: boolean;
  readonly hasChildFirstName: boolean;
  /** A header names a guardian as such. */
  readonly hasGuardian: boolean;
  readonly hasSecondGuardian: boolean;
  /** Bare `Nom` and `Prénom` stand beside the columns of a child: they are an adult's. */
  readonly hasBarePerson: boolean;
  readonly hasBareFirstName: boolean;
  /** `Cp2`, `Commune2`: a second home, of which `Adresse2` is no second line. */
  readonly hasSecondHome: boolean;
  /** A bare `Adresse` stands beside that of a guardian: it is the child's. */
  readonly hasChildHome: boolean;
  /** Quotients of families: their remarks are nobody's diet. */
  readonly isOfQuotients: boolean;
  /** Nothing there is a child's own: a civility, and neither birth nor class. */
  readonly isOfAdults: boolean;
}

const names = new Set<HeaderPart>(["name", "lastName", "firstName"]);
const ofChildAlone = new Set<HeaderPart>(["birth", "className", "level", "nationalId"]);

export function contextOf(
  meanings: readonly (HeaderMeaning | undefined)[],
  said: ReadonlySet<ListField>,
): HeaderContext {
  const parts = meanings.flatMap((meaning) => (meaning?.kind === "part" ? [meaning] : []));
  const has = (test: (meaning: PartMeaning) => boolean) => parts.some(test);
  const child = (part: HeaderPart) => has((meaning) => meaning.of === "child" && meaning.part === part);
  const bare = (part: HeaderPart) => has((meaning) => meaning.of === undefined && meaning.part === part);
  const hasChildLastName =
    child("lastName") || child("name") || said.has("childLastName") || said.has("childName");
  const hasChildFirstName =
    child("firstName") || child("name") || said.has("childFirstName") || said.has("childName");
  const isTicked = meanings.some((meaning) => meaning?.kind === "day" || meaning?.kind === "service");
  return {
    hasChildLastName,
    hasChildFirstName,
    hasGuardian: has(({ of, part }) => of === "guardian" && names.has(part)),
    hasSecondGuardian: has(({ of, part, rank }) => of === "guardian" && rank === 2 && names.has(part)),
    hasBarePerson:
      hasChildLastName && hasChildFirstName && (bare("name") || (bare("lastName") && bare("firstName"))),
    hasBareFirstName: bare("firstName") || bare("name"),
    hasSecondHome: has(
      ({ of, part, rank }) => of !== "guardian" && rank === 2 && /^(?:postcode|city)$/.test(part),
    ),
    hasChildHome:
      bare("street") && has(({ of, part, rank }) => of === "guardian" && part === "street" && rank !== 2),
    isOfQuotients:
      has(({ part }) => part === "quotient") && !has(({ part }) => ofChildAlone.has(part)) && !isTicked,
    isOfAdults:
      !hasChildLastName &&
      !hasChildFirstName &&
      !isTicked &&
      bare("title") &&
      !has(({ of, part }) => of !== "guardian" && ofChildAlone.has(part)),
  };
}

const addressParts: Partial<Record<HeaderPart, AddressPart>> = {
  street: "Street",
  complement: "Complement",
  postcode: "Postcode",
  city: "City",
  country: "Country",
};
const contactParts: Partial<Record<HeaderPart, GuardianPart>> = {
  email: "Email",
  mobile: "Mobile",
  homePhone: "HomePhone",
  workPhone: "WorkPhone",
};
const personParts: Partial<Record<HeaderPart, GuardianPart>> = {
  title: "Title",
  name: "Name",
  lastName: "LastName",
  usageName: "UsageName",
  firstName: "FirstName",
};
const childNames: Partial<Record<HeaderPart, ListField>> = {
  name: "childName",
  lastName: "childLastName",
  usageName: "childUsageName",
  firstName: "childFirstName",
};
const tableWide: ReadonlySet<HeaderPart> = new Set<HeaderPart>([
  "quotient",
  "quotientFrom",
  "quotientTo",
  "recipientNumber",
]);

/** Which field is a column with this header, beside those that were found before it? `undefined`: none that is read. */
export function fieldOf(
  meaning: PartMeaning,
  context: HeaderContext,
  taken: ReadonlyMap<ListField, number>,
): ListField | undefined {
  const { of, part } = meaning;
  if (tableWide.has(part)) return part as ListField;
  if (of === "guardian") return ofGuardian(meaning, taken);
  if (of === "family" && part === "id") return "familyId";
  if (of === "family" && names.has(part)) return "familyName";
  if (part === "id") return undefined;
  if (addressParts[part] !== undefined) return ofAddress(meaning, context);
  if (contactParts[part] !== undefined)
    return of === "child" ? undefined : ofContact(meaning, context, taken);
  if (of === "child" && part === "title") return "sex";
  if (personParts[part] !== undefined) return ofPerson(meaning, context);
  if (part === "diet" && context.isOfQuotients) return undefined;
  return childFields.find((field) => field === part);
}

function ofGuardian(
  { part, rank }: PartMeaning,
  taken: ReadonlyMap<ListField, number>,
): ListField | undefined {
  const own = addressParts[part] ?? contactParts[part] ?? personParts[part];
  if (own === undefined || (rank ?? 1) > 2) return undefined;
  const isSecond = rank === 2 || (rank === undefined && taken.has(`guardian${own}`));
  return isSecond ? `secondGuardian${own}` : `guardian${own}`;
}

function ofPerson({ of, part }: PartMeaning, context: HeaderContext): ListField | undefined {
  const asGuardian = personParts[part];
  const asChild = childNames[part];
  if (of === "child") return asChild;
  const isChilds =
    part === "firstName"
      ? !context.hasChildFirstName
      : part === "usageName"
        ? !context.hasBarePerson
        : part !== "title" && !context.hasChildLastName;
  if (isChilds && !context.isOfAdults) return asChild;
  if (context.hasGuardian) return asGuardian && `secondGuardian${asGuardian}`;
  if (part === "lastName" && !context.hasBareFirstName) return "familyName";
  return asGuardian && `guardian${asGuardian}`;
}

function ofAddress({ of, part, rank }: PartMeaning, context: HeaderContext): ListField | undefined {
  const own = addressParts[part];
  if (own === undefined) return undefined;
  const isSecond = rank === 2 && context.hasSecondHome;
  // `Adresse2` without a postcode of its own is the floor, or the building.
  const there = rank === 2 && !isSecond ? "Complement" : own;
  const isGuardians = context.hasGuardian && !context.hasChildHome;
  const isAdults = of !== "child" && (isGuardians || context.hasBarePerson || context.isOfAdults);
  if (!isAdults) return isSecond ? `secondHome${there}` : `home${there}`;
  const bearer = isSecond || (context.hasGuardian && context.hasBarePerson) ? "secondGuardian" : "guardian";
  return `${bearer}${there}`;
}

function ofContact(
  { part, rank }: PartMeaning,
  context: HeaderContext,
  taken: ReadonlyMap<ListField, number>,
): ListField | undefined {
  const own = contactParts[part];
  if (own === undefined) return undefined;
  const isContacts = context.hasGuardian && context.hasBarePerson;
  const isSecond = isContacts || (rank === 2 && context.hasSecondGuardian);
  const field: ListField = isSecond ? `secondGuardian${own}` : `guardian${own}`;
  return taken.has(field) && part !== "email" ? "guardianOtherPhone" : field;
}
