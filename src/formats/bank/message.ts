import { done, refused, type Outcome } from "../../kernel/outcome";
import { blocking, type Problem } from "../../kernel/problem";
import { parseXmlDocuments, type XmlElement } from "../xml/parse";
import type { BankRejects } from "./bank-reject";
import type { MessageEntries } from "./entry";
import { accountsIn, isoBookings } from "./iso-bookings";
import { statementProblems } from "./iso-balances";
import { merged } from "./merged";
import { readPaymentStatus } from "./payment-status";
import { returnedDebits } from "./returned-debits";
import { settledRejects } from "./settle";

interface KnownMessage {
  readonly form: BankRejects["form"];
  readonly editions: readonly string[];
  readonly read: (message: XmlElement, file: string) => Outcome<MessageEntries>;
}

/** The messages that tell rejects, by the element that each puts inside `Document`. */
const knownMessages: Readonly<Record<string, KnownMessage>> = {
  CstmrPmtStsRpt: { form: "pain.002", editions: ["001.03", "001.10"], read: readPaymentStatus },
  BkToCstmrDbtCdtNtfctn: { form: "camt.054", editions: ["001.02", "001.08"], read: readReturnedDebits },
  BkToCstmrStmt: { form: "camt.053", editions: ["001.02", "001.08"], read: readReturnedDebits },
};

function readReturnedDebits(message: XmlElement, file: string): Outcome<MessageEntries> {
  const problems = statementProblems(accountsIn(message), file);
  return problems.length > 0 ? refused(...problems) : returnedDebits(isoBookings(message), file);
}

/** The name of a message and its edition, wherever a namespace writes it. */
const messageName = /(?:pain|camt|pacs|acmt|head|admi)\.\d{3}\.\d{3}\.\d{2}/;

/** Reads the rejects of the messages in a text of XML, or says what else they are. A text damaged anywhere is not read. */
export function readMessages(text: string, file: string): Outcome<BankRejects> {
  const reading = parseXmlDocuments(text);
  if (reading.kind === "malformed") return refused(blocking("bank.malformed", { file, line: reading.line }));
  if (reading.kind === "doctype") return refused(blocking("bank.doctype", { file }));
  return merged(reading.roots.map((root) => readMessage(root, file)));
}

function readMessage(root: XmlElement, file: string): Outcome<BankRejects> {
  const message = messageOf(root, file);
  if (!message.ok) return message;
  const { content, known } = message.value;
  return settledRejects(known.form, known.read(content, file), file);
}

interface FoundMessage {
  readonly content: XmlElement;
  readonly known: KnownMessage;
}

function messageOf(root: XmlElement, file: string): Outcome<FoundMessage> {
  const content = root.name === "Document" ? root.children[0] : root;
  const known = Object.hasOwn(knownMessages, content?.name ?? "")
    ? knownMessages[content?.name ?? ""]
    : undefined;
  const name = messageName.exec(root.namespace)?.[0];
  if (content === undefined || known === undefined) {
    return refused(blocking("bank.other-message", { file, message: name ?? content?.name ?? root.name }));
  }
  const problem = editionProblem(root.namespace, name, known, file);
  return problem === undefined ? done({ content, known }) : refused(problem);
}

/** A file without any namespace names no edition; its elements are then what tells them. */
function editionProblem(
  namespace: string,
  name: string | undefined,
  { form, editions }: KnownMessage,
  file: string,
): Problem | undefined {
  if (namespace === "" || editions.some((edition) => name === `${form}.${edition}`)) return undefined;
  return blocking("bank.unknown-version", { file, message: name ?? namespace });
}
