import { commonWords } from "../../wording/page/common";
import type { ScreenKey } from "../../wording/page/common";

/** The guide, open at what it says of this screen: in a window of its own, where the page and its workbook stay as they are. */
export function HelpLink({ screen, title }: { readonly screen: ScreenKey; readonly title: string }) {
  return (
    <a
      class="help"
      href={`guide/guide.html#ecran-${screen}`}
      target="_blank"
      rel="noreferrer"
      aria-label={commonWords.helpOn(title)}
    >
      {commonWords.help}
    </a>
  );
}
