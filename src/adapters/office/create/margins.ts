const pointsPerInch = 72;

/** The margins of a printed page, in inches as files count them. */
interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly header: number;
  readonly footer: number;
}

/** Office.js counts margins in points. */
export function setMargins(page: Excel.PageLayout, margins: Margins): void {
  page.leftMargin = margins.left * pointsPerInch;
  page.rightMargin = margins.right * pointsPerInch;
  page.topMargin = margins.top * pointsPerInch;
  page.bottomMargin = margins.bottom * pointsPerInch;
  page.headerMargin = margins.header * pointsPerInch;
  page.footerMargin = margins.footer * pointsPerInch;
}
