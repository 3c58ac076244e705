import {
  gap,
  said,
  text,
  type Block,
  type PaperDocument,
  type PrintedTable,
} from "../../../../src/app/paper/document";
import { letterGrid } from "../../../../src/app/paper/letter-grid";
import { layOut, type OnPaper } from "../../../../src/app/paper/pdf/lay-out";
import { makePdf, type AboutPdf } from "../../../../src/app/paper/pdf/pdf";
import { day } from "../../../../src/kernel/day";
import { describeWithTool, pointsOfPbm, toolSays } from "../../../support/pdf-tools";
import {
  readPdf,
  rolesIn,
  streamsOf,
  textOfPage,
  type ReadPage,
  type ReadPdf,
} from "../../../support/read-pdf";
import { readQr } from "../../../support/read-qr";
import { euros } from "../../../support/town";

const madeOn = day("2026-10-28");
const millimetres = (length: number) => (length * 72) / 25.4;

async function drawn(...asked: Parameters<typeof makePdf>): Promise<Uint8Array> {
  const file = await makePdf(...asked);
  if (file === undefined) throw new Error("Nobody stopped it.");
  return file;
}

function pdfOf(
  blocks: readonly Block[],
  more: Partial<OnPaper> = {},
  about: Partial<AboutPdf> = {},
): Promise<Uint8Array> {
  const document: PaperDocument = { title: "Facture 2026-000123", blocks };
  const { laidOut } = layOut({ document, grid: letterGrid, ...more });
  return drawn([laidOut], { title: "Facture 2026-000123", madeOn, ...about });
}

const reading = async (blocks: readonly Block[], more: Partial<OnPaper> = {}): Promise<ReadPdf> =>
  readPdf(await pdfOf(blocks, more));

const letterhead: Block = {
  kind: "letterhead",
  sender: ["Cantine de la ville", "1 place de l’Hôtel de Ville", "52000 Chaumont"],
  title: "FACTURE",
  facts: [
    { name: "Numéro", value: said.text("2026-000123") },
    { name: "Émise le", value: said.day(madeOn) },
    { name: "Total à payer", value: said.cents(euros(1234.56)), isStrong: true },
  ],
};
const addressee: Block = { kind: "addressee", lines: ["Mme Zoé Exemple", "2 rue du Lac", "52000 Chaumont"] };

function aTable(rows: number, more: Partial<PrintedTable> = {}): PrintedTable {
  return {
    kind: "table",
    columns: [
      { header: "Libellé", span: 2, holds: "text" },
      { header: "Quantité", holds: "number" },
      { header: "Prix unitaire", holds: "cents" },
      { header: "Montant", holds: "cents" },
    ],
    rows: Array.from({ length: rows }, (_, index) => ({
      cells: [
        said.text(`Ligne ${index + 1}.`),
        said.number(15),
        said.cents(euros(6.2)),
        said.cents(euros(93)),
      ],
    })),
    total: { label: "Total à payer", values: [said.cents(euros(93))] },
    ...more,
  };
}

const coupon: Block = {
  kind: "coupon",
  cut: "À détacher ici",
  title: "Talon à joindre à votre chèque",
  lines: ["Chèque à l’ordre de : Trésor public", "Famille : F001 – Exemple"],
  facts: [{ name: "Montant du chèque", value: said.cents(euros(93)), isStrong: true }],
};

const code: Block = {
  kind: "code",
  content: "https://www.payfip.gouv.fr/tpa/paiement.web?numcli=012345",
  description: "Code QR : adresse du site de paiement",
  lines: ["En ligne : https://www.payfip.gouv.fr", "Identifiant : 012345"],
};

const whole: readonly Block[] = [
  letterhead,
  addressee,
  text("heading", "Période : novembre 2026"),
  text("paragraph", "Enfant : Exemple Lou – École du Parc, CP"),
  gap("small"),
  aTable(3),
  text("strong", "Pour payer"),
  text("paragraph", "Par chèque à l’ordre de « Trésor public »."),
  code,
  text("boxed", "Observations : panier repas."),
  coupon,
];

const found = ({ words }: ReadPage, wanted: string) => {
  const words_ = words.find(({ text: said_ }) => said_.includes(wanted));
  if (words_ === undefined) throw new Error(`${wanted} is not on the page.`);
  return words_;
};

/** Every letter stands within the margins of its paper. */
function expectWithinMargins({ pages }: ReadPdf): void {
  const margin = millimetres(10);
  for (const { width, height, words } of pages) {
    const outside = words.filter(
      ({ x, y, width: wide, text: said_ }) =>
        said_.trim() !== "" &&
        (x < margin || x + wide > width - margin || y < margin / 2 || y > height - margin),
    );
    expect(outside).toEqual([]);
  }
}

const allText = ({ pages }: ReadPdf) => pages.map(textOfPage).join(" ");

describe("a PDF", () => {
  it("says what it is, whose it is, of which day, and in which language", async () => {
    const pdf = readPdf(await pdfOf(whole, {}, { author: "Cantine de la ville" }));
    expect(pdf.info).toMatchObject({
      PDFFormatVersion: "1.7",
      Language: "fr-FR",
      Title: "Facture 2026-000123",
      Author: "Cantine de la ville",
      CreationDate: "D:20261028000000Z",
    });
    expect(pdf.marked).toBe(true);
    expect(pdf.outline).toEqual(["Facture 2026-000123"]);
    expect(pdf.pages).toHaveLength(1);
  });

  it("is read in order by whoever hears it, its table by its headers", async () => {
    const [page] = (await reading(whole)).pages;
    const cells = (tag: string) => Array.from({ length: 4 }, () => tag).join(" ");
    const row = `TR(${cells("TD")})`;
    expect(rolesIn(page?.tags ?? {})).toBe(
      [
        "Root(Document(Sect(P H1 P P P P H2 P",
        `Table(THead(TR(${cells("TH")})) TBody(${row} ${row} ${row} TR(TH TD)))`,
        "P P Figure P P P P P P P P)))",
      ].join(" "),
    );
  });

  it("has words that can be copied: accents, euros, spaces and hyphens that do not break", async () => {
    const words = "Été à Nîmes : « ça coûte » 1\u202f234,56\u00a0€ ; c’est\u2011à\u2011dire — œuvre, Ÿ, ș";
    const file = await pdfOf([text("paragraph", words), text("strong", words)]);
    const [page] = readPdf(file).pages;
    // Readers make a plain space of every other one; the file says which each is.
    const plain = words.replace(/[\u00a0\u202f]/g, " ");
    expect(page?.words.map(({ text: said_ }) => said_)).toEqual([plain, plain]);
    const told = streamsOf(file).filter((stream) => stream.includes("begincmap"));
    expect(told).toHaveLength(2);
    for (const map of told)
      for (const sign of ["202f", "2011", "00a0", "20ac"]) expect(map).toContain(`<${sign}>`);
  });

  it("puts letters in one piece that came in two, and tells of signs that it cannot set", async () => {
    const document = {
      title: "Essai",
      blocks: [text("paragraph", "E\u0301te\u0301 \u1d49 👧 Ж\u200b\t!")],
    };
    const { laidOut, unknown } = layOut({ document, grid: letterGrid });
    expect(unknown).toEqual(["👧", "Ж"]);
    const [page] = readPdf(await drawn([laidOut], { title: "Essai", madeOn })).pages;
    expect(textOfPage(page as ReadPage)).toBe("Été e \ufffd \ufffd !");
  });

  it("puts the address in the window of the envelope", async () => {
    const [page] = (await reading(whole)).pages;
    for (const line of ["Mme Zoé Exemple", "2 rue du Lac"]) {
      const { x, y } = found(page as ReadPage, line);
      expect(x).toBeCloseTo(millimetres(110), 1);
      expect(y).toBeGreaterThan(millimetres(50));
      expect(y).toBeLessThan(millimetres(80));
    }
    expect(found(page as ReadPage, "Période").y).toBeGreaterThan(millimetres(80));
  });

  it("lets nothing that stands above reach into the address", async () => {
    const facts = Array.from({ length: 14 }, (_, index) => ({
      name: `Fait ${index + 1}`,
      value: said.number(index + 1),
    }));
    const [page] = (await reading([{ ...letterhead, facts }, addressee])).pages;
    expect(found(page as ReadPage, "Mme Zoé").y).toBeGreaterThan(found(page as ReadPage, "Fait 14").y + 10);
  });

  it("puts the coupon at the foot of the page", async () => {
    const [page] = (await reading(whole)).pages;
    expect(found(page as ReadPage, "À détacher ici").y).toBeGreaterThan(millimetres(255));
    expect(found(page as ReadPage, "Famille : F001").y).toBeGreaterThan(millimetres(280));
    expectWithinMargins(await reading(whole));
  });

  it("puts it at the foot of the next page where this one is full", async () => {
    const pdf = await reading([letterhead, aTable(45), coupon]);
    expect(pdf.pages).toHaveLength(2);
    const [, second] = pdf.pages;
    expect(found(second as ReadPage, "À détacher ici").y).toBeGreaterThan(millimetres(255));
    expect(textOfPage(second as ReadPage)).toContain("Facture 2026-000123 – page 2 sur 2");
  });

  it("says the header of a table again overleaf, for the eye alone, and loses no row", async () => {
    const pdf = await reading([letterhead, aTable(150)]);
    expect(pdf.pages.length).toBeGreaterThan(2);
    pdf.pages.forEach((page) => {
      expect(textOfPage(page)).toContain("Libellé");
      expect(rolesIn(page.tags ?? {}).match(/THead/g)).toHaveLength(1);
    });
    for (let row = 1; row <= 150; row += 1) expect(allText(pdf)).toContain(`Ligne ${row}.`);
    expectWithinMargins(pdf);
  });

  it("begins no page with a total alone, and ends none with a header alone", () => {
    for (let rows = 30; rows < 60; rows += 1) {
      const { laidOut } = layOut({
        document: { title: "Essai", blocks: [letterhead, aTable(rows), text("heading", "Fin"), aTable(1)] },
        grid: letterGrid,
      });
      const pages = pagesOf(laidOut.root);
      for (const words of pages) {
        expect(words[0]).not.toBe("Total à payer");
        expect(words.at(-1)).not.toBe("Montant");
        expect(words.at(-1)).not.toBe("Fin");
      }
    }
  });

  it("cuts nothing: long names, long explanations, words without an end, figures without room", async () => {
    const name = "Marie-Antoinette-Joséphine-Apolline de Montmorency-Rochefoucauld-Bouteville-Laval";
    const explanation = Array.from({ length: 900 }, (_, index) => `raison${index}`).join(" ");
    const endless = "x".repeat(700);
    const row = { cells: [said.text(name), said.number(1), said.cents(euros(12_345_678.9))] };
    const pdf = await reading([
      { kind: "letterhead", sender: [name], title: name, facts: [{ name, value: said.text(name) }] },
      { kind: "addressee", lines: [name, endless.slice(0, 90)] },
      { ...aTable(0), rows: [{ ...row, notes: [explanation] }, { cells: [said.text(explanation)] }] },
      text("boxed", explanation),
      text("paragraph", `${endless} fin`),
      { ...coupon, lines: [name, name], facts: [{ name, value: said.text(name) }] },
    ]);
    expectWithinMargins(pdf);
    const told = allText(pdf).replace(/\s+/g, "");
    for (let index = 0; index < 900; index += 1)
      expect(told.split(`raison${index}`).length).toBeGreaterThan(3);
    expect(told.split("x").length - 1).toBeGreaterThanOrEqual(790);
    expect(told.split(name.replace(/\s+/g, "")).length - 1).toBe(10);
    expect(allText(pdf)).toContain("12 345 678,90 €");
  });

  it("shrinks the words of a header that is narrow, and boxes what is to be ticked", async () => {
    const days = Array.from({ length: 20 }, (_, index) => ({
      header: `mercredi ${index + 1}`,
      holds: "text" as const,
    }));
    const table: PrintedTable = {
      kind: "table",
      columns: [{ header: "Nom", holds: "text" }, ...days],
      rows: [{ cells: [said.text("Exemple Lou"), ...days.map(() => ({ blank: true }) as const)] }],
    };
    const pdf = await reading([table], {
      grid: { widths: [30, ...days.map(() => 6)] },
      isLandscape: true,
    });
    const [page] = pdf.pages;
    expect(page?.width).toBeCloseTo(millimetres(297), 1);
    expect(textOfPage(page as ReadPage).match(/mercredi/g)).toHaveLength(20);
    expectWithinMargins(pdf);
  });

  it("bears its mark on every page", async () => {
    const pdf = await reading([letterhead, aTable(60)], { mark: "Duplicata" });
    expect(pdf.pages.map((page) => textOfPage(page).includes("Duplicata"))).toEqual([true, true]);
    expect(allText(await reading([letterhead, aTable(60)]))).not.toContain("Duplicata");
  });

  it("begins each document of a file on a page of its own, and numbers within it", async () => {
    const documents = [1, 2, 3].map((number) =>
      layOut({
        document: { title: `Facture ${number}`, blocks: [letterhead, aTable(number === 2 ? 60 : 1)] },
        grid: letterGrid,
      }),
    );
    const bytes = await drawn(
      documents.map(({ laidOut }) => laidOut),
      { title: "Factures", madeOn },
    );
    const pdf = readPdf(bytes);
    expect(pdf.outline).toEqual(["Facture 1", "Facture 2", "Facture 3"]);
    const numbered = pdf.pages.map((page) => /Facture \d – page \d sur \d/.exec(textOfPage(page))?.[0]);
    expect(numbered).toEqual([undefined, undefined, "Facture 2 – page 2 sur 2", undefined]);
  });

  it("is the same file every time, and another one of another day", async () => {
    const file = await pdfOf(whole);
    expect(Buffer.from(await pdfOf(whole)).equals(file)).toBe(true);
    expect(Buffer.from(await pdfOf(whole, {}, { madeOn: day("2026-10-29") })).equals(file)).toBe(false);
  });

  it("says what its code is, to whoever does not see it", async () => {
    const [page] = (await reading(whole)).pages;
    expect(JSON.stringify(page?.tags)).toContain("Code QR : adresse du site de paiement");
    const tooLong: Block = { ...code, content: "x".repeat(700) };
    const [plain] = (await reading([tooLong])).pages;
    expect(textOfPage(plain as ReadPage)).toContain("Identifiant : 012345");
    expect(rolesIn(plain?.tags ?? {})).not.toContain("Figure");
  });
});

describeWithTool("pdftoppm", "a PDF that is printed", () => {
  it("has a code that is read from the page", async () => {
    const page = toolSays("pdftoppm", await pdfOf(whole), "-mono", "-r", "150", "-singlefile", "%");
    expect(readQr(pointsOfPbm(page))).toBe("https://www.payfip.gouv.fr/tpa/paiement.web?numcli=012345");
  });
});

describeWithTool("pdftotext", "a PDF, by a second reader", () => {
  it("says the same", async () => {
    const lines = toolSays("pdftotext", await pdfOf(whole), "-raw", "%", "-").toString();
    const plain = lines.replace(/[\u00a0\u202f]/g, " ");
    for (const words of ["Émise le 28/10/2026", "1 234,56 €", "l’Hôtel de Ville", "« Trésor public »"])
      expect(plain).toContain(words);
  });
});

describeWithTool("pdfinfo", "a PDF, by what tells of files", () => {
  it("is tagged, and on A4", async () => {
    const told = toolSays("pdfinfo", await pdfOf(whole), "%").toString();
    expect(told).toMatch(/Tagged: +yes/);
    expect(told).toMatch(/\(A4\)/);
  });
});

describeWithTool("qpdf", "a PDF, by what checks files", () => {
  it("is sound", async () => {
    expect(toolSays("qpdf", await pdfOf(whole), "--check", "%").toString()).toContain("No syntax or stream");
  });
});

type Part = { readonly ink: readonly object[]; readonly page: number } | { readonly parts: readonly Part[] };

/** The words of each page in the order in which they are read. */
function pagesOf(part: Part, pages: string[][] = []): readonly (readonly string[])[] {
  if ("parts" in part) {
    for (const below of part.parts) pagesOf(below, pages);
    return pages;
  }
  const words = part.ink.flatMap((ink) => ("words" in ink ? [String(ink.words)] : []));
  (pages[part.page] ??= []).push(...words);
  return pages;
}
