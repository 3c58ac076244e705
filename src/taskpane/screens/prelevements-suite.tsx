import type { BatchPrepared } from "../../app/debits/prelever";
import type { BatchSent } from "../../app/debits/prelever-envoye";
import type { LocatedProblem } from "../../app/deed/report";
import { sum } from "../../kernel/cents";
import { debitsSheet } from "../../workbook/sheets";
import { prelevementsWords as words } from "../../wording/page/prelevements";
import { usePage } from "../page-context";
import { Button } from "../parts/button";
import { Message } from "../parts/message";
import { ProblemFold } from "../parts/problem-fold";
import { BankFileButton } from "./prelevements-fichier";

interface PreparedMessageProps {
  readonly prepared: BatchPrepared;
  readonly problems: readonly LocatedProblem[];
}

/** The rows are written: the file, and where it goes. */
export function PreparedMessage({ prepared: { batch, file }, problems }: PreparedMessageProps) {
  const { workplace } = usePage();
  return (
    <>
      <Message tone="success" title={words.prepared(batch.collections.length, batch.total)}>
        <p>{words.preparedNext}</p>
        {workplace.file?.isModified === true && <p>{words.saveReminder}</p>}
        <SeeSheet />
      </Message>
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
  const { workplace } = usePage();
  return (
    <>
      {debits.length > 0 && (
        <Message tone="success" title={words.sent(debits.length, sum(debits.map(({ amount }) => amount)))}>
          <p>{words.sentNext(collectedOn)}</p>
          {workplace.file?.isModified === true && <p>{words.saveSent}</p>}
          <SeeSheet />
        </Message>
      )}
      <ProblemFold problems={problems} />
    </>
  );
}

function SeeSheet() {
  const { workplace, goTo } = usePage();
  if (workplace.goTo === undefined) return null;
  return <Button onClick={() => goTo(debitsSheet.name, "A1")}>{words.seeSheet}</Button>;
}
