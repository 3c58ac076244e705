import { faultOfSetting, typedFields, unreadableSettings } from "../../../src/app/settings/check-settings";
import { settingsList, type SettingField } from "../../../src/workbook/sheets/settings";

const fields = Object.keys(settingsList) as SettingField[];

describe("what is typed in the form of settings", () => {
  it("is in the order of the sheet, without the spaces around it; what is not in the form stays out", () => {
    expect(typedFields({ surcharge: " 1,50 ", service: "Cantine" })).toEqual([
      ["service", "Cantine"],
      ["surcharge", "1,50"],
    ]);
  });

  it("may always be nothing, or the default", () => {
    const faulty = fields.filter(
      (field) =>
        faultOfSetting(field, "") !== undefined ||
        faultOfSetting(field, settingsList[field].shown ?? "") !== undefined,
    );
    expect(faulty).toEqual([]);
  });

  const bounds: readonly (readonly [SettingField, readonly string[], readonly string[]])[] = [
    ["paymentDelayDays", ["0", "366"], ["-1", "367", "1,5", "vingt"]],
    ["scheduleDayOfMonth", ["1", "31"], ["0", "32"]],
    ["unforeseenHours", ["0", "2400"], ["2401"]],
    ["schoolYear", ["2026-2027", "2026/27"], ["2026", "2026-2028"]],
    ["canteenDays", ["L M J V", "L Ma Me J V"], ["tous"]],
    ["issueFloor", ["0", "15,00 €"], ["quinze"]],
  ];

  it.each(bounds)("is read on one side of each bound of %s and refused on the other", (field, good, bad) => {
    expect(good.filter((text) => faultOfSetting(field, text) !== undefined)).toEqual([]);
    expect(bad.filter((text) => faultOfSetting(field, text) === undefined)).toEqual([]);
  });

  it("has a sentence and a remedy beside each field that cannot be read", () => {
    const told = unreadableSettings({ outOfTime: "jamais", paymentDelayDays: "20", surcharge: "beaucoup" });
    expect([...told.keys()]).toEqual(["outOfTime", "surcharge"]);
    expect(told.get("outOfTime")).toMatch(/Hors délai.*jamais.*Accepté.*Refusé/u);
  });
});
