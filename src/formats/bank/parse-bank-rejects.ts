import { done, refused, type Outcome } from "../../kernel/outcome";
import { blocking, information, warning, type Problem } from "../../kernel/problem";
import type { BankReject, BankRejects, RejectSource } from "./bank-reject";
import { isCfonb, readCfonb } from "./cfonb";
import { readCsv } from "./csv";
import { merged } from "./merged";
import { readMessages } from "./message";
import { returnedDebits } from "./returned-debits";
import { settledRejects } from "./settle";
import { contentOf } from "./text-content";

/**
 * What did the bank send back? Reads status reports (pain.002), account notices (camt.054), statements (camt.053, CFONB 120)
 * or a csv of the bank's site, in one file or in several that came packed together. The form is told by how the text begins.
 */
export function parseBankRejects(...sources: readonly RejectSource[]): Outcome<BankRejects> {
  const read = merged(sources.map(parseOne));
  if (!read.ok) return read;
  const { rejects, problems } = toldOnce(read.value.rejects, sources);
  const told = [...read.problems, ...problems];
  const isSilent = rejects.length === 0 && told.every(({ severity }) => severity === "information");
  const file = sources.map(({ name }) => name).join(", ");
  return done({ ...read.value, rejects }, [
    ...told,
    ...(isSilent ? [information("bank.no-reject", { file })] : []),
  ]);
}

function parseOne({ name, text, headers, answers }: RejectSource): Outcome<BankRejects> {
  const content = contentOf(text);
  if (content.kind === "empty") return refused(blocking("bank.empty", { file: name }));
  if (content.kind === "no-text") return refused(blocking("bank.unknown-form", { file: name }));
  if (content.kind === "xml") return readMessages(content.text, name);
  return isCfonb(content.text)
    ? readStatement(content.text, name)
    : readCsv(content.text, name, headers, answers);
}

function readStatement(text: string, file: string): Outcome<BankRejects> {
  const bookings = readCfonb(text, file);
  return bookings.ok ? settledRejects("cfonb", returnedDebits(bookings.value, file), file) : bookings;
}

/** A debit comes back once: a second time in one file is told, the more so where it differs from the first. */
function toldOnce(rejects: readonly BankReject[], sources: readonly RejectSource[]) {
  const file = sources.map(({ name }) => name).join(", ");
  const seen = new Map<string, BankReject>();
  const problems: Problem[] = [];
  const kept = rejects.filter((reject) => {
    const { covers, endToEndId: reference } = reject;
    if (covers !== "debit" || reference === undefined) return true;
    const first = seen.get(reference.toUpperCase());
    if (first === undefined) {
      seen.set(reference.toUpperCase(), reject);
      return true;
    }
    const differs = JSON.stringify(first) !== JSON.stringify(reject);
    problems.push(warning("bank.rejected-twice", { file, reference, differs }));
    return false;
  });
  return { rejects: kept, problems };
}
