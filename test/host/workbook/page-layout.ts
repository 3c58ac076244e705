/** How a sheet prints, as Excel has it before anybody says otherwise. */
export class PageLayout {
  settings: Readonly<Record<string, unknown>> = {
    blackAndWhite: false,
    bottomMargin: 54,
    centerHorizontally: false,
    centerVertically: false,
    draftMode: false,
    firstPageNumber: "",
    footerMargin: 21.6,
    headerMargin: 21.6,
    leftMargin: 50.4,
    orientation: "Portrait",
    paperSize: "A4",
    printComments: "NoComments",
    printErrors: "AsDisplayed",
    printGridlines: false,
    printHeadings: false,
    printOrder: "DownThenOver",
    rightMargin: 50.4,
    topMargin: 54,
    zoom: { scale: 100 },
  };
  titleRows: string | undefined;
  titleColumns: string | undefined;
  printArea: string | undefined;
  /** The rows that begin a page, counted from 0. */
  readonly rowBreaks = new Set<number>();
  headersFooters: Readonly<Record<string, string>> = {
    centerFooter: "",
    centerHeader: "",
    leftFooter: "",
    leftHeader: "",
    rightFooter: "",
    rightHeader: "",
  };
}
