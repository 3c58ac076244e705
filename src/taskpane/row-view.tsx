import { useEffect, useState } from "preact/hooks";
import { locateProblems } from "../app/deed/locate-problems";
import { lookAtRow, type RowShown } from "../app/review/look-at-row";
import type { Outcome } from "../kernel/outcome";
import type { WorkbookPort } from "../workbook/port";
import { anomaliesWords as words } from "../wording/page/anomalies";
import { Dialog } from "./parts/dialog";
import { Refusal } from "./parts/refusal";

interface RowViewProps {
  readonly sheet: string;
  readonly cell: string;
  readonly workbook: WorkbookPort;
  readonly onClose: () => void;
}

/** In a browser there is no sheet to show: the row of the cell is, under its headers. */
export function RowView({ sheet, cell, workbook, onClose }: RowViewProps) {
  const [row, setRow] = useState<Outcome<RowShown>>();
  useEffect(() => {
    void lookAtRow(sheet, cell, workbook).then(setRow);
  }, [sheet, cell, workbook]);
  if (row === undefined) return null;
  return (
    <Dialog title={words.rowTitle(sheet, cell)} onClose={onClose}>
      {row.ok ? (
        <dl class="row">
          {row.value.cells.map((shown) => (
            <div key={shown.cell} class={shown.cell === cell ? "asked" : ""}>
              <dt>{shown.header}</dt>
              <dd>{shown.text === "" ? "–" : shown.text}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <Refusal problems={locateProblems(row.problems, undefined)} />
      )}
      <p class="hint">{words.rowHint}</p>
    </Dialog>
  );
}
