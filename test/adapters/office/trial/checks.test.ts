import { checks, isMet, openTrial, testerChecks } from "../../../../src/adapters/office/trial";
import { allSheets } from "../../../../src/workbook/sheets";
import { essaiWords } from "../../../../src/wording/page/essai";
import { HostWorkbook } from "../../../host/workbook/workbook";
import { failedIn, trialDesk } from "../../../support/office-trial";

const namesOf = ({ sheets }: HostWorkbook) => sheets.map(({ name }) => name);

const ours = allSheets.map(({ name }) => name);

describe("a trial of Excel", () => {
  it("has words for each of its checks, and for no other", () => {
    expect(Object.keys(essaiWords.checks).sort()).toEqual(checks.map(({ id }) => id).sort());
    expect(Object.keys(essaiWords.testers).sort()).toEqual(testerChecks.map(({ id }) => id).sort());
  });

  it("passes on the emulated Excel, in the order of its checks, and leaves the workbook as it was", async () => {
    const { results, host } = trialDesk();
    const found = await results();
    expect(found.map(({ id }) => id)).toEqual(checks.map(({ id }) => id));
    expect(failedIn(found)).toEqual([]);
    // Every one of them has looked at something.
    expect(found.filter(({ findings }) => findings.length === 0)).toEqual([]);
    expect(found.every(({ milliseconds }) => milliseconds > 0)).toBe(true);
    expect(namesOf(host.workbook)).toEqual(["Feuil1"]);
    expect(host.workbook.sheets[0]?.usedArea(false)).toBeUndefined();
    expect(host.keptReferences).toBe(0);
  });

  it("takes away what a trial that was cut short has left, and starts afresh", async () => {
    const workbook = HostWorkbook.withSheets("Feuil1", "~ecot essai", "~ecot d'essai é", "~ecot essai 2");
    const { trial, results } = trialDesk({ workbook });
    expect(await trial.inTheWay(ours)).toMatchObject({ ok: true, value: undefined });
    expect(failedIn(await results())).toEqual([]);
    expect(namesOf(workbook)).toEqual(["Feuil1"]);
  });

  it("tells of this Excel what a report needs", async () => {
    const { trial } = trialDesk({ excelApi: "1.17" });
    expect(await trial.facts()).toEqual({
      platform: "PC",
      host: "Excel",
      version: "unknown",
      contentLanguage: "fr-FR",
      displayLanguage: "fr-FR",
      ExcelApi: "1.17",
      userAgent: "Node",
      calculationMode: "Automatic",
      culture: '"fr-FR" "," "\u202f" "dd/MM/yyyy"',
      listSeparators: ",",
    });
  });

  it("ends where it is told to", async () => {
    const { trial } = trialDesk();
    const seen: string[] = [];
    await trial.runAll(({ id }) => {
      seen.push(id);
      return Promise.resolve(seen.length === 3 ? "stop" : "go-on");
    });
    expect(seen).toEqual(checks.slice(0, 3).map(({ id }) => id));
  });
});

describe("what stands in the way of a trial", () => {
  const inTheWayOf = async (workbook: HostWorkbook) => {
    const { trial, host } = trialDesk({ workbook });
    const around = await trial.inTheWay(ours);
    expect(host.log.flatMap(({ actions }) => actions).filter((action) => action.endsWith("="))).toEqual([]);
    return around.ok ? around.value : around.problems;
  };

  it.each(ours)("a sheet %s", async (sheet) => {
    const workbook = HostWorkbook.withSheets("Feuil1", sheet.toUpperCase());
    expect(await inTheWayOf(workbook)).toEqual({ kind: "ours", sheet: sheet.toUpperCase() });
  });

  it("a cell that somebody filled, whatever the sheet is called", async () => {
    const workbook = HostWorkbook.withSheets("Feuil1", "Budget");
    workbook.sheetNamed("Budget")?.enter({ row: 8, column: 2, rows: 1, columns: 1 }, [[0]]);
    expect(await inTheWayOf(workbook)).toEqual({ kind: "filled", sheet: "Budget" });
  });

  it("nothing in a new workbook, however many blank sheets it has", async () => {
    expect(await inTheWayOf(HostWorkbook.withSheets("Feuil1", "Feuil2", "Feuil3"))).toBeUndefined();
  });

  it("an Excel that cannot be asked now, which is told", async () => {
    const { trial, host } = trialDesk();
    host.failNext({ manner: "refused", code: "InvalidOperationInCellEditMode" });
    expect(await trial.inTheWay(ours)).toMatchObject({
      ok: false,
      problems: [{ code: "excel.cell-edited" }],
    });
  });
});

describe("the questions to whoever sits in front of Excel", () => {
  it.each(testerChecks)(
    "$id: the wanted answer passes, any other fails, and none says nothing",
    async (check) => {
      const { trial } = trialDesk();
      await trial.prepare(check.id);
      expect(await trial.answer(check.id, "skip")).toBeUndefined();
      const passed = await trial.answer(check.id, check.wanted);
      expect(passed?.findings.filter((finding) => !isMet(finding))).toEqual([]);
      expect(passed?.verdict).toBe("passed");
      await trial.prepare(check.id);
      const failed = await trial.answer(check.id, check.wanted === "yes" ? "no" : "yes");
      expect(failed?.verdict).toBe("failed");
    },
  );

  it("see what Ctrl+Z took away", async () => {
    const { trial, host } = trialDesk();
    await trial.prepare("undo");
    const sheet = host.workbook.sheetNamed("~ecot essai");
    const used = sheet?.usedArea(true);
    if (sheet === undefined || used === undefined) throw new Error("Nothing was laid out.");
    sheet.grid.erase({ ...used, row: used.row + 2, rows: 1 });
    const result = await trial.answer("undo", "yes");
    expect(result?.verdict).toBe("failed");
    expect(result?.findings[1]?.got).toBe('["un","deux",""]');
  });

  it("take away all that the trial made, and nothing else", async () => {
    const workbook = HostWorkbook.withSheets("Feuil1", "Familles", "FACTURES");
    const { trial } = trialDesk({ workbook });
    await trial.prepare("undo");
    expect(namesOf(workbook)).toHaveLength(5);
    expect(await trial.clearAway(["Familles", "Factures", "Lettres"])).toMatchObject({ ok: true });
    expect(namesOf(workbook)).toEqual(["Feuil1"]);
  });
});

describe("an Excel that says nothing", () => {
  it("is given up after two checks without an answer", async () => {
    let isSilent = false;
    const { Excel, Office } = trialDesk();
    const silent = openTrial({
      // The sheets are laid out; then no talk comes to its end.
      run: ((work: (context: Excel.RequestContext) => Promise<unknown>) =>
        isSilent ? new Promise(() => undefined) : Excel.run(work)) as typeof Excel.run,
      office: Office,
      page: () => ({ userAgent: "", missing: [], blocked: [], apologizesForOthers: false }),
      wait: () => Promise.resolve(),
      clock: () => 0,
    });
    isSilent = true;
    const seen: string[] = [];
    await silent.runAll(({ id, verdict }) => {
      seen.push(`${id} ${verdict}`);
      return Promise.resolve("go-on");
    });
    expect(seen).toEqual(["date-base no-answer", "blanks no-answer"]);
    expect(await silent.inTheWay([])).toMatchObject({ ok: false, problems: [{ code: "excel.no-answer" }] });
  });
});
