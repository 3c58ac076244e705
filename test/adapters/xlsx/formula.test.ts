import type { CellFormat } from "../../../src/workbook/changes";
import { formatLooks, isFitting, numberKind } from "../../../src/workbook/excel/number-formats";
import { moveFormula, stretchRanges } from "../../../src/adapters/xlsx/formula/references";

describe("a formula copied elsewhere", () => {
  it.each([
    ["B2*2", 1, 0, "B3*2"],
    ["$B$2+B$2+$B2", 3, 1, "$B$2+C$2+$B5"],
    ["SUM(B2:C9)", 1, 1, "SUM(C3:D10)"],
    ['"B2"&B2', 1, 0, '"B2"&B3'],
    ["'Feuille B2'!B2+Autre!B2", 1, 0, "'Feuille B2'!B3+Autre!B3"],
    ["'L''an B2'!B2", 1, 0, "'L''an B2'!B3"],
    ["LOG10(B2)", 1, 0, "LOG10(B3)"],
    ["TVA2+B2_x+B2.x", 1, 0, "TVA2+B2_x+B2.x".replace("TVA2", "TVA3")],
    ["Table1[[#This Row],[Prix B2]]*B2", 1, 0, "Table1[[#This Row],[Prix B2]]*B3"],
    ["[1]Feuil1!B2", 1, 0, "[1]Feuil1!B3"],
    ["SUM(B:B)+SUM($B:C)+SUM(2:2)", 1, 1, "SUM(C:C)+SUM($B:D)+SUM(3:3)"],
    ["A1", -1, 0, "#REF!"],
    ["1E5+B2", 1, 0, "1E5+B3"],
    ["IF(B2>=10,TRUE,été2)", 1, 0, "IF(B3>=10,TRUE,été2)"],
  ])("%s, %i rows and %i columns away, is %s", (formula, rows, columns, expected) => {
    expect(moveFormula(formula, rows, columns)).toBe(expected);
  });

  it("grows with a range that ends on the last row", () => {
    expect(stretchRanges("SUM(B2:B9)+B9+SUM(C2:C8)+SUM($D$2:$D$9)", 9, 12, "S")).toBe(
      "SUM(B2:B12)+B9+SUM(C2:C8)+SUM($D$2:$D$12)",
    );
  });
});

describe("a number format", () => {
  it.each([
    ["General", "general"],
    ["Standard", "general"],
    ["@", "text"],
    ["0", "number"],
    ["#,##0.00 [$€-40C]", "number"],
    ['0 "jours"', "number"],
    ["0\\ \\m\\o\\i\\s", "number"],
    ["[Red]0.00;[Blue]-0.00", "number"],
    ["0.0%", "percent"],
    ["dd/mm/yyyy", "day"],
    ["[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "day"],
    ["mmm-yy", "day"],
    ["dd/mm/yyyy hh:mm", "moment"],
    ["hh:mm", "time"],
    ["[h]:mm:ss", "time"],
    ["h:mm AM/PM", "time"],
    ["mm:ss", "time"],
    ['_-* #,##0.00 "€"_-;-* #,##0.00 "€"_-', "number"],
    // As a French Excel spells them.
    ["jj/mm/aaaa", "day"],
    ["mmm-a", "day"],
    ["aaaa", "day"],
    ["jj/mm/aaaa hh:mm", "moment"],
    ["j", "day"],
    ["# ##0,00 €", "number"],
    ["0,00%", "percent"],
    ['Standard" €"', "general"],
    ["h:mm AM/PM;@", "time"],
  ])("%s shows a %s", (code, shows) => {
    expect(numberKind(code).shows).toBe(shows);
  });

  it.each([
    ["#,##0.00", true],
    ['#,##0.00" €"', true],
    ["# ##0,00 €", true],
    ["#\u202f##0,00", true],
    ["0,0", true],
    ["# ##0,000", true],
    ["#,##0", false],
    ["# ##0", false],
    ["0,000", false],
    ["#,##0,", false],
    ["#,##0,,", false],
  ])("%s asks for decimals: %s", (code, asks) => {
    expect(numberKind(code).hasDecimals).toBe(asks);
  });

  it.each(Object.entries(formatLooks))(
    "of %s fits its own values, and has no space outside quotes",
    (name, look) => {
      const { numberFormat } = look;
      expect(isFitting(name as CellFormat, numberKind(numberFormat))).toBe(true);
      const isDated = /[dmyh]/.test(numberFormat);
      expect(isDated ? "" : numberFormat.replace(/"[^"]*"/g, "")).not.toMatch(/[\s\\]/);
    },
  );

  it("without decimals is no format for money", () => {
    expect(isFitting("money", numberKind("0"))).toBe(false);
    expect(isFitting("money", numberKind('#,##0.00 "€"'))).toBe(true);
    expect(isFitting("day", numberKind("dd/mm/yyyy hh:mm"))).toBe(true);
    expect(isFitting("moment", numberKind("dd/mm/yyyy"))).toBe(false);
  });
});
