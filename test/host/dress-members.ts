import type { DressPart } from "../../src/adapters/office/problems";
import { addins, issue } from "./quirks";

/**
 * Members that Excel is known, or may fear, to refuse on some machine, one by one: what they dress, how the host names
 * them, the code that it answers, and the public page that says so or that says why it may.
 */
export interface DressMember {
  readonly part: DressPart;
  readonly member: string;
  readonly code: string;
  readonly source: string;
}

const pageLayout = addins("excel/excel-add-ins-worksheets#page-layout-and-print-settings");
const printer = "https://learn.microsoft.com/office/vba/api/excel.pagesetup.papersize";
/** "present in the workbook": a style that is not there is none. */
const tableStyle =
  "https://learn.microsoft.com/javascript/api/excel/excel.table#excel-excel-table-style-member";

export const dressMembers: readonly DressMember[] = [
  {
    part: "frozen-header",
    member: "WorksheetFreezePanes.freezeRows",
    code: "GeneralException",
    source: issue(2196),
  },
  { part: "paper", member: "PageLayout.paperSize=", code: "InvalidArgument", source: printer },
  { part: "orientation", member: "PageLayout.orientation=", code: "GeneralException", source: printer },
  { part: "scale", member: "PageLayout.zoom=", code: "GeneralException", source: issue(1860) },
  { part: "margins", member: "PageLayout.leftMargin=", code: "GeneralException", source: pageLayout },
  {
    part: "repeated-header",
    member: "PageLayout.setPrintTitleRows",
    code: "InvalidArgument",
    source: pageLayout,
  },
  { part: "print-area", member: "PageLayout.setPrintArea", code: "InvalidArgument", source: pageLayout },
  { part: "footer", member: "HeaderFooter.rightFooter=", code: "GeneralException", source: pageLayout },
  { part: "page-breaks", member: "PageBreakCollection.add", code: "InvalidArgument", source: pageLayout },
  { part: "lists", member: "DataValidation.rule=", code: "InvalidArgument", source: issue(2594) },
  { part: "tab-colour", member: "Worksheet.tabColor=", code: "GeneralException", source: issue(3148) },
  { part: "gridlines", member: "Worksheet.gridlines=", code: "GeneralException", source: issue(3148) },
  { part: "widths", member: "RangeFormat.columnWidth=", code: "GeneralException", source: issue(3036) },
  { part: "heights", member: "RangeFormat.rowHeight=", code: "GeneralException", source: issue(3036) },
  { part: "looks", member: "Table.style=", code: "InvalidArgument", source: tableStyle },
];
