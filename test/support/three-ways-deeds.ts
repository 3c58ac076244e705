import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { presetRules } from "../../src/app/settings/parametrer";
import type { Deed } from "./three-ways";

const ministry = join(__dirname, "../scenarios/calendrier/ministry.csv");

const classList = join(__dirname, "../scenarios/importer/town-from-three-lists/elementaire.csv");

/** Another académie by mistake and the right one again, a list of newcomers, three months in advance, other rules from November on. */
export async function autumnAtChaumont(): Promise<readonly Deed[]> {
  const { absenceRules } = await presetRules("descartes");
  return [
    { kind: "calendrier", file: ministry, academie: "Dijon", year: "2026-2027" },
    { kind: "facturer", period: "2026-09", on: "2026-08-28" },
    { kind: "calendrier", file: ministry, academie: "Reims", year: "2026-2027" },
    { kind: "importer", file: classList, from: "2026-10-01", service: "Repas" },
    { kind: "facturer", period: "2026-10", on: "2026-09-28" },
    {
      kind: "parametrer",
      settings: { issueFloor: "5,00", outOfTime: "Refusé", canteenDays: "", phone: "03 25 00 00 00" },
      absenceRules,
    },
    { kind: "facturer", period: "2026-11", on: "2026-10-28" },
    { kind: "verifier" },
  ];
}

/** The bank's file of the example. */
const sentBack = join(__dirname, "../../assets/rejet-exemple-chaumont.xml");

/** September is collected, a debit comes back, letters go out, October is issued with the fee, and the town takes stock. */
export function moneyAtChaumont(): readonly Deed[] {
  return [
    { kind: "facturer", period: "2026-09", on: "2026-08-28" },
    { kind: "prelever", collectedOn: "2026-09-15", on: "2026-08-31" },
    // Made anew for the same date, it takes the place of the first.
    { kind: "prelever", collectedOn: "2026-09-15", on: "2026-09-01" },
    { kind: "envoyer", collectedOn: "2026-09-15", on: "2026-09-01" },
    { kind: "rejets", file: sentBack },
    { kind: "relancer", on: "2026-09-20", sent: false },
    { kind: "relancer", on: "2026-09-20", sent: true },
    // What waits to be sent is replaced by what is due later, and what is left over emptied.
    { kind: "relancer", on: "2026-09-28", sent: false },
    { kind: "relancer", on: "2026-09-29", sent: true },
    { kind: "facturer", period: "2026-10", on: "2026-09-28" },
    { kind: "bilan", on: "2026-10-27" },
    { kind: "bilan", on: "2026-10-28" },
  ];
}

/** A csv of the ministry's form for the year of Descartes, one holiday longer than the example knows it. */
const year2017 = `description;population;start_date;end_date;location;zones;annee_scolaire
Vacances de la Toussaint;-;2017-10-20T22:00:00+00:00;2017-11-05T23:00:00+00:00;Orléans-Tours;Zone B;2017-2018
Vacances de Noël;-;2017-12-22T23:00:00+00:00;2018-01-08T23:00:00+00:00;Orléans-Tours;Zone B;2017-2018
`;

/** Three months in arrears, with one look at the anomalies between them. */
export async function autumnAtDescartes(calendarFile: string, bankFile: string): Promise<readonly Deed[]> {
  writeFileSync(calendarFile, year2017);
  const { absenceRules } = await presetRules("chaumont");
  return [
    { kind: "calendrier", file: calendarFile, academie: "Orléans-Tours", year: "2017-2018" },
    { kind: "facturer", period: "2017-09", on: "2017-10-02" },
    { kind: "verifier" },
    { kind: "parametrer", settings: { paymentDelayDays: "30", surcharge: "1,5" }, absenceRules },
    { kind: "facturer", period: "2017-10", on: "2017-11-02" },
    { kind: "facturer", period: "2017-11", on: "2017-12-01" },
    ...moneyAtDescartes(bankFile),
    { kind: "verifier" },
  ];
}

/** The same with a table of the bank, in a town that invoices in arrears. */
function moneyAtDescartes(bankFile: string): readonly Deed[] {
  writeFileSync(bankFile, "Date;Référence;Code motif\n27/12/2017;ECOT-20171220-1-D15;AM04\n");
  return [
    { kind: "prelever", collectedOn: "2017-12-20", on: "2017-12-04" },
    { kind: "envoyer", collectedOn: "2017-12-20", on: "2017-12-05" },
    { kind: "rejets", file: bankFile },
    { kind: "relancer", on: "2017-12-28", sent: true },
    { kind: "bilan", on: "2017-12-31" },
  ];
}
