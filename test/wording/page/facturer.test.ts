import { facturerWords as words } from "../../../src/wording/page/facturer";
import { day } from "../../../src/kernel/day";
import { euros } from "../../support/town";

describe("what the screen of invoices says", () => {
  it("names one number, or the first and the last", () => {
    expect(words.issuedNumbers("2026-000001", "2026-000001")).toBe("Numéro 2026-000001.");
    expect(words.issuedNumbers("2026-000001", "2026-000047")).toBe("Numéros 2026-000001 à 2026-000047.");
  });

  it("asks with the period, the day and the total before it issues", () => {
    expect(words.confirmTitle(47)).toBe("Émettre 47\u00a0factures\u202f?");
    expect(words.confirmText("novembre 2026", day("2026-10-28"), euros(1234.5))).toBe(
      "Période\u00a0: novembre 2026. Émission\u00a0: 28/10/2026. Total\u00a0: 1\u202f234,50\u00a0€.",
    );
  });

  it("says what waits, one or several", () => {
    expect(words.belowFloor(1)).toMatch(/^1\u00a0famille sous le seuil/);
    expect(words.heldBack(2)).toMatch(/^2\u00a0enfants en attente/);
    expect(words.swept(1)).toContain("1\u00a0ligne sans facture");
    expect(words.swept(2)).toContain("2\u00a0lignes sans facture");
  });
});
