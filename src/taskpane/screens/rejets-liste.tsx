import type { RejectRead } from "../../app/rejects/rejets";
import { euros } from "../../wording/amounts";
import { familyName } from "../../wording/people-names";
import { rejetsWords as words } from "../../wording/page/rejets";
import { rejectReasonOf, rejectReasonText } from "../../wording/reject-reasons";
import { LongList } from "../parts/long-list";

/** The rejects one by one: whose, how much, why, and what the office does then. */
export function RejectList({ rejects }: { readonly rejects: readonly RejectRead[] }) {
  if (rejects.length === 0) return null;
  return (
    <LongList items={rejects} look="invoices">
      {(reject, index) => (
        <li key={index} class="reject">
          <Reject reject={reject} />
        </li>
      )}
    </LongList>
  );
}

function Reject({ reject }: { readonly reject: RejectRead }) {
  const { report, debit, family, state } = reject;
  const { code } = report;
  const { meaning, advice } = rejectReasonOf(code);
  const amount = report.amount ?? debit?.amount;
  const reason = code === undefined ? (report.words ?? meaning) : rejectReasonText(code);
  return (
    <>
      <p class="head">
        <span class="who">
          {family === undefined ? (debit?.familyCode ?? words.nobody) : familyName(family)}
          {state !== "unmatched" && <span class={`mark ${state}`}>{words.states[state]}</span>}
        </span>
        {amount !== undefined && <span class="amount">{euros(amount)}</span>}
      </p>
      <p class="hint">{factsOf(reject).join(" · ")}</p>
      <p>{reason}</p>
      {state !== "known" && debit !== undefined && <p class="hint">{advice}</p>}
    </>
  );
}

/** Whose it is, since when, and how it was found. */
function factsOf({ report, debit, by, from }: RejectRead): readonly string[] {
  const { date, reference, mandate } = report;
  const found =
    debit === undefined
      ? [
          reference === undefined ? undefined : words.wanted(reference),
          mandate === undefined ? undefined : words.wantedMandate(mandate),
        ]
      : [words.invoicesOf(debit.invoices), by === undefined ? undefined : words.foundBy[by](debit.reference)];
  return [
    debit === undefined ? undefined : words.family(debit.familyCode),
    date === undefined ? undefined : words.rejectedOn(date),
    ...found,
    from === "sheet" ? words.typedIn : undefined,
  ].filter((fact) => fact !== undefined);
}
