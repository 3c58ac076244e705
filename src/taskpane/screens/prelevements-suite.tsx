import type { BatchPrepared } from "../../app/debits/prelever";
import type { BatchSent } from "../../app/debits/prelever-envoye";
import type { LocatedProblem } from "../../app/deed/report";
import { sum } from "../../kernel/cents";
import { debitsSheet } from "../../workbook/sheets";
import { prelevementsWords as words } from "../../wording/page/prelevements";
import { Done, SeeSheet } from "../parts/done";
import { ProblemFold } from "../parts/problem-fold";
import { BankFileButton } from "./prelevements-fichier";

interface PreparedMessageProps {
  readonly prepared: BatchPrepared;
  readonly problems: readonly LocatedProblem[];
}

/** The rows are written: the file, and where it goes. */
export function PreparedMessage({ prepared: { batch, file }, problems }: PreparedMessageProps) {
  return (
    <>
      <Done
        title={words.prepared(batch.collections.length, batch.total)}
        next={[words.preparedNext]}
        save={words.saveReminder}
      >
        <SeeSheet sheet={debitsSheet}>{words.seeSheet}</SeeSheet>
      </Done>
      {file !== undefined && <BankFileButton file={file} batch={batch.name} />}
      <ProblemFold problems={problems} />
    </>
  );
}

interface SentMessageProps {
  readonly sent: BatchSent;
  readonly problems: readonly LocatedProblem[];
}

/** The rows are frozen: when they settle, and what to do if the bank sends some back. */
export function SentMessage({ sent: { collectedOn, debits }, problems }: SentMessageProps) {
  return (
    <>
      {debits.length > 0 && (
        <Done
          title={words.sent(debits.length, sum(debits.map(({ amount }) => amount)))}
          next={[words.sentNext(collectedOn)]}
          save={words.saveSent}
        >
          <SeeSheet sheet={debitsSheet}>{words.seeSheet}</SeeSheet>
        </Done>
      )}
      <ProblemFold problems={problems} />
    </>
  );
}
