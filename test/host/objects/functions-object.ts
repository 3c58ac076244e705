import { whole } from "../wire/arguments";
import type { Habits } from "../habits";
import type { HostObject } from "../wire/host-object";
import type { HostWorkbook } from "../workbook/workbook";

const millisecondsOfDay = 86_400_000;

/** Excel's own functions, called without a cell. Days count from the day that the workbook counts from. */
export function functionsObject(workbook: HostWorkbook): HostObject {
  return {
    kind: "Functions",
    methods: {
      date: (year, month, day) => {
        const start = workbook.uses1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
        const at = Date.UTC(whole(year), whole(month) - 1, whole(day));
        return resultObject((at - start) / millisecondsOfDay, workbook.habits.dateFunction);
      },
    },
  };
}

function resultObject(value: number, manner: Habits["dateFunction"]): HostObject {
  const values = { told: value, null: null, missing: undefined, error: 0 };
  return {
    kind: "FunctionResult",
    reads: { value: () => values[manner], error: () => (manner === "error" ? "#VALUE!" : null) },
  };
}
