import fc from "fast-check";
import { euroText, rejectsOf } from "./renderings";
import {
  amountOf,
  block,
  details,
  entry,
  notice,
  original,
  reason,
  statusOf,
  statusReport,
  tag,
} from "./samples";

/** What a bank may say of one reject, in any of the forms. */
interface Told {
  readonly endToEndId: string;
  readonly mandateId: string;
  readonly amount: number;
  readonly reasonCode: string;
  readonly reasonText: string;
  readonly fee: number | undefined;
}

const identifiers = fc
  .stringMatching(/^[A-Z0-9][A-Z0-9/:.-]{0,33}[A-Z0-9]$/)
  .filter((id) => !/^TOTAL\b/.test(id));
const told: fc.Arbitrary<readonly Told[]> = fc.uniqueArray(
  fc.record({
    endToEndId: identifiers,
    mandateId: identifiers,
    amount: fc.integer({ min: 1, max: 99_999_999 }),
    reasonCode: fc.constantFrom("AC01", "AC04", "AM04", "MD01", "MD06", "MS03", "SL01"),
    // None of the words by which a bank says that there is no reason ("na", "null", "aucun": csv-verdicts.test.ts).
    reasonText: fc.stringMatching(/^[b-mo-zéè][a-zéè]{3,11}( [a-zéè]{2,12}){0,3}$/),
    fee: fc.option(fc.integer({ min: 1, max: 5_000 }), { nil: undefined }),
  }),
  // A debit that comes back twice is told.
  { minLength: 1, maxLength: 8, selector: ({ endToEndId }) => endToEndId },
);

const charge = (fee: number | undefined, around: (amount: string) => string) =>
  fee === undefined ? "" : around(amountOf(euroText(fee, ".")));

function asReport(rejects: readonly Told[]): string {
  return statusReport(
    original(),
    block(
      ...rejects.map((reject) =>
        statusOf(
          reject.endToEndId,
          tag("TxSts", "RJCT"),
          reason(reject.reasonCode, reject.reasonText),
          charge(reject.fee, (amount) => tag("ChrgsInf", amount)),
          tag(
            "OrgnlTxRef",
            tag("Amt", tag('InstdAmt Ccy="EUR"', euroText(reject.amount, "."))),
            tag("MndtRltdInf", tag("MndtId", reject.mandateId)),
          ),
        ),
      ),
    ),
  );
}

function asNotice(rejects: readonly Told[]): string {
  const transactions = rejects.map((reject) =>
    details(
      reject.endToEndId,
      amountOf(euroText(reject.amount, ".")),
      charge(reject.fee, (amount) => tag("Chrgs", tag("Rcrd", amount))),
      tag("RtrInf", tag("Rsn", tag("Cd", reject.reasonCode)), tag("AddtlInf", reject.reasonText)),
    ).replace("</EndToEndId>", `</EndToEndId>${tag("MndtId", reject.mandateId)}`),
  );
  return notice(entry("1.00", tag("NtryDtls", ...transactions)));
}

function asCsv(rejects: readonly Told[], delimiter: string): string {
  const cell = (text: string) => (text.includes(delimiter) ? `"${text}"` : text);
  const rows = rejects.map((reject) =>
    [
      "14/12/2026",
      reject.endToEndId,
      reject.mandateId,
      `-${euroText(reject.amount, ",")}`,
      reject.reasonCode,
      reject.reasonText,
      reject.fee === undefined ? "" : euroText(reject.fee, ","),
    ].map(cell),
  );
  const header = ["Date", "Référence", "RUM", "Montant", "Code motif", "Motif", "Frais"];
  return [header, ...rows].map((row) => row.join(delimiter)).join("\n");
}

describe("Whatever rejects a bank tells", () => {
  it.each([
    ["a status report", asReport],
    ["an account notice", asNotice],
    ["a csv with semicolons", (rejects: readonly Told[]) => asCsv(rejects, ";")],
    ["a csv with commas", (rejects: readonly Told[]) => asCsv(rejects, ",")],
    ["a csv with tabs", (rejects: readonly Told[]) => asCsv(rejects, "\t")],
  ])("%s gives back exactly these, in order", (_, written) => {
    fc.assert(
      fc.property(told, (rejects) => {
        expect(rejectsOf(written(rejects))).toEqual(rejects);
      }),
    );
  });
});
