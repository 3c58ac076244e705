import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Frame, Page } from "playwright-core";
import type { Clerk } from "./clerk";

/** What may be wrong with a screen, whatever it shows. Each check answers with complaints, one a line. */

type Surface = Page | Frame;

const axeText = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What appears little by little is judged once it is all there. */
async function restfulSight(at: Surface): Promise<void> {
  await at.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => Number(effect?.getComputedTiming().endTime) < Infinity);
    // One whose element goes is cancelled.
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/** The rules of axe that look at colours: no other says anything else of a screen because its colours change. */
const colourRules: readonly string[] = ["color-contrast", "link-in-text-block"];

/** Those, and the one that measures: no other says anything else of elements that are shown as before. */
export const layoutRules: readonly string[] = [...colourRules, "scrollable-region-focusable"];

/** Everything that the page holds, and how much of each element is to be seen. */
export function shownBy(at: Surface): Promise<string> {
  return at.evaluate(() => {
    const sights = [...document.querySelectorAll("*")].map((element) => {
      const { width, height, right, bottom } = element.getBoundingClientRect();
      const isVisible = element.checkVisibility({ visibilityProperty: true });
      return [isVisible, width > 0, height > 0, right > 0, bottom > 0].map(Number).join("");
    });
    return `${document.documentElement.outerHTML} ${sights.join(" ")}`;
  });
}

/** What axe finds: names, roles, contrasts, sizes of targets; or what these of its rules find. */
export async function inaccessible(at: Surface, rules?: readonly string[]): Promise<readonly string[]> {
  await restfulSight(at);
  // Evaluated from outside: the page's policy stays as it is.
  if (!(await at.evaluate(() => "axe" in globalThis))) await at.evaluate(axeText);
  return at.evaluate(async (only) => {
    const { axe } = globalThis as unknown as {
      readonly axe: { run: (context: Document, options: object) => Promise<AxeResults> };
    };
    const { violations } = await axe.run(document, {
      resultTypes: ["violations"],
      // The page has no frames, and its styles are its own.
      iframes: false,
      preload: false,
      ...(only === undefined ? {} : { runOnly: [...only] }),
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, any }) => `axe ${id}: ${target.join(" ")} ${any[0]?.message ?? ""}`),
    );
  }, rules);
}

/** The narrowest that a page must bear (WCAG 2.2, 1.4.10), and the narrowest with two panes: what is wider has more room. */
const widths = [320, 900];

/** What all rules of axe have judged: in another width, where the same is shown, those that measure judge again. */
const judged = new Set<string>();

/** Looks at what is on the screen in all sizes and colours, walks through it with Tab, and notes what is wrong. */
export function critic(clerk: Clerk) {
  const complaints: string[] = [];
  const seen: string[] = [];
  const look = async (sight: string) => {
    seen.push(sight);
    await resize(clerk, 320, 600);
    // What is unfolded folds where a wide page has two panes: the keyboard walks first.
    complaints.push(...(await outOfReach(clerk)).map((complaint) => `${sight}: ${complaint}`));
    for (const width of widths) {
      await resize(clerk, width, 800);
      const found = [...(await cutOff(clerk.at))];
      const judge = async (theme: string, rules?: readonly string[]) =>
        found.push(...(await inaccessible(clerk.at, rules)).map((complaint) => `${theme}, ${complaint}`));
      await wears(clerk, "light");
      const shown = await shownBy(clerk.at);
      await judge("light", judged.has(shown) ? layoutRules : undefined);
      judged.add(shown);
      await wears(clerk, "dark");
      await judge("dark", colourRules);
      complaints.push(...found.map((complaint) => `${sight}, ${width} px: ${complaint}`));
    }
    await resize(clerk, 320, 600);
  };
  return { look, complaints, seen };
}

/** The page draws itself anew between two frames. */
async function resize({ page, at }: Clerk, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height });
  await at.evaluate(() => new Promise<void>((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
}

async function wears({ at }: Clerk, theme: string): Promise<void> {
  await at.evaluate((name) => (document.documentElement.dataset["theme"] = name), theme);
}

/** Horizontal scrolling, and texts that are cut off or run out of the page. */
export function cutOff(at: Surface): Promise<readonly string[]> {
  return at.evaluate(() => {
    const complaints: string[] = [];
    const page = document.documentElement;
    if (page.scrollWidth > page.clientWidth) complaints.push(`the page scrolls to ${page.scrollWidth} px`);
    const pen = document.createElement("canvas").getContext("2d");
    for (const element of document.body.querySelectorAll<HTMLElement>("*")) {
      const isUnseen = element.closest(".unseen, .skip") !== null;
      if (isUnseen || !element.checkVisibility({ visibilityProperty: true })) continue;
      // A drawing has no innerText.
      const told = `${element.tagName.toLowerCase()} "${element.textContent.slice(0, 40)}"`;
      const style = getComputedStyle(element);
      if (element instanceof HTMLSelectElement && pen !== null) {
        pen.font = style.font;
        const room = element.clientWidth - parseFloat(style.paddingLeft) - 20;
        const chosen = element.selectedOptions[0]?.text ?? "";
        if (pen.measureText(chosen).width > room) complaints.push(`${told} hides the end of ${chosen}`);
        continue;
      }
      const hides = (overflow: string) => overflow === "hidden" || overflow === "clip";
      // What is typed scrolls in its field.
      const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
      if (!isField && hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1) {
        complaints.push(`${told} is cut at its right`);
      }
      for (const node of element.childNodes) {
        if (node.nodeType !== Node.TEXT_NODE || node.textContent?.trim() === "") continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const { left, right } = range.getBoundingClientRect();
        if (right > page.clientWidth + 1 || left < -1) complaints.push(`${told} leaves the page`);
      }
    }
    return complaints;
  });
}

/** Controls that Tab does not reach, reaches without showing it, or reaches under something else. */
export async function outOfReach({ page, at }: Clerk): Promise<readonly string[]> {
  const wanted = await at.evaluate(() => {
    const root = document.querySelector("dialog[open]") ?? document;
    const controls = [
      ...root.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary"),
    ].filter((control) => {
      const isOffered = !control.matches(":disabled, [tabindex='-1']") && control.checkVisibility();
      // Of a group of radio buttons Tab reaches the chosen one; arrows move on from there.
      return isOffered && !control.matches("input[type=radio]:not(:checked)");
    });
    controls.forEach((control, index) => (control.dataset["walk"] = String(index)));
    (document.activeElement as HTMLElement | null)?.blur();
    window.focus();
    return controls.map((control) => `${control.tagName.toLowerCase()}#${control.id} ${control.innerText}`);
  });
  // As F6 does in Excel.
  if (at !== page) await (await (at as Frame).frameElement()).focus();
  // When a key is let go, what it did is done: the page itself looks where the focus is, Tab by Tab.
  await at.evaluate(watchFocus);
  const reached = new Set<number>();
  const complaints = new Set<string>();
  const walk = async (key: string, steps: number) => {
    for (let step = 0; step < steps; step += 1) await page.keyboard.press(key);
    for (const { walk: place, fault } of await at.evaluate(stepsSinceThen)) {
      if (place !== undefined) reached.add(Number(place));
      if (fault !== undefined) complaints.add(fault);
    }
  };
  // From where the keyboard is to the end, and back: beyond the ends is Excel, which gives it back when it is asked.
  for (const key of ["Tab", "Shift+Tab"]) {
    if (reached.size < wanted.length) await walk(key, wanted.length);
    // A field for a date or an hour is several stops.
    for (let more = 0; more < 10 && reached.size < wanted.length; more += 1) await walk(key, 3);
  }
  wanted.forEach((name, index) => {
    if (!reached.has(index)) complaints.add(`Tab never reaches ${name}`);
  });
  await at.evaluate(() => {
    (globalThis as unknown as WatchedPage).endWatch();
    (document.activeElement as HTMLElement | null)?.blur();
    for (const control of document.querySelectorAll<HTMLElement>("[data-walk]"))
      delete control.dataset["walk"];
  });
  return [...complaints];
}

/** What the focus came to at one Tab. */
interface Step {
  readonly walk: string | undefined;
  readonly fault: string | undefined;
}

/** What the watch leaves in the page. */
interface WatchedPage {
  readonly steps: Step[];
  readonly endWatch: () => void;
}

/** Runs in the page, hence stands on its own. */
function stepsSinceThen(): readonly Step[] {
  return (globalThis as unknown as WatchedPage).steps.splice(0);
}

/** Runs in the page: notes at each key that is let go where the focus is. */
function watchFocus(): void {
  const steps: Step[] = [];
  const note = () => steps.push(focusedControl());
  const endWatch = () => removeEventListener("keyup", note, { capture: true });
  addEventListener("keyup", note, { capture: true });
  Object.assign(globalThis, { steps, endWatch });

  function focusedControl(): Step {
    const focused = document.activeElement as HTMLElement | null;
    const walk = focused?.dataset["walk"];
    if (focused === null || walk === undefined) return { walk: undefined, fault: undefined };
    const name = `${focused.tagName.toLowerCase()}#${focused.id} ${focused.innerText.slice(0, 30)}`;
    const { outlineStyle, outlineWidth } = getComputedStyle(focused);
    if (outlineStyle === "none" || parseFloat(outlineWidth) < 2)
      return { walk, fault: `the focus is not seen on ${name}` };
    const { left, top, right, bottom, height } = focused.getBoundingClientRect();
    // A tall field counts as seen by its first line.
    const seen = document.elementFromPoint((left + right) / 2, top + Math.min(height / 2, 16));
    const isCovered = seen === null || !(focused.contains(seen) || seen.contains(focused));
    return { walk, fault: isCovered || bottom < 0 ? `something covers the focus on ${name}` : undefined };
  }
}
