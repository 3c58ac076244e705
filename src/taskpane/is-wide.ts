import { useEffect, useState } from "preact/hooks";

/** From here a list and what one of its rows says have room side by side; a pane in Excel is narrower. */
const wide = "(min-width: 900px)";

/** Has the page room for two panes? Follows the window. */
export function useIsWide(): boolean {
  const [isWide, setWide] = useState(() => window.matchMedia(wide).matches);
  useEffect(() => {
    const query = window.matchMedia(wide);
    const follow = () => setWide(query.matches);
    follow();
    query.addEventListener("change", follow);
    return () => query.removeEventListener("change", follow);
  }, []);
  return isWide;
}
