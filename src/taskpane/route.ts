import { useCallback, useState } from "preact/hooks";
import type { ScreenKey } from "../wording/page/common";

/** What one screen may ask another to begin with. */
export interface Arrival {
  /** The period to issue. */
  readonly period?: string;
  /** The mandate that a family's request waits for. */
  readonly mandate?: { readonly familyCode: string; readonly iban: string };
}

/** Which screen is seen, and which stay as they were left. */
export interface Route {
  readonly screen: ScreenKey;
  readonly visited: readonly ScreenKey[];
  /** What it is asked about by the screen that leads to it; a new value each time. */
  readonly asked: Arrival | undefined;
  /** How often every screen began afresh. */
  readonly beginning: number;
}

export interface Routes extends Route {
  readonly show: (screen: ScreenKey, asked?: Arrival) => void;
  /** What screens hold is dropped; the one that is seen by then begins afresh. */
  readonly beginAfresh: () => void;
}

export function useRoute(first: ScreenKey): Routes {
  const [route, setRoute] = useState<Route>({
    screen: first,
    visited: [first],
    asked: undefined,
    beginning: 0,
  });
  const show = useCallback((screen: ScreenKey, asked?: Arrival) => {
    setRoute((before) => ({
      ...before,
      screen,
      visited: [...new Set([...before.visited, screen])],
      asked,
    }));
  }, []);
  const beginAfresh = useCallback(() => {
    setRoute(({ screen, beginning }) => ({
      screen,
      visited: [screen],
      asked: undefined,
      beginning: beginning + 1,
    }));
  }, []);
  return { ...route, show, beginAfresh };
}
