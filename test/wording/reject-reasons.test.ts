import { rejectReasonOf, rejectReasons, rejectReasonText } from "../../src/wording/reject-reasons";
import { describeWithSharedData } from "../support/public-files";
import { complaintsAbout } from "../problems/sentences";

const complaints = ({ meaning, advice }: { readonly meaning: string; readonly advice: string }) =>
  complaintsAbout({
    code: "bank.no-reject",
    severity: "information",
    sheet: "",
    cell: "",
    message: meaning,
    advice,
  });

describe("The reasons of rejects", () => {
  it.each(Object.entries(rejectReasons))("%s is a full sentence, and says what to do", (_, reason) => {
    expect(complaints(reason)).toEqual([]);
  });

  it("are worded for every code that a French bank may well send", () => {
    const usual =
      "AC01 AC04 AC06 AC13 AG01 AM04 AM05 BE05 CNOR DNOR FF01 FF05 MD01 MD02 MD06 MD07 MS02 MS03 RC01 RR01 RR02 RR03 RR04 SL01 TM01";
    expect(usual.split(" ").filter((code) => !Object.hasOwn(rejectReasons, code))).toEqual([]);
  });

  it.each(["ZZ99", "", "constructor", undefined])("%p is not known, and the bank is to be asked", (code) => {
    expect(rejectReasonOf(code).meaning).toBe("Le motif n’est pas connu d’Écot.");
    expect(complaints(rejectReasonOf(code))).toEqual([]);
  });

  it("stand after their code in a cell", () => {
    expect(rejectReasonText("AC04")).toBe("AC04\u00a0: le compte est clôturé");
    expect(rejectReasonText("AC01")).toBe("AC01\u00a0: l’IBAN est faux ou n’existe pas");
  });
});

describeWithSharedData("bank", "The published table of reasons", (read) => {
  const table = JSON.parse(read("sdd-reason-codes.fr.json")) as readonly { readonly code: string }[];

  it("has no code that is not worded", () => {
    expect(table.length).toBeGreaterThan(25);
    expect(table.map(({ code }) => code).filter((code) => !Object.hasOwn(rejectReasons, code))).toEqual([]);
  });
});
