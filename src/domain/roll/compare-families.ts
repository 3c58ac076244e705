import type { Family } from "../families";
import { homeKey, isSameHome } from "./addresses";
import { gathered, textValue, type Compared } from "./compare-children";
import type { RollHousehold } from "./form-families";
import type { ListedAddress, ListedPlace } from "./listed";
import { isPayer } from "./listed-homes";
import { isSameLastName } from "./names";
import { addressOf, homeOf } from "./roll-people";
import type { RollAnswers, RollChange, RollValue } from "./roll-plan";

export type FamilyValues = Omit<Family, "place">;

/**
 * What a family's row says otherwise than its household in the list (F6). A row that names nobody by a first name is given its
 * payer, one that names somebody else keeps it; what is another adult's is no mail and no telephone of this one.
 */
export function compareFamily(
  { adults, payer, address, contact }: RollHousehold,
  family: Family,
  { accepted }: Pick<RollAnswers, "accepted">,
  place: ListedPlace,
): Compared<FamilyValues> {
  const told: { readonly change: RollChange; readonly values: Partial<FamilyValues> }[] = [];
  const tell = (
    column: RollChange["column"],
    old: RollValue | undefined,
    value: RollValue,
    values: Partial<FamilyValues>,
  ) => {
    const isWritten = old === undefined || accepted.includes(column);
    const of = { kind: "family", family: homeOf(family) } as const;
    told.push({ change: { column, of, old, new: value, isWritten, place }, values });
    return isWritten;
  };
  const namesSomebody = family.firstName !== undefined;
  const isNamed = adults.some((adult) => isPayer(adult, family));
  const here = addressOf(family);
  // Another adult of the same home: the list leaves out who pays, and says nothing against it.
  if (namesSomebody && !isNamed && isSameHome(address, here)) return gathered(told);
  if (payer !== undefined && !isNamed && (payer.firstName !== undefined || namesSomebody)) {
    const { lastName, firstName, title = family.title } = payer;
    const isCompleted =
      !namesSomebody && payer.lastNames.some((name) => isSameLastName(name, family.lastName));
    const names = isCompleted ? { title, firstName } : { title, lastName, firstName };
    const isTold = tell(
      "payer",
      isCompleted ? undefined : { kind: "home", home: homeOf(family) },
      {
        kind: "home",
        home: { ...homeOf(family), title, lastName: isCompleted ? family.lastName : lastName, firstName },
      },
      names,
    );
    // The mail and the address of whoever pays instead are not those of the one who stands there.
    if (!isTold && namesSomebody) return gathered(told);
  }
  if (address !== undefined && homeKey(address) !== undefined) {
    const isSame = isSameHome(address, here);
    const isElsewhere =
      here.postcode !== undefined && address.postcode !== undefined && here.postcode !== address.postcode;
    const hasNone = homeKey(here) === undefined && !isElsewhere;
    const missing = (["postcode", "city"] as const).filter(
      (part) => here[part] === undefined && address[part] !== undefined,
    );
    if (hasNone || (isSame && missing.length > 0)) {
      const values = hasNone
        ? addressValues(address)
        : Object.fromEntries(missing.map((part) => [part, address[part]]));
      tell("address", undefined, textValue(addressText(address)), values);
    } else if (!isSame)
      tell("address", textValue(addressText(here)), textValue(addressText(address)), addressValues(address));
  }
  // Of whom a mail or a telephone is, the list does not say: it may be another adult's.
  const { email, phones } = payer ?? (namesSomebody ? { email: undefined, phones: [] } : contact);
  if (email !== undefined && email.toLowerCase() !== family.email?.toLowerCase())
    tell("email", family.email === undefined ? undefined : textValue(family.email), textValue(email), {
      email,
    });
  const [phone] = phones;
  const digits = (text: string) => text.replace(/\D/g, "");
  const isAmong = phones.some((each) => digits(family.phone ?? "").includes(digits(each)));
  if (phone !== undefined && !isAmong)
    tell("phone", family.phone === undefined ? undefined : textValue(family.phone), textValue(phone), {
      phone,
    });
  return gathered(told);
}

/** An address, as the columns of a family have it. */
export function addressValues({ street, complement, postcode, city }: ListedAddress) {
  return { address: street, addressComplement: complement, postcode, city };
}

const addressText = ({ street, complement, postcode, city }: ListedAddress): string =>
  [street, complement, [postcode, city].filter((part) => part !== undefined).join(" ")]
    .filter((part) => part !== undefined && part !== "")
    .join(", ");
