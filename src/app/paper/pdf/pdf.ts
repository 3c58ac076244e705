import PDFDocument from "pdfkit";
import { faces, fontOf } from "./faces";
import { drawDocument } from "./draw";
import type { LaidOut } from "./laid-out";
import type { IsStopped } from "../../deed/beside";
import type { Day } from "../../../kernel/day";
import { joinBytes } from "../../../kernel/join-bytes";
import { programName } from "../../../wording/program";

/** What a file says of itself. */
export interface AboutPdf {
  readonly title: string;
  /** Who sends what is in it. */
  readonly author?: string | undefined;
  /** The day of the run: the same documents of the same day are the same bytes. */
  readonly madeOn: Day;
}

const neverStopped: IsStopped = () => Promise.resolve(false);

/**
 * Documents as one file, each from a page of its own on, tagged for those who hear it (PDF 1.7, PDF/UA-1); `undefined` where it
 * was stopped.
 */
export async function makePdf(
  documents: readonly LaidOut[],
  { title, author, madeOn }: AboutPdf,
  isStopped: IsStopped = neverStopped,
): Promise<Uint8Array | undefined> {
  const date = new Date(`${madeOn}T00:00:00Z`);
  const options = {
    size: "A4",
    margin: 0,
    autoFirstPage: false,
    font: null,
    pdfVersion: "1.7",
    tagged: true,
    subset: "PDF/UA",
    lang: "fr-FR",
    displayTitle: true,
    info: {
      Title: title,
      ...(author === undefined ? {} : { Author: author }),
      Producer: programName,
      Creator: programName,
      CreationDate: date,
      ModDate: date,
    },
  };
  const pdf = new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions);
  const bytes = gathered(pdf);
  for (const face of faces) pdf.registerFont(face, fontOf(face) as unknown as string);
  const root = pdf.struct("Document");
  pdf.addStructure(root);
  for (const document of documents) {
    drawDocument(pdf, root, document);
    if (await isStopped()) return undefined;
  }
  root.end();
  pdf.end();
  return bytes;
}

function gathered(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    pdf.on("data", (part: Uint8Array) => {
      parts.push(part);
    });
    pdf.on("error", reject);
    pdf.on("end", () => {
      resolve(joinBytes(parts));
    });
  });
}
