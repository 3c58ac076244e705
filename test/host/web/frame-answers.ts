import type { HostAnswer } from "../host";

/** Failures that Excel on the web tells by number; all others come as the answer to the first action. */
const numbers: Readonly<Record<string, number>> = {
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
};

/** The answer to a batch as the frame of an add-in gets it. */
export function answerForFrame(answer: HostAnswer): unknown {
  if ("body" in answer) return { Version: 1, Error: 0, Data: [200, [], answer.body] };
  const { code, message, status } = answer;
  const number = numbers[code];
  if (number !== undefined) return { Version: 1, Error: number, Data: null };
  const error = { Code: code, Message: message, HttpStatusCode: status, ActionIndex: 0, Location: "" };
  return { Version: 1, Error: 0, Data: [200, [], JSON.stringify({ Results: [], Error: error })] };
}
