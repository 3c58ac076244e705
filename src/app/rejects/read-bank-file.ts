import { questionOf, type BankQuestion, type BankSource } from "./bank-source";
import { readRejects, type ReadRejectsRequest, type RejectsRead } from "./rejets";
import type { Ran } from "../deed/report";
import type { OnStep } from "../deed/run";
import type { Tools } from "../deed/verb";
import type { WorkbookPort } from "../../workbook/port";

/** A file of the bank, and what the clerk has said of it so far. */
export type BankFileGiven = Omit<BankSource, "unpack">;

export interface ReadBankFileRequest extends Omit<ReadRejectsRequest, "source"> {
  readonly source?: BankFileGiven | undefined;
}

/** A refused file comes with what the clerk could answer about it. */
export type ReadOrAsked = Ran<RejectsRead> & { readonly question: BankQuestion | undefined };

/** The rejects of a file that somebody hands in who cannot take it apart. */
export async function readBankFile(
  { source: given, ...request }: ReadBankFileRequest,
  workbook: WorkbookPort,
  onStep: OnStep | undefined,
  { unpackerOf }: Tools,
): Promise<ReadOrAsked> {
  const source = given && { ...given, unpack: await unpackerOf(given.bytes) };
  const ran = await readRejects({ ...request, source }, workbook, onStep);
  return { ...ran, question: ran.result === undefined && source ? questionOf(source) : undefined };
}
