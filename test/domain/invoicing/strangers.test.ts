import { deletedChildren, strangersInRegister, type IssuedInvoice } from "../../../src/domain/invoicing";
import { day } from "../../../src/kernel/day";
import { blocking, childOnly } from "../../../src/kernel/problem";
import { aChild, aFamily, euros, households, placeIn } from "../../support/town";

const anInvoice = (familyCode: string, childCode: string, row = 2): IssuedInvoice => ({
  number: `2026-00000${row}`,
  periodKey: "2026-10",
  familyCode,
  childCode,
  issuedOn: day("2026-09-28"),
  dueOn: undefined,
  meals: 1,
  periodAmount: euros(4),
  otherAmount: euros(0),
  total: euros(4),
  place: placeIn("invoices", row),
});

const town = households({ families: [aFamily()], children: [aChild()] });

describe("a child with invoices who is not in the list", () => {
  it("is told once, with their number, and waits alone", () => {
    const invoices = [anInvoice("F1", "C1"), anInvoice("F1", "C9", 3), anInvoice("F1", "C9", 4)];
    expect(deletedChildren(town, invoices, [])).toMatchObject([
      {
        code: "issue.child-deleted",
        facts: { child: "C9", invoices: 2 },
        where: { sheet: "invoices", row: 3, field: "childCode" },
        blocks: childOnly("C9"),
      },
    ]);
  });

  it("is not deleted when its row cannot be read: its own problem says what to mend", () => {
    const unread = blocking("reading.missing-value", { column: "Nom" }, undefined, childOnly("C9"));
    expect(deletedChildren(town, [anInvoice("F1", "C9")], [unread])).toEqual([]);
  });
});

describe("a family of the register that is not in the list", () => {
  it("is told while its child is there: its code was typed over", () => {
    const invoices = [anInvoice("F1", "C1"), anInvoice("F-1", "C1", 3)];
    expect(strangersInRegister(town, invoices)).toMatchObject([
      { code: "reading.unknown-family", facts: { family: "F-1" }, where: { row: 3, field: "familyCode" } },
    ]);
  });

  it("is not, where it left with its children", () => {
    expect(strangersInRegister(town, [anInvoice("F9", "C9")])).toEqual([]);
  });
});
