import { done, refused, type Outcome } from "../../kernel/outcome";
import { renderXml } from "../xml/render";
import { checkDebitFile } from "./check";
import type { DebitFile, DebitFileVersion } from "./debit-file";
import { messageOf } from "./message";

const momentForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/;

/** The text of the file that the bank takes, byte for byte the same for the same debits. One fault, and there is none. */
export function writeDebitFile(
  file: DebitFile,
  version: DebitFileVersion = "pain.008.001.08",
): Outcome<string> {
  // Our own shell reads the clock: another form of it is a bug, nothing that the clerk could mend.
  if (!momentForm.test(file.createdAt)) throw new RangeError(`Not a moment: ${file.createdAt}`);
  const faults = checkDebitFile(file);
  return faults.length > 0 ? refused(...faults) : done(renderXml(messageOf(file, version)));
}
