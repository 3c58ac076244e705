import { useEffect, useState } from "preact/hooks";
import type { EndOf } from "../app/deed/perform";
import type { LocatedProblem } from "../app/deed/report";
import type { CellOfRow, RowShown } from "../app/review/look-at-row";
import { whyUnreadable } from "../app/entry/why-unreadable";
import { tableSheetOf } from "../workbook/sheets";
import { anomaliesWords as words } from "../wording/page/anomalies";
import { usePage } from "./page-context";
import { CellField } from "./parts/cell-field";
import { Dialog } from "./parts/dialog";
import { Form, Submit } from "./parts/form";
import { Message } from "./parts/message";
import { ProblemList } from "./parts/problem-list";
import { Refusal } from "./parts/refusal";

interface RowViewProps {
  readonly sheet: string;
  readonly cell: string;
  readonly onClose: () => void;
}

/** In a browser there is no sheet to show: the row of the cell is, under its headers, and is mended there. */
export function RowView({ sheet, cell, onClose }: RowViewProps) {
  const { perform } = usePage().workplace;
  const [row, setRow] = useState<EndOf<"lookAtRow">>();
  useEffect(() => {
    void perform("lookAtRow", { sheet, cell }).then(setRow);
  }, [sheet, cell, perform]);
  if (row === undefined) return null;
  return (
    <Dialog title={words.rowTitle(sheet, cell)} onClose={onClose}>
      {row.result !== undefined ? (
        <RowForm shown={row.result} cell={cell} />
      ) : (
        <Refusal problems={row.problems} />
      )}
    </Dialog>
  );
}

function RowForm({ shown, cell }: { readonly shown: RowShown; readonly cell: string }) {
  const { workplace, write, anomalies, tellAnomalies } = usePage();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [ran, setRan] = useState<EndOf<"editRow">>();
  const edits = shown.cells.flatMap(({ edit }) => edit ?? []);
  const declared = edits[0] && tableSheetOf(edits[0].sheet);
  const changed = edits.filter(({ field, typed: before }) => (typed[field] ?? before) !== before);
  const isReadable =
    declared !== undefined &&
    changed.every(({ field }) => whyUnreadable(declared, field, typed[field] ?? "") === undefined);
  const isReady = changed.length > 0 && isReadable;
  const save = async () => {
    if (declared === undefined) return;
    const request = {
      sheet: declared.key,
      row: shown.row,
      shown: edits.map(({ column, value }) => ({ column, value })),
      typed: Object.fromEntries(changed.map(({ field }) => [field, typed[field] ?? ""])),
    };
    const done = await write((onStep) => workplace.perform("editRow", request, onStep));
    setRan(done);
    if (done.result === undefined || anomalies === undefined) return;
    // Those of the row are what is left of them.
    tellAnomalies([...anomalies.filter((problem) => !isOfRow(problem, shown)), ...done.problems]);
  };
  if (ran?.result !== undefined)
    return (
      <>
        <Message tone="success" title={words.rowSaved}>
          <p>{words.rowSavedNext}</p>
        </Message>
        {ran.problems.length > 0 && <ProblemList problems={ran.problems} />}
      </>
    );
  return (
    <Form isReady={isReady} onSubmit={() => void save()}>
      {shown.cells.map((one) =>
        one.edit === undefined || declared === undefined ? (
          <ShownCell key={one.cell} shown={one} isAsked={one.cell === cell} />
        ) : (
          <CellField
            key={one.cell}
            id={`row-${one.edit.field}`}
            sheet={declared}
            field={one.edit.field}
            label={one.header}
            value={typed[one.edit.field] ?? one.edit.typed}
            known={one.edit.known}
            isPicked={false}
            isFirst={one.cell === cell}
            onValue={(value) => setTyped({ ...typed, [one.edit?.field ?? ""]: value })}
          />
        ),
      )}
      {ran !== undefined && <Refusal problems={ran.problems} />}
      {declared === undefined ? (
        <p class="hint">{words.rowHint}</p>
      ) : (
        <div class="actions">
          <Submit id="save-row" isNext isReady={isReady}>
            {words.saveRow}
          </Submit>
        </div>
      )}
    </Form>
  );
}

function ShownCell({ shown, isAsked }: { readonly shown: CellOfRow; readonly isAsked: boolean }) {
  return (
    <dl class="row">
      <div class={isAsked ? "asked" : ""}>
        <dt>{shown.header}</dt>
        <dd>{shown.text === "" ? "–" : shown.text}</dd>
      </div>
    </dl>
  );
}

function isOfRow(problem: LocatedProblem, { sheet, row }: RowShown): boolean {
  return problem.sheet === sheet && Number(/\d+/.exec(problem.cell)?.[0]) === row;
}
