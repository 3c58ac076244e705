import { parseBankRejects, type BankReject, type RejectHeaders } from "../../../src/formats/bank";

export const file = "rejets.xml";

export function parse(text: string, headers?: RejectHeaders) {
  return parseBankRejects({ name: file, text, ...(headers === undefined ? {} : { headers }) });
}

/** The rejects without what is missing in them; the text must not be refused. */
export function rejectsIn(text: string, headers?: RejectHeaders): readonly Partial<BankReject>[] {
  const outcome = parse(text, headers);
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.problems)}`);
  return outcome.value.rejects.map(
    (reject) =>
      Object.fromEntries(
        Object.entries(reject).filter(([, value]) => value !== undefined),
      ) as Partial<BankReject>,
  );
}

export function codesIn(text: string, headers?: RejectHeaders): readonly string[] {
  return parse(text, headers).problems.map(({ code }) => code);
}

/** `<A><B>text</B></A>` around one text or some elements. */
export function tag(name: string, ...content: readonly string[]): string {
  const [tagName = ""] = name.split(" ");
  return `<${name}>${content.join("")}</${tagName}>`;
}

export function statusReport(...content: readonly string[]): string {
  return messageIn("pain.002.001.10", "CstmrPmtStsRpt", [
    tag("GrpHdr", tag("MsgId", "PSR-1"), tag("CreDtTm", "2026-12-09T08:00:00")),
    ...content,
  ]);
}

export function original(...content: readonly string[]): string {
  return tag(
    "OrgnlGrpInfAndSts",
    tag("OrgnlMsgId", "CANT-001"),
    tag("OrgnlMsgNmId", "pain.008.001.08"),
    ...content,
  );
}

export function block(...content: readonly string[]): string {
  return tag("OrgnlPmtInfAndSts", tag("OrgnlPmtInfId", "CANT-001-RCUR"), ...content);
}

export function statusOf(endToEndId: string, ...content: readonly string[]): string {
  return tag("TxInfAndSts", tag("OrgnlEndToEndId", endToEndId), ...content);
}

export function reason(code: string, ...texts: readonly string[]): string {
  return tag("StsRsnInf", tag("Rsn", tag("Cd", code)), ...texts.map((text) => tag("AddtlInf", text)));
}

export function notice(...entries: readonly string[]): string {
  return noticeIn("001.08", ...entries);
}

export function noticeIn(edition: string, ...entries: readonly string[]): string {
  return messageIn(`camt.054.${edition}`, "BkToCstmrDbtCdtNtfctn", [
    tag("GrpHdr", tag("MsgId", "N1")),
    tag("Ntfctn", tag("Id", "N1"), ...entries),
  ]);
}

const unpaid = tag(
  "BkTxCd",
  tag("Domn", tag("Cd", "PMNT"), tag("Fmly", tag("Cd", "IDDT"), tag("SubFmlyCd", "UPDD"))),
);

/** A booked debit of the town's account, for unpaid direct debits unless other codes are given. */
export function entry(amount: string, details: string, more = unpaid): string {
  return tag(
    "Ntry",
    tag('Amt Ccy="EUR"', amount),
    tag("CdtDbtInd", "DBIT"),
    tag("Sts", tag("Cd", "BOOK")),
    tag("BookgDt", tag("Dt", "2026-12-14")),
    more,
    details,
  );
}

export function details(endToEndId: string, ...content: readonly string[]): string {
  return tag("TxDtls", tag("Refs", tag("EndToEndId", endToEndId)), ...content);
}

export const returned = (code: string): string => tag("RtrInf", tag("Rsn", tag("Cd", code)));

export const amountOf = (amount: string, currency = "EUR"): string => tag(`Amt Ccy="${currency}"`, amount);

function messageIn(name: string, root: string, content: readonly string[]): string {
  const namespace = `urn:iso:std:iso:20022:tech:xsd:${name}`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tag(`Document xmlns="${namespace}"`, tag(root, ...content))}`;
}
