import type { RejectRead, RejectsRead } from "../../app/rejects/rejets";
import type { LocatedProblem } from "../../app/deed/report";
import { sum } from "../../kernel/cents";
import { euros } from "../../wording/amounts";
import { rejetsWords as words } from "../../wording/page/rejets";
import { Button } from "../parts/button";
import { Facts } from "../parts/facts";
import { Message } from "../parts/message";
import { Notes } from "../parts/notes";
import { ProblemFold } from "../parts/problem-fold";
import { RejectList } from "./rejets-liste";

interface RejectsPreviewProps {
  readonly read: RejectsRead;
  /** The name of the bank's file; none for what was typed in alone. */
  readonly file: string | undefined;
  readonly problems: readonly LocatedProblem[];
  readonly onApply: () => void;
}

/** What the rejects would change, then each of them with its reason and what to do. */
export function RejectsPreview({ read, file, problems, onApply }: RejectsPreviewProps) {
  const { rejects, rejected, recorded } = read;
  const news = countOf(rejects, "new");
  return (
    <section aria-labelledby="rejects-title" class="draft">
      <h2 id="rejects-title">{file === undefined ? words.ofSheet : words.ofFile(file)}</h2>
      {rejected.length + recorded.length === 0 ? (
        <NothingNew rejects={rejects} />
      ) : (
        <>
          <Totals read={read} />
          <Changes read={read} />
          <div class="actions">
            <Button id="apply-rejects" look="primary" onClick={onApply}>
              {words.apply(news)}
            </Button>
          </div>
        </>
      )}
      <ProblemFold problems={problems} />
      <RejectList rejects={rejects} />
    </section>
  );
}

const countOf = (rejects: readonly RejectRead[], wanted: RejectRead["state"]) =>
  rejects.filter(({ state }) => state === wanted).length;

function NothingNew({ rejects }: { readonly rejects: readonly RejectRead[] }) {
  const areKnown = rejects.length > 0 && rejects.every(({ state }) => state === "known");
  return (
    <Message tone="information" title={areKnown ? words.nothingNew : words.nothingFound}>
      {rejects.length === 0 && <p>{words.nothingFoundHint}</p>}
    </Message>
  );
}

function Totals({ read: { rejects, rejected } }: { readonly read: RejectsRead }) {
  return (
    <Facts
      look="totals"
      facts={[
        [words.isNew, countOf(rejects, "new")],
        [words.isKnown, countOf(rejects, "known") || undefined],
        [words.isUnmatched, countOf(rejects, "unmatched") || undefined],
        [words.total, euros(sum(rejected.map(({ amount }) => amount)))],
      ]}
    />
  );
}

function Changes({ read: { rejected, suspended, recorded } }: { readonly read: RejectsRead }) {
  const reopened = rejected.flatMap(({ invoices }) => invoices);
  const fees = sum(recorded.flatMap(({ fee }) => (fee === undefined ? [] : [fee])));
  return (
    <Notes
      lines={[
        reopened.length > 0 ? words.reopened(reopened) : undefined,
        suspended.length > 0 ? words.suspended(suspended.length) : undefined,
        fees > 0 ? words.fees(fees) : undefined,
      ]}
    />
  );
}
