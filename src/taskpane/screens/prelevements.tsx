import { useEffect, useRef, useState } from "preact/hooks";
import { listBatches, type BatchesListed } from "../../app/debits/batches";
import { prepareBatch, type BatchPrepared, type PreparedOrProposed } from "../../app/debits/prelever";
import { markBatchSent, type BatchSent } from "../../app/debits/prelever-envoye";
import type { Confirmable, Ran } from "../../app/deed/report";
import { parseDay, type Day } from "../../kernel/day";
import { prelevementsWords as words } from "../../wording/page/prelevements";
import { usePage } from "../page-context";
import { Button } from "../parts/button";
import { Dialog } from "../parts/dialog";
import { Field, describedBy } from "../parts/field";
import { Refusal } from "../parts/refusal";
import { SendDialog } from "./prelevements-envoi";
import { KnownBatches, WaitingBatches } from "./prelevements-lots";
import { BatchPreview } from "./prelevements-apercu";
import { PreparedMessage, SentMessage } from "./prelevements-suite";

/** What the screen shows below its form. */
type Shown =
  | { readonly kind: "preview" | "prepared"; readonly ran: PreparedOrProposed }
  | { readonly kind: "sent"; readonly ran: Ran<BatchSent> };

/** The direct debits: a batch is looked at, prepared, taken to the bank as a file, and noted as sent. */
export function Prelevements() {
  const page = usePage();
  const { workplace, now } = page;
  const [listed, refresh] = useBatches();
  const [asked, ask] = useState<{ readonly day: Day | undefined }>();
  const [shown, setShown] = useState<Shown>();
  const [isConfirming, setConfirming] = useState(false);
  const [sending, setSending] = useState<Confirmable<BatchSent>>();
  const { batches = [], proposal } = listed?.result ?? {};
  const collectedOn = asked === undefined ? proposal?.day : asked.day;
  const isProposed = proposal !== undefined && collectedOn === proposal.day;

  const look = async (day: Day) => {
    ask({ day });
    setShown(undefined);
    const request = { collectedOn: day, preview: true, now: now() };
    const ran = await page.run((onStep) => prepareBatch(request, workplace.workbook, onStep));
    setShown({ kind: "preview", ran });
    page.tellAnomalies(ran.problems);
  };
  const prepare = async (confirmed: Confirmable<BatchPrepared>) => {
    const { batch, preparedOn } = confirmed.result;
    const request = { collectedOn: batch.collectedOn, preparedOn, confirmed, now: now() };
    const ran = await page.write((onStep) => prepareBatch(request, workplace.workbook, onStep));
    setShown({ kind: "prepared", ran });
  };
  const send = async (confirmed: Confirmable<BatchSent>, sentOn: Day) => {
    const request = { collectedOn: confirmed.result.collectedOn, sentOn, confirmed, now: now() };
    const ran = await page.write((onStep) => markBatchSent(request, workplace.workbook, onStep));
    setShown({ kind: "sent", ran });
    ask(undefined);
  };
  const askToSend = async (day: Day) => {
    const request = { collectedOn: day, preview: true, now: now() };
    const ran = await page.run((onStep) => markBatchSent(request, workplace.workbook, onStep));
    if (ran.shown === undefined) setShown({ kind: "sent", ran });
    else setSending(ran.shown);
  };

  if (listed !== undefined && listed.result === undefined)
    return <Refusal problems={listed.problems} onRetry={refresh} />;
  const previewed = shown?.kind === "preview" ? shown.ran.shown : undefined;
  const proposed = shown === undefined || shown.kind === "sent" ? undefined : shown.ran.proposed;
  // The same date would be refused once more.
  const retry =
    collectedOn === undefined || proposed !== undefined ? undefined : () => void look(collectedOn);
  return (
    <>
      {listed?.result !== undefined && (
        <WaitingBatches
          {...listed.result}
          onReview={(day) => void look(day)}
          onSend={(day) => void askToSend(day)}
        />
      )}
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!page.isBusy && collectedOn !== undefined) void look(collectedOn);
        }}
      >
        <Field
          id="collected-on"
          label={words.collectedOn}
          hint={isProposed ? words.proposed[proposal.because] : words.collectedOnHint}
        >
          <input
            id="collected-on"
            type="date"
            required
            value={collectedOn ?? ""}
            aria-describedby={describedBy("collected-on")}
            onInput={({ currentTarget: { value } }) => {
              ask({ day: parseDay(value) });
              setShown(undefined);
            }}
          />
        </Field>
        <div class="actions">
          <button
            type="submit"
            id="look-at-batch"
            class={`button ${shown?.ran.result === undefined && proposed === undefined ? "primary" : "plain"}`}
            disabled={page.isBusy || collectedOn === undefined}
          >
            {previewed === undefined ? words.look : words.lookAgain}
          </button>
        </div>
      </form>
      {shown !== undefined && shown.ran.result === undefined && (
        <Refusal problems={shown.ran.problems} {...(retry === undefined ? {} : { onRetry: retry })} />
      )}
      {proposed !== undefined && <Proposal day={proposed} onTake={(day) => void look(day)} />}
      {shown?.kind === "preview" && previewed !== undefined && (
        <BatchPreview
          prepared={previewed.result}
          problems={shown.ran.problems}
          onPrepare={() => setConfirming(true)}
        />
      )}
      {shown?.kind === "prepared" && shown.ran.result !== undefined && (
        <PreparedMessage prepared={shown.ran.result} problems={shown.ran.problems} />
      )}
      {shown?.kind === "sent" && shown.ran.result !== undefined && (
        <SentMessage sent={shown.ran.result} problems={shown.ran.problems} />
      )}
      {listed !== undefined && previewed === undefined && (
        <KnownBatches batches={batches} onRefresh={refresh} />
      )}
      {isConfirming && previewed !== undefined && (
        <ConfirmDialog
          prepared={previewed.result}
          onConfirm={() => void prepare(previewed)}
          onClose={() => setConfirming(false)}
        />
      )}
      {sending !== undefined && (
        <SendDialog
          sent={sending.result}
          today={now().day}
          onSend={(sentOn) => void send(sending, sentOn)}
          onClose={() => setSending(undefined)}
        />
      )}
    </>
  );
}

/** What the workbook knows of debits, read when the screen comes into sight after something changed. */
function useBatches(): readonly [Ran<BatchesListed> | undefined, () => void] {
  const { workplace, now, run, overview, screen } = usePage();
  const [listed, setListed] = useState<Ran<BatchesListed>>();
  const listedOf = useRef<typeof overview>(undefined);
  const refresh = () => {
    void run((onStep) => listBatches({ now: now() }, workplace.workbook, onStep)).then(setListed);
  };
  const isShown = screen === "prelevements";
  useEffect(() => {
    // A new overview comes of everything that writes; until the first, the workbook is being read.
    if (!isShown || overview === undefined || listedOf.current === overview) return;
    listedOf.current = overview;
    refresh();
  }, [isShown, overview]);
  return [listed, refresh];
}

function Proposal({ day, onTake }: { readonly day: Day; readonly onTake: (day: Day) => void }) {
  return (
    <div class="actions">
      <Button id="take-proposed" look="primary" onClick={() => onTake(day)}>
        {words.take(day)}
      </Button>
    </div>
  );
}

interface ConfirmDialogProps {
  readonly prepared: BatchPrepared;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

function ConfirmDialog({ prepared: { batch }, onConfirm, onClose }: ConfirmDialogProps) {
  return (
    <Dialog
      title={words.confirmTitle(batch.collections.length)}
      action={words.confirm}
      onAction={onConfirm}
      onClose={onClose}
    >
      <p>{words.confirmText(batch.collectedOn, batch.total)}</p>
      <p class="hint">{words.confirmNote}</p>
    </Dialog>
  );
}
