import { strToU8, zipSync } from "fflate";
import { openXlsx, type XlsxWorkbook } from "../../src/adapters/xlsx";
import { lookAtWorkbook } from "../../src/app/overview/accueil";
import { answerQuestion } from "../../src/app/review/answer-question";
import type { Answer } from "../../src/app/deed/answers";
import { locateProblems } from "../../src/app/deed/locate-problems";
import type { LocatedProblem } from "../../src/app/deed/report";
import type { ProblemsOf } from "../../src/kernel/problem";
import { note, when, withAlso, type Example, type Grids, type PagesOf, type Shown } from "./page";
import { check, issue, now, townWith } from "./small-town";
import {
  cellXml,
  claimingSize,
  mainNamespace,
  partsOf,
  relationship,
  relationships,
  sheetPath,
  sheetXml,
  strictNamespace,
  withText,
  worksheetXml,
  zipped,
  type Parts,
} from "./xlsx-by-hand";

const fileName = "cantine.xlsx";

async function onFile(
  bytes: Uint8Array,
  work: (workbook: XlsxWorkbook) => Promise<readonly LocatedProblem[]>,
): Promise<Awaited<ReturnType<Example["run"]>>> {
  const opened = await openXlsx(bytes, fileName);
  if (!opened.ok) {
    return { problems: locateProblems(opened.problems, undefined), waits: "the file is not opened" };
  }
  const problems = await work(opened.value);
  const isRefused = problems.some(({ code }) => code.startsWith("file."));
  // A refusal leaves nothing behind: the file is still, byte for byte, the one that was opened.
  const isSame = opened.value.bytes() === bytes;
  return { problems, waits: isRefused && isSame ? "nothing is written" : "nobody" };
}

/** `ecot verifier` on these bytes. */
function verifierOn(bytes: () => Uint8Array, ...input: readonly Shown[]): Example {
  return {
    command: `ecot verifier ${fileName}`,
    input,
    run: () => onFile(bytes(), check),
  };
}

/** `ecot facturer` on these bytes: November 2026, issued on 28 October. */
function facturerOn(bytes: () => Uint8Array, ...input: readonly Shown[]): Example {
  return {
    command: `ecot facturer ${fileName} --periode 2026-11 --emission 2026-10-28`,
    input,
    run: () => onFile(bytes(), issue),
  };
}

const town = (changes: Grids = {}): Parts => partsOf(townWith(changes));
const order = (changes: Grids, sheet: string): number => Object.keys(townWith(changes)).indexOf(sheet);

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const utf16 = (text: string): number[] =>
  Array.from({ length: 2 * text.length }, (_, at) => (at % 2 === 0 ? text.charCodeAt(at / 2) : 0));

/** Without rows of the calendar there is something to say, and a sheet Anomalies to be made for it. */
const emptyCalendar = { Calendrier: [["Du", "Au", "Libellé", "Type"]] };

/** An absence whose verdict will be filled in. */
const absence = {
  "Règles d'absence": [
    ["Motif", "Prévenir", "Article"],
    ["Maladie", "Sans délai", null],
  ],
  Absences: [
    ["Code enfant", "Du", "Motif", "Prévenu le", "Verdict", "Explication"],
    ["E1", "02/11/2026", "Maladie", "26/10/2026", null, null],
  ],
};

/** The town with that absence, whose sheet is written by hand. */
function withAbsenceSheet(xml: string): Parts {
  return { ...town(absence), [`xl/${sheetPath(order(absence, "Absences"))}`]: xml };
}

/** A sheet with a table, which needs a part of its own. */
function withTable(changes: Grids, sheet: string, table: string): Parts {
  const index = order(changes, sheet);
  const path = `xl/${sheetPath(index)}`;
  const parts = withText(
    town(changes),
    path,
    "</sheetData>",
    '</sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
  );
  return {
    ...parts,
    [path.replace("worksheets/", "worksheets/_rels/") + ".rels"]: relationships(
      relationship("rId1", "table", "../tables/table1.xml"),
    ),
    "xl/tables/table1.xml": table,
  };
}

function tableXml(name: string, range: string, headers: readonly string[], attributes = ""): string {
  const columns = headers.map((header, index) => `<tableColumn id="${String(index + 1)}" name="${header}"/>`);
  return `<table xmlns="${mainNamespace}" id="1" name="${name}" displayName="${name}" ref="${range}"${attributes}><autoFilter ref="${range}"/><tableColumns count="${String(headers.length)}">${columns.join("")}</tableColumns></table>`;
}

const payments = [
  ["Date", "Code famille", "Montant"],
  ["20/10/2026", "F1", 40],
];

const quotients = {
  Familles: [
    ["Code famille", "Nom", "QFam"],
    ["F1", "Martin", 820],
  ],
} satisfies Grids;

/** The first answer of this kind to a question about these parts. */
function answering(parts: Parts, kind: Answer["kind"]): ReturnType<Example["run"]> {
  return onFile(zipped(parts), async (workbook) => {
    const { problems } = await lookAtWorkbook({ now }, workbook);
    const answer = problems.flatMap(({ answers = [] }) => answers).find((offered) => offered.kind === kind);
    if (answer === undefined) throw new Error("Nothing is asked.");
    return (await answerQuestion({ answer }, workbook)).problems;
  });
}

const longArticle = {
  ...absence,
  "Règles d'absence": [absence["Règles d'absence"][0] ?? [], ["Maladie", "Sans délai", "a".repeat(32_760)]],
};
const shortAbsence = {
  ...absence,
  Absences: [
    ["Code enfant", "Du", "Motif", "Prévenu le"],
    ["E1", "02/11/2026", "Maladie", "26/10/2026"],
  ],
};
const anomalyHeaders = ["Gravité", "Feuille", "Cellule", "Message", "Conseil"];

/** Two things to say, and a table that has room for one. */
const growing = {
  ...emptyCalendar,
  Paramètres: [
    ["Paramètre", "Valeur"],
    ["Couleur", "bleu"],
  ],
  Anomalies: [anomalyHeaders, []],
};

/** The same, with a note right below the table. */
const noteBelow = {
  ...growing,
  Anomalies: [anomalyHeaders, [], ["Vu avec la trésorerie", null, null, null, null]],
};

const sheets = (changes: Grids, ...names: readonly string[]): readonly Shown[] =>
  names.map((name) => ({ kind: "sheet", name, rows: changes[name] ?? [] }));

/** The workbook file as a whole, and what it does not let be written in it. */
export const filePages: PagesOf<ProblemsOf<"file">> = {
  "file.empty": [verifierOn(() => new Uint8Array(0), note("A file of 0 bytes."))],
  "file.unreadable": [
    verifierOn(
      () => new Uint8Array([0, 1, 2, 3, 254, 255]),
      note("A few bytes that are no text and no zip."),
    ),
  ],
  "file.truncated": [
    verifierOn(
      () => zipped(town()).slice(0, 900),
      note("The first 900 bytes of the workbook of the small town."),
    ),
  ],
  "file.text": [
    verifierOn(() => strToU8("Code famille;Nom\nF1;Martin\n"), {
      kind: "text",
      name: fileName,
      text: "Code famille;Nom\nF1;Martin",
    }),
  ],
  "file.old-excel": [
    verifierOn(
      () => new Uint8Array([...compoundFile, ...new Array<number>(504).fill(0)]),
      note("The first bytes of every .xls."),
    ),
  ],
  "file.encrypted": [
    verifierOn(
      () =>
        new Uint8Array([...compoundFile, ...new Array<number>(504).fill(0), ...utf16("EncryptedPackage")]),
      note(
        "The first bytes of every .xls, then the name of the stream in which Excel wraps an encrypted .xlsx.",
      ),
    ),
  ],
  "file.opendocument": [
    verifierOn(
      () =>
        zipped({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<office/>" }),
      note("A zip whose mimetype is that of an .ods."),
    ),
  ],
  "file.binary-workbook": [
    verifierOn(
      () =>
        zipped({
          "[Content_Types].xml":
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>',
          "_rels/.rels": relationships(relationship("rId1", "officeDocument", "xl/workbook.bin")),
          "xl/workbook.bin": "binary",
        }),
      note("A package whose central part is workbook.bin."),
    ),
  ],
  "file.not-a-workbook": [
    verifierOn(
      () => zipSync({ "photo.jpg": new Uint8Array([255, 216, 255]) }),
      note("A zip of photographs."),
    ),
  ],
  "file.part-missing": [
    when(
      "a sheet",
      verifierOn(
        () => zipped({ ...town(), [`xl/${sheetPath(0)}`]: undefined }),
        note("The workbook of the small town without the part of its first sheet."),
      ),
    ),
    when(
      "the list of sheets",
      verifierOn(
        () => zipped({ ...town(), "xl/workbook.xml": undefined }),
        note("The workbook of the small town without xl/workbook.xml."),
      ),
    ),
  ],
  "file.broken-part": [
    facturerOn(
      () =>
        zipped(
          withAbsenceSheet(
            sheetXml(absence.Absences, "<headerFooter><oddFooter>Cantine & école</oddFooter></headerFooter>"),
          ),
        ),
      ...sheets(absence, "Règles d'absence", "Absences"),
      note("The footer of Absences holds a bare “&”, which is no XML."),
    ),
    when(
      "a sheet",
      verifierOn(
        () => zipped({ ...town(), [`xl/${sheetPath(0)}`]: "<worksheet><sheetData>" }),
        note("The workbook of the small town, the part of its first sheet cut short."),
      ),
    ),
    when(
      "another part",
      verifierOn(
        () => zipped({ ...town(), "_rels/.rels": "<Relationships" }),
        note("The workbook of the small town, its list of parts cut short."),
      ),
    ),
  ],
  "file.other-language": [
    verifierOn(
      () =>
        zipped(
          withText(town(), "xl/workbook.xml", mainNamespace, mainNamespace.replace("/2006/", "/2006/5/")),
        ),
      note("The list of sheets is written as the trial editions of Excel 2007 wrote it."),
    ),
  ],
  "file.sheets-in-one-part": [
    verifierOn(
      () =>
        zipped(
          withText(
            withText(town(absence), "xl/workbook.xml", "</sheets>", secondEntry("Présences")),
            "xl/_rels/workbook.xml.rels",
            "</Relationships>",
            `${relationship("rId99", "worksheet", sheetPath(order(absence, "Absences")))}</Relationships>`,
          ),
        ),
      ...sheets(absence, "Règles d'absence", "Absences"),
      note("The workbook lists a sheet Présences too, which leads to the part of Absences."),
    ),
  ],
  "file.check-failed": [
    withAlso(
      verifierOn(
        () =>
          zipped(
            withTable(
              growing,
              "Anomalies",
              tableXml("Anomalies", "A1:E2", anomalyHeaders).replace(
                "</table>",
                '<extLst><ext uri="x"><note>Cantine & école</note></ext></extLst></table>',
              ),
            ),
          ),
        ...sheets(growing, "Anomalies"),
        note("The part of the table Anomalies holds a bare “&”, which is no XML; the table must grow."),
      ),
      "reading.setting-in-doubt",
      "reading.empty-calendar",
    ),
  ],
  "file.too-large": [
    verifierOn(
      () => claimingSize(zipped(town()), 400 * 1024 * 1024),
      note("The workbook of the small town, each of whose parts claims to unpack to 400 MB."),
    ),
  ],
  "file.strict": [
    withAlso(
      verifierOn(
        () => zipped(withText(town(emptyCalendar), "xl/workbook.xml", mainNamespace, strictNamespace)),
        note("Saved by Excel as “Strict Open XML Spreadsheet”; something is to be written in it."),
        ...sheets(emptyCalendar, "Calendrier"),
      ),
      "reading.empty-calendar",
    ),
  ],
  "file.signed": [
    withAlso(
      verifierOn(
        () => zipped(signed(town(emptyCalendar))),
        note("A package with a digital signature; something is to be written in it."),
        ...sheets(emptyCalendar, "Calendrier"),
      ),
      "reading.empty-calendar",
    ),
  ],
  "file.structure-locked": [
    withAlso(
      verifierOn(
        () =>
          zipped(
            withText(
              town(emptyCalendar),
              "xl/workbook.xml",
              "<sheets>",
              '<workbookProtection lockStructure="1"/><sheets>',
            ),
          ),
        note("The structure of the workbook is protected; the sheet Anomalies is to be added."),
        ...sheets(emptyCalendar, "Calendrier"),
      ),
      "reading.empty-calendar",
    ),
  ],
  "file.sheet-not-writable": [
    facturerOn(
      () => zipped(withChartSheet(town(), "Journal")),
      note("A chart stands on a sheet of its own, called Journal."),
    ),
  ],
  "file.cell-merged": [
    facturerOn(
      () =>
        zipped(
          withAbsenceSheet(
            sheetXml(absence.Absences, '<mergeCells count="1"><mergeCell ref="E2:F2"/></mergeCells>'),
          ),
        ),
      ...sheets(absence, "Règles d'absence", "Absences"),
      note("Cells E2 and F2 of Absences are merged."),
    ),
  ],
  "file.cell-in-array": [
    facturerOn(
      () => zipped(withAbsenceSheet(arraySheetXml())),
      ...sheets(absence, "Règles d'absence", "Absences"),
      note("Cells E2 to E3 of Absences hold one array formula."),
    ),
  ],
  "file.cell-occupied": [
    withAlso(
      verifierOn(
        () => zipped(withTable(noteBelow, "Anomalies", tableXml("Anomalies", "A1:E2", anomalyHeaders))),
        ...sheets(noteBelow, "Calendrier", "Paramètres", "Anomalies"),
        note("The table of Anomalies ends at row 2; a note stands below it, where it must grow."),
      ),
      "reading.empty-calendar",
      "reading.setting-in-doubt",
    ),
  ],
  "file.text-too-long": [
    withAlso(
      facturerOn(
        () => zipped(town(longArticle)),
        ...sheets(longArticle, "Règles d'absence", "Absences"),
        note("The article is quoted by the explanation of the absence."),
      ),
      "reading.long-text",
    ),
  ],
  "file.sheet-full": [
    facturerOn(() => {
      const journal = { Journal: [["Quand", "Action"]] };
      const xml = worksheetXml(
        `<row r="1">${cellXml("A1", "Quand")}${cellXml("B1", "Action")}</row><row r="1048576">${cellXml("B1048576", "note")}</row>`,
      );
      return zipped({ ...town(journal), [`xl/${sheetPath(order(journal, "Journal"))}`]: xml });
    }, note("A note stands in the last row of the sheet Journal, in B1048576.")),
  ],
  "file.called-by-formula": [
    when("a sheet", {
      command: "page: Anomalies, then Renommer la feuille « Règlement » en « Règlements »",
      input: [
        ...sheets({ Règlement: payments }, "Règlement"),
        note('Cell D2 of Règlement holds the formula INDIRECT("Règlement!C2").'),
      ],
      run: () =>
        answering(
          withText(
            town({ Règlement: payments }),
            `xl/${sheetPath(order({ Règlement: payments }, "Règlement"))}`,
            "</row></sheetData>",
            '<c r="D2"><f>INDIRECT("Règlement!C2")</f><v>40</v></c></row></sheetData>',
          ),
          "rename-sheet",
        ),
    }),
    when("a column", {
      command: "page: Anomalies, then Renommer « QFam » en « QF »",
      input: [
        ...sheets(quotients, "Familles"),
        note("Familles holds a table, and the name Maximal of the workbook stands for MAX(Familles[QFam])."),
      ],
      run: () =>
        answering(
          withText(
            withTable(quotients, "Familles", tableXml("Familles", "A1:C2", ["Code famille", "Nom", "QFam"])),
            "xl/workbook.xml",
            "</sheets>",
            '</sheets><definedNames><definedName name="Maximal">MAX(Familles[QFam])</definedName></definedNames>',
          ),
          "rename-column",
        ),
    }),
  ],
  "file.linked-table": [
    facturerOn(
      () =>
        zipped(
          withTable(
            shortAbsence,
            "Absences",
            tableXml(
              "Absences",
              "A1:D2",
              ["Code enfant", "Du", "Motif", "Prévenu le"],
              ' tableType="queryTable"',
            ),
          ),
        ),
      ...sheets(shortAbsence, "Règles d'absence", "Absences"),
      note(
        "The table of Absences is filled by a query of Excel, and lacks the columns Verdict and Explication.",
      ),
    ),
  ],
};

function signed(parts: Parts): Parts {
  const origin = relationship(
    "rId9",
    "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin",
    "_xmlsignatures/origin.sigs",
  );
  return {
    ...withText(parts, "_rels/.rels", "</Relationships>", `${origin}</Relationships>`),
    "_xmlsignatures/origin.sigs": "",
  };
}

const secondEntry = (name: string) => `<sheet name="${name}" sheetId="99" r:id="rId99"/></sheets>`;

function withChartSheet(parts: Parts, name: string): Parts {
  const listed = withText(
    parts,
    "xl/workbook.xml",
    "</sheets>",
    `<sheet name="${name}" sheetId="99" r:id="rId99"/></sheets>`,
  );
  return {
    ...withText(
      listed,
      "xl/_rels/workbook.xml.rels",
      "</Relationships>",
      `${relationship("rId99", "chartsheet", "chartsheets/sheet1.xml")}</Relationships>`,
    ),
    "xl/chartsheets/sheet1.xml": `<chartsheet xmlns="${mainNamespace}"><sheetViews><sheetView workbookViewId="0"/></sheetViews></chartsheet>`,
  };
}

function arraySheetXml(): string {
  const formula = '<f t="array" ref="E2:E3">A2:A3</f>';
  return sheetXml(absence.Absences).replace(
    cellXml("D2", "26/10/2026"),
    cellXml("D2", "26/10/2026") + cellXml("E2", 0, formula),
  );
}
