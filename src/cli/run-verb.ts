import { basename } from "node:path";
import { blankXlsx, openXlsx } from "../adapters/xlsx";
import { unpackArchive } from "../adapters/xlsx/zip/archive";
import { locateProblems } from "../app/deed/locate-problems";
import { clockReading } from "../app/deed/clock";
import type { FileGiven, Given, Order, Verb } from "../app/deed/verb";
import { done, type Outcome } from "../kernel/outcome";
import { createFile, exists, readWholeFile, systemEngine } from "./files";
import { exitCodeOf, onWorkbook, tell, unusableFile } from "./on-workbook";
import type { CommonOptions } from "./options";
import type { ExitCode, Shell } from "./shell";

/** What was typed after the name of the workbook. */
export type TypedOptions = CommonOptions & Readonly<Record<string, unknown>>;

/** Does what a command asks for: the files it names are read, the verb makes an order of it all, the order is carried out. */
export async function runVerb(
  verb: Verb,
  path: string,
  typed: TypedOptions,
  shell: Shell,
): Promise<ExitCode> {
  const files = await filesIn(verb, typed);
  const asked = files.ok ? await (await verb.load())({ ...typed, ...files.value }, given(shell)) : files;
  if (!asked.ok) return unusableFile(verb.name, locateProblems(asked.problems, undefined), typed, shell);
  const order = asked.value;
  if (verb.makesWorkbook === true && !(await exists(path)))
    return makeWorkbook(verb, order, path, typed, shell);
  const { sortie, json } = typed;
  const options = {
    sortie,
    json,
    isDraft: order.preview,
    sources: fileNames(verb, typed),
    beside: order.beside,
  };
  return onWorkbook(path, options, shell, verb.name, (workbook, onStep) => order.run(workbook, { onStep }));
}

function given(shell: Shell): Given {
  return {
    now: clockReading(shell.now()),
    openWorkbook: (bytes, name) => openXlsx(bytes, name, systemEngine),
    unpack: unpackArchive,
  };
}

/** The files that the clerk hands in, by their options; the first that cannot be read stands for all. */
async function filesIn(
  verb: Verb,
  typed: TypedOptions,
): Promise<Outcome<Readonly<Record<string, FileGiven>>>> {
  const files: Record<string, FileGiven> = {};
  for (const [name, path] of filesTyped(verb, typed)) {
    const file = await readWholeFile(path);
    if (!file.ok) return file;
    files[name] = { name: basename(path), bytes: file.value.bytes };
  }
  return done(files);
}

const fileNames = (verb: Verb, typed: TypedOptions) => filesTyped(verb, typed).map(([, path]) => path);

function filesTyped(
  { options }: Verb,
  typed: TypedOptions,
): readonly (readonly [option: string, path: string])[] {
  return Object.entries(options).flatMap(([name, { kind }]) => {
    const path = typed[name];
    return kind === "file" && typeof path === "string" ? [[name, path] as const] : [];
  });
}

/** Where there is no workbook the order begins one. */
async function makeWorkbook(
  { name }: Verb,
  order: Order,
  path: string,
  options: CommonOptions,
  shell: Shell,
): Promise<ExitCode> {
  const now = shell.now();
  const workbook = blankXlsx({ createdOn: now, title: basename(path) }, systemEngine);
  const account = await order.run(workbook);
  if (account.done) {
    const saved = await createFile(path, workbook.bytes(), now);
    if (!saved.ok) return unusableFile(name, locateProblems(saved.problems, undefined), options, shell);
  }
  const written = account.done ? path : undefined;
  tell(name, account, options, shell, { written, backup: undefined, changed: account.done });
  return exitCodeOf(account);
}
