import { type Desk } from "./check";
import { separatorsOf } from "./checks/areas";

/** What this Excel is: nothing of anybody's. */
export type ExcelFacts = Readonly<Record<string, string>>;

const newestSet = 20;
const oldestSet = 14;

/** What can be known without asking the workbook. */
export function factsOfOffice(office: typeof Office, userAgent: string): ExcelFacts {
  const { context } = office;
  // Older versions of Excel do not tell all of it.
  const diagnostics = (context.diagnostics as Office.ContextInformation | undefined) ?? undefined;
  return {
    platform: String(diagnostics?.platform ?? context.platform),
    host: String(diagnostics?.host ?? context.host),
    version: diagnostics?.version ?? "unknown",
    contentLanguage: context.contentLanguage,
    displayLanguage: context.displayLanguage,
    ExcelApi: highestSet(office),
    userAgent,
  };
}

function highestSet({ context: { requirements } }: typeof Office): string {
  for (let set = newestSet; set >= oldestSet; set -= 1) {
    if (requirements.isSetSupported("ExcelApi", `1.${String(set)}`)) return `1.${String(set)}`;
  }
  return `below 1.${String(oldestSet)}`;
}

/** What Excel itself must be asked. What it does not tell is told as such. */
export async function factsOfExcel(desk: Desk): Promise<ExcelFacts> {
  const { application } = desk.workbook;
  const mode = await desk.verdict(() => application.load("calculationMode"));
  const { cultureInfo } = application;
  const culture = await desk.verdict(() => {
    cultureInfo.load("name");
    cultureInfo.numberFormat.load("numberDecimalSeparator,numberGroupSeparator");
    cultureInfo.datetimeFormat.load("shortDatePattern");
  });
  const separators = await separatorsOf(desk);
  return {
    calculationMode: mode === "ok" ? application.calculationMode : mode,
    culture:
      culture === "ok"
        ? [
            cultureInfo.name,
            cultureInfo.numberFormat.numberDecimalSeparator,
            cultureInfo.numberFormat.numberGroupSeparator,
            cultureInfo.datetimeFormat.shortDatePattern,
          ]
            .map((part) => JSON.stringify(part))
            .join(" ")
        : culture,
    listSeparators: separators.join(" ") || "none",
  };
}
