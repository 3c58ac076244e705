import type { Day } from "../../kernel/day";
import type { Place } from "../../kernel/place";
import { blocking, information, warning, type Problem } from "../../kernel/problem";
import { accountFault, isBic } from "./account";
import { creditorIdFault } from "./creditor-id";
import { compactIban } from "./mandate";
import { sepaName } from "./sepa-texts";

/** A setting as it was typed, and where it stands. */
export interface PlacedText {
  readonly value: string | undefined;
  readonly place: Place;
}

/** Who collects, as the settings say it. */
export interface CreditorSettings {
  readonly name: PlacedText;
  /** What families know the canteen by: the name, where none is given. */
  readonly service: string | undefined;
  /** The ICS. */
  readonly identifier: PlacedText;
  readonly iban: PlacedText;
  readonly bic: PlacedText;
}

/** Who collects, as the file says it. */
export interface Creditor {
  readonly name: string;
  readonly identifier: string;
  readonly iban: string;
  readonly bic: string | undefined;
}

/** The town's own name, identifier and account: with a wrong one, the bank takes nothing of the file. */
export function checkCreditor(
  settings: CreditorSettings,
  collectedOn: Day,
): { readonly creditor: Creditor | undefined; readonly problems: readonly Problem[] } {
  const { identifier, iban } = settings;
  const given = sepaName(settings.name.value ?? "");
  const name = given === "" ? sepaName(settings.service ?? "") : given;
  const problems: Problem[] = [];
  if (name === "") problems.push(blocking("debit.creditor-name-missing", {}, settings.name.place));
  const idFault = creditorIdFault(identifier.value);
  if (idFault !== undefined) {
    problems.push(
      blocking("debit.creditor-id", { found: identifier.value, fault: idFault }, identifier.place),
    );
  }
  const ibanFault = accountFault(iban.value, collectedOn);
  if (ibanFault !== undefined)
    problems.push(blocking("debit.creditor-account", { found: iban.value, fault: ibanFault }, iban.place));
  const doubts: Problem[] = [];
  if (given === "" && name !== "")
    doubts.push(information("debit.creditor-name-supposed", { name }, settings.name.place));
  if (problems.length > 0) return { creditor: undefined, problems: [...problems, ...doubts] };
  const bic = compactBic(settings.bic.value);
  const isLeftOut = bic !== undefined && !isBic(bic);
  if (isLeftOut) doubts.push(warning("debit.creditor-bic-left-out", { bic }, settings.bic.place));
  return {
    creditor: {
      name,
      identifier: compactIban(identifier.value ?? ""),
      iban: compactIban(iban.value ?? ""),
      bic: isLeftOut ? undefined : bic,
    },
    problems: doubts,
  };
}

/** A bank's code without spaces, in capitals; none when nothing is there. */
export function compactBic(bic: string | undefined): string | undefined {
  const compact = (bic ?? "").replace(/\s/g, "").toUpperCase();
  return compact === "" ? undefined : compact;
}
