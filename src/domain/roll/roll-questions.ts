import { information, type Problem } from "../../kernel/problem";
import type { ProposedFamily, RollAnswers, RollChoice, RollQuestion } from "./roll-plan";

/** Asks what a list leaves open, and knows what was answered. */
export class RollQuestions {
  readonly asked: RollQuestion[] = [];
  private readonly used = new Set<string>();

  constructor(
    private readonly answers: Pick<RollAnswers, "given" | "takesProposed" | "makesFamilies">,
    private readonly codes: { readonly child: ReadonlySet<string>; readonly family: ReadonlySet<string> },
  ) {}

  /** What was answered, or is proposed where the clerk takes what is proposed; `undefined` while the question waits. */
  ask(question: Omit<RollQuestion, "answer">): string | undefined {
    const { id, choices, open, proposed } = question;
    const said = this.said(
      id,
      (key) => isChoice(key, choices) || (open !== undefined && this.codes[open].has(key)),
    );
    const answer = said ?? (this.answers.takesProposed ? proposed : undefined);
    this.asked.push({ ...question, answer });
    return answer;
  }

  /** What was answered of a family that is proposed. */
  askFamily({ id, choices }: Pick<ProposedFamily, "id" | "choices">): string | undefined {
    const { makesFamilies, takesProposed } = this.answers;
    return (
      this.said(id, (key) => isChoice(key, choices)) ?? (makesFamilies || takesProposed ? "take" : undefined)
    );
  }

  /** Answers that were given to no question, or are none of its choices. */
  unused(): readonly Problem[] {
    return Object.entries(this.answers.given)
      .filter(([id]) => !this.used.has(id))
      .map(([question, answer]) => information("roll.answer-unused", { question, answer }));
  }

  private said(id: string, isAnswer: (key: string) => boolean): string | undefined {
    const { given } = this.answers;
    const said = Object.hasOwn(given, id) ? given[id] : undefined;
    if (said === undefined || !isAnswer(said)) return undefined;
    this.used.add(id);
    return said;
  }
}

const isChoice = (said: string, choices: readonly RollChoice[]): boolean =>
  choices.some(({ key }) => key === said);

export const takeOrLeave: readonly RollChoice[] = [
  { kind: "take", key: "take" },
  { kind: "leave", key: "leave" },
];
