import { presetRules, readRules, type TownRules } from "../../../src/app/settings/parametrer";
import { proposeRules } from "../../../src/app/settings/propose-rules";
import type { SettingField } from "../../../src/workbook/sheets/settings";
import { resultOf, townInMemory } from "../town-in-memory";

const taken = new Set<SettingField>(["billingMode", "paymentDelayDays", "canteenDays"]);

async function townWith(...rows: readonly (readonly [string, string | number | null])[]): Promise<TownRules> {
  const workbook = townInMemory({ Paramètres: [["Paramètre", "Valeur", "Explication"], ...rows] });
  return resultOf(await readRules({}, workbook));
}

describe("what a town would take over from another", () => {
  it("is what differs, and no setting that is the town's own", async () => {
    const own = await townWith(["Délai de paiement (jours)", 20], ["IBAN", "FR76"]);
    const preset = await townWith(["Délai de paiement (jours)", "30"], ["IBAN", "FR99"], ["Ville", "Reims"]);
    expect(proposeRules(preset, own, taken)).toEqual({
      settings: { billingMode: "", paymentDelayDays: "30", canteenDays: "" },
      absenceRules: [],
      differences: 1,
    });
  });

  it("is nothing where both say the same in other words, and leaves the town's own words", async () => {
    const own = await townWith(["Délai de paiement (jours)", 20], ["Jours de cantine", "Lu Ma Je Ve"]);
    const preset = await townWith(["Délai de paiement (jours)", "20"], ["Jours de cantine", "L M J V"]);
    const { settings, differences } = proposeRules(preset, own, taken);
    expect([settings.canteenDays, differences]).toEqual(["Lu Ma Je Ve", 0]);
  });

  it("is the second town's alone when two are tried one after the other", async () => {
    const own = await townWith(["Mode de facturation", "À terme échu"]);
    const first = proposeRules(await townWith(["Mode de facturation", "À l'avance"]), own, taken);
    const second = proposeRules(await townWith(["Mode de facturation", "À terme échu"]), own, taken);
    expect({ ...first.settings, ...second.settings }).toMatchObject({ billingMode: "À terme échu" });
    expect([first.differences, second.differences]).toEqual([1, 0]);
  });

  it("is nothing for a town that has the rules already", async () => {
    const chaumont = await presetRules("chaumont");
    const all = new Set(chaumont.settings.map(({ field }) => field));
    expect(proposeRules(chaumont, chaumont, all)).toMatchObject({ absenceRules: [], differences: 0 });
    const { absenceRules } = proposeRules(chaumont, await presetRules("descartes"), all);
    expect(absenceRules.length).toBeGreaterThan(0);
  });
});
