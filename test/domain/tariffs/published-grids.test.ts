import { parse } from "papaparse";
import { day } from "../../../src/kernel/day";
import { groupBy } from "../../../src/kernel/group";
import { findGridFlaws, type Payer, type Tariff } from "../../../src/domain/tariffs";
import { priceOn } from "../../../src/domain/tariffs/price";
import { describeWithSharedData } from "../../support/public-files";
import { aPayer, aTariff, band, effortRate, euros, price, qf, ranks } from "../../support/town";

type Row = Readonly<Record<string, string>>;

const filled = (row: Row, column: string): string | undefined => row[column] || undefined;
const numberIn = (row: Row, column: string): number | undefined => {
  const text = filled(row, column);
  return text === undefined ? undefined : Number(text);
};

/** Grids of six towns as their sites publish them, with their holes. */
describeWithSharedData("tariffs", "the published grids of six towns", (read) => {
  const rows = parse<Row>(read("published-grids.csv"), { header: true, skipEmptyLines: true }).data;
  const grids = groupBy(rows, (row) => row["commune"] ?? "");

  it("are all there", () => {
    expect([...grids].map(([town, ofTown]) => [town, ofTown.length])).toEqual([
      ["Roncq", 13],
      ["Champcevinel", 4],
      ["Talloires-Montmin", 4],
      ["Bubry", 10],
      ["Harcanville/Doudeville", 6],
      ["Fay-aux-Loges", 3],
    ]);
  });

  it.each([
    ["Roncq", ["repas enfant 1899-1901"]],
    ["Champcevinel", []],
    ["Talloires-Montmin", ["repas enfant 1099-1101", "repas enfant 2000-2002"]],
    ["Bubry", []],
    [
      "Harcanville/Doudeville",
      [
        "repas enfant (maternelle) 999-1001",
        "repas enfant (maternelle) 1499-1501",
        "repas enfant (élémentaire) 999-1001",
        "repas enfant (élémentaire) 1499-1501",
      ],
    ],
    ["Fay-aux-Loges", []],
  ])("%s leaves these quotients undefined: %j", (town, holes) => {
    const flaws = findGridFlaws(gridOf(grids.get(town) ?? []));
    const texts = flaws.map(({ kind, service, rows: [before], from, to }) => {
      const level = before.level === undefined ? "" : ` (${before.level})`;
      return `${kind === "hole" ? "" : `${kind} `}${service}${level} ${from / 100}-${(to ?? 0) / 100}`;
    });
    expect(texts).toEqual(holes);
  });

  it.each([
    ["Roncq", 1900],
    ["Talloires-Montmin", 1100],
    ["Talloires-Montmin", 2001],
  ])("%s has no price for a quotient of %i, and one on either side", (town, quotient) => {
    const grid = gridOf(grids.get(town) ?? []);
    const priced = [quotient - 1, quotient, quotient + 1].map((asked) => {
      const payer = aPayer({ resident: true, quotient: qf(asked) });
      return priceOn(grid, "block", "repas enfant", day("2026-11-05"), payer).ok;
    });
    expect(priced).toEqual([true, false, true]);
  });

  const banded = rows.filter((row) => filled(row, "qf_min_incl") !== undefined);
  it.each(
    banded.map(
      (row) => [row["commune"], row["prestation"], row["qf_borne_source"], row["prix_eur"], row] as const,
    ),
  )("%s, %s, %s: %s € at both bounds", (town, service, _bounds, amount, row) => {
    const grid = gridOf(grids.get(town ?? "") ?? []);
    const min = numberIn(row, "qf_min_incl") ?? 0;
    const max = numberIn(row, "qf_max_incl");
    for (const quotient of [min, max ?? min + 100_000]) {
      const payer = { ...payerOf(row), quotient: qf(quotient) };
      expect(priceOn(grid, "block", service ?? "", day("2026-11-05"), payer)).toMatchObject({
        ok: true,
        price: { amount: euros(Number(amount)) },
      });
    }
  });

  it.each([
    [0, 260],
    [722, 260],
    [750, 270],
    [1250, 450],
    [3000, 450],
  ])("Fay-aux-Loges: 0.36 %% of %i, between 2.60 and 4.50, is %i cents", (quotient, amount) => {
    const grid = gridOf(grids.get("Fay-aux-Loges") ?? []);
    const payer = aPayer({ quotient: qf(quotient) });
    expect(priceOn(grid, "block", "repas enfant", day("2026-11-05"), payer)).toMatchObject({
      price: { amount },
    });
  });

  it.each([
    ["Bubry", { rank: 3, quotient: qf(700), category: "régulier" }, 153],
    ["Bubry", { rank: 2, quotient: qf(700), category: "régulier" }, 305],
    ["Bubry", { rank: 3, quotient: qf(700), category: "occasionnel" }, 370],
    ["Roncq", { resident: false }, 650],
    ["Roncq", { resident: true }, 490],
    ["Fay-aux-Loges", {}, 450],
  ])("%s: %j pays %i cents, the highest tariff standing in for a missing quotient", (town, payer, amount) => {
    const grid = gridOf(grids.get(town) ?? []);
    expect(priceOn(grid, "highest-tariff", "repas enfant", day("2026-11-05"), aPayer(payer))).toMatchObject({
      price: { amount },
    });
  });
});

function gridOf(rows: readonly Row[]): readonly Tariff[] {
  return rows.map((row) => {
    const min = numberIn(row, "qf_min_incl");
    const max = numberIn(row, "qf_max_incl");
    const rate = numberIn(row, "taux_pct");
    const floor = numberIn(row, "plancher");
    const cap = numberIn(row, "plafond");
    return aTariff({
      service: row["prestation"] ?? "",
      category: filled(row, "regularite"),
      resident: residentOf(row),
      level: filled(row, "niveau"),
      ranks: ranksOf(row),
      band: min === undefined && max === undefined ? undefined : band(min, max),
      charge:
        rate === undefined
          ? price(numberIn(row, "prix_eur") ?? Number.NaN)
          : effortRate(rate, {
              ...(floor === undefined ? {} : { floor }),
              ...(cap === undefined ? {} : { cap }),
            }),
    });
  });
}

function payerOf(row: Row): Payer {
  return aPayer({
    category: filled(row, "regularite"),
    resident: residentOf(row),
    level: filled(row, "niveau"),
    rank: ranksOf(row)?.from ?? 1,
  });
}

/** Harcanville's column names a town: its one grid asks nothing about residence. */
function residentOf(row: Row): boolean | undefined {
  const residence = filled(row, "residence");
  return residence === "commune" ? true : residence === "hors commune" ? false : undefined;
}

function ranksOf(row: Row): Tariff["ranks"] {
  const text = filled(row, "rang_enfant");
  if (text === undefined) return undefined;
  const [from, to] = text.split("-").map(Number);
  return ranks(from ?? 1, to ?? from);
}
