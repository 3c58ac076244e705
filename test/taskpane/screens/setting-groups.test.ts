import { exampleKeys } from "../../../src/examples";
import { presetRules } from "../../../src/app/settings/parametrer";
import { groupOfSetting, settingsOfPreset } from "../../../src/taskpane/screens/setting-groups";
import { reglagesWords } from "../../../src/wording/page/reglages";
import { settingsList, type SettingField } from "../../../src/workbook/sheets/settings";

const fields = Object.keys(settingsList) as SettingField[];

describe("the groups of settings", () => {
  it("hold every setting once, and each has some", () => {
    expect(Object.keys(groupOfSetting).sort()).toEqual([...fields].sort());
    expect([...new Set(Object.values(groupOfSetting))].sort()).toEqual(
      Object.keys(reglagesWords.groups).sort(),
    );
  });
});

describe("what a town takes over from another", () => {
  it("is no address, no account, no year, and no number of an invoice", () => {
    const own = fields.filter((field) => ["town", "year"].includes(groupOfSetting[field]));
    const shared = own.filter((field) => settingsOfPreset.has(field));
    expect(shared).toEqual(["canteenDays"]);
    for (const field of ["creditorId", "iban", "bic", "lastNumber"] as const) {
      expect(settingsOfPreset.has(field)).toBe(false);
    }
  });

  it.each(exampleKeys)("holds nothing that names %s", async (key) => {
    const { settings } = await presetRules(key);
    const city = settings.find(({ field }) => field === "city")?.typed ?? "";
    expect(city).not.toBe("");
    const taken = settings.filter(({ field }) => settingsOfPreset.has(field)).map(({ typed }) => typed);
    expect(taken.filter((typed) => /@|https?:|\d{5}/.test(typed) || typed.includes(city))).toEqual([]);
  });

  it("is a rule that both towns have set, or that has a default", async () => {
    for (const key of exampleKeys) {
      const { settings } = await presetRules(key);
      const blank = settings.filter(
        ({ field, typed, byDefault }) =>
          settingsOfPreset.has(field) && typed === "" && byDefault === undefined,
      );
      expect(blank).toEqual([]);
    }
  });
});
