import { format } from "date-fns/format";
import { fr } from "date-fns/locale/fr";
import { day } from "../../src/kernel/day";
import { lines, mostNamed, monthText, named } from "../../src/wording/days";

const months = Array.from({ length: 12 }, (_, index) => index);

describe("the name of a month", () => {
  it.each(months)("is that of the French calendar: month %d", (month) => {
    const isoDay = `2026-${String(month + 1).padStart(2, "0")}-15`;
    expect(monthText(day(isoDay))).toBe(format(new Date(2026, month, 15), "MMMM yyyy", { locale: fr }));
  });
});

describe("a list that may have no end", () => {
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => `2026-${String(index)}`);

  it.each([
    [1, "2026-0"],
    [mostNamed, numbers(mostNamed).join(", ")],
    [mostNamed + 1, `${numbers(mostNamed).join(", ")} et une autre`],
    [5_000, `${numbers(mostNamed).join(", ")} et 4980 autres`],
  ])("of %d is named up to a bound", (count, text) => {
    expect(named(numbers(count))).toBe(text);
    expect(lines(numbers(count))).toBe(text.replace(" et ", ", ").replaceAll(", ", "\n"));
  });
});
