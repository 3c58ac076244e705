import { decodeText } from "../../formats/text/decode-text";
import {
  parseBankRejects,
  tableHeaders,
  type BankRejects,
  type RejectAnswers,
  type RejectHeaders,
  type RejectSource,
  type TableHeaders,
} from "../../formats/bank";
import { done, refused, type Outcome } from "../../kernel/outcome";
import { blocking, type ProblemCode } from "../../kernel/problem";

/** A file of the bank as the clerk hands it in. */
export interface BankSource {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Takes packed files apart: the shell knows the adapter. Without it, a packed file is none of the bank's. */
  readonly unpack?: Unpack | undefined;
  /** Of a csv: the headers that the clerk named, where guessing failed. */
  readonly headers?: RejectHeaders | undefined;
  /** Of a csv: which rows are rejects, where the table does not tell. */
  readonly answers?: RejectAnswers | undefined;
}

export type Unpack = (bytes: Uint8Array) => Unpacked;

export type Unpacked =
  | { readonly kind: "plain" }
  | { readonly kind: "trouble"; readonly why: "damaged" | "too-large" }
  | { readonly kind: "files"; readonly files: readonly PackedFile[] };

export interface PackedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the bank tells in its file, or in all those that it packed together. */
export function parseBankSource(source: BankSource | undefined): Outcome<BankRejects | undefined> {
  if (source === undefined) return done(undefined);
  const files = bankFiles(source);
  return files.ok ? parseBankRejects(...files.value.map((file) => rejectSource(file, source))) : files;
}

/** The headers of a csv that was not understood, for the clerk to say what stands under which; none of other files. */
export function headersOf(source: BankSource): TableHeaders | undefined {
  const files = bankFiles(source);
  const [file, ...others] = files.ok ? files.value : [];
  return file === undefined || others.length > 0 ? undefined : tableHeaders(decodeText(file.bytes));
}

/** What only the clerk can say, before anything is read of a table. */
export type BankQuestion =
  | ({ readonly kind: "columns" } & TableHeaders)
  | { readonly kind: "status"; readonly word: string; readonly lines: readonly number[] }
  | { readonly kind: "without-reason" | "with-plus"; readonly lines: readonly number[] };

/** The next thing to ask about a file that was refused; `undefined` when no answer would help. */
export function questionOf(source: BankSource): BankQuestion | undefined {
  const [problem, ...others] = parseBankSource(source).problems;
  if (problem === undefined) return undefined;
  if (problem.code === "bank.unknown-status") {
    const { words, lines } = problem.facts;
    return { kind: "status", word: words[0] ?? "", lines };
  }
  if (problem.code === "bank.rows-without-reason")
    return { kind: "without-reason", lines: problem.facts.lines };
  if (problem.code === "bank.rows-with-plus") return { kind: "with-plus", lines: problem.facts.lines };
  const table = [problem, ...others].some(({ code }) => aboutHeaders.has(code))
    ? headersOf(source)
    : undefined;
  return table === undefined ? undefined : { kind: "columns", ...table };
}

/** Troubles of a table that go away once the clerk says what stands under which header. */
const aboutHeaders = new Set<ProblemCode>([
  "bank.missing-columns",
  "bank.absent-header",
  "bank.ambiguous-column",
  "bank.unknown-form",
]);

function rejectSource({ name, bytes }: PackedFile, { headers, answers }: BankSource): RejectSource {
  return {
    name,
    text: decodeText(bytes),
    ...(headers === undefined ? {} : { headers }),
    ...(answers === undefined ? {} : { answers }),
  };
}

/** What a Mac packs beside each file is nobody's. */
const strays = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|\._)|\/$/;

/** The files that are packed in this one, or this one. */
export function bankFiles({
  name,
  bytes,
  unpack,
}: Pick<BankSource, "name" | "bytes" | "unpack">): Outcome<readonly PackedFile[]> {
  const unpacked = unpack?.(bytes) ?? { kind: "plain" };
  if (unpacked.kind === "plain") return done([{ name, bytes }]);
  if (unpacked.kind === "trouble")
    return refused(blocking("bank.archive", { file: name, why: unpacked.why }));
  if (unpacked.files.some((file) => file.name === "[Content_Types].xml"))
    return refused(blocking("bank.workbook", { file: name }));
  const files = unpacked.files.filter((file) => !strays.test(file.name));
  if (files.length === 0) return refused(blocking("bank.archive", { file: name, why: "empty" }));
  return done(
    files.map((file) => ({ name: file.name === "" ? name : `${name} (${file.name})`, bytes: file.bytes })),
  );
}
