import { batchesOf } from "../../../src/domain/direct-debit";
import { day } from "../../../src/kernel/day";
import { aDebit } from "../../support/money";
import { euros } from "../../support/town";

const november = day("2026-11-16");
const december = day("2026-12-15");

describe("the batches that a sheet holds", () => {
  it("are none in an empty one", () => {
    expect(batchesOf([])).toEqual([]);
  });

  it("stand by date, the latest first, with the count and the total of each state", () => {
    const debits = [
      aDebit({ collectedOn: november, status: "rejected", amount: euros(12.5) }),
      aDebit({ collectedOn: december, status: "prepared", amount: euros(40) }),
      aDebit({ collectedOn: november, status: "sent", amount: euros(30) }),
      aDebit({ collectedOn: december, status: "prepared", amount: euros(2) }),
      aDebit({ collectedOn: december, status: "sent", amount: euros(1) }),
    ];
    expect(batchesOf(debits)).toEqual([
      {
        collectedOn: december,
        parts: [
          { status: "prepared", debits: 2, total: 4_200 },
          { status: "sent", debits: 1, total: 100 },
        ],
      },
      {
        collectedOn: november,
        parts: [
          { status: "sent", debits: 1, total: 3_000 },
          { status: "rejected", debits: 1, total: 1_250 },
        ],
      },
    ]);
  });
});
