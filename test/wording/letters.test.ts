import { cents } from "../../src/kernel/cents";
import { day } from "../../src/kernel/day";
import { letterParagraphs, paymentWays, postalLines, senderLines } from "../../src/wording/letters";
import { aFamily } from "../support/town";

const nothing = {
  service: undefined,
  manager: undefined,
  address: undefined,
  postcode: undefined,
  city: undefined,
  phone: undefined,
  email: undefined,
  paymentSite: undefined,
  chequePayee: undefined,
  iban: undefined,
  bic: undefined,
};
const plain = (lines: readonly string[]) => lines.map((line) => line.replace(/[\u00a0\u202f]/g, " "));

describe("the letters", () => {
  it("ask kindly the first time", () => {
    const text = plain(letterParagraphs(1, cents(123456), [])).join("\n");
    expect(text).toContain("il reste 1 234,56 € à payer");
    expect(text).not.toContain("demeure");
  });

  it("put in default the second time, and recall every first reminder", () => {
    const text = plain(letterParagraphs(2, cents(8500), [day("2026-09-20"), day("2026-10-20")])).join("\n");
    expect(text).toContain("Malgré nos rappels du 20/09/2026 et du 20/10/2026,");
    expect(text).toContain("nous vous mettons en demeure de payer la somme de 85,00 € dans les huit jours");
    expect(text).toContain("voies de droit");
  });

  it("are addressed with what is known of the family", () => {
    const family = { title: "Mme", firstName: "Claire", lastName: "Arnaud", address: "1 rue Haute" };
    expect(postalLines(aFamily({ ...family, postcode: "52000", city: "Chaumont" }))).toEqual([
      "Mme Claire Arnaud",
      "1 rue Haute",
      "52000 Chaumont",
    ]);
    expect(postalLines(aFamily({ lastName: "Blanc" }))).toEqual(["Blanc"]);
  });

  it("offer only the ways to pay that the town has", () => {
    expect(paymentWays(nothing, undefined)).toEqual([]);
    expect(senderLines(nothing)).toEqual([]);
    const town = { ...nothing, manager: "Mairie", postcode: "52000", city: "Chaumont", iban: "FR76 3000" };
    const ways = { ...town, paymentSite: "payfip.gouv.fr", chequePayee: "Trésor public" };
    expect(plain(paymentWays(ways, { day: day("2026-12-08"), hours: "14h-17h" }))).toEqual([
      "En ligne : payfip.gouv.fr",
      "Par chèque à l’ordre de Trésor public, adressé à Mairie, 52000 Chaumont, avec le numéro des factures au dos.",
      "En espèces ou par chèque, à la permanence du 08/12/2026 (14h-17h).",
      "Par virement sur le compte FR76 3000, avec le numéro des factures.",
    ]);
  });
});
