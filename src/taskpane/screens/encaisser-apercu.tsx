import type { LocatedProblem } from "../../app/deed/report";
import type { TakenIn } from "../../app/takings/encaisser";
import type { CreditState, MatchedCredit } from "../../domain/incoming";
import { sum } from "../../kernel/cents";
import { encaisserScreenWords as words } from "../../wording/page/encaisser";
import { personText } from "../../wording/problems/people";
import { usePage } from "../page-context";
import { Button } from "../parts/button";
import { LongList } from "../parts/long-list";
import { Preview } from "../parts/preview";
import type { Decisions } from "./encaisser-choix";
import { Credit } from "./encaisser-credit";

interface TakingsPreviewProps {
  readonly taken: TakenIn;
  readonly problems: readonly LocatedProblem[];
  readonly decisions: Decisions;
  /** The clerk named columns, which the workbook is to remember. */
  readonly isRemembering: boolean;
  readonly onDecide: (decisions: Decisions) => void;
  readonly onNote: () => void;
}

const groups = ["sure", "to-check", "unknown"] as const;

/** What came in, group by group, with what becomes of each credit. */
export function TakingsPreview(props: TakingsPreviewProps) {
  const { taken, problems, decisions, isRemembering, onDecide, onNote } = props;
  const { show } = usePage();
  const { matches, returned, others, file = "", payers } = taken;
  const inState = (state: CreditState) => matches.filter((match) => match.state === state);
  const tally = (state: CreditState) => {
    const some = inState(state);
    return some.length === 0
      ? undefined
      : words.tally(some.length, sum(some.map(({ credit }) => credit.amount)));
  };
  const parts = decisions.partsOf(matches);
  const isOver = matches.length > 0 && groups.every((group) => inState(group).length === 0);
  const names = new Map(payers.map(({ code, name }) => [code, name]));
  return (
    <Preview
      id="takings-title"
      title={words.ofFile(file)}
      totals={[
        ...groups.map((group) => [words.groups[group], tally(group)] as const),
        [words.known, tally("known")],
        [words.ownDebits, tally("own-debits")],
        [words.others, others || undefined],
        [
          words.toNote,
          isOver ? undefined : words.tally(parts.length, sum(parts.map(({ amount }) => amount))),
        ],
      ]}
      notes={[isOver ? words.nothing : undefined, matches.length === 0 ? words.noCredit : undefined]}
      problems={problems}
      actions={
        <div class="actions">
          {(parts.length > 0 || isRemembering) && (
            <Button id="note-takings" look="primary" onClick={onNote}>
              {parts.length > 0 ? words.note(parts.length) : words.remember}
            </Button>
          )}
          {parts.length === 0 && !isOver && matches.length > 0 && <p class="hint">{words.nothingToNote}</p>}
          {returned.some(({ kind }) => kind === "returned") && (
            <Button id="to-rejects" onClick={() => show("rejets")}>
              {words.toRejects}
            </Button>
          )}
        </div>
      }
    >
      <datalist id="payers">
        {payers.map(({ code, name }) => (
          <option key={code} value={personText(name, code)} />
        ))}
      </datalist>
      {groups.map((group) => (
        <Group
          key={group}
          group={group}
          matches={inState(group)}
          credit={(match) => (
            <Credit
              match={match}
              payers={payers}
              nameOf={(code) => personText(names.get(code), code)}
              parts={decisions.of(match)}
              onParts={(chosen) => onDecide(decisions.with(match, chosen))}
            />
          )}
        />
      ))}
    </Preview>
  );
}

interface GroupProps {
  readonly group: (typeof groups)[number];
  readonly matches: readonly MatchedCredit[];
  readonly credit: (match: MatchedCredit) => preact.ComponentChildren;
}

function Group({ group, matches, credit }: GroupProps) {
  if (matches.length === 0) return null;
  return (
    <section aria-labelledby={`takings-${group}`}>
      <h3 id={`takings-${group}`}>{words.groups[group]}</h3>
      <p class="hint">{words.groupHints[group]}</p>
      <LongList items={matches} look="invoices" labelledBy={`takings-${group}`}>
        {(match) => (
          <li key={match.credit.identity} class="taking">
            {credit(match)}
          </li>
        )}
      </LongList>
    </section>
  );
}
