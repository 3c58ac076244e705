import { useCallback, useMemo, useState } from "preact/hooks";
import { lookAtWorkbook, type Overview } from "../app/overview/accueil";
import { answerQuestion } from "../app/review/answer-question";
import type { Answer } from "../app/deed/answers";
import { locateProblems } from "../app/deed/locate-problems";
import type { LocatedProblem, Ran } from "../app/deed/report";
import { clockReading } from "../app/deed/run";
import { answersWords, answerWords } from "../wording/page/answers";
import type { ScreenKey } from "../wording/page/common";
import { ControlsProvider } from "./controls";
import { Frame } from "./frame";
import { PageProvider, type PageContext } from "./page-context";
import { Message } from "./parts/message";
import { Progress } from "./parts/progress";
import { Refusal } from "./parts/refusal";
import { SilenceNote } from "./parts/silence-note";
import { RowView } from "./row-view";
import { useRuns } from "./runs";
import { Accueil } from "./screens/accueil";
import { lazyScreen } from "./lazy-screen";
import type { Workplace } from "./workplace";

const Anomalies = lazyScreen(async () => (await import("./screens/anomalies")).Anomalies);
const Bilan = lazyScreen(async () => (await import("./screens/bilan")).Bilan);
const Calendrier = lazyScreen(async () => (await import("./screens/calendrier")).Calendrier);
const Essai = lazyScreen(async () => (await import("./screens/essai")).Essai);
const Facturer = lazyScreen(async () => (await import("./screens/facturer")).Facturer);
const Impayes = lazyScreen(async () => (await import("./screens/impayes")).Impayes);
const Nouveau = lazyScreen(async () => (await import("./screens/nouveau")).Nouveau);
const NouveauFichier = lazyScreen(async () => (await import("./screens/ouvrir")).NouveauFichier);
const Prelevements = lazyScreen(async () => (await import("./screens/prelevements")).Prelevements);
const Reglages = lazyScreen(async () => (await import("./screens/reglages")).Reglages);
const Rejets = lazyScreen(async () => (await import("./screens/rejets")).Rejets);
const Relances = lazyScreen(async () => (await import("./screens/relances")).Relances);

interface PageProps {
  /** Excel's open workbook; in a browser there is none until a file is opened. */
  readonly first: Workplace | undefined;
}

/** The page as a whole: which workbook, which screen. */
export function Page({ first }: PageProps) {
  const [workplace, setWorkplace] = useState(first);
  const [opened, setOpened] = useState(0);
  const open = useCallback((next: Workplace) => {
    setWorkplace(next);
    setOpened((count) => count + 1);
  }, []);
  if (workplace === undefined) return <Start onOpen={open} />;
  // Another workbook starts every screen afresh.
  return <Work key={opened} workplace={workplace} open={open} />;
}

/** The first screen of a browser comes with what it needs; Excel never asks for it. */
function Start({ onOpen }: { readonly onOpen: (workplace: Workplace) => void }) {
  const Ouvrir = useMemo(
    () =>
      lazyScreen(async () => {
        const ouvrir = await import("./screens/ouvrir");
        return () => <ouvrir.Ouvrir onOpen={onOpen} />;
      }),
    [onOpen],
  );
  return <Ouvrir />;
}

interface WorkProps {
  readonly workplace: Workplace;
  readonly open: (workplace: Workplace) => void;
}

function Work({ workplace, open }: WorkProps) {
  const { running, run, stop } = useRuns();
  const { firstScreen = "accueil" } = workplace;
  const [screen, setScreen] = useState<ScreenKey>(firstScreen);
  const [visited, setVisited] = useState<ReadonlySet<ScreenKey>>(new Set([firstScreen]));
  const [overview, setOverview] = useState<Ran<Overview>>();
  const [anomalies, setAnomalies] = useState<readonly LocatedProblem[]>();
  const [askedPeriod, askPeriod] = useState<string>();
  const [lookedAt, setLookedAt] = useState<{ readonly sheet: string; readonly cell: string }>();
  const [refusal, setRefusal] = useState<readonly LocatedProblem[]>();
  const [answered, setAnswered] = useState<{ readonly count: number; readonly last: Answer | undefined }>({
    count: 0,
    last: undefined,
  });

  const show = useCallback((next: ScreenKey) => {
    setScreen(next);
    setVisited((before) => new Set([...before, next]));
    setRefusal(undefined);
    setAnswered(({ count }) => ({ count, last: undefined }));
  }, []);
  const now = useCallback(() => clockReading(new Date()), []);
  const look = useCallback(() => {
    void run((onStep) => lookAtWorkbook({ now: now() }, workplace.workbook, onStep)).then(setOverview);
  }, [workplace]);
  const write = useCallback<PageContext["write"]>(
    (work) =>
      run(async (onStep) => {
        const result = await work(onStep);
        // What was known of the workbook is no longer sure; until it is, nothing else is begun.
        setOverview(await lookAtWorkbook({ now: now() }, workplace.workbook));
        return result;
      }),
    [workplace],
  );
  const goTo = useCallback(
    (sheet: string, cell: string) => {
      if (workplace.goTo === undefined) {
        setLookedAt({ sheet, cell });
        return;
      }
      void workplace.goTo(sheet, cell === "" ? "A1" : cell).then((outcome) => {
        setRefusal(outcome.ok ? undefined : locateProblems(outcome.problems, undefined));
      });
    },
    [workplace],
  );
  const answer = useCallback(
    async (chosen: Answer) => {
      const ran = await write((onStep) => answerQuestion(chosen, workplace.workbook, onStep));
      setRefusal(ran.result === undefined ? ran.problems : undefined);
      if (ran.result === undefined) return;
      // What the screens hold was computed without the answer.
      setAnomalies(undefined);
      setVisited(new Set([screen]));
      setAnswered(({ count }) => ({ count: count + 1, last: chosen }));
      document.getElementById("title")?.focus();
    },
    [workplace, screen],
  );
  const context = useMemo<PageContext>(
    () => ({
      workplace,
      now,
      isBusy: running !== undefined,
      run,
      write,
      overview,
      look,
      screen,
      show,
      askedPeriod,
      askPeriod,
      goTo,
      anomalies,
      tellAnomalies: setAnomalies,
      open,
    }),
    [workplace, running, overview, screen, askedPeriod, anomalies],
  );
  const controls = useMemo(
    () => ({ isBusy: context.isBusy, goTo, answer: (chosen: Answer) => void answer(chosen) }),
    [context.isBusy, goTo, answer],
  );
  return (
    <ControlsProvider value={controls}>
      <PageProvider value={context}>
        <Frame screen={screen}>
          <Progress running={running} stop={stop} />
          {workplace.silence !== undefined && <SilenceNote silence={workplace.silence} />}
          {refusal !== undefined && <Refusal problems={refusal} />}
          {answered.last !== undefined && (
            <AnswerTaken answer={answered.last} isUnsaved={workplace.file?.isModified === true} />
          )}
          {[...visited].map((key) => (
            <div key={`${key} ${String(answered.count)}`} class="screen" hidden={key !== screen}>
              <Screen screen={key} isInBrowser={workplace.file !== undefined} />
            </div>
          ))}
          {lookedAt !== undefined && (
            <RowView {...lookedAt} workbook={workplace.workbook} onClose={() => setLookedAt(undefined)} />
          )}
        </Frame>
      </PageProvider>
    </ControlsProvider>
  );
}

function AnswerTaken({ answer, isUnsaved }: { readonly answer: Answer; readonly isUnsaved: boolean }) {
  return (
    <Message tone="success" title={answerWords(answer).done}>
      <p>
        {answersWords.readAgain} {isUnsaved && answersWords.save}
      </p>
    </Message>
  );
}

function Screen({ screen, isInBrowser }: { readonly screen: ScreenKey; readonly isInBrowser: boolean }) {
  switch (screen) {
    case "accueil":
      return <Accueil />;
    case "calendrier":
      return <Calendrier />;
    case "facturer":
      return <Facturer />;
    case "prelevements":
      return <Prelevements />;
    case "rejets":
      return <Rejets />;
    case "relances":
      return <Relances />;
    case "impayes":
      return <Impayes />;
    case "bilan":
      return <Bilan />;
    case "anomalies":
      return <Anomalies />;
    case "reglages":
      return <Reglages />;
    case "essai":
      return <Essai />;
    case "nouveau":
      return isInBrowser ? <NouveauFichier /> : <Nouveau />;
  }
}
