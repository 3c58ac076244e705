import { useCallback, useMemo, useState } from "preact/hooks";
import { lookAtWorkbook, type Overview } from "../app/accueil";
import { locateProblems } from "../app/locate-problems";
import type { LocatedProblem, Ran } from "../app/report";
import { clockReading } from "../app/run";
import type { ScreenKey } from "../wording/page/common";
import { ControlsProvider } from "./controls";
import { Frame } from "./frame";
import { PageProvider, type PageContext } from "./page-context";
import { Progress } from "./parts/progress";
import { Refusal } from "./parts/refusal";
import { RowView } from "./row-view";
import { useRuns } from "./runs";
import { Accueil } from "./screens/accueil";
import { lazyScreen } from "./lazy-screen";
import type { Workplace } from "./workplace";

const Anomalies = lazyScreen(async () => (await import("./screens/anomalies")).Anomalies);
const Bilan = lazyScreen(async () => (await import("./screens/bilan")).Bilan);
const Calendrier = lazyScreen(async () => (await import("./screens/calendrier")).Calendrier);
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
  const [screen, setScreen] = useState<ScreenKey>("accueil");
  const [visited, setVisited] = useState<ReadonlySet<ScreenKey>>(new Set(["accueil"]));
  const [overview, setOverview] = useState<Ran<Overview>>();
  const [anomalies, setAnomalies] = useState<readonly LocatedProblem[]>();
  const [askedPeriod, askPeriod] = useState<string>();
  const [lookedAt, setLookedAt] = useState<{ readonly sheet: string; readonly cell: string }>();
  const [refusal, setRefusal] = useState<readonly LocatedProblem[]>();

  const show = useCallback((next: ScreenKey) => {
    setScreen(next);
    setVisited((before) => new Set([...before, next]));
    setRefusal(undefined);
  }, []);
  const now = useCallback(() => clockReading(new Date()), []);
  const look = useCallback(() => {
    void run((onStep) => lookAtWorkbook({ now: now() }, workplace.workbook, onStep)).then(setOverview);
  }, [workplace]);
  const write = useCallback<PageContext["write"]>(
    async (work) => {
      const result = await run(work);
      // What was known of the workbook is no longer sure.
      setOverview(await lookAtWorkbook({ now: now() }, workplace.workbook));
      return result;
    },
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
  const controls = useMemo(() => ({ isBusy: context.isBusy, goTo }), [context.isBusy, goTo]);
  return (
    <ControlsProvider value={controls}>
      <PageProvider value={context}>
        <Frame screen={screen}>
          <Progress running={running} stop={stop} />
          {refusal !== undefined && <Refusal problems={refusal} />}
          {[...visited].map((key) => (
            <div key={key} class="screen" hidden={key !== screen}>
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
    case "nouveau":
      return isInBrowser ? <NouveauFichier /> : <Nouveau />;
  }
}
