import type { HostObject } from "../wire/host-object";

/** How a French Excel writes numbers and days. */
export function cultureObject(): HostObject {
  return {
    kind: "CultureInfo",
    reads: { name: () => "fr-FR" },
    children: {
      numberFormat: () => ({
        kind: "NumberFormatInfo",
        reads: { numberDecimalSeparator: () => ",", numberGroupSeparator: () => "\u202f" },
      }),
      datetimeFormat: () => ({
        kind: "DatetimeFormatInfo",
        reads: { shortDatePattern: () => "dd/MM/yyyy" },
      }),
    },
  };
}
