import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { openXlsx } from "../../src/adapters/xlsx";
import { unpackArchive } from "../../src/adapters/xlsx/zip/archive";
import type { LocatedProblem } from "../../src/app/deed/report";
import type { RunAccount, Order } from "../../src/app/deed/verb";
import { verbs } from "../../src/app/verbs";
import { day } from "../../src/kernel/day";
import type { Change } from "../../src/workbook/changes";
import type { WorkbookPort } from "../../src/workbook/port";
import { bankFileLine } from "../../src/wording/verbs/prelever";
import type { Command } from "./scenario-story";

/** What a command says on the terminal. */
export interface Told {
  readonly summary: readonly string[];
  readonly problems: readonly LocatedProblem[];
  /** Missing when the command was refused. */
  readonly done: boolean;
}

const given = {
  // Only the journal knows the hour of a run, and the school year where no setting says it.
  now: { day: day("2026-09-01"), at: 600 },
  openWorkbook: openXlsx,
  unpack: unpackArchive,
};

/** Runs one command on a workbook, as the command line does. */
export async function runCommand(command: Command, workbook: WorkbookPort, folder: string): Promise<Told> {
  const order = await orderOf(command, folder);
  const account = await order.run(workbook, { preview: command.preview });
  const { problems, done } = account;
  return { summary: done ? summaryOf(command, account) : [], problems, done };
}

async function orderOf({ verb: name, typed }: Command, folder: string): Promise<Order> {
  const verb = verbs.find((known) => known.name === name);
  if (verb === undefined) throw new RangeError(`No such verb: ${name}`);
  const values: Record<string, unknown> = {};
  for (const [option, { kind }] of Object.entries(verb.options)) {
    const text = typed[option];
    values[option] = typeof text === "string" ? valueOf(kind, text, folder) : text;
  }
  const order = await (await verb.load())(values, given);
  if (!order.ok) throw new RangeError(`A file of ${folder} cannot be read.`);
  return order.value;
}

function valueOf(kind: string, text: string, folder: string): unknown {
  if (kind === "file") return { name: basename(text), bytes: readFileSync(join(folder, text)) };
  return kind === "day" ? day(text) : text;
}

/** The lines of the terminal; of a check how much was looked at, of a batch its file without what every file has. */
function summaryOf({ verb }: Command, { lines, report, beside }: RunAccount): readonly string[] {
  if (verb === "verifier") {
    const { families, children, meals } = report["counts"] as Readonly<Record<string, number>>;
    return [`${String(families)} familles, ${String(children)} enfants, ${String(meals)} repas regardés`];
  }
  const told = lines.at(-1) === "" ? lines.slice(0, -1) : lines;
  if (beside === undefined) return told;
  if (verb === "imprimer") return told;
  const elements = beside.flatMap(({ bytes }) => [
    ...new TextDecoder().decode(bytes).matchAll(shownElements),
  ]);
  return [
    ...told.filter((line) => line !== bankFileLine(undefined)),
    ...elements.map(([, name, text]) => `    ${name ?? ""} ${text ?? ""}`),
  ];
}

/** What differs from file to file. */
const shownElements =
  /<(MsgId|CreDtTm|PmtInfId|SeqTp|ReqdColltnDt|CtrlSum|EndToEndId|InstdAmt|MndtId|Nm|IBAN|Ustrd|Id(?=>SMNDA))(?: [^>]*)?>([^<]*)</g;

/** A workbook that carries out only the first changes of a run: the program was killed, or the power failed. */
export class DyingWorkbook implements WorkbookPort {
  /** What the run meant to do. */
  readonly planned: Change[] = [];

  constructor(
    private readonly inner: WorkbookPort,
    private readonly changesLeft: number,
  ) {}

  read(sheetNames: readonly string[]) {
    return this.inner.read(sheetNames);
  }

  readHeads(sheetNames: readonly string[]) {
    return this.inner.readHeads(sheetNames);
  }

  apply(changes: readonly Change[]) {
    this.planned.push(...changes);
    return this.inner.apply(changes.slice(0, this.changesLeft));
  }
}
