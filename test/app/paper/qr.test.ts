import { qrCode, qrPicture, quietZone } from "../../../src/app/paper/qr";
import { readPoints } from "../../support/png-points";
import { readQr } from "../../support/read-qr";

const contents = [
  "https://www.payfip.gouv.fr/tpa/paiement.web?numcli=012345&exer=2026&refdet=2026000123",
  "Cantine de Saint-Étienne-lès-Forêts : 1 234,56 €, à payer",
  "1",
  "é".repeat(333),
];

describe("a QR code", () => {
  it.each(contents)("is read back from its picture: %s", (content) => {
    expect(readQr(readPoints(qrPicture(qrCode(content) ?? [])))).toBe(content);
  });

  it("says nothing rather than more than a telephone can read from paper", () => {
    expect(qrCode("é".repeat(333))).toHaveLength(97);
    expect(qrCode(`${"é".repeat(333)}!`)).toBeUndefined();
  });

  it("has white around it, four squares wide", () => {
    const points = readPoints(qrPicture(qrCode("1") ?? []));
    const edge = quietZone * 4;
    const size = 21 * 4;
    expect(points).toHaveLength(size + 2 * edge);
    const firstBlack = points.findIndex((row) => row.includes(true));
    expect(firstBlack).toBe(edge);
    expect(points[edge]?.indexOf(true)).toBe(edge);
    expect(points.findLastIndex((row) => row.includes(true))).toBe(edge + size - 1);
  });

  it("is the same picture every time, and a small one", () => {
    const [payment = ""] = contents;
    const picture = qrPicture(qrCode(payment) ?? []);
    expect(qrPicture(qrCode(payment) ?? [])).toEqual(picture);
    expect(picture.length).toBeLessThan(700);
  });
});
