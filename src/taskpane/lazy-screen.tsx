import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

/**
 * A screen whose code comes when it is first asked for: what the clerk opens first stays small. A code that cannot be
 * fetched is told like a bug, by the page's own last resort.
 */
export function lazyScreen(load: () => Promise<ComponentType>): ComponentType {
  let loaded: ComponentType | undefined;
  return function LazyScreen() {
    const [screen, setScreen] = useState<{ readonly Screen: ComponentType } | undefined>(
      loaded && { Screen: loaded },
    );
    useEffect(() => {
      if (screen !== undefined) return;
      void load().then((Screen) => {
        loaded = Screen;
        setScreen({ Screen });
      });
    }, []);
    return screen === undefined ? null : <screen.Screen />;
  };
}
