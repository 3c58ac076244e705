import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { ScreenKey } from "../wording/page/common";
import { surroundingsWords } from "../wording/page/surroundings";
import { isMissingPart, reloadOnce } from "./missing-parts";
import { Message } from "./parts/message";

/**
 * A screen whose code comes when it is first asked for: what the clerk opens first stays small. A code that cannot be
 * fetched has the page loaded again, once, and is then told in words.
 */
export function lazyScreen<P extends object = object>(
  load: () => Promise<ComponentType<P>>,
): ComponentType<P> {
  let loaded: ComponentType<P> | undefined;
  return function LazyScreen(props: P) {
    const [screen, setScreen] = useState<{ readonly Screen: ComponentType<P> } | undefined>(
      loaded && { Screen: loaded },
    );
    useEffect(() => {
      if (screen !== undefined) return;
      void load().then(
        (Screen) => {
          loaded = Screen;
          setScreen({ Screen });
        },
        (error: unknown) => {
          if (!isMissingPart(error)) throw error;
          if (!reloadOnce()) setScreen({ Screen: MissingScreen });
        },
      );
    }, [screen]);
    return screen === undefined ? null : <screen.Screen {...props} />;
  };
}

/** Its file bears the key of the screen; what it exports, the key with a capital. */
export function screenNamed(key: ScreenKey): ComponentType {
  return lazyScreen(async () => {
    const exported = (await import(
      /* webpackInclude: /\/[a-z]+\.tsx$/ */ `./screens/${key}.tsx`
    )) as Readonly<Record<string, ComponentType>>;
    const Screen = exported[key.charAt(0).toUpperCase() + key.slice(1)];
    if (Screen === undefined) throw new Error(`Nothing is shown under ${key}.`);
    return Screen;
  });
}

function MissingScreen() {
  const { title, text } = surroundingsWords["part-missing"];
  return (
    <Message tone="error" title={title}>
      <p>{text}</p>
    </Message>
  );
}
