import { readFileSync } from "node:fs";
import type { AxeResults, RunOptions } from "axe-core";
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

/** The rules of axe that look at colours: what they say of a text, they say of all that are coloured as it is. */
const colourRules: readonly string[] = ["color-contrast", "link-in-text-block"];

/** The one that measures: no other of the rest says anything else of elements that are shown as before. */
const layoutRules: readonly string[] = ["scrollable-region-focusable"];

/** Everything that the page holds, and how much of each element is to be seen. */
function shownBy(at: Surface): Promise<string> {
  return at.evaluate(() => {
    const sights = [...document.querySelectorAll("*")].map((element) => {
      const { width, height, right, bottom } = element.getBoundingClientRect();
      const isVisible = element.checkVisibility({ visibilityProperty: true });
      return [isVisible, width > 0, height > 0, right > 0, bottom > 0].map(Number).join("");
    });
    return `${document.documentElement.outerHTML} ${sights.join(" ")}`;
  });
}

type Rules = Pick<RunOptions, "runOnly" | "rules">;

/** What axe finds: names, roles, contrasts, sizes of targets. */
export async function inaccessible(at: Surface): Promise<readonly string[]> {
  return (await judgedByAxe(at)).found;
}

/** What rules of axe find, or all of them; and what they cannot decide, as long as it is covered or cut. */
async function judgedByAxe(
  at: Surface,
  rules: Rules = {},
): Promise<{ readonly found: readonly string[]; readonly undecided: readonly string[] }> {
  await restfulSight(at);
  // Evaluated from outside: the page's policy stays as it is.
  if (!(await at.evaluate(() => "axe" in globalThis))) await at.evaluate(axeText);
  return at.evaluate(async (chosen) => {
    const { axe } = globalThis as unknown as {
      readonly axe: { run: (context: Document, options: RunOptions) => Promise<AxeResults> };
    };
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    const twins = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `two elements are #${id}`);
    // Screens that are kept out of sight are most of the page, and axe would look at each of their elements to pass it by.
    const asides = [...document.querySelectorAll(".screen[hidden]")].map((screen) => {
      const kept = document.createDocumentFragment();
      kept.append(...screen.childNodes);
      return { screen, kept };
    });
    const { violations, incomplete } = await axe.run(document, {
      resultTypes: ["violations", "incomplete"],
      // The page has no frames, and its styles are its own.
      iframes: false,
      preload: false,
      ...chosen,
    });
    for (const { screen, kept } of asides) screen.append(kept);
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, any }) => `axe ${id}: ${target.join(" ")} ${any[0]?.message ?? ""}`),
    );
    const undecided = incomplete.flatMap(({ nodes }) => nodes.map(({ target }) => target.join(" ")));
    return { found: [...twins, ...found], undecided };
  }, rules);
}

/**
 * How the texts on the screen are coloured, each way once, in both themes: what it takes from each element around it. The page is
 * left in the light one. Those of `apart` do not count.
 */
function colouringsIn(at: Surface, apart: readonly string[] = []): Promise<readonly string[]> {
  return at.evaluate((selectors) => {
    const found = new Set<string>();
    const leftOut = new Set(selectors.map((selector) => document.querySelector(selector)));
    const isOff = (element: Element) =>
      element.matches(":disabled, [aria-disabled=true]") ||
      (element instanceof HTMLLabelElement && element.control?.matches(":disabled") === true);
    const textOf = (element: Element) =>
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
        ? element.value + element.placeholder
        : [...element.childNodes].map((node) => (node instanceof Text ? node.data.trim() : "")).join("");
    const walk = (element: Element, around: string) => {
      if (!element.checkVisibility()) return;
      const style = getComputedStyle(element);
      const own = [
        ...[element.tagName, element.className, style.position, style.visibility, isOff(element)],
        ...[style.color, style.backgroundColor, style.backgroundImage, style.opacity, style.filter],
        ...[style.fontSize, style.fontWeight, style.textDecoration, style.textShadow],
      ].join();
      const colouring = `${around}\n${own}`;
      // Of a single letter, and of mere signs, axe says nothing.
      const text = textOf(element);
      if (text !== "" && !leftOut.has(element))
        found.add(`${colouring} ${String(text.length > 1 && /[\p{L}\p{N}]/u.test(text))}`);
      for (const child of element.children) walk(child, colouring);
    };
    for (const theme of ["dark", "light"]) {
      document.documentElement.dataset["theme"] = theme;
      walk(document.documentElement, theme);
    }
    return [...found];
  }, apart);
}

/** The narrowest that a page must bear (WCAG 2.2, 1.4.10), and the narrowest with two panes: what is wider has more room. */
const widths = [320, 900];

/** What the rules of axe have judged, but for those about colours. */
const judged = new Set<string>();

/** The colourings that those have judged. */
const judgedColourings = new Set<string>();

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
      const found = [...(await cutOff(clerk.at)), ...(await miscoloured(clerk.at))];
      const shown = await shownBy(clerk.at);
      const rules = judged.has(shown) ? { runOnly: [...layoutRules] } : withoutColours;
      found.push(...(await judgedByAxe(clerk.at, rules)).found);
      judged.add(shown);
      complaints.push(...found.map((complaint) => `${sight}, ${width} px: ${complaint}`));
    }
    await resize(clerk, 320, 600);
  };
  return { look, complaints, seen };
}

const withoutColours = { rules: Object.fromEntries(colourRules.map((rule) => [rule, { enabled: false }])) };

/** What the rules about colours find in both themes, where a text is coloured as none was that they judged. */
async function miscoloured(at: Surface): Promise<readonly string[]> {
  await restfulSight(at);
  const colourings = await colouringsIn(at);
  const found: string[] = [];
  for (const theme of ["dark", "light"]) {
    const fresh = colourings.filter((one) => one.startsWith(theme) && !judgedColourings.has(one));
    if (fresh.length === 0) continue;
    await wears(at, theme);
    const ran = await judgedByAxe(at, { runOnly: [...colourRules] });
    found.push(...ran.found.map((complaint) => `${theme}, ${complaint}`));
    const decided = new Set(ran.undecided.length === 0 ? fresh : await colouringsIn(at, ran.undecided));
    for (const one of fresh) if (decided.has(one)) judgedColourings.add(one);
  }
  await wears(at, "light");
  return found;
}

/** The page draws itself anew between two frames. */
async function resize({ page, at }: Clerk, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height });
  await at.evaluate(() => new Promise<void>((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
}

async function wears(at: Surface, theme: string): Promise<void> {
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

/** As the browser is told that Shift is held. */
const shiftKey = 8;

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
  // When a key is pressed again, or let go, what it did is done: the page itself looks where the focus is, Tab by Tab.
  await at.evaluate(watchFocus);
  const reached = new Set<number>();
  const complaints = new Set<string>();
  const keyboard = await page.context().newCDPSession(page);
  const walk = async (modifiers: number, steps: number) => {
    const key = { modifiers, key: "Tab", code: "Tab", windowsVirtualKeyCode: 9 };
    const send = (type: "rawKeyDown" | "keyUp") => keyboard.send("Input.dispatchKeyEvent", { ...key, type });
    // One after another, as a key that is held gives them: nobody waits between them.
    await Promise.all(Array.from({ length: steps }, () => send("rawKeyDown")));
    await send("keyUp");
    for (const { walk: place, fault } of await at.evaluate(stepsSinceThen)) {
      if (place !== undefined) reached.add(Number(place));
      if (fault !== undefined) complaints.add(fault);
    }
  };
  // From where the keyboard is to the end, and back: beyond the ends is Excel, which gives it back when it is asked.
  for (const modifiers of [0, shiftKey]) {
    if (reached.size < wanted.length) await walk(modifiers, wanted.length);
    // A field for a date or an hour is several stops.
    for (let more = 0; more < 10 && reached.size < wanted.length; more += 1) await walk(modifiers, 3);
  }
  await keyboard.detach();
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

/** Runs in the page: notes where the focus is before each key, and when the last one is let go. */
function watchFocus(): void {
  const steps: Step[] = [];
  const note = () => steps.push(focusedControl());
  const kinds = ["keydown", "keyup"] as const;
  const endWatch = () => kinds.forEach((kind) => removeEventListener(kind, note, { capture: true }));
  for (const kind of kinds) addEventListener(kind, note, { capture: true });
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
