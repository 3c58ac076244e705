import { takeIn, type TakenIn } from "./encaisser";
import { readTakingsSources } from "./takings-source";
import { orderOf, type Ask, type FileGiven } from "../deed/verb";
import type { CreditState, MatchedCredit } from "../../domain/incoming";
import { sum } from "../../kernel/cents";
import { takingsDetails, takingsSummary } from "../../wording/takings";

/** `ecot encaisser`: notes what is sure of what came in on the account, and tells the rest. */
export const askEncaisser: Ask<{ readonly depuis: FileGiven }> = async (
  { depuis },
  { now, openWorkbook, unpack },
) => {
  const sources = await readTakingsSources(depuis, openWorkbook, unpack);
  if (!sources.ok) return sources;
  return orderOf(
    takeIn,
    { sources: sources.value, now },
    {
      done: (taken, problems) => ({
        lines: [...takingsSummary(taken), ...takingsDetails(taken)],
        report: { ...reportOf(taken), counts: { ...countsOf(taken), problems } },
      }),
    },
  );
};

function inState({ matches }: TakenIn, state: CreditState): readonly MatchedCredit[] {
  return matches.filter((match) => match.state === state);
}

function countsOf(taken: TakenIn) {
  return {
    sure: inState(taken, "sure").length,
    toCheck: inState(taken, "to-check").length,
    unknown: inState(taken, "unknown").length,
    known: inState(taken, "known").length,
    ownDebits: inState(taken, "own-debits").length,
    returned: taken.returned.length,
    others: taken.others,
    payments: taken.received.length,
  };
}

function reportOf(taken: TakenIn) {
  const { form, matches, received, returned } = taken;
  const totalIn = (state: CreditState) => sum(inState(taken, state).map(({ credit }) => credit.amount));
  return {
    form: form ?? null,
    totals: {
      received: sum(received.map(({ amount }) => amount)),
      toCheck: totalIn("to-check"),
      unknown: totalIn("unknown"),
    },
    credits: matches.map(({ credit, state, basis, doubts, parts, batch }) => ({
      identity: credit.identity,
      date: credit.date,
      amount: credit.amount,
      text: credit.text,
      state,
      basis: basis ?? null,
      doubts,
      batch: batch ?? null,
      parts: parts.map(({ familyCode, invoice, amount }) => ({
        family: familyCode,
        invoice: invoice ?? null,
        amount,
      })),
    })),
    returned: returned.map(({ kind, date, amount, text }) => ({
      kind,
      date: date ?? null,
      amount: amount ?? null,
      text,
    })),
  };
}
