import type { MemoryWorkbook } from "../../../src/workbook/memory";
import type { RollAnswers } from "../../../src/domain/roll";
import { day } from "../../../src/kernel/day";
import { describeWithSharedFolder } from "../../support/public-files";
import { blankWorkbook, copyOf, importInto, listFile, rowsIn, saidBy, type Imported } from "./list-runs";

const files = {
  pupils: "01_onde_CSVExtraction_eleves.csv",
  guardians: "02_onde_CSVExtraction_responsables.csv",
  guardiansOfClass: "02b_onde_responsables_classe_CP_utf8bom.csv",
  nursery: "03_onde_liste_ecole_maternelle.csv",
  old: "04_be1d_CSVExtraction_eleves.csv",
  classes: "05_onde_liste_classe_regroupement_utf8bom.csv",
  families: "06_parascol_export_utf8.csv",
  hand: "08_liste_mairie_cantine.xlsx",
  quotients: "09_quotients_noethys.xlsx",
};

/** What the clerk says of the two lists on which the others build. */
const saidOfPupils: Partial<RollAnswers> = {
  makesFamilies: true,
  given: { "who-pays: garrigou noe 2017 05 21": "12 rue des tilleuls" },
};
const saidOfGuardians: Partial<RollAnswers> = {
  makesFamilies: true,
  accepted: ["payer", "family"],
  given: {
    "who-pays: garrigou noe ce1 ce2 mme jourdren": "even weeks: garrigou julien",
    "who-pays: van den broeck zoe cm1 cm2 m tessier": "halves",
    "unlisted-child: quintrec anaelle cm1 cm2 m tessier": "new",
  },
};

describeWithSharedFolder("data/lists", "The nine lists, taken into a workbook", (folder) => {
  const importFile = async (workbook: MemoryWorkbook, file: string, answers: Partial<RollAnswers> = {}) =>
    importInto(workbook, await listFile(folder, file), answers);

  /** A workbook into which these lists were taken, with what was said of them. */
  const after = async (...lists: readonly (readonly [string, Partial<RollAnswers>])[]) => {
    const workbook = blankWorkbook();
    for (const [file, answers] of lists) await importFile(workbook, file, answers);
    return workbook;
  };
  const afterPupils = () => after([files.pupils, saidOfPupils]);
  const afterGuardians = () => after([files.pupils, saidOfPupils], [files.guardians, saidOfGuardians]);
  const counts = ({ plan: { children, known, families, households, added, proposed } }: Imported) => ({
    children,
    known,
    families,
    households,
    added: added.length,
    proposed: proposed.length,
  });
  const asked = ({ open }: Imported) => open.map(({ about }) => about.kind);

  it("01: sixteen children in fourteen homes, brothers and sisters joined, one question", async () => {
    const workbook = blankWorkbook();
    const first = await importFile(workbook, files.pupils, { makesFamilies: true });
    // Noé has a home more.
    expect(counts(first)).toEqual({
      children: 16,
      known: 0,
      families: 14,
      households: 15,
      added: 15,
      proposed: 13,
    });
    expect(asked(first)).toEqual(["who-pays"]);
    expect(first.plan.waiting.map(({ child }) => child.firstName)).toEqual(["Noé"]);
    const joined = first.plan.proposed.filter(({ children }) => children.length > 1);
    expect(joined.map(({ children }) => children.map(({ firstName }) => firstName))).toEqual([
      ["Élise", "Côme"],
      ["Léa", "Lou"],
    ]);
    const answered = await importFile(workbook, files.pupils, saidOfPupils);
    expect([counts(answered).known, counts(answered).added, answered.open]).toEqual([15, 1, []]);
    expect(await rowsIn(workbook, "Familles", "Code famille", "Nom", "Adresse", "Code postal")).toContain(
      "F014 | GARRIGOU | 12 rue des Tilleuls | 01998",
    );
    expect(await rowsIn(workbook, "Enfants", "Code enfant", "Nom", "Prénom", "Classe")).toContain(
      "E005 | LECHÊNE-MORVAN | Jules | CM1 CM2 - M. TESSIER",
    );
  });

  it("writes nothing of a family without a yes", async () => {
    const workbook = blankWorkbook();
    const before = await saidBy(workbook);
    const shown = await importFile(workbook, files.pupils);
    expect([shown.plan.proposed.length, shown.plan.added.length, shown.plan.waiting.length]).toEqual([
      13, 0, 16,
    ]);
    expect(await saidBy(workbook)).toEqual(before);
  });

  it("02: all children known but one, sixteen households in fourteen groups, three questions", async () => {
    const workbook = await afterPupils();
    const shown = await importFile(await copyOf(workbook), files.guardians, { makesFamilies: true });
    expect(counts(shown)).toEqual({
      children: 17,
      known: 16,
      families: 14,
      households: 16,
      added: 0,
      proposed: 0,
    });
    expect(
      shown.open.map(({ about }) => ["child" in about ? about.child.firstName : "", about.kind]),
    ).toEqual([
      ["Anaëlle", "unlisted-child"],
      ["Noé", "who-pays"],
      ["Zoë", "who-pays"],
    ]);
    const done = await importFile(workbook, files.guardians, saidOfGuardians);
    expect(done.open).toEqual([]);
    const payers = await rowsIn(workbook, "Familles", "Code famille", "Civilité", "Nom", "Prénom");
    expect(payers).toContain("F001 | M. | BERTHELOT | Olivier");
    expect(payers).toContain("F015 | Mme | PELLISSARD | Sonia");
    // The two Emmas have a payer each: their class tells them apart.
    expect(payers.filter((row) => row.includes("RIVOIRE"))).toEqual([
      "F007 | M. | RIVOIRE | Damien",
      "F008 | Mme | RIVOIRE | Delphine",
    ]);
    // Tom and Inès, of one mother, are one family now.
    const kids = await rowsIn(workbook, "Enfants", "Prénom", "Code famille");
    expect(kids.filter((row) => /Tom|Inès/.test(row))).toEqual(["Tom | F009", "Inès | F009"]);
    expect(await rowsIn(workbook, "Gardes", "Code enfant", "Code famille", "Part")).toEqual([
      "E004 | F003 | Semaines paires",
      "E004 | F015 | Semaines impaires",
      "E013 | F016 | 50 %",
      "E013 | F011 | 50 %",
    ]);
  });

  it("02b: five children of four families, all known, and nothing to ask", async () => {
    const workbook = await afterGuardians();
    const again = await importFile(workbook, files.guardiansOfClass);
    expect(counts(again)).toEqual({
      children: 5,
      known: 5,
      families: 4,
      households: 4,
      added: 0,
      proposed: 0,
    });
    expect([again.open, again.plan.changes]).toEqual([[], []]);
  });

  it("03: fifteen children, one provisional, one who may be a brother", async () => {
    const workbook = await afterGuardians();
    const shown = await importFile(workbook, files.nursery, { makesFamilies: true });
    expect(counts(shown)).toMatchObject({ children: 15, known: 0, added: 13 });
    expect(shown.open.map(({ about, proposed }) => [about.kind, proposed])).toEqual([
      ["status", "take"],
      ["same-family", "F001"],
    ]);
    const { plan } = await importFile(workbook, files.nursery, { takesProposed: true });
    expect(plan.added.map(({ firstName, familyCode }) => [firstName, familyCode])).toEqual([
      ["Augustin", "F001"],
      ["Charlie", "F030"],
    ]);
  });

  it("04: one question for the whole list, and nothing but one pair joined at an address of eleven names", async () => {
    const workbook = blankWorkbook();
    const shown = await importFile(workbook, files.old, { makesFamilies: true });
    expect(counts(shown)).toMatchObject({ children: 12, added: 0, proposed: 11 });
    expect(asked(shown)).toEqual(["ages"]);
    const joined = shown.plan.proposed.filter(({ children }) => children.length > 1);
    expect(joined.map(({ children }) => children.map(({ firstName }) => firstName))).toEqual([
      ["Aurèle", "Aurélie"],
    ]);
    const taken = await importFile(workbook, files.old, { makesFamilies: true, given: { ages: "take" } });
    expect(counts(taken)).toMatchObject({ added: 12 });
    const left = await importFile(blankWorkbook(), files.old, {
      makesFamilies: true,
      given: { ages: "leave" },
    });
    expect(counts(left)).toMatchObject({ added: 0, proposed: 0 });
  });

  it("05: twelve children, all known by their dates, five of them on two lines", async () => {
    const shown = await importFile(await afterPupils(), files.classes);
    expect(counts(shown)).toMatchObject({ children: 12, known: 12, added: 0 });
    expect(shown.open).toEqual([]);
    expect(shown.plan.changes).toEqual([]);
    const folded = shown.problems.find(({ code }) => code === "roll.folded");
    expect(folded?.message).toContain("Lou TRÉMEUR (27/01/2019), lignes 8 et 17");
  });

  it("06: thirteen children of nine families, and who pays for the one of two", async () => {
    const workbook = blankWorkbook();
    const shown = await importFile(workbook, files.families, { makesFamilies: true });
    expect(counts(shown)).toMatchObject({ children: 13, households: 9, added: 12 });
    expect(asked(shown)).toEqual(["who-pays"]);
    const [question] = shown.open;
    const mother = question?.choices.find(
      (choice) => choice.kind === "payer" && choice.home.firstName === "Samira",
    );
    const done = await importFile(workbook, files.families, {
      makesFamilies: true,
      given: { [question?.id ?? ""]: mother?.key ?? "" },
    });
    expect(done.plan.added.map(({ firstName }) => firstName)).toEqual(["Ilan"]);
    const families = await rowsIn(workbook, "Familles", "Nom", "Prénom");
    expect(families).toHaveLength(8);
    // The first adult's columns are blank: the second one pays. Names stay as they are typed.
    expect(families).toEqual(expect.arrayContaining(["WALCKENAER | Frank", "DELATTRE-ROUSSIN | hervé"]));
    expect(await rowsIn(workbook, "Enfants", "Prénom", "Nom")).toEqual(
      expect.arrayContaining(["Louis | PONTCHARRA", "Louise | PONTCHARRA"]),
    );
  });

  it("08: twelve children known, seven questions about the others and two about ticks", async () => {
    const workbook = await afterPupils();
    const shown = await importFile(workbook, files.hand);
    expect(counts(shown)).toMatchObject({ children: 19, known: 12, added: 0 });
    expect(shown.open.map(({ about }) => ("because" in about ? about.because : about.kind)).sort()).toEqual([
      "homonyms",
      "homonyms",
      "initials",
      "new-child",
      "new-child",
      "no-birth",
      "struck",
      "ticks",
      "ticks",
    ]);
    expect(shown.plan.services).toEqual([
      { header: undefined, ticks: 52, withoutDays: false },
      { header: "Gard. soir", ticks: 3, withoutDays: true },
      { header: "Gard. matin", ticks: 2, withoutDays: true },
      { header: "GS", ticks: 1, withoutDays: true },
    ]);
    expect(shown.plan.absent).toEqual([]);
  });

  it("08: ticks enrol those who are sure, from a day on, and no one twice", async () => {
    const workbook = await afterPupils();
    const enrolling = { from: day("2026-09-01"), services: [{ header: undefined, service: "Repas" }] };
    const first = await importFile(workbook, files.hand, { enrolling });
    const rows = () =>
      rowsIn(workbook, "Inscriptions", "Code enfant", "Prestation", ...["L", "Ma", "Me", "J", "V"]);
    const enrolled = await rows();
    expect(enrolled).toHaveLength(first.plan.rows.enrolments.length);
    expect(enrolled).toContain("E001 | Repas | Oui | Oui |  | Oui | Oui");
    // Zoë comes on Mondays and Thursdays; of Noé some days are not sure, and he waits.
    expect(enrolled.filter((row) => row.startsWith("E013"))).toEqual(["E013 | Repas | Oui |  |  | Oui | "]);
    expect(enrolled.filter((row) => row.startsWith("E004"))).toEqual([]);
    await importFile(workbook, files.hand, { enrolling });
    expect(await rowsIn(workbook, "Inscriptions", "Code enfant")).toHaveLength(enrolled.length);
    const noe = first.open.find(({ about }) => about.kind === "ticks" && about.child.firstName === "Noé");
    await importFile(workbook, files.hand, { enrolling, given: { [noe?.id ?? ""]: "take" } });
    expect((await rows()).filter((row) => row.startsWith("E004"))).toEqual([
      "E004 | Repas | Oui | Oui |  | Oui | Oui",
    ]);
  });

  it("09: of fourteen families seven have a quotient, one of them two; three have none, four are asked about", async () => {
    const workbook = await afterGuardians();
    const shown = await importFile(workbook, files.quotients);
    expect(shown.plan.quotients).toBe(14);
    expect(shown.open.map(({ about }) => ("family" in about ? [about.kind, about.family] : []))).toEqual([
      ["quotient", "N'DOUMBE Mariama et Ibrahima"],
      ["quotient-family", "RIVOIRE"],
      ["quotient", "CAZENAVE Régis et Marie-Laure"],
      ["quotient-family", "BOURDAREL Mickaël"],
    ]);
    const rows = await rowsIn(workbook, "Quotients", "Code famille", "QF");
    expect(rows).toEqual([
      "F001 | 1250",
      "F002 | 1480.5",
      "F003 | 645",
      "F015 | 520",
      "F006 | 770",
      "F008 | 388",
      "F009 | 601",
      "F009 | 688",
    ]);
    expect(shown.problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["roll.quotients-none", "roll.quotient-ended"]),
    );
  });

  it.each<[string, string, () => Promise<MemoryWorkbook>]>([
    ["01", files.pupils, () => Promise.resolve(blankWorkbook())],
    ["02", files.guardians, afterPupils],
    ["02b", files.guardiansOfClass, afterGuardians],
    ["03", files.nursery, afterGuardians],
    ["04", files.old, () => Promise.resolve(blankWorkbook())],
    ["05", files.classes, afterPupils],
    ["06", files.families, () => Promise.resolve(blankWorkbook())],
    ["08", files.hand, afterPupils],
    ["09", files.quotients, afterGuardians],
  ])("%s a second time changes nothing, whatever was answered", async (_number, file, made) => {
    const enrolling = { from: day("2026-09-01"), services: [{ header: undefined, service: "Repas" }] };
    const all = [
      "name",
      "birth",
      "school",
      "className",
      "level",
      "diet",
      "family",
      "payer",
      "address",
      "email",
      "phone",
      "quotient",
      "enrolment",
    ] as const;
    const first = await importFile(await made(), file);
    const given = Object.fromEntries(first.open.map(({ id, choices }) => [id, choices[0]?.key ?? ""]));
    for (const answers of [
      { makesFamilies: true },
      { takesProposed: true, enrolling },
      { makesFamilies: true, given, accepted: all, enrolling },
    ]) {
      const workbook = await made();
      await importFile(workbook, file, answers);
      const before = await saidBy(workbook);
      const { plan } = await importFile(workbook, file, answers);
      expect(await saidBy(workbook)).toEqual(before);
      expect([plan.added, plan.rows.families, plan.changes.filter(({ isWritten }) => isWritten)]).toEqual([
        [],
        [],
        [],
      ]);
    }
  });
});
