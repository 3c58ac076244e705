import { useCallback, useState } from "preact/hooks";
import type { ScreenKey } from "../wording/page/common";

/** Which screen is seen, and which stay as they were left. */
export interface Route {
  readonly screen: ScreenKey;
  readonly visited: readonly ScreenKey[];
  /** The period that the screen Facturer is asked about; a new value each time. */
  readonly askedPeriod: { readonly key: string } | undefined;
  /** How often every screen began afresh. */
  readonly beginning: number;
}

export interface Routes extends Route {
  readonly show: (screen: ScreenKey) => void;
  readonly showPeriod: (key: string) => void;
  /** What screens hold is dropped; the one that is seen by then begins afresh. */
  readonly beginAfresh: () => void;
}

export function useRoute(first: ScreenKey): Routes {
  const [route, setRoute] = useState<Route>({
    screen: first,
    visited: [first],
    askedPeriod: undefined,
    beginning: 0,
  });
  const go = useCallback((screen: ScreenKey, askedPeriod: Route["askedPeriod"]) => {
    setRoute((before) => ({
      ...before,
      screen,
      visited: [...new Set([...before.visited, screen])],
      askedPeriod,
    }));
  }, []);
  const show = useCallback((screen: ScreenKey) => go(screen, undefined), [go]);
  const showPeriod = useCallback((key: string) => go("facturer", { key }), [go]);
  const beginAfresh = useCallback(() => {
    setRoute(({ screen, beginning }) => ({
      screen,
      visited: [screen],
      askedPeriod: undefined,
      beginning: beginning + 1,
    }));
  }, []);
  return { ...route, show, showPeriod, beginAfresh };
}
