import type { SheetPart } from "./sheet-part";
import { appendRows } from "../plan";
import { paymentsSheet } from "../sheets";

export const planPayments: SheetPart = ({ received = [] }, { layouts }) =>
  appendRows(
    paymentsSheet,
    layouts.get("payments"),
    received.map((payment) => ({ ...payment, observation: payment.observation })),
  );
