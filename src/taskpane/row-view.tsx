import { useEffect, useState } from "preact/hooks";
import type { EndOf, Perform } from "../app/deed/perform";
import { anomaliesWords as words } from "../wording/page/anomalies";
import { Dialog } from "./parts/dialog";
import { Refusal } from "./parts/refusal";

interface RowViewProps {
  readonly sheet: string;
  readonly cell: string;
  readonly perform: Perform;
  readonly onClose: () => void;
}

/** In a browser there is no sheet to show: the row of the cell is, under its headers. */
export function RowView({ sheet, cell, perform, onClose }: RowViewProps) {
  const [row, setRow] = useState<EndOf<"lookAtRow">>();
  useEffect(() => {
    void perform("lookAtRow", { sheet, cell }).then(setRow);
  }, [sheet, cell, perform]);
  if (row === undefined) return null;
  return (
    <Dialog title={words.rowTitle(sheet, cell)} onClose={onClose}>
      {row.result !== undefined ? (
        <dl class="row">
          {row.result.cells.map((shown) => (
            <div key={shown.cell} class={shown.cell === cell ? "asked" : ""}>
              <dt>{shown.header}</dt>
              <dd>{shown.text === "" ? "–" : shown.text}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <Refusal problems={row.problems} />
      )}
      <p class="hint">{words.rowHint}</p>
    </Dialog>
  );
}
