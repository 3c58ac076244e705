import { Fragment, type ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import {
  commonWords,
  menuGroups,
  openTitle,
  screensBelow,
  screenTitles,
  type ScreenKey,
} from "../wording/page/common";
import { FileBar } from "./file/file-bar";
import { usePage } from "./page-context";
import { HelpLink } from "./parts/help-link";

interface FrameProps {
  readonly screen: ScreenKey;
  readonly children: ComponentChildren;
}

/** What stands around every screen: the menu, the file and its name, the title. */
export function Frame({ screen, children }: FrameProps) {
  const { workplace, show, anomalies } = usePage();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(true);
  // The keyboard follows to the new screen, but does not jump when the page opens.
  useEffect(() => {
    if (!isFirst.current) title.current?.focus();
    isFirst.current = false;
  }, [screen]);
  const titleOf = (key: ScreenKey) =>
    key === "nouveau" && workplace.file !== undefined ? openTitle : screenTitles[key];
  const blocked = anomalies?.filter(({ severity }) => severity === "blocking").length ?? 0;
  return (
    <div class="frame">
      <a class="skip" href="#title">
        {commonWords.skip}
      </a>
      <header class="top">
        <button
          type="button"
          class="menu-button"
          aria-expanded={isMenuOpen}
          aria-controls="menu"
          onClick={() => setMenuOpen(!isMenuOpen)}
        >
          <span class="bars" aria-hidden="true" />
          <span class="unseen">{commonWords.menu}</span>
        </button>
        <p class="brand">{commonWords.product}</p>
        <h1 id="title" ref={title} tabIndex={-1}>
          {titleOf(screen)}
        </h1>
        <HelpLink screen={screen} title={titleOf(screen)} />
        {workplace.file !== undefined && <FileBar file={workplace.file} />}
      </header>
      <nav
        id="menu"
        class={isMenuOpen ? "menu open" : "menu"}
        aria-label={commonWords.screens}
        onKeyDown={({ key }) => {
          if (key === "Escape") setMenuOpen(false);
        }}
      >
        {menuGroups.map(({ title: group, screens }) => (
          <Fragment key={screens[0]}>
            {group !== undefined && <p id={`menu-${screens[0]}`}>{group}</p>}
            <ul aria-labelledby={group === undefined ? undefined : `menu-${screens[0]}`}>
              {screens.map((key) => (
                <li key={key}>
                  <button
                    type="button"
                    id={`to-${key}`}
                    aria-current={key === (screensBelow[screen] ?? screen) ? "page" : undefined}
                    onClick={() => {
                      setMenuOpen(false);
                      show(key);
                    }}
                  >
                    {titleOf(key)}
                    {key === "anomalies" && blocked > 0 && <span class="count">{blocked}</span>}
                  </button>
                </li>
              ))}
            </ul>
          </Fragment>
        ))}
      </nav>
      <main>{children}</main>
    </div>
  );
}
