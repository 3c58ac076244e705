import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { LocatedProblem } from "../../app/deed/report";
import type { KitchenView } from "../../domain/books";
import { mondayOf, reckonedByDay, type ServiceForecast, type ServiceReckoning } from "../../domain/kitchen";
import { addDays, type Day } from "../../kernel/day";
import { classListsPage, kitchenPage } from "../../workbook/sheets";
import { differencesText, kitchenWords, schoolText, sumOfMeals } from "../../wording/kitchen";
import { effectifsScreenWords as words } from "../../wording/page/effectifs";
import { usePage } from "../page-context";
import { OnPaper, ToSheet } from "../parts/done";
import { Entry } from "../parts/entry";
import { DayField, Form, Submit } from "../parts/form";
import { Preview } from "../parts/preview";
import { Steps } from "../parts/steps";
import { Table } from "../parts/table";
import { useDeed, whileTrue } from "../use-deed";

/** Who eats between two days: seen first, then put on paper for the kitchen and the classes. */
export function Effectifs() {
  const { now } = usePage();
  // The week that a kitchen orders for is the next one.
  const [from, setFrom] = useState<Day | undefined>(() => addDays(mondayOf(now().day), 7));
  const [to, setTo] = useState<Day | undefined>(() => addDays(mondayOf(now().day), 11));
  const walk = useDeed("forecastMeals");
  const question = from === undefined || to === undefined ? undefined : { from, to };
  const look = question && (() => void walk.look(question));
  const current = whileTrue(walk);
  const setting = (set: (day: Day | undefined) => void) => (day: Day | undefined) => {
    set(day);
    walk.forget();
  };
  const seen = (isWritten: boolean) => (view: KitchenView, problems: readonly LocatedProblem[]) => (
    <KitchenShown view={view} problems={problems}>
      {isWritten ? (
        <OnPaper
          title={words.written}
          saveNext={words.saveNext}
          sheets={[
            [kitchenPage, words.seeKitchen],
            [classListsPage, words.seeClasses],
          ]}
        />
      ) : (
        <ToSheet id="write-kitchen" words={words} onWrite={() => void walk.apply(view.range)} />
      )}
    </KitchenShown>
  );
  return (
    <>
      <Form isReady={question !== undefined} onSubmit={() => look?.()}>
        <DayField
          id="kitchen-from"
          label={words.from}
          hint={words.fromHint}
          day={from}
          onDay={setting(setFrom)}
        />
        <DayField id="kitchen-to" label={words.to} hint={words.toHint} day={to} onDay={setting(setTo)} />
        <div class="actions">
          <Submit id="show-kitchen" isNext={current.shown === undefined} isReady={question !== undefined}>
            {current.shown === undefined ? words.show : words.showAgain}
          </Submit>
        </div>
      </Form>
      <Steps walk={current} onRetry={look} preview={seen(false)} done={seen(true)} />
    </>
  );
}

interface KitchenShownProps {
  readonly view: KitchenView;
  readonly problems: readonly LocatedProblem[];
  /** The way to the paper, or what became of it. */
  readonly children: ComponentChildren;
}

/** The meals of each school, day by day; then what became of the days that are over. */
function KitchenShown({ view, problems, children }: KitchenShownProps) {
  const { range, on, forecast, reckoning } = view;
  const { planned, absent, toPrepare, due } = sumOfMeals(forecast.flatMap(({ days }) => days));
  return (
    <Preview
      id="kitchen-title"
      title={words.title(range)}
      totals={[
        [words.toPrepare, toPrepare],
        [kitchenWords.planned, planned],
        [words.absent, absent || undefined],
        [words.children, view.children],
      ]}
      notes={[words.known(on), words.due(due)]}
      actions={children}
      problems={problems}
    >
      {forecast.map((group) => (
        <ForecastEntry key={`${group.school ?? ""} ${group.service}`} group={group} />
      ))}
      <Afterwards reckoning={reckoning} />
    </Preview>
  );
}

function ForecastEntry({ group: { school, service, days } }: { readonly group: ServiceForecast }) {
  const { toPrepare } = sumOfMeals(days);
  return (
    <Entry who={`${schoolText(school)}, ${service}`} amount={toPrepare}>
      <Table
        isInside
        columns={[
          [words.day, ({ day }) => words.dayText(day)],
          [kitchenWords.toPrepare, (one) => one.toPrepare, "number"],
          [kitchenWords.absent, (one) => one.absent, "number"],
          [words.diets, ({ diets }) => diets.map((one) => `${one.diet} ${String(one.toPrepare)}`).join(", ")],
        ]}
        rows={days}
      />
    </Entry>
  );
}

function Afterwards({ reckoning }: { readonly reckoning: readonly ServiceReckoning[] }) {
  const days = reckonedByDay(reckoning);
  if (days.length === 0) return null;
  return (
    <Table
      caption={words.afterwards}
      columns={[
        [words.day, ({ day }) => words.dayText(day)],
        [kitchenWords.reckoned.eaten, ({ eaten }) => eaten, "number"],
        [kitchenWords.reckoned.billed, ({ billed }) => billed, "number"],
        [words.differences, differencesText],
      ]}
      rows={days}
    />
  );
}
