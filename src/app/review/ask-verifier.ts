import { checkWorkbook } from "./verifier";
import { orderOf, type Ask } from "../deed/verb";

/** `ecot verifier`: every anomaly of the workbook, each with its cell. */
export const askVerifier: Ask<object> = (_typed, { now }) =>
  orderOf(
    checkWorkbook,
    { now },
    {
      done: (checked, problems) => ({ lines: [], report: { counts: { ...checked, problems } } }),
      refused: (_ran, problems) => ({ counts: { problems } }),
    },
  );
