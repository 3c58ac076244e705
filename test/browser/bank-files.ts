import type { NamedFile } from "./clerk";

/** Files as a bank sends them back. */

interface Returned {
  readonly reference: string;
  readonly code: string;
}

/** A status report (pain.002) of 19 November 2026. */
export function statusReport(batch: string, returned: readonly Returned[]): NamedFile {
  const transactions = returned.map(
    ({ reference, code }) => `<TxInfAndSts><OrgnlEndToEndId>${reference}</OrgnlEndToEndId>
<TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>${code}</Cd></Rsn></StsRsnInf></TxInfAndSts>`,
  );
  return textFile(
    "rejets.xml",
    `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
<GrpHdr><MsgId>BQ-1</MsgId><CreDtTm>2026-11-19T08:00:00</CreDtTm></GrpHdr>
<OrgnlGrpInfAndSts><OrgnlMsgId>${batch}</OrgnlMsgId><OrgnlMsgNmId>pain.008.001.08</OrgnlMsgNmId></OrgnlGrpInfAndSts>
<OrgnlPmtInfAndSts><OrgnlPmtInfId>${batch}-RCUR</OrgnlPmtInfId>
${transactions.join("\n")}
</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>
`,
  );
}

export function textFile(name: string, text: string): NamedFile {
  return { name, bytes: new TextEncoder().encode(text) };
}
