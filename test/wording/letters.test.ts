import { cents } from "../../src/kernel/cents";
import { day } from "../../src/kernel/day";
import { letterParagraphs } from "../../src/wording/letters";

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
});
