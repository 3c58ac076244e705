import { optionalText, record } from "../wire/arguments";
import type { HostObject } from "../wire/host-object";
import type { Protection, ProtectionOptions } from "../workbook/protection";

/** The protection of a sheet takes options and a password, that of the workbook a password alone. */
export function protectionObject(
  kind: "WorkbookProtection" | "WorksheetProtection",
  protection: Protection,
): HostObject {
  return {
    kind,
    reads: {
      protected: () => protection.isOn,
      ...(kind === "WorksheetProtection" ? { options: () => protection.options } : {}),
    },
    methods: {
      protect: (first, second) => {
        if (kind === "WorkbookProtection") protection.protect({}, optionalText(first));
        else protection.protect(record(first ?? {}) as ProtectionOptions, optionalText(second));
      },
      unprotect: (password) => {
        protection.unprotect(optionalText(password));
      },
    },
  };
}
