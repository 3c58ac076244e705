import type { AskedOf, DeedName } from "../../../app/deed/perform";
import type { OnStep } from "../../../app/deed/run";
import { type FileDesk, fileDesk } from "./desk";
import type { FromDesk, DeskQuestion, ToDesk } from "./messages";
import { parted } from "./parts";

/** The far side of a desk: what comes in is answered, one question after the other. */
export function answering(post: (message: FromDesk) => void, desk: FileDesk = fileDesk()) {
  let hear: (word: "go-on" | "stop") => void = () => undefined;
  const onStep: OnStep = (step) => {
    post({ step });
    return new Promise((resolve) => (hear = resolve));
  };
  return async (message: ToDesk): Promise<void> => {
    if ("word" in message) {
      hear(message.word);
      return;
    }
    try {
      const { parts, rest } = parted(await answerTo(message.question, desk, onStep));
      for (const part of parts) post({ part });
      post({ answer: rest });
    } catch (error) {
      const { message: text, stack } = error instanceof Error ? error : new Error(String(error));
      post({ bug: { message: text, stack } });
    }
  };
}

function answerTo(question: DeskQuestion, desk: FileDesk, onStep: OnStep): Promise<unknown> {
  switch (question.ask) {
    case "open":
      return desk.open(question.bytes, question.name);
    case "create":
      return desk.create(question.sheets, question.workbook, question.name);
    case "perform":
      // It was asked by its name, with a request of its own: it came as it was sent.
      return desk.perform(question.deed, question.request as AskedOf<DeedName>, onStep);
    case "bytes":
      return desk.bytes();
  }
}
