import type { RollAnswers, RollColumn, RollEnrolling } from "../../domain/roll";
import { isSameLabel } from "../../kernel/label";
import { done, refused, type Outcome } from "../../kernel/outcome";
import { blocking } from "../../kernel/problem";
import { allRollColumns, rollColumnWords } from "../../wording/roll";
import { typedKey } from "../../wording/roll-keys";

const parts = (text: string, separator: RegExp): readonly string[] =>
  text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** `question = answer ; question = answer`, in the words that the command says them with. */
export function typedPairs(text: string): RollAnswers["given"] {
  const pairs = parts(text, /;/).map((pair) => {
    const [question = "", ...answer] = pair.split("=");
    return [typedKey(question), typedKey(answer.join("="))] as const;
  });
  return Object.fromEntries(pairs);
}

/** The columns in which the list is right, by the words that the clerk reads. */
export function typedColumns(text: string): Outcome<readonly RollColumn[]> {
  const columns = Object.keys(rollColumnWords) as RollColumn[];
  const found: RollColumn[] = [];
  for (const word of parts(text, /[,;]/)) {
    if (isSameLabel(word, allRollColumns)) return done(columns);
    const column = columns.find((each) => isSameLabel(rollColumnWords[each], word));
    if (column === undefined) return refused(blocking("roll.unknown-column", { text: word }));
    found.push(column);
  }
  return done(found);
}

/** `Repas ; Gard. matin = Garderie`: a service without a header is that of days alone. */
export function typedServices(text: string): RollEnrolling["services"] {
  return parts(text, /;/).map((pair) => {
    const [first = "", ...rest] = pair.split("=");
    const service = rest.join("=").trim();
    return service === "" ? { header: undefined, service: first.trim() } : { header: first.trim(), service };
  });
}
