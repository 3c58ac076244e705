import { text } from "../wire/arguments";
import type { HostObject } from "../wire/host-object";
import { parseReference } from "../workbook/address";
import { invalidArgument, itemNotFound, Refusal } from "../workbook/refusal";
import type { HostWorkbook } from "../workbook/workbook";
import { cultureObject } from "./culture-object";
import { functionsObject } from "./functions-object";
import { protectionObject } from "./protection-object";
import { rangeObject } from "./range-object";
import { tablesObject } from "./table-objects";
import { worksheetsObject } from "./worksheets-object";

export function workbookObject(workbook: HostWorkbook): HostObject {
  return {
    kind: "Workbook",
    reads: {
      name: () => workbook.name,
      use1904DateSystem: () => workbook.uses1904,
      readOnly: () => false,
      isDirty: () => true,
      autoSave: () => false,
    },
    writes: {
      use1904DateSystem: (value) => {
        workbook.uses1904 = value === true;
      },
    },
    children: {
      worksheets: () => worksheetsObject(workbook),
      tables: () => tablesObject(workbook, undefined),
      application: () => applicationObject(workbook),
      protection: () => protectionObject("WorkbookProtection", workbook.protection),
      names: () => namesObject(workbook),
      functions: () => functionsObject(workbook),
    },
    methods: {
      getSelectedRange: () => rangeObject(workbook.activeSheet, workbook.selected),
      getActiveCell: () => rangeObject(workbook.activeSheet, { ...workbook.selected, rows: 1, columns: 1 }),
      getIsActiveCollabSession: () => false,
    },
  };
}

const calculationModes: readonly string[] = ["Automatic", "AutomaticExceptTables", "Manual"];

function applicationObject(workbook: HostWorkbook): HostObject {
  const noted = (what: string) => () => {
    workbook.note(what);
  };
  return {
    kind: "Application",
    reads: {
      calculationMode: () => workbook.calculationMode,
      calculationState: () => "Done",
      calculationEngineVersion: () => 191029,
      decimalSeparator: () => ",",
      thousandsSeparator: () => "\u202f",
      useSystemSeparators: () => true,
    },
    children: { cultureInfo: cultureObject },
    writes: {
      calculationMode: (mode) => {
        if (!calculationModes.includes(text(mode))) throw invalidArgument();
        workbook.calculationMode = text(mode);
      },
    },
    methods: {
      calculate: () => {
        workbook.note("calculate");
        workbook.calculate(true);
      },
      suspendApiCalculationUntilNextSync: noted("suspendApiCalculationUntilNextSync"),
      suspendScreenUpdatingUntilNextSync: noted("suspendScreenUpdatingUntilNextSync"),
    },
  };
}

function namesObject(workbook: HostWorkbook): HostObject {
  const find = (name: unknown) => {
    const key = text(name).toLowerCase();
    const formula = workbook.names.get(key);
    return formula === undefined ? null : nameObject(workbook, key, formula);
  };
  return {
    kind: "NamedItemCollection",
    item: find,
    items: () => [...workbook.names].map(([name, formula]) => nameObject(workbook, name, formula)),
    methods: {
      getItemOrNullObject: find,
      getItem: (name) => {
        const found = find(name);
        if (found === null) throw itemNotFound();
        return found;
      },
      getCount: () => workbook.names.size,
    },
  };
}

function nameObject(workbook: HostWorkbook, name: string, formula: string): HostObject {
  const range = () => {
    const reference = parseReference(formula.replace(/^=/, ""));
    const sheet = workbook.sheetNamed(reference?.sheetName ?? "");
    return reference === undefined || sheet === undefined ? null : rangeObject(sheet, reference.area);
  };
  return {
    kind: "NamedItem",
    identity: { Name: name },
    reads: {
      name: () => name,
      formula: () => formula,
      type: () => "Range",
      scope: () => "Workbook",
      visible: () => true,
    },
    methods: {
      getRange: () => {
        const found = range();
        if (found === null) throw new Refusal("InvalidOperation");
        return found;
      },
      getRangeOrNullObject: range,
      delete: () => {
        workbook.names.delete(name);
      },
    },
  };
}
