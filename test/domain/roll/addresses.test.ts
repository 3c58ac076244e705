import { isSameHome } from "../../../src/domain/roll/addresses";

const at = (street: string, postcode?: string, city?: string) => ({
  street,
  complement: undefined,
  postcode,
  city,
});

describe("one home", () => {
  it.each([
    ["Résidence Les Acacias Bât. C - Appt 12", "Rés. les Acacias, bat C appt 12", true],
    ["12 rue des Tilleuls", "12, R. DES TILLEULS", true],
    ["27 avenue du Général-Leclerc", "27 av du Gal Leclerc", true],
    ["12 rue des Tilleuls", "12 bis rue des Tilleuls", false],
    ["12 rue des Tilleuls", "12 allée des Tilleuls", false],
  ])("%s / %s: %s", (left, right, expected) => {
    expect(isSameHome(at(left, "01998"), at(right, "01998"))).toBe(expected);
    expect(isSameHome(at(right, "01998"), at(left, "01998"))).toBe(expected);
  });

  it("has one postcode, or one town, unless one side does not say", () => {
    expect(isSameHome(at("1 rue Haute", "01998"), at("1 rue Haute", "01997"))).toBe(false);
    expect(isSameHome(at("1 rue Haute", "01998"), at("1 rue Haute"))).toBe(true);
    expect(isSameHome(at("1 rue Haute", undefined, "Valbrune"), at("1 rue Haute", "01998", "Ailleurs"))).toBe(
      false,
    );
  });

  it("is nowhere without a street", () => {
    expect(isSameHome(at("", "01998"), at("", "01998"))).toBe(false);
    expect(isSameHome(undefined, undefined)).toBe(false);
  });

  it("counts what stands in the complement", () => {
    const flat = { ...at("6 rue du Four", "01998"), complement: "Bât. B" };
    expect(isSameHome(flat, at("6 rue du Four Bâtiment B", "01998"))).toBe(true);
    expect(isSameHome(flat, at("6 rue du Four", "01998"))).toBe(false);
  });
});
