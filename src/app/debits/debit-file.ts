import { sepaName, type Collection, type DebitBatch } from "../../domain/direct-debit";
import { writeDebitFile, type DebitFile, type DebitFileVersion } from "../../formats/direct-debit-file";
import type { Day } from "../../kernel/day";
import { fingerprint } from "../../kernel/fingerprint";
import { done, type Outcome } from "../../kernel/outcome";
import { remittanceText } from "../../wording/remittance";

/** The file that the bank takes, as a value: the shell puts it where the clerk wants it. */
export interface BankFile {
  readonly text: string;
  readonly messageId: string;
  readonly version: DebitFileVersion;
}

/** What the file says beside the debits themselves. */
export interface BankFileChoices {
  readonly preparedOn: Day;
  readonly version: DebitFileVersion;
  /** What the families know the canteen by. */
  readonly service: string | undefined;
}

/** The file of a batch, checked as strictly as a bank would; none for a batch without a debit. */
export function bankFileOf(batch: DebitBatch, choices: BankFileChoices): Outcome<BankFile | undefined> {
  if (batch.collections.length === 0) return done(undefined);
  const { version } = choices;
  const file = debitFileOf(batch, choices);
  const written = writeDebitFile(file, version);
  return written.ok ? done({ text: written.value, messageId: file.messageId, version }) : written;
}

/**
 * The same debits of the same day give the same file, byte for byte: its moment is the beginning of the day for which it
 * is made, and its number tells it from every other file of this creditor by what it holds.
 */
function debitFileOf(batch: DebitBatch, { preparedOn, service }: BankFileChoices): DebitFile {
  const { creditor } = batch;
  const debits = batch.collections.map((collection) => debitOf(collection, service));
  return {
    messageId: `${batch.name}-${fingerprint(JSON.stringify([creditor, debits]))}`,
    createdAt: `${preparedOn}T00:00:00`,
    initiatingParty: creditor.name,
    creditor: {
      name: creditor.name,
      creditorId: creditor.identifier,
      iban: creditor.iban,
      bic: creditor.bic,
    },
    debits,
  };
}

/** 140 characters reach the family's statement. */
const longestRemittance = 140;

function debitOf(collection: Collection, service: string | undefined): DebitFile["debits"][number] {
  const { reference, amount, collectedOn, sequence, mandate, signedOn, isAmended } = collection;
  const { holder, iban, bic, invoices } = collection;
  return {
    endToEndId: reference,
    amount,
    collectedOn,
    sequence,
    mandate: { id: mandate, signedOn, accountChanged: isAmended },
    debtor: { name: holder, iban, bic },
    remittance: sepaName(remittanceText(service, invoices, longestRemittance), longestRemittance),
  };
}
