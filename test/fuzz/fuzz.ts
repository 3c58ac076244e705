import { fork, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { writeProof } from "../support/proof";
import { makeBases, runCase, type Kind, type Verdict } from "./run-case";

/**
 * `npm run fuzz -- --cases 10000 --seed 1`: changed workbooks, calendars and bank files by the thousand. What was done is
 * kept, so that a run that was stopped goes on where it was; `--only N` runs one case again, to look into it.
 */
interface Options {
  readonly cases: number;
  readonly seed: number;
  readonly jobs: number;
  readonly only?: number;
  readonly fresh?: boolean;
  readonly proof?: boolean;
}

/** What one finished case leaves. */
type Message = { readonly started: number } | { readonly finished: Verdict };

/** Longer than this on one case is a hang, on a machine that is busy elsewhere too: a case takes a tenth of a second. */
const patienceMs = 60_000;

interface State {
  readonly done: Record<number, Kind>;
  readonly faulty: Verdict[];
  hangs: number;
}

const wholeNumber = (text: string): number => {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError("A whole number is needed.");
  return Number(text);
};

async function main(): Promise<void> {
  const options = new Command("fuzz")
    .option("--cases <n>", "how many cases", wholeNumber, 1000)
    .option("--seed <n>", "which cases", wholeNumber, 1)
    .option("--jobs <n>", "how many at a time", wholeNumber, availableParallelism())
    .option("--only <n>", "one case again", wholeNumber)
    .option("--fresh", "forget what was done")
    .option("--proof", "write the figures to docs/PROOF.md")
    .parse()
    .opts<Options>();
  if (options.only !== undefined) {
    const verdict = await runCase(await makeBases(), options.seed, options.only);
    print([
      `${verdict.kind}: ${verdict.what}`,
      ...(verdict.faults.length === 0 ? ["nothing wrong"] : verdict.faults),
    ]);
    return;
  }
  const state = recall(options);
  const waiting = Array.from({ length: options.cases }, (_, index) => index).filter(
    (index) => !(index in state.done),
  );
  const shares = Array.from({ length: options.jobs }, (_, job) =>
    waiting.filter((index) => index % options.jobs === job),
  );
  await Promise.all(shares.map((indexes) => watch(indexes, options, state)));
  keep(options, state);
  report(options, state);
  process.exitCode = state.faulty.length > 0 ? 1 : 0;
}

/** Has a process work through its cases; one that is stuck is ended, and another goes on behind the case. */
async function watch(indexes: readonly number[], options: Options, state: State): Promise<void> {
  let left = [...indexes];
  while (left.length > 0) {
    const stuck = await oneProcess(left, options, state);
    left = left.filter((index) => !(index in state.done));
    if (stuck === undefined) continue;
    state.hangs += 1;
    state.done[stuck] = "workbook";
    state.faulty.push({
      index: stuck,
      kind: "workbook",
      what: "",
      faults: [`no answer within ${String(patienceMs)} ms`],
    });
    left = left.filter((index) => index !== stuck);
  }
}

/** Gives the case that it never finished, if there is one. */
function oneProcess(
  indexes: readonly number[],
  { seed, ...options }: Options,
  state: State,
): Promise<number | undefined> {
  return new Promise((resolve) => {
    const child: ChildProcess = fork(__filename);
    let current: number | undefined;
    let timer: NodeJS.Timeout | undefined;
    child.on("message", (message: Message) => {
      clearTimeout(timer);
      if ("started" in message) {
        current = message.started;
        timer = setTimeout(() => child.kill("SIGKILL"), patienceMs);
        return;
      }
      const { finished } = message;
      current = undefined;
      state.done[finished.index] = finished.kind;
      if (finished.faults.length > 0) {
        state.faulty.push(finished);
        print([`${String(finished.index)} ${finished.kind}, ${finished.what}`, ...finished.faults]);
      }
      if (Object.keys(state.done).length % 500 === 0) {
        print([`${String(Object.keys(state.done).length)} cases`]);
        keep({ seed, ...options }, state);
      }
    });
    child.on("exit", () => {
      clearTimeout(timer);
      resolve(current);
    });
    child.send({ seed, indexes });
  });
}

/** The process that works: one case after the other, each announced before it begins. */
async function work(): Promise<void> {
  const { seed, indexes } = await new Promise<{ seed: number; indexes: readonly number[] }>((resolve) =>
    process.once("message", resolve),
  );
  const bases = await makeBases();
  for (const index of indexes) {
    await say({ started: index });
    await say({ finished: await runCase(bases, seed, index) });
  }
  process.disconnect();
}

const say = (message: Message) =>
  new Promise<void>((resolve) => {
    process.send?.(message, undefined, undefined, () => {
      resolve();
    });
  });

const stateFile = ({ seed }: Options) => join(__dirname, "state", `seed-${String(seed)}.json`);

function recall(options: Options): State {
  const file = stateFile(options);
  if (options.fresh === true || !existsSync(file)) return { done: {}, faulty: [], hangs: 0 };
  return JSON.parse(readFileSync(file, "utf8")) as State;
}

function keep(options: Options, state: State): void {
  const file = stateFile(options);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(state));
}

function report(options: Options, { done, faulty, hangs }: State): void {
  const kinds = Object.values(done);
  const count = (kind: Kind) => String(kinds.filter((other) => other === kind).length);
  const apologies = faulty.filter(({ faults }) => faults.some((fault) => fault.startsWith("apology"))).length;
  const silences = faulty.filter(({ faults }) => faults.some((fault) => fault.includes("silent"))).length;
  const others = faulty.length - apologies - silences - hangs;
  const lines = [
    `${String(kinds.length)} cases of seed ${String(options.seed)}: ${count("workbook")} workbooks, ${count("calendar")} calendars, ${count("bank")} files of a bank.`,
    `${String(apologies)} apologies, ${String(hangs)} hangs, ${String(silences)} silent differences, ${String(others)} other faults.`,
  ];
  print(lines);
  if (options.proof === true)
    writeProof("fuzz", [
      ...lines,
      "",
      `\`npm run fuzz -- --cases ${String(options.cases)} --seed ${String(options.seed)} --proof\``,
    ]);
}

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join("\n")}\n`);
}

if (process.send === undefined) void main();
else void work();
