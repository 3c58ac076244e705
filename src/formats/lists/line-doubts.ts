import type { ListedAddress, ListedChild } from "../../domain/roll";
import { groupBy } from "../../kernel/group";
import { foldLabel } from "../../kernel/label";
import { information, warning, type Problem } from "../../kernel/problem";
import type { ListPersonNamed } from "../problems/lists";
import type { FoundTable } from "./find-tables";

/** A line that was read, with what it says of one child at least. */
export interface LineRead {
  readonly named: ListPersonNamed;
  /** What was said of it already. */
  readonly problems: readonly Problem[];
  readonly child: ListedChild;
}

/** So many other lines must have another postcode beside the same town. */
const linesToDiffer = 3;

/** Which lines lack what most lines of the table have? */
export function missingOn(
  lines: readonly LineRead[],
  { columns: { fields, hasGroups } }: FoundTable,
  isOfAdults: boolean,
): readonly Problem[] {
  const hasAddress = ["homeStreet", "guardianStreet", "secondGuardianStreet"].some((field) =>
    fields.has(field as "homeStreet"),
  );
  const values = {
    birth: { isAsked: fields.has("birth") && !isOfAdults, of: ({ birth }: ListedChild) => birth },
    className: {
      isAsked: fields.has("className") && !hasGroups && !isOfAdults,
      of: ({ className }: ListedChild) => className,
    },
    address: {
      isAsked: hasAddress,
      of: (child: ListedChild) => addressesOf(child).find(({ street }) => street),
    },
    nationalId: { isAsked: fields.has("nationalId"), of: ({ nationalId }: ListedChild) => nationalId },
  };
  const usual = (Object.keys(values) as (keyof typeof values)[]).filter((key) => {
    const { isAsked, of } = values[key];
    return isAsked && lines.filter(({ child }) => of(child) !== undefined).length * 2 > lines.length;
  });
  return lines.flatMap(({ named, child, problems }) => {
    const isUnreadable = problems.some(({ code }) => code === "list.unreadable-birth");
    const missing = usual.filter(
      (key) => values[key].of(child) === undefined && !(key === "birth" && isUnreadable),
    );
    return missing.length === 0 ? [] : [information("list.missing-values", { ...named, missing })];
  });
}

/** Which lines have another postcode than the others beside the same town? */
export function oddPostcodes(lines: readonly LineRead[]): readonly Problem[] {
  const written = lines.flatMap(({ named, child }) =>
    addressesOf(child).flatMap(({ postcode, city }) =>
      postcode === undefined || city === undefined ? [] : [{ named, postcode, city }],
    ),
  );
  return [...groupBy(written, ({ city }) => foldLabel(city)).values()].flatMap((same) => {
    const counts = groupBy(same, ({ postcode }) => postcode);
    return same.flatMap(({ named, postcode, city }) => {
      const [usual] = [...counts].filter(
        ([other, there]) => other !== postcode && there.length >= linesToDiffer,
      );
      const isRare = (counts.get(postcode)?.length ?? 0) < linesToDiffer;
      return usual === undefined || !isRare
        ? []
        : [warning("list.postcode-of-city", { ...named, shown: postcode, city, usual: usual[0] })];
    });
  });
}

function addressesOf({ homes, guardians }: ListedChild): readonly ListedAddress[] {
  return [...homes, ...guardians.flatMap(({ address }) => address ?? [])];
}
