import { useState } from "preact/hooks";
import type { Day } from "../../kernel/day";
import { prelevementsWords as words } from "../../wording/page/prelevements";
import { useRead } from "../use-reading";
import { usePage } from "../page-context";
import { Button } from "../parts/button";
import { DayForm } from "../parts/form";
import { Refusal } from "../parts/refusal";
import { Confirmation, Steps } from "../parts/steps";
import { useDeed } from "../use-deed";
import { SendDialog } from "./prelevements-envoi";
import { KnownBatches, WaitingBatches } from "./prelevements-lots";
import { BatchPreview } from "./prelevements-apercu";
import { PreparedMessage, SentMessage } from "./prelevements-suite";

/** The direct debits: a batch is looked at, prepared, taken to the bank as a file, and noted as sent. */
export function Prelevements() {
  const { now } = usePage();
  const [listed, refresh] = useRead("listBatches", () => ({ now: now() }));
  const [asked, ask] = useState<{ readonly day: Day | undefined }>();
  const prepare = useDeed("prepareBatch");
  const send = useDeed("markBatchSent", { isTold: false });
  const { batches = [], proposal } = listed?.result ?? {};
  const collectedOn = asked === undefined ? proposal?.day : asked.day;
  const isProposed = proposal !== undefined && collectedOn === proposal.day;

  const askFor = (day: Day | undefined) => {
    ask({ day });
    if (send.shown !== undefined) send.forget();
  };
  const look = (day: Day) => {
    askFor(day);
    void prepare.look({ collectedOn: day });
  };
  const markSent = async (day: Day, sentOn: Day) => {
    await send.apply({ collectedOn: day, sentOn });
    prepare.forget();
    // The date that was asked for is done with, unless another one was typed meanwhile.
    ask((current) => (current === asked ? undefined : current));
  };

  if (listed !== undefined && listed.result === undefined)
    return <Refusal problems={listed.problems} onRetry={refresh} />;
  const isOfSending = send.shown !== undefined && !send.isConfirming;
  const shown = isOfSending ? send.shown : prepare.shown;
  const isPreview = shown === prepare.seen && shown?.ran.result !== undefined;
  const proposed = isOfSending ? undefined : prepare.shown?.ran.proposed;
  // The same date would be refused once more.
  const retry = collectedOn === undefined || proposed !== undefined ? undefined : () => look(collectedOn);
  return (
    <>
      {listed?.result !== undefined && (
        <WaitingBatches
          {...listed.result}
          onReview={look}
          onSend={(day) => void send.look({ collectedOn: day }, { isRenewal: true, isConfirming: true })}
        />
      )}
      <DayForm
        id="collected-on"
        label={words.collectedOn}
        hint={isProposed ? words.proposed[proposal.because] : words.collectedOnHint}
        day={collectedOn}
        onDay={askFor}
        walk={prepare}
        submit={{
          id: "look-at-batch",
          isNext: shown?.ran.result === undefined && proposed === undefined,
          text: isPreview ? words.lookAgain : words.look,
        }}
        onSubmit={look}
      />
      {!isOfSending && (
        <Steps
          walk={prepare}
          onRetry={retry}
          preview={(prepared, problems) => (
            <BatchPreview
              prepared={prepared}
              problems={problems}
              onPrepare={() => prepare.setConfirming(true)}
            />
          )}
          confirmation={({ batch: { collections, collectedOn: day, total }, preparedOn }) => (
            <Confirmation
              walk={prepare}
              title={words.confirmTitle(collections.length)}
              action={words.confirm}
              text={words.confirmText(day, total)}
              note={words.confirmNote}
              onConfirm={() => void prepare.apply({ collectedOn: day, preparedOn })}
            />
          )}
          done={(prepared, problems) => <PreparedMessage prepared={prepared} problems={problems} />}
        />
      )}
      {proposed !== undefined && <Proposal day={proposed} onTake={look} />}
      <Steps
        walk={send}
        onRetry={retry}
        confirmation={(sent) => (
          <SendDialog
            sent={sent}
            today={now().day}
            onSend={(sentOn) => void markSent(sent.collectedOn, sentOn)}
            onClose={send.forget}
          />
        )}
        done={(sent, problems) => <SentMessage sent={sent} problems={problems} />}
      />
      {listed !== undefined && !isPreview && <KnownBatches batches={batches} onRefresh={refresh} />}
    </>
  );
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
