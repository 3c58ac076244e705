import { copyFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { complaintsAbout } from "../support/ooxml-check";
import { describeWithSharedFolder } from "../support/public-files";
import { changedParts, partsOf } from "../support/package-parts";
import { ecotJson, temporaryFolder, type Report } from "../support/command-line";

/** Small inputs that went wrong in the field, by the commands that a clerk would give; each says what must come of it. */
describeWithSharedFolder("cases/field-1", "inputs that went wrong in the field", (folder) => {
  const work = temporaryFolder();
  let copies = 0;

  /** A copy of the input that a command may change. */
  function copyOf(file: string): string {
    copies += 1;
    const path = work.path(`${String(copies)}-${file}`);
    copyFileSync(join(folder, file), path);
    return path;
  }

  const isAsked = ({ done, changed, problems }: Report) =>
    !changed && problems.some(({ severity }) => severity === "blocking") && !done;
  const isTold = ({ problems }: Report) => problems.some(({ severity }) => severity !== "information");

  describe("what a bank sends back", () => {
    const rejected = async (file: string) => {
      const { code, report } = await ecotJson(
        "rejets",
        join(folder, "sent.xlsx"),
        "--depuis",
        join(folder, file),
        "--sortie",
        work.path(`out-${file}.xlsx`),
      );
      const { rejects = [] } = report as Report & { rejects?: readonly { state: string; family: string }[] };
      return {
        code,
        report,
        families: rejects.flatMap(({ state, family }) => (state === "new" ? [family] : [])),
      };
    };

    it.each([
      ["csv-statut.csv", ["F2"]],
      ["csv-signs.csv", ["F2"]],
      ["csv-eq.csv", ["F1", "F2"]],
      ["pain-0000.xml", ["F2"]],
      ["pain-two-documents.xml", ["F1", "F2"]],
      ["pain-ctrlz.xml", ["F2"]],
    ])("%s rejects %j and no other", async (file, families) => {
      expect((await rejected(file)).families).toEqual(families);
    });

    it.each([
      ["csv-quote.csv", ["F1", "F2", "F3"]],
      ["csv-utf16.csv", ["F1"]],
    ])("%s rejects %j, or is refused with a sentence", async (file, families) => {
      const { families: found, report } = await rejected(file);
      expect(report.done ? found : isAsked(report)).toEqual(report.done ? families : true);
    });

    it("camt-rddt.xml: a debit of ours is told, whatever its code", async () => {
      const { report } = await rejected("camt-rddt.xml");
      expect(isTold(report)).toBe(true);
      expect(JSON.stringify(report.problems)).toContain("F2");
    });
  });

  describe("what the sheets say", () => {
    const draft = async (file: string) => {
      const ran = await ecotJson(
        "facturer",
        copyOf(file),
        "--periode",
        "2026-11",
        "--emission",
        "2026-10-28",
        "--projet",
      );
      return { ...ran, asked: isAsked(ran.report), total: ran.report.totals?.["total"] };
    };

    it("h_qf.xlsx: quotients under another header are read, or asked for", async () => {
      const { asked, report } = await draft("h_qf.xlsx");
      // Both children stay under the floor with their own prices.
      expect(asked || report.invoices?.length === 0).toBe(true);
    });

    it.each([
      ["h_dufin.xlsx", 0],
      ["x_merge.xlsx", 3200],
    ])("%s: %i cents, or a question", async (file, cents) => {
      const { asked, total } = await draft(file);
      expect(asked ? cents : total).toBe(cents);
    });

    it("td04.xlsx: a day stored as text in a workbook that counts from 1904", async () => {
      expect((await draft("td04.xlsx")).total).toBe(3200);
    });

    it("h_birth2.xlsx: a birth of 1975 makes nobody the younger one", async () => {
      const { report } = await draft("h_birth2.xlsx");
      expect(JSON.stringify(report)).not.toContain("2075");
      expect(report.done).toBe(true);
    });

    it("x_qf0.xlsx: a quotient that may be thousands or thousandths is refused", async () => {
      const { report } = await draft("x_qf0.xlsx");
      expect(report.problems).toContainEqual(
        expect.objectContaining({ sheet: "Familles", severity: "blocking" }),
      );
    });
  });

  describe("what goes to the bank", () => {
    const debited = async (file: string) => {
      const town = copyOf(file);
      await ecotJson("facturer", town, "--periode", "2026-11", "--emission", "2026-10-28");
      const xml = `${town}.xml`;
      const { report } = await ecotJson(
        "prelever",
        town,
        "--echeance",
        "2026-11-16",
        "--le",
        "2026-11-02",
        "--xml",
        xml,
      );
      return { report, text: existsSync(xml) ? readFileSync(xml, "utf8") : "" };
    };

    it("ms_etat.xlsx: a revoked mandate under another header is left out, or asked about", async () => {
      expect((await debited("ms_etat.xlsx")).text).not.toContain("RUM-2");
    });

    it("m_fmt.xlsx: the identifier that is seen, or none", async () => {
      const { text, report } = await debited("m_fmt.xlsx");
      expect(text).toContain("<MndtId>00000123</MndtId>");
      expect(text).not.toMatch(/<MndtId>(?:123|124|CANT)/);
      expect(report.problems).toContainEqual(expect.objectContaining({ sheet: "Mandats" }));
    });

    it("m_space.xlsx: no identifier is tidied", async () => {
      const { text, report } = await debited("m_space.xlsx");
      expect(text).toBe("");
      expect(report.problems.filter(({ sheet }) => sheet === "Mandats").length).toBeGreaterThan(0);
    });
  });

  describe("school calendars", () => {
    const imported = async (file: string, academie: string, year: string) => {
      const town = work.path(`${file}.xlsx`);
      await ecotJson("nouveau", town);
      const ran = await ecotJson(
        "calendrier",
        town,
        "--depuis",
        join(folder, file),
        "--academie",
        academie,
        "--annee",
        year,
      );
      return { ...ran, text: JSON.stringify(ran.report) };
    };

    it.each([
      ["zones-three-ways.ics", "Reims", "2025-2026", ["2026-02-23", "2026-04-20"]],
      ["cal-zones.csv", "Reims", "2026-2027", ["2026-10-26"]],
      ["no-value-date.ics", "Reims", "2026-2027", ["2026-10-26"]],
    ])("%s closes the schools of %s in %s on %j", async (file, academie, year, days) => {
      const { report } = await imported(file, academie, year);
      const { added = [] } = report as Report & { added?: readonly { from: string; to: string }[] };
      expect(days.filter((day) => !added.some(({ from, to }) => from <= day && day <= to))).toEqual([]);
    });

    it("gua-abol.ics: a public holiday of 230 days is refused", async () => {
      const { report } = await imported("gua-abol.ics", "Guadeloupe", "2026-2027");
      expect(report.changed).toBe(false);
      expect(isTold(report)).toBe(true);
    });
  });

  describe("workbooks of other programs", () => {
    it.each([
      "package-F1_empty_definedNames.xlsx",
      "package-F2_xmlns_r_on_sheet.xlsx",
      "package-F3_rels_override_only.xlsx",
      "package-F6_styles_part_without_relationship.xlsx",
    ])("%s becomes a canteen's, and is issued", async (file) => {
      const town = copyOf(file);
      const before = readFileSync(town);
      expect((await ecotJson("nouveau", town, "--exemple", "chaumont")).code).toBe(0);
      const made = readFileSync(town);
      const { report } = await ecotJson("facturer", town, "--periode", "2026-09", "--emission", "2026-08-28");
      expect(report.counts?.["invoices"]).toBe(57);
      expect(complaintsAbout(readFileSync(town))).toEqual([]);
      const rewritten = new Set([
        "[Content_Types].xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
      ]);
      const lost = [...partsOf(before).keys()].filter((path) => !partsOf(made).has(path));
      expect(lost).toEqual([]);
      const touched = changedParts(before, made).filter(
        (path) => partsOf(before).has(path) && !rewritten.has(path),
      );
      expect(touched).toEqual([]);
    });
  });
});
