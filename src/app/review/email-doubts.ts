import type { Town } from "../../domain/books";
import { mailAddresses } from "../../formats/mail/addresses";
import { at } from "../../kernel/place";
import { warning, type Problem } from "../../kernel/problem";
import { headerOf } from "../../workbook/declaration";
import { familiesSheet } from "../../workbook/sheets";
import { settingsList } from "../../workbook/sheets/settings";

/** Addresses that no message reaches: the town's own, and those of families. */
export function emailDoubts({ households, office }: Town): readonly Problem[] {
  const { email, emailPlace: place } = office;
  const ofTown = email === undefined || isReached(email) ? [] : [{ email, place }];
  return [
    ...ofTown.map(({ email: shown, place }) =>
      warning("spelling.email", { column: settingsList.email.name, shown }, place && at(place, "value")),
    ),
    ...[...households.families.values()].flatMap(({ email: shown, place }) =>
      shown === undefined || isReached(shown)
        ? []
        : [
            warning(
              "spelling.email",
              { column: headerOf(familiesSheet, "email"), shown },
              at(place, "email"),
            ),
          ],
    ),
  ];
}

const isReached = (text: string): boolean => mailAddresses(text) !== undefined;
