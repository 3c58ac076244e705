import type { Overview, TownOverview } from "../../app/overview/accueil";
import type { NextStep } from "../../app/overview/next-steps";
import { sheetName } from "../../workbook/sheets";
import { euros } from "../../wording/amounts";
import { academieText } from "../../wording/calendar";
import { periodText } from "../../wording/days";
import { capital } from "../../wording/verdicts";
import { accueilWords as words, stepWords } from "../../wording/page/accueil";
import { commonWords } from "../../wording/page/common";
import { lazyScreen } from "../lazy-screen";
import { usePage, type PageContext } from "../page-context";
import { Button } from "../parts/button";
import { Message } from "../parts/message";
import { Refusal } from "../parts/refusal";
import { TableHead } from "../parts/table";

/** Most towns have long begun. */
const Setup = lazyScreen(async () => (await import("./accueil-debut")).Setup);

/** What this workbook is, and what to do next in it. */
export function Accueil() {
  const page = usePage();
  const { overview, look } = page;
  if (overview === undefined) return null;
  if (overview.result === undefined) return <Refusal problems={overview.problems} onRetry={look} />;
  return <Known overview={overview.result} page={page} />;
}

function Known({ overview, page }: { readonly overview: Overview; readonly page: PageContext }) {
  const { kind, missingSheets, town } = overview;
  if (kind === "foreign") {
    return (
      <Message tone="information" title={words.foreignTitle}>
        <p>{words.foreignText}</p>
        <Button look="primary" onClick={() => page.show("nouveau")}>
          {words.foreignAction}
        </Button>
      </Message>
    );
  }
  if (town === undefined) {
    return (
      <>
        {missingSheets.length > 0 && (
          <Message tone="warning" title={words.incompleteTitle}>
            <p>{words.incompleteText(missingSheets)}</p>
            <Button look="primary" onClick={() => page.show("nouveau")}>
              {words.incompleteAction}
            </Button>
          </Message>
        )}
        <Refusal problems={page.overview?.problems ?? []} onRetry={page.look} />
      </>
    );
  }
  return (
    <>
      <Heading town={town} />
      {town.setup.length > 0 && <Setup steps={town.setup} />}
      {town.next.length > 0 && (
        <section aria-labelledby="to-do">
          <h2 id="to-do">{words.toDo}</h2>
          <ol class="steps">
            {town.next.map((step, index) => (
              <Step
                key={JSON.stringify(step)}
                step={step}
                isFirst={index === 0 && town.setup.length === 0}
                page={page}
              />
            ))}
          </ol>
        </section>
      )}
      <Periods town={town} page={page} />
      <Button look="quiet" onClick={page.look}>
        {words.refresh}
      </Button>
    </>
  );
}

function Heading({ town }: { readonly town: TownOverview }) {
  const { service, city, schoolYear, academie, families, children } = town;
  const facts = [
    words.schoolYear(schoolYear),
    academie === undefined ? undefined : academieText(academie),
    words.counts(families, children),
  ];
  return (
    <div class="heading">
      <p class="name">{service ?? city ?? words.noName}</p>
      <p class="hint">{facts.filter((fact) => fact !== undefined).join(" · ")}</p>
    </div>
  );
}

interface StepProps {
  readonly step: NextStep;
  readonly isFirst: boolean;
  readonly page: PageContext;
}

function Step({ step, isFirst, page }: StepProps) {
  const { title, text, action } = stepWords(step);
  return (
    <li class="step">
      <div>
        <p class="title">{title}</p>
        <p class="hint">{text}</p>
      </div>
      <Button
        look={isFirst ? "primary" : "plain"}
        label={commonWords.actionOn(action, title)}
        onClick={() => follow(step, page)}
      >
        {action}
      </Button>
    </li>
  );
}

function follow(step: NextStep, page: PageContext): void {
  switch (step.kind) {
    case "fill-sheet":
      page.goTo(sheetName(step.sheet), "A2");
      return;
    case "import-calendar":
      page.show("calendrier");
      return;
    case "mend":
      page.tellAnomalies(page.overview?.problems ?? []);
      page.show("anomalies");
      return;
    case "issue":
      page.show("facturer", { period: step.period.key });
      return;
    case "see-requests":
      page.show("demandes");
      return;
    case "send-debits":
    case "prepare-debits":
      page.show("prelevements");
      return;
    case "remind":
      page.show("relances");
      return;
    case "year-is-over":
      page.show("nouveau");
      return;
  }
}

function Periods({ town, page }: { readonly town: TownOverview; readonly page: PageContext }) {
  const next = town.next.find((step) => step.kind === "issue")?.period.key;
  return (
    <section aria-labelledby="periods">
      <h2 id="periods">{words.periods}</h2>
      <table class="figures">
        <TableHead
          columns={[[words.period], [words.issuedOn], [words.invoices, "number"], [words.total, "number"]]}
        />
        <tbody>
          {town.periods.map(({ period, invoices, total }) => (
            <tr key={period.key} class={period.key === next ? "next" : ""}>
              <th scope="row">
                <button
                  type="button"
                  class="link"
                  disabled={page.isBusy}
                  onClick={() => page.show("facturer", { period: period.key })}
                >
                  {capital(periodText(period))}
                </button>
              </th>
              <td class="day">
                {period.issuedOn !== undefined
                  ? words.issuedDay(period.issuedOn)
                  : period.plannedIssue !== undefined
                    ? words.plannedOn(period.plannedIssue)
                    : words.notIssued}
              </td>
              <td class="number">{period.issuedOn === undefined ? "" : String(invoices)}</td>
              <td class="number">{period.issuedOn === undefined ? "" : euros(total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
