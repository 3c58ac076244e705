import { type FileDesk, fileDesk } from "./desk";
import type { FromDesk, DeskQuestion, ToDesk } from "./messages";
import { packed } from "./packed-sheets";
import { joined, type Slice } from "./slices";

/** The far side of a desk: what comes in is answered, one question after the other. */
export function answering(post: (message: FromDesk) => void, desk: FileDesk = fileDesk()) {
  let slices: Slice[] = [];
  return async (message: ToDesk): Promise<void> => {
    if ("slice" in message) {
      slices.push(message.slice);
      return;
    }
    const ahead = slices;
    slices = [];
    try {
      post({ answer: await answerTo(message.question, ahead, desk, post) });
    } catch (error) {
      const { message: text, stack } = error instanceof Error ? error : new Error(String(error));
      post({ bug: { message: text, stack } });
    }
  };
}

async function answerTo(
  question: DeskQuestion,
  slices: readonly Slice[],
  desk: FileDesk,
  post: (message: FromDesk) => void,
): Promise<unknown> {
  switch (question.ask) {
    case "open":
      return desk.open(question.bytes, question.name);
    case "create":
      return desk.create(joined(question.sheets, slices), question.workbook, question.name);
    case "read": {
      const outcome = await desk.read(question.names);
      if (!outcome.ok) return outcome;
      const { parts, rest } = packed(outcome.value.sheets);
      for (const part of parts) post({ part });
      return { ...outcome, value: { ...outcome.value, sheets: rest } };
    }
    case "readHeads":
      return desk.readHeads(question.names);
    case "apply":
      return desk.apply(joined(question.changes, slices));
    case "bytes":
      return desk.bytes();
  }
}
