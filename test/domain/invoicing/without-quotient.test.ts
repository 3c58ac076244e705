import { familiesWithoutQuotient } from "../../../src/domain/invoicing";
import { aTown, issue, type Town } from "../../support/issuing";
import {
  aChild,
  aCustody,
  aFamily,
  anEnrolment,
  aTariff,
  aThirdPart,
  band,
  euros,
  percent,
  price,
  qf,
} from "../../support/town";

const grid = [
  aTariff({ band: band(0, 410), charge: price(1) }),
  aTariff({ band: band(411), charge: price(5) }),
];

/** The families that a draft of November counts. */
const counted = (fields: Partial<Town>) => {
  const town = aTown({ tariffs: grid, ...fields });
  return [...familiesWithoutQuotient(issue(town, "2026-11", "2026-10-28").result.invoices)];
};

describe("families without a quotient", () => {
  it("are those that pay the highest price for want of it, each once", () => {
    const families = [aFamily({ code: "F1" }), aFamily({ code: "F2", quotient: qf(300) })];
    const children = ["F1", "F1", "F2"].map((familyCode, index) =>
      aChild({ code: `C${String(index)}`, familyCode }),
    );
    const enrolments = children.map(({ code: childCode }) => anEnrolment({ childCode }));
    expect(counted({ families, children, enrolments })).toEqual(["F1"]);
  });

  it("are none where no price asks for one", () => {
    expect(counted({ tariffs: [aTariff()] })).toEqual([]);
  });

  it("are a household that shares, and not who takes a part in its place", () => {
    const families = ["F1", "F2", "CCAS"].map((code) =>
      aFamily({ code, quotient: code === "F2" ? qf(300) : undefined }),
    );
    const half = { kind: "percentage", percentage: percent(50) } as const;
    const custodies = ["F1", "F2"].map((familyCode) => aCustody({ familyCode, part: half }));
    const thirdParts = [aThirdPart({ form: { kind: "amount", amount: euros(2) } })];
    expect(counted({ families, thirdParts })).toEqual(["F1"]);
    expect(counted({ families, custodies })).toEqual(["F1"]);
  });
});
