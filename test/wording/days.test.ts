import { format } from "date-fns/format";
import { fr } from "date-fns/locale/fr";
import { day } from "../../src/kernel/day";
import { monthText } from "../../src/wording/days";

const months = Array.from({ length: 12 }, (_, index) => index);

describe("the name of a month", () => {
  it.each(months)("is that of the French calendar: month %d", (month) => {
    const isoDay = `2026-${String(month + 1).padStart(2, "0")}-15`;
    expect(monthText(day(isoDay))).toBe(format(new Date(2026, month, 15), "MMMM yyyy", { locale: fr }));
  });
});
