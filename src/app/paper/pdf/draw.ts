import type { Content, PaperElement, Ink, LaidOut } from "./laid-out";

type Pdf = PDFKit.PDFDocument;
type Structure = PDFKit.PDFStructureElement;

/** Puts a document that knows its places into a file, from a new page on. */
export function drawDocument(
  pdf: Pdf,
  root: Structure,
  { title, isLandscape, root: whole, pages }: LaidOut,
): void {
  let drawn = 0;
  const reach = (page: number) => {
    while (drawn <= page) {
      pdf.addPage({ size: "A4", margin: 0, layout: isLandscape ? "landscape" : "portrait" });
      if (drawn === 0) pdf.outline.addItem(title);
      drawAside(pdf, pages[drawn] ?? []);
      drawn += 1;
    }
  };
  reach(0);
  drawElement(pdf, root, whole, reach);
  reach(pages.length - 1);
}

function drawElement(
  pdf: Pdf,
  parent: Structure,
  element: PaperElement,
  reach: (page: number) => void,
): void {
  const { tag, scope, columns, shows, box, parts } = element;
  const structure = pdf.struct(tag, {
    ...(scope === undefined ? {} : { scope }),
    ...(shows === undefined ? {} : { alt: shows }),
    ...(box === undefined ? {} : { bbox: box }),
  });
  if (columns !== undefined && columns > 1) span(structure, columns);
  parent.add(structure);
  for (const part of parts) {
    if ("ink" in part) drawContent(pdf, structure, tag, part, reach);
    else drawElement(pdf, structure, part, reach);
  }
  structure.end();
}

/** pdfkit knows no cells over several columns: they are said in the attributes of tables (ISO 32000-1, table 349). */
function span(structure: Structure, columns: number): void {
  const { data } = (structure as unknown as { dictionary: { data: { A?: object } } }).dictionary;
  data.A = { ...data.A, O: "Table", ColSpan: columns };
}

function drawContent(
  pdf: Pdf,
  structure: Structure,
  tag: string,
  { page, ink }: Content,
  reach: (page: number) => void,
): void {
  reach(page);
  const content = pdf.markStructureContent(tag);
  for (const one of ink) drawInk(pdf, one);
  pdf.endMarkedContent();
  structure.add(content);
}

/** What says nothing is no part of what is read. */
function drawAside(pdf: Pdf, ink: readonly Ink[]): void {
  if (ink.length === 0) return;
  pdf.markContent("Artifact", { type: "Layout" });
  for (const one of ink) drawInk(pdf, one);
  pdf.endMarkedContent();
}

function drawInk(pdf: Pdf, ink: Ink): void {
  switch (ink.kind) {
    case "words":
      pdf.font(ink.face).fontSize(ink.size);
      pdf.text(ink.words, ink.x, ink.y, { lineBreak: false, baseline: "alphabetic" });
      break;
    case "rule":
      pdf.save().lineWidth(ink.width);
      if (ink.isDashed === true) pdf.dash(3, { space: 3 });
      pdf
        .moveTo(...ink.from)
        .lineTo(...ink.to)
        .stroke();
      pdf.restore();
      break;
    case "area":
      pdf.save().rect(ink.x, ink.y, ink.width, ink.height);
      pdf.fill(shadeOf(ink.shade)).restore();
      break;
  }
}

function shadeOf(shade: number): string {
  const part = Math.round(shade * 255)
    .toString(16)
    .padStart(2, "0");
  return `#${part}${part}${part}`;
}
