import { done, refused, type Outcome } from "../../kernel/outcome";
import { blocking, information } from "../../kernel/problem";
import type { BankRejects, RejectSource } from "./bank-reject";
import { readCsv } from "./csv";
import { readMessage } from "./message";

/**
 * What did the bank send back? Reads a status report (pain.002), an account notice (camt.054) or a csv of the bank's site.
 * The form is told by how the text begins, for extensions are lost on the way through mailboxes.
 */
export function parseBankRejects({ name, text, headers }: RejectSource): Outcome<BankRejects> {
  const content = text.replace(/^\uFEFF/, "");
  const start = content.trimStart();
  if (start === "") return refused(blocking("bank.empty", { file: name }));
  // No text of a bank holds a zero byte: a pdf, a workbook or a picture does.
  if (content.includes("\0") || start.startsWith("%PDF")) {
    return refused(blocking("bank.unknown-form", { file: name }));
  }
  const read = start.startsWith("<") ? readMessage(start, name) : readCsv(content, name, headers);
  if (!read.ok) return read;
  const isSilent = read.value.rejects.length === 0 && read.problems.length === 0;
  return isSilent ? done(read.value, [information("bank.no-reject", { file: name })]) : read;
}
