import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { dayFromParts, parseDay, type Day } from "../kernel/day";
import { commandLine as words, dayExpected, schoolYearExpected, usageMistake } from "../wording/command-line";
import { schoolYearDays } from "../domain/calendar";
import { exitCode, type ExitCode, type Shell } from "./shell";
import { runCalendrier, type CalendrierOptions } from "./commands/calendrier";
import { runBilan, type BilanOptions } from "./commands/bilan";
import { runFacturer, type FacturerOptions } from "./commands/facturer";
import { runNouveau, type NouveauOptions } from "./commands/nouveau";
import { runPrelever, type PreleverOptions } from "./commands/prelever";
import { runReimprimer, type ReimprimerOptions } from "./commands/reimprimer";
import { runRejets, type RejetsOptions } from "./commands/rejets";
import { runRelancer, type RelancerOptions } from "./commands/relancer";
import { runVerifier } from "./commands/verifier";
import type { CommonOptions } from "./commands/options";
import { exampleKeys } from "../examples";

/** Runs one command line and gives its exit code. */
export async function run(argv: readonly string[], shell: Shell, version: string): Promise<ExitCode> {
  let result: ExitCode = exitCode.done;
  const finish = (code: ExitCode) => {
    result = code;
  };
  const program = describeProgram(shell, version, finish);
  try {
    await program.parseAsync(
      argv.map((word) => englishHelp.get(word) ?? word),
      { from: "user" },
    );
    return result;
  } catch (error) {
    // Commander leaves by an exception after help (code 0) and after a mistake it has already explained.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.done : exitCode.usage;
    throw error;
  }
}

/** What people type by habit. */
const englishHelp = new Map([
  ["--help", "--aide"],
  ["-h", "--aide"],
  ["help", "aide"],
]);

function describeProgram(shell: Shell, version: string, finish: (code: ExitCode) => void): Command {
  const program = new Command("ecot")
    .description(words.description)
    .usage(words.usage)
    .version(version, "-V, --version", words.version)
    .helpOption("-a, --aide", words.help)
    .helpCommand("aide [commande]", words.helpCommand)
    .addHelpText("after", `\n${words.exitCodes}`)
    .configureHelp({
      styleTitle: (title) => words.titles[title] ?? title,
      optionDescription: (option) => option.description,
    })
    .configureOutput({
      writeOut: shell.out,
      writeErr: shell.err,
      outputError: (message, write) => {
        write(usageMistake(message));
      },
    })
    .exitOverride();

  command(program, "nouveau", words.newWorkbook)
    .addOption(new Option("--exemple <commune>", words.commands.nouveau.example).choices(exampleKeys))
    .option("--json", words.json)
    .action(async (file: string, options: NouveauOptions) => {
      finish(await runNouveau(file, options, shell));
    });

  const calendrier = command(program, "calendrier", words.workbook)
    .requiredOption("--depuis <fichier>", words.commands.calendrier.from)
    .option("--academie <nom>", words.commands.calendrier.academie)
    .option(words.commands.calendrier.yearFlag, words.commands.calendrier.year, parseSchoolYearOption);
  withOutput(calendrier).action(async (file: string, options: CalendrierOptions) => {
    finish(await runCalendrier(file, options, shell));
  });

  const verifier = command(program, "verifier", words.workbook);
  withOutput(verifier).action(async (file: string, options: CommonOptions) => {
    finish(await runVerifier(file, options, shell));
  });

  const facturer = command(program, "facturer", words.workbook)
    .requiredOption(words.commands.facturer.periodFlag, words.commands.facturer.period)
    .option("--emission <date>", words.commands.facturer.issue, parseDayOption)
    .option("--projet", words.commands.facturer.draft);
  withOutput(facturer).action(async (file: string, options: FacturerOptions) => {
    finish(await runFacturer(file, options, shell));
  });

  const reimprimer = command(program, "reimprimer", words.workbook).requiredOption(
    words.commands.reimprimer.periodFlag,
    words.commands.reimprimer.period,
  );
  withOutput(reimprimer).action(async (file: string, options: ReimprimerOptions) => {
    finish(await runReimprimer(file, options, shell));
  });

  const prelever = command(program, "prelever", words.workbook)
    .requiredOption(words.commands.prelever.dueFlag, words.commands.prelever.due, parseDayOption)
    .option("--le <date>", words.commands.prelever.on, parseDayOption)
    .option("--xml <fichier>", words.commands.prelever.xml)
    .option("--envoye", words.commands.prelever.sent);
  withOutput(prelever).action(async (file: string, options: PreleverOptions) => {
    finish(await runPrelever(file, options, shell));
  });

  const rejets = command(program, "rejets", words.workbook).option(
    "--depuis <fichier>",
    words.commands.rejets.from,
  );
  withOutput(rejets).action(async (file: string, options: RejetsOptions) => {
    finish(await runRejets(file, options, shell));
  });

  const relancer = command(program, "relancer", words.workbook)
    .requiredOption("--le <date>", words.commands.relancer.on, parseDayOption)
    .option(words.commands.relancer.sentFlag, words.commands.relancer.sent);
  withOutput(relancer).action(async (file: string, options: RelancerOptions) => {
    finish(await runRelancer(file, options, shell));
  });

  const bilan = command(program, "bilan", words.workbook).requiredOption(
    "--le <date>",
    words.commands.bilan.on,
    parseDayOption,
  );
  withOutput(bilan).action(async (file: string, options: BilanOptions) => {
    finish(await runBilan(file, options, shell));
  });

  return program;
}

function command(program: Command, name: keyof typeof words.commands, file: string): Command {
  const { description, examples } = words.commands[name];
  return program
    .command(name)
    .description(description)
    .argument("<fichier>", file)
    .addHelpText("after", `\n${words.examples}\n${examples.map((example) => `  ${example}`).join("\n")}`);
}

/** The options that every command on a workbook has, after its own. */
function withOutput(described: Command): Command {
  return described.option("--sortie <fichier>", words.output).option("--json", words.json);
}

function parseDayOption(text: string): Day {
  const [, dayOfMonth, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  const parsed =
    year === undefined ? parseDay(text) : dayFromParts(Number(year), Number(month), Number(dayOfMonth));
  if (parsed === undefined) throw new InvalidArgumentError(dayExpected);
  return parsed;
}

function parseSchoolYearOption(text: string): string {
  if (schoolYearDays(text) === undefined) throw new InvalidArgumentError(schoolYearExpected);
  return text;
}
