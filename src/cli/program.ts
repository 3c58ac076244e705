import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import type { Option as VerbOption, Verb } from "../app/deed/verb";
import { verbs } from "../app/verbs";
import { schoolYearDays } from "../domain/calendar";
import type { Day } from "../kernel/day";
import { dayOfWritten, writtenDate } from "../kernel/written-date";
import { commandLine as words, dayExpected, schoolYearExpected, usageMistake } from "../wording/command-line";
import type { OptionWords } from "../wording/verbs/verb-words";
import type { TypedOptions } from "./run-verb";
import { exitCode, type ExitCode, type Shell } from "./shell";

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

  for (const verb of verbs) {
    describeVerb(program, verb).action(async (file: string, options: TypedOptions) => {
      // Only what is asked for is loaded: the help needs none of it.
      const { runVerb } = await import("./run-verb");
      finish(await runVerb(verb, file, options, shell));
    });
  }
  return program;
}

/** Its own options first, then those that every command on a workbook has. */
function describeVerb(program: Command, verb: Verb): Command {
  const { name, options, words: own, makesWorkbook = false } = verb;
  const command = program
    .command(name)
    .description(own.description)
    .argument("<fichier>", makesWorkbook ? words.newWorkbook : words.workbook)
    .addHelpText("after", `\n${words.examples}\n${own.examples.map((example) => `  ${example}`).join("\n")}`);
  for (const [option, described] of Object.entries(options))
    command.addOption(commanderOption(described, own.options[option]));
  if (!makesWorkbook) command.option("--sortie <fichier>", words.output);
  return command.option("--json", words.json);
}

function commanderOption(option: VerbOption, own: OptionWords | undefined): Option {
  if (own === undefined) throw new RangeError("An option without words.");
  const described = new Option(own.flag, own.text).makeOptionMandatory(option.isRequired === true);
  switch (option.kind) {
    case "choice":
      return described.choices(option.choices);
    case "day":
      return described.argParser(parseDayOption);
    case "school-year":
      return described.argParser(parseSchoolYearOption);
    case "text":
    case "flag":
    case "file":
    case "new-file":
    case "new-folder":
      return described;
  }
}

function parseDayOption(text: string): Day {
  const date = writtenDate(text);
  const parsed = date?.rest === "" ? dayOfWritten(date) : undefined;
  if (parsed === undefined) throw new InvalidArgumentError(dayExpected);
  return parsed;
}

function parseSchoolYearOption(text: string): string {
  if (schoolYearDays(text) === undefined) throw new InvalidArgumentError(schoolYearExpected);
  return text;
}
