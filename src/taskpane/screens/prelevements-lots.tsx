import type { KnownBatch } from "../../domain/direct-debit";
import type { Day } from "../../kernel/day";
import { euros } from "../../wording/amounts";
import { debitStatusWords } from "../../wording/choices";
import { shortDay } from "../../wording/days";
import { commonWords } from "../../wording/page/common";
import { prelevementsWords as words } from "../../wording/page/prelevements";
import { Button } from "../parts/button";
import { TableHead } from "../parts/table";

interface WaitingBatchesProps {
  readonly batches: readonly KnownBatch[];
  /** The first date for which the bank still takes a file. */
  readonly earliest: Day;
  readonly onReview: (day: Day) => void;
  readonly onSend: (day: Day) => void;
}

/** The batches that are prepared and have not gone to the bank: what is to be done with each. */
export function WaitingBatches({ batches, earliest, onReview, onSend }: WaitingBatchesProps) {
  const waiting = batches.flatMap(({ collectedOn, parts }) =>
    parts.filter(({ status }) => status === "prepared").map((part) => ({ collectedOn, ...part })),
  );
  if (waiting.length === 0) return null;
  return (
    <section aria-labelledby="waiting-batches">
      <h2 id="waiting-batches">{words.waiting}</h2>
      <ul class="steps">
        {waiting.map(({ collectedOn, debits, total }) => (
          <li key={collectedOn} class="step">
            <div>
              <p class="title">{words.batchOf(collectedOn)}</p>
              <p class="hint">{words.figures(debits, total)}</p>
              {collectedOn < earliest && <p>{words.tooLate}</p>}
            </div>
            <div class="actions">
              {collectedOn >= earliest && (
                <Button
                  label={commonWords.actionOn(words.review, words.batchOf(collectedOn))}
                  onClick={() => onReview(collectedOn)}
                >
                  {words.review}
                </Button>
              )}
              <Button
                label={commonWords.actionOn(words.send, words.batchOf(collectedOn))}
                onClick={() => onSend(collectedOn)}
              >
                {words.send}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface KnownBatchesProps {
  readonly batches: readonly KnownBatch[];
  readonly onRefresh: () => void;
}

/** Every date of collection in the workbook, the latest first, and how far it is. */
export function KnownBatches({ batches, onRefresh }: KnownBatchesProps) {
  return (
    <section aria-labelledby="known-batches">
      <h2 id="known-batches">{words.known}</h2>
      {batches.length === 0 ? (
        <p class="empty">{words.none}</p>
      ) : (
        <table class="figures">
          <TableHead
            columns={[[words.dueOn], [words.state], [words.count, "number"], [words.total, "number"]]}
          />
          {batches.map(({ collectedOn, parts }) => (
            <tbody key={collectedOn}>
              {parts.map(({ status, debits, total }, index) => (
                <tr key={status}>
                  {index === 0 && (
                    <th scope="rowgroup" rowSpan={parts.length}>
                      {shortDay(collectedOn)}
                    </th>
                  )}
                  <td>{debitStatusWords[status]}</td>
                  <td class="number">{String(debits)}</td>
                  <td class="number">{euros(total)}</td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      )}
      <Button look="quiet" onClick={onRefresh}>
        {words.refresh}
      </Button>
    </section>
  );
}
