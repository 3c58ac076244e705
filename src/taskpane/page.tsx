import type { ComponentType } from "preact";
import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from "preact/hooks";
import type { Answer } from "../app/deed/answers";
import type { LocatedProblem } from "../app/deed/report";
import { clockReading } from "../app/deed/clock";
import { answersWords, answerWords } from "../wording/page/answers";
import type { ScreenKey } from "../wording/page/common";
import { ControlsProvider } from "./controls";
import { Frame } from "./frame";
import { inWords } from "./in-words";
import { SightProvider } from "./in-sight";
import { useKnown } from "./known";
import { PageProvider, type PageContext } from "./page-context";
import { Message } from "./parts/message";
import { Progress } from "./parts/progress";
import { Refusal } from "./parts/refusal";
import { SilenceNote } from "./parts/silence-note";
import { useRoute } from "./route";
import { useRuns } from "./runs";
import { Accueil } from "./screens/accueil";
import { lazyScreen, screenNamed } from "./lazy-screen";
import type { Workplace } from "./workplace";

const NouveauFichier = lazyScreen(async () => (await import("./screens/ouvrir")).NouveauFichier);
const Ouvrir = lazyScreen(async () => (await import("./screens/ouvrir")).Ouvrir);
const RowView = lazyScreen(async () => (await import("./row-view")).RowView);

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
  // Whatever was open before is closed.
  useEffect(() => () => workplace?.file?.close(), [workplace]);
  if (workplace === undefined) return <Ouvrir onOpen={open} />;
  // Another workbook starts every screen afresh.
  return <Work key={opened} workplace={workplace} open={open} />;
}

interface WorkProps {
  readonly workplace: Workplace;
  readonly open: (workplace: Workplace) => void;
}

/** What stands above the screen, until another one is shown. */
type Notice =
  | { readonly kind: "refused"; readonly problems: readonly LocatedProblem[] }
  | { readonly kind: "answered"; readonly answer: Answer };

const now = () => clockReading(new Date());

function Work({ workplace, open }: WorkProps) {
  const { perform, file, firstScreen = "accueil" } = workplace;
  const { running, run, stop } = useRuns();
  const { screen, visited, beginning, asked, show, beginAfresh } = useRoute(firstScreen);
  const { lookOnce, ...known } = useKnown(workplace, run, now);
  const [anomalies, tellAnomalies] = useState<readonly LocatedProblem[]>();
  const [lookedAt, setLookedAt] = useState<{ readonly sheet: string; readonly cell: string }>();
  const [notice, setNotice] = useState<Notice>();
  const isBusy = running !== undefined;
  const { write } = known;

  useLayoutEffect(() => setNotice(undefined), [screen]);
  // The trial is about Excel, whatever is open in it.
  useEffect(() => {
    if (screen !== "essai") lookOnce();
  }, [screen, lookOnce]);
  const goTo = useCallback(
    (sheet: string, cell: string) => {
      if (workplace.goTo === undefined) {
        setLookedAt({ sheet, cell });
        return;
      }
      setNotice((before) => (before?.kind === "answered" ? before : undefined));
      void workplace.goTo(sheet, cell === "" ? "A1" : cell).then(async (outcome) => {
        if (!outcome.ok) setNotice({ kind: "refused", problems: await inWords(outcome.problems) });
      });
    },
    [workplace],
  );
  const answer = useCallback(
    async (chosen: Answer) => {
      const ran = await write((onStep) => perform("answerQuestion", { answer: chosen }, onStep));
      if (ran.result === undefined) {
        setNotice({ kind: "refused", problems: ran.problems });
        return;
      }
      // What the screens hold was computed without the answer.
      tellAnomalies(undefined);
      beginAfresh();
      setNotice({ kind: "answered", answer: chosen });
      document.getElementById("title")?.focus();
    },
    [write, perform, beginAfresh],
  );
  const controls = useMemo(
    () => ({ isBusy, goTo, answer: (chosen: Answer) => void answer(chosen) }),
    [isBusy, goTo, answer],
  );
  const context: PageContext = {
    ...known,
    workplace,
    now,
    isBusy,
    run,
    show,
    asked,
    goTo,
    anomalies,
    tellAnomalies,
    open,
  };
  return (
    <ControlsProvider value={controls}>
      <PageProvider value={context}>
        <Frame screen={screen}>
          <Progress running={running} stop={stop} />
          {workplace.silence !== undefined && <SilenceNote silence={workplace.silence} />}
          {notice?.kind === "refused" && <Refusal problems={notice.problems} />}
          {notice?.kind === "answered" && (
            <AnswerTaken answer={notice.answer} isUnsaved={file?.isModified === true} />
          )}
          {visited.map((key) => (
            <div key={`${key} ${String(beginning)}`} class="screen" hidden={key !== screen}>
              <SightProvider value={key === screen}>
                <Screen screen={key} isInBrowser={file !== undefined} />
              </SightProvider>
            </div>
          ))}
          {lookedAt !== undefined && (
            <RowView
              key={`${lookedAt.sheet} ${lookedAt.cell}`}
              {...lookedAt}
              onClose={() => setLookedAt(undefined)}
            />
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

/** What stands under its key is fetched when it is first shown; the first screen of all comes with the page. */
const screens = new Map<ScreenKey, ComponentType>([["accueil", Accueil]]);

function Screen({ screen, isInBrowser }: { readonly screen: ScreenKey; readonly isInBrowser: boolean }) {
  if (screen === "nouveau" && isInBrowser) return <NouveauFichier />;
  const Shown = screens.get(screen) ?? screenNamed(screen);
  screens.set(screen, Shown);
  return <Shown />;
}
