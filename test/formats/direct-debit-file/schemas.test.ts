/** The files against the published schemas: ISO 20022's own, and the stricter profiles of the EPC and of German banks. */
import fc from "fast-check";
import type { DebitFileVersion } from "../../../src/formats/direct-debit-file";
import { cents } from "../../../src/kernel/cents";
import { describeWithSharedData } from "../../support/public-files";
import { schemaFaults } from "../../support/xsd-validation";
import { fileArbitrary, fileOf, martin, textOf } from "./samples";

const schemas: readonly (readonly [DebitFileVersion, string])[] = [
  ["pain.008.001.08", "pain.008.001.08.xsd"],
  ["pain.008.001.08", "pain.008.001.08_EPC130-08_SDDCore_2025_transcription.xsd"],
  ["pain.008.001.08", "pain.008.001.08_GBIC_4.xsd"],
  ["pain.008.001.02", "pain.008.001.02.xsd"],
  ["pain.008.001.02", "pain.008.001.02_GBIC.xsd"],
];

const changed = { ...martin.mandate, accountChanged: true };
const handPicked = [
  fileOf({}),
  fileOf({}, { sequence: "FRST" }, { sequence: "OOFF" }, { sequence: "FNAL" }),
  fileOf({ mandate: changed }, { mandate: changed, debtor: { ...martin.debtor, bic: "PSSTFRPPCHA" } }),
  fileOf({ amount: cents(1) }, { amount: cents(99_999_999_999) }),
  fileOf({ debtor: { ...martin.debtor, name: "N".repeat(70) }, remittance: "R".repeat(140) }),
];
const random = fc.sample(fileArbitrary, { numRuns: 1_000, seed: 20_261_116 });

const faults: readonly (readonly [string, (text: string) => string])[] = [
  ["a missing element", (text) => text.replace(/ *<(?:DtOfSgntr|ReqdColltnDt)>.*\n/g, "")],
  ["an unknown sequence", (text) => text.replace("RCUR</SeqTp>", "NEXT</SeqTp>")],
  ["a text too long", (text) => text.replace("<EndToEndId>", `<EndToEndId>${"X".repeat(35)}`)],
  ["another edition", (text) => text.replace(/pain\.008\.001\.\d\d/, "pain.008.001.99")],
  ["a document cut short", (text) => text.slice(0, -20)],
];

describeWithSharedData("xsd", "Files of direct debits by the schemas", (read) => {
  describe.each(schemas)("edition %s by %s", (version, schema) => {
    let found: readonly (readonly string[])[] = [];
    const files = [...handPicked, ...random];

    beforeAll(() => {
      const text = textOf(fileOf({}), version);
      const spoiled = faults.map(([, spoil]) => spoil(text));
      found = schemaFaults(read(schema), [...files.map((file) => textOf(file, version)), ...spoiled]);
    });

    it("finds nothing in five files made by hand and a thousand at random", () => {
      expect(found).toHaveLength(1_005 + faults.length);
      expect(found.slice(0, files.length).flat().slice(0, 5)).toEqual([]);
    });

    it.each(faults.map(([fault], index) => [fault, index] as const))(
      "sees a planted fault: %s",
      (_, index) => {
        expect(found[files.length + index]?.length).toBeGreaterThan(0);
      },
    );
  });
});
