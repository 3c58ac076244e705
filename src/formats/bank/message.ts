import { refused, type Outcome } from "../../kernel/outcome";
import { blocking } from "../../kernel/problem";
import { parseXmlDocuments, type XmlElement } from "../xml/parse";
import type { BankRejects } from "./bank-reject";
import type { MessageEntries } from "./entry";
import { accountsIn, isoBookings } from "./iso-bookings";
import { statementProblems } from "./iso-balances";
import { merged } from "./merged";
import { readPaymentStatus } from "./payment-status";
import { returnedDebits } from "./returned-debits";
import { settledRejects } from "./settle";

type MessageForm = "pain.002" | "camt.054" | "camt.053";

interface KnownMessage {
  readonly form: MessageForm;
  readonly editions: readonly string[];
}

/** The messages of banks that are read, by the element that each puts inside `Document`. */
const knownMessages: Readonly<Record<string, KnownMessage>> = {
  CstmrPmtStsRpt: { form: "pain.002", editions: ["001.03", "001.10"] },
  BkToCstmrDbtCdtNtfctn: { form: "camt.054", editions: ["001.02", "001.08"] },
  BkToCstmrStmt: { form: "camt.053", editions: ["001.02", "001.08"] },
};

/** The name of a message and its edition, wherever a namespace writes it. */
const messageName = /(?:pain|camt|pacs|acmt|head|admi)\.\d{3}\.\d{3}\.\d{2}/;

/** One message in a text of XML. */
export interface FoundMessage {
  readonly content: XmlElement;
  readonly form: MessageForm | undefined;
  /** As far as it is known. */
  readonly name: string;
  readonly isKnownEdition: boolean;
}

/** Reads each of the messages in a text of XML. A text damaged anywhere is not read. */
export function readMessagesWith<T>(
  text: string,
  file: string,
  read: (message: FoundMessage) => Outcome<T>,
): readonly Outcome<T>[] {
  const reading = parseXmlDocuments(text);
  if (reading.kind === "malformed")
    return [refused(blocking("bank.malformed", { file, line: reading.line }))];
  if (reading.kind === "doctype") return [refused(blocking("bank.doctype", { file }))];
  return reading.roots.map((root) => read(messageOf(root)));
}

function messageOf(root: XmlElement): FoundMessage {
  const content = root.name === "Document" ? root.children[0] : root;
  const known = Object.hasOwn(knownMessages, content?.name ?? "")
    ? knownMessages[content?.name ?? ""]
    : undefined;
  const named = messageName.exec(root.namespace)?.[0];
  const name = named ?? (known === undefined ? (content?.name ?? root.name) : root.namespace);
  // A file without any namespace names no edition; its elements are then what tells them.
  const isKnownEdition =
    root.namespace === "" || known?.editions.some((edition) => named === `${known.form}.${edition}`) === true;
  return { content: content ?? root, form: known?.form, name, isKnownEdition };
}

/** Reads the rejects of the messages in a text of XML, or says what else they are. */
export function readMessages(text: string, file: string): Outcome<BankRejects> {
  return merged(
    readMessagesWith(text, file, ({ content, form, name, isKnownEdition }) => {
      if (form === undefined) return refused(blocking("bank.other-message", { file, message: name }));
      if (!isKnownEdition) return refused(blocking("bank.unknown-version", { file, message: name }));
      const read = form === "pain.002" ? readPaymentStatus : readReturnedDebits;
      return settledRejects(form, read(content, file), file);
    }),
  );
}

function readReturnedDebits(message: XmlElement, file: string): Outcome<MessageEntries> {
  const problems = statementProblems(accountsIn(message), file);
  return problems.length > 0 ? refused(...problems) : returnedDebits(isoBookings(message), file);
}
