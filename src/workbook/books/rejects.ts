import type { SheetPart } from "./sheet-part";
import { appendRows } from "../plan";
import { rejectsSheet } from "../sheets";

export const planRecordedRejects: SheetPart = ({ recorded = [] }, { layouts }) =>
  appendRows(
    rejectsSheet,
    layouts.get("rejects"),
    recorded.map((reject) => ({ ...reject, invoice: undefined })),
  );
