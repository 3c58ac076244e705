import type { Problem } from "../../../src/kernel/problem";
import { parseList, type ReadList } from "../../../src/formats/lists";
import { describeWithSharedFolder } from "../../support/public-files";
import { nameOf, sourceOf } from "./samples";

describeWithSharedFolder("data/lists", "The nine lists that show how lists really are", (folder) => {
  const read = async (file: string): Promise<ReadList & { readonly told: readonly Problem[] }> => {
    const parsed = parseList(await sourceOf(folder, file));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    return { ...parsed.value, told: parsed.problems };
  };
  const codes = ({ told }: { readonly told: readonly Problem[] }) => told.map(({ code }) => code);
  const different = ({ listed: { children } }: ReadList) =>
    new Set(children.map((child) => `${nameOf(child)} ${child.birth ?? ""}`)).size;
  const childOf = ({ listed: { children } }: ReadList, name: string) =>
    children.find((child) => nameOf(child) === name);

  it("01: pupils of ONDE, one of them with two homes and one with none", async () => {
    const list = await read("01_onde_CSVExtraction_eleves.csv");
    expect([list.listed.kind, list.listed.children.length, different(list)]).toEqual(["children", 16, 16]);
    expect(childOf(list, "GARRIGOU Noé")?.homes.map(({ city }) => city)).toEqual([
      "VALBRUNE",
      "SAINT-OUVRAIN",
    ]);
    expect(childOf(list, "LE GOFFIC Gabriel")?.homes[0]?.street).toBe("Lieu-dit Kerloc’h");
    expect(list.told).toMatchObject([
      {
        code: "list.missing-values",
        facts: { person: "Malo SÉNÉCHAL", missing: ["className", "address", "nationalId"] },
      },
    ]);
  });

  it("02: responsables, each with up to three children, and a last line of nothing", async () => {
    const list = await read("02_onde_CSVExtraction_responsables.csv");
    expect([list.listed.kind, list.tables[0]?.lines]).toEqual(["guardians", 24]);
    const guardians = new Set(list.listed.children.map(({ place }) => place.line));
    expect(guardians.size).toBe(24);
    const names = new Set(
      list.listed.children.map((child) => `${child.names[0].firstName ?? ""} ${child.className ?? ""}`),
    );
    expect(names.size).toBe(19);
    expect(list.told.map(({ code, facts }) => [code, facts])).toMatchObject([
      ["list.unreadable-phone", { person: "Adeline SÉNÉCHAL", shown: "06 39 98 00" }],
      ["list.email", { person: "Soizic LE GOFFIC", shown: "soizic@exemple" }],
      ["list.missing-values", { person: "Adeline SÉNÉCHAL", missing: ["address"] }],
      ["list.zero-added", { what: "phone", lines: [7] }],
    ]);
    expect(childOf(list, "VAN DEN BROECK Zoë")?.guardians).toMatchObject([
      { phones: ["+32 470 00 00 18"], address: { postcode: "7799" } },
    ]);
  });

  it("02b: the same of one class, a line for each child", async () => {
    const list = await read("02b_onde_responsables_classe_CP_utf8bom.csv");
    expect([list.listed.kind, list.listed.children.length, different(list)]).toEqual(["guardians", 9, 5]);
    expect(list.told).toEqual([]);
  });

  it("03: a nursery school, Rose twice and Charlie provisional", async () => {
    const list = await read("03_onde_liste_ecole_maternelle.csv");
    expect([list.listed.children.length, different(list)]).toEqual([16, 15]);
    expect(list.listed.children.filter(({ doubt }) => doubt !== undefined)).toMatchObject([
      { names: [{ firstName: "Charlie" }], doubt: { kind: "status", text: "Provisoire" } },
    ]);
    expect(childOf(list, "ŒUVRARD Soline")).toBeDefined();
    expect(list.told).toMatchObject([
      { facts: { person: "Charlie SAINT-AVIT", missing: ["className", "address"] } },
    ]);
  });

  it("04: pupils of before 2017", async () => {
    const list = await read("04_be1d_CSVExtraction_eleves.csv");
    expect([list.listed.children.length, list.told]).toEqual([12, []]);
    expect(list.listed.children.map(({ sex }) => sex).join("")).toBe("MFMFFMMFFMMF");
  });

  it("05: classes and groups, twelve children on seventeen lines", async () => {
    const list = await read("05_onde_liste_classe_regroupement_utf8bom.csv");
    expect([list.listed.children.length, different(list)]).toEqual([17, 12]);
    expect(list.listed.children.filter(({ className }) => className === undefined)).toHaveLength(5);
    expect(list.told).toEqual([]);
  });

  it("06: families of another program", async () => {
    const list = await read("06_parascol_export_utf8.csv");
    expect([list.listed.children.length, different(list)]).toEqual([15, 13]);
    expect(new Set(list.listed.children.map(({ familyId }) => familyId)).size).toBe(9);
    expect(codes(list)).toEqual([
      ...["list.unreadable-birth", "list.first-guardian-blank", "list.missing-values", "list.missing-values"],
      ...["list.missing-values", "list.zero-added", "list.short-years"],
    ]);
    expect(childOf(list, "SAUVESTRE Ilan")?.guardians[0]?.address).toMatchObject({
      street: "6 rue du Four",
      complement: "Bât. B",
    });
    expect(childOf(list, "TOUSSENEL Oscar")?.birth).toBe("2015-09-05");
  });

  it("08: a list of the town's own, three blocks, totals, one child crossed out", async () => {
    const list = await read("08_liste_mairie_cantine.xlsx");
    const { children } = list.listed;
    expect(children).toHaveLength(19);
    expect([...new Set(children.map(({ className }) => className))]).toEqual([
      "CP Mme Aubrin",
      "CE1 - CE2 Mme Jourdren",
      "CM1/CM2",
    ]);
    expect(children.filter(({ doubt }) => doubt?.kind === "struck").map(nameOf)).toEqual([
      "VERDIER-SOULAS Nina",
    ]);
    const ticks = children.filter(({ doubt }) => doubt === undefined).flatMap((child) => child.ticks);
    expect(ticks.reduce((sum, { days }) => sum + days.size, 0)).toBe(52);
    expect(ticks.filter(({ withoutDays }) => withoutDays)).toHaveLength(6);
    expect(ticks.flatMap(({ open }) => open).map(({ text }) => text)).toEqual([
      "1 sem/2",
      "1 sem/2",
      "?",
      "?",
      "?",
      "?",
    ]);
    expect(list.told.filter(({ code }) => code === "list.total-differs")).toMatchObject([
      { facts: { header: "Jeudi", total: 5, counted: 4 } },
    ]);
    expect(list.passedOver.filter(({ why }) => why === "no-list").map(({ place }) => place.sheet)).toEqual([
      "Tarifs",
      "Feuil3",
    ]);
    expect(JSON.stringify([list.listed, list.told])).not.toContain("arachide");
    expect(codes(list).filter((code) => code === "list.health-plan")).toHaveLength(1);
  });

  it("09: quotients with their periods", async () => {
    const { listed, told } = await read("09_quotients_noethys.xlsx");
    expect([
      listed.kind,
      listed.quotients.length,
      new Set(listed.quotients.map(({ family }) => family)).size,
    ]).toEqual([...["quotients", 15, 14]]);
    expect(listed.quotients.map(({ quotient }) => quotient)).toEqual([
      ...[
        125_000,
        148_050,
        64_500,
        52_000,
        0,
        89_200,
        77_000,
        101_000,
        38_800,
        60_100,
        68_800,
        undefined,
        1_285_000,
      ],
      ...[undefined, 45_500],
    ]);
    expect(listed.quotients[0]).toMatchObject({ from: "2026-01-01", to: "2026-12-31" });
    expect(told).toMatchObject([
      { code: "list.unreadable-quotient", facts: { person: "DELVOYE Anke", shown: "NC" } },
    ]);
  });
});
