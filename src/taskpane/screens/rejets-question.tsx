import type { BankQuestion } from "../../app/rejects/bank-source";
import type { RejectAnswers } from "../../formats/bank";
import { rejetsWords as words } from "../../wording/page/rejets";
import { Button } from "../parts/button";
import { Message } from "../parts/message";

interface RowsQuestionProps {
  /** Of the file. */
  readonly name: string;
  readonly question: Exclude<BankQuestion, { readonly kind: "columns" }>;
  readonly onAnswer: (answers: RejectAnswers) => void;
}

/** Which rows of the bank's table are rejects, where the table itself does not say. */
export function RowsQuestion({ name, question, onAnswer }: RowsQuestionProps) {
  const [title, answerWith] = askedIn(question);
  return (
    <Message tone="warning" title={title}>
      <p>{words.linesOf(name, question.lines)}</p>
      <div class="actions">
        <Button id="rows-are-rejects" onClick={() => onAnswer(answerWith(true))}>
          {words.areRejects}
        </Button>
        <Button id="rows-are-none" onClick={() => onAnswer(answerWith(false))}>
          {words.areNoRejects}
        </Button>
      </div>
    </Message>
  );
}

type Asked = readonly [title: string, answerWith: (areRejects: boolean) => RejectAnswers];

function askedIn(question: RowsQuestionProps["question"]): Asked {
  if (question.kind === "status") {
    const { word } = question;
    return [words.statusQuestion(word), (are) => ({ statuses: { [word]: are ? "rejected" : "executed" } })];
  }
  if (question.kind === "without-reason")
    return [words.reasonQuestion, (are) => ({ withoutReason: are ? "rejected" : "left-out" })];
  return [words.plusQuestion, (are) => ({ withPlus: are ? "rejected" : "left-out" })];
}
