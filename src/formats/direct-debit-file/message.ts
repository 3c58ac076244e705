import { sum, type Cents } from "../../kernel/cents";
import { element, nested, type NewElement } from "../xml/render";
import { blocksOf, type DebitBlock } from "./blocks";
import type { FileCreditor, FileDebit, DebitFile, DebitFileVersion } from "./debit-file";

/** The elements of pain.008 (CustomerDirectDebitInitiation), as SEPA Direct Debit Core uses them (EPC130-08). */
export function messageOf(file: DebitFile, version: DebitFileVersion): NewElement {
  const blocks = blocksOf(file);
  const initiation = element("CstmrDrctDbtInitn", [
    element("GrpHdr", [
      element("MsgId", file.messageId),
      element("CreDtTm", file.createdAt),
      element("NbOfTxs", String(file.debits.length)),
      element("CtrlSum", decimalText(sum(blocks.map(({ total }) => total)))),
      nested(["InitgPty", "Nm"], file.initiatingParty),
    ]),
    ...blocks.map((block) => blockElement(block, file.creditor, version)),
  ]);
  return element("Document", [initiation], {
    xmlns: `urn:iso:std:iso:20022:tech:xsd:${version}`,
  });
}

function blockElement(block: DebitBlock, creditor: FileCreditor, version: DebitFileVersion): NewElement {
  return element("PmtInf", [
    element("PmtInfId", block.id),
    element("PmtMtd", "DD"),
    element("NbOfTxs", String(block.debits.length)),
    element("CtrlSum", decimalText(block.total)),
    element("PmtTpInf", [
      nested(["SvcLvl", "Cd"], "SEPA"),
      nested(["LclInstrm", "Cd"], "CORE"),
      element("SeqTp", block.sequence),
    ]),
    element("ReqdColltnDt", block.collectedOn),
    nested(["Cdtr", "Nm"], creditor.name),
    nested(["CdtrAcct", "Id", "IBAN"], creditor.iban),
    agent("CdtrAgt", creditor.bic, version),
    element("ChrgBr", "SLEV"),
    element("CdtrSchmeId", [element("Id", [element("PrvtId", [creditorScheme(creditor.creditorId)])])]),
    ...block.debits.map((debit) => debitElement(debit, version)),
  ]);
}

function creditorScheme(creditorId: string): NewElement {
  return element("Othr", [element("Id", creditorId), nested(["SchmeNm", "Prtry"], "SEPA")]);
}

/** No address of the debtor: none is needed inside the European Economic Area, and a free one is refused since 2026. */
function debitElement(debit: FileDebit, version: DebitFileVersion): NewElement {
  return element("DrctDbtTxInf", [
    nested(["PmtId", "EndToEndId"], debit.endToEndId),
    element("InstdAmt", decimalText(debit.amount), { Ccy: "EUR" }),
    element("DrctDbtTx", [mandateElement(debit)]),
    agent("DbtrAgt", debit.debtor.bic, version),
    nested(["Dbtr", "Nm"], debit.debtor.name),
    nested(["DbtrAcct", "Id", "IBAN"], debit.debtor.iban),
    nested(["RmtInf", "Ustrd"], debit.remittance),
  ]);
}

/**
 * A changed account is told by SMNDA in the place of the account that went before. Since November 2016 the code means "same
 * mandate, new debtor *account*", whatever the bank, in both editions of the message (EPC130-08 version 9.0, 1.5.4).
 */
function mandateElement({ mandate }: FileDebit): NewElement {
  return element("MndtRltdInf", [
    element("MndtId", mandate.id),
    element("DtOfSgntr", mandate.signedOn),
    ...(mandate.accountChanged
      ? [
          element("AmdmntInd", "true"),
          nested(["AmdmntInfDtls", "OrgnlDbtrAcct", "Id", "Othr", "Id"], "SMNDA"),
        ]
      : []),
  ]);
}

/** Both editions demand a bank: without a BIC it is said, in these words, that the IBAN alone must do. */
function agent(name: "CdtrAgt" | "DbtrAgt", bic: string | undefined, version: DebitFileVersion): NewElement {
  if (bic === undefined) return nested([name, "FinInstnId", "Othr", "Id"], "NOTPROVIDED");
  return nested([name, "FinInstnId", version === "pain.008.001.02" ? "BIC" : "BICFI"], bic);
}

/** `12345` cents are `123.45`. */
function decimalText(amount: Cents): string {
  const digits = String(amount).padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
