import { sheetName } from "../../workbook/sheets";
import type { SetupStep } from "../../wording/page/accueil";
import { commonWords } from "../../wording/page/common";
import { debutWords as words, setupWords } from "../../wording/page/debut";
import { usePage, type PageContext } from "../page-context";
import { Button } from "../parts/button";

/** What a town is set up with, step by step, each with its state; the first that is not done is the one to go to. */
export function Setup({ steps }: { readonly steps: readonly SetupStep[] }) {
  const page = usePage();
  const next = steps.findIndex(({ isDone }) => !isDone);
  return (
    <section aria-labelledby="setup">
      <h2 id="setup">{words.title}</h2>
      <p class="hint">{words.hint}</p>
      <ol class="steps setup">
        {steps.map((step, index) => (
          <Step key={step.kind} step={step} rank={index + 1} isNext={index === next} page={page} />
        ))}
      </ol>
    </section>
  );
}

interface StepProps {
  readonly step: SetupStep;
  readonly rank: number;
  readonly isNext: boolean;
  readonly page: PageContext;
}

function Step({ step, rank, isNext, page }: StepProps) {
  const { title, text, action } = setupWords(step);
  return (
    <li class={step.isDone ? "step done" : "step"}>
      <div>
        <p class="title">
          {rank}. {title} <span class="mark">{step.isDone ? words.done : words.toDo}</span>
        </p>
        <p class="hint">{text}</p>
      </div>
      <Button
        id={`setup-${step.kind}`}
        look={isNext ? "primary" : step.isDone ? "quiet" : "plain"}
        label={commonWords.actionOn(action, title)}
        onClick={() => follow(step, page)}
      >
        {action}
      </Button>
    </li>
  );
}

function follow(step: SetupStep, page: PageContext): void {
  switch (step.kind) {
    case "settings":
    case "absence-rules":
      page.show("reglages");
      return;
    case "tariffs":
      page.goTo(sheetName("tariffs"), "A2");
      return;
    case "lists":
      page.show("importer");
      return;
    case "calendar":
      page.show("calendrier");
      return;
  }
}
