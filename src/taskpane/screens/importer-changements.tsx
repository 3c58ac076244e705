import type { AddedChild, RollChange, RollColumn, RollPlan } from "../../domain/roll";
import type { PassedOver } from "../../formats/lists";
import { groupBy } from "../../kernel/group";
import { importerWords as words } from "../../wording/page/importer";
import { rollPersonText } from "../../wording/problems/roll";
import { payerText, rollColumnWords, rollValueText } from "../../wording/roll";
import { LongList } from "../parts/long-list";
import { Table } from "../parts/table";

interface ChangesProps {
  readonly changes: readonly RollChange[];
  readonly onAccept: (column: RollColumn, isAccepted: boolean) => void;
}

const whoOf = ({ of }: RollChange) => (of.kind === "child" ? rollPersonText(of.child) : payerText(of.family));

/** Where the list says otherwise than the workbook, column by column: the clerk accepts a column as a whole. */
export function ListDifferences({ changes, onAccept }: ChangesProps) {
  const differing = changes.filter(({ old }) => old !== undefined);
  if (differing.length === 0) return null;
  return (
    <section aria-labelledby="list-differences">
      <h2 id="list-differences">{words.differences(differing.length)}</h2>
      <p class="hint">{words.differencesHint}</p>
      {[...groupBy(differing, ({ column }) => column)].map(([column, its]) => (
        <div key={column} class="asked-column">
          <label class="check">
            <input
              type="checkbox"
              id={`accept-${column}`}
              checked={its.every(({ isWritten }) => isWritten)}
              onChange={({ currentTarget: { checked } }) => onAccept(column, checked)}
            />
            {words.accept(rollColumnWords[column], its.length)}
          </label>
          <Table
            isInside
            caption={rollColumnWords[column]}
            columns={[
              [words.who, whoOf],
              [words.before, ({ old }) => (old === undefined ? "" : rollValueText(old))],
              [words.after, (change) => rollValueText(change.new)],
            ]}
            rows={its}
          />
        </div>
      ))}
    </section>
  );
}

/** Who comes, whose blank cells are filled, who is not in the list, and which lines are about nobody. */
export function ListRest({
  plan,
  passedOver,
}: {
  readonly plan: RollPlan;
  readonly passedOver: readonly PassedOver[];
}) {
  const { added, changes, absent } = plan;
  const fills = changes.filter(({ old }) => old === undefined);
  return (
    <>
      <Fold title={words.newChildren(added.length)} items={added}>
        <Table<AddedChild>
          isInside
          columns={[
            [words.child, ({ lastName, firstName = "" }) => `${lastName} ${firstName}`],
            [words.code, ({ code }) => code],
            [words.family, ({ familyCode }) => familyCode],
            [words.className, ({ className = "" }) => className],
          ]}
          rows={added}
        />
      </Fold>
      <Fold title={words.fills(fills.length)} items={fills}>
        <LongList items={fills} look="closures">
          {(change, index) => (
            <li key={index}>
              <span>{whoOf(change)}</span>
              <span class="hint">
                {rollColumnWords[change.column]} – {rollValueText(change.new)}
              </span>
            </li>
          )}
        </LongList>
      </Fold>
      <Fold title={words.absent(absent.length)} items={absent}>
        <p class="hint">{words.absentHint}</p>
        <LongList items={absent} look="closures">
          {(child) => (
            <li key={child.code}>
              <span>{rollPersonText(child)}</span>
              <span class="hint">{child.className}</span>
            </li>
          )}
        </LongList>
      </Fold>
      <Fold title={words.passedOver(passedOver.length)} items={passedOver}>
        <LongList items={passedOver} look="closures">
          {({ place: { sheet, line }, why, text }, index) => (
            <li key={index}>
              <span>{text === "" ? words.passedWhy[why] : `${words.passedWhy[why]} – ${text}`}</span>
              <span class="hint">{words.passedPlace(sheet, line)}</span>
            </li>
          )}
        </LongList>
      </Fold>
    </>
  );
}

interface FoldProps {
  readonly title: string;
  readonly items: readonly unknown[];
  readonly children: preact.ComponentChildren;
}

function Fold({ title, items, children }: FoldProps) {
  if (items.length === 0) return null;
  return (
    <details class="fold">
      <summary>{title}</summary>
      {children}
    </details>
  );
}
