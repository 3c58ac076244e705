import type { Addressee, PrintedFact, Letterhead } from "../document";
import { widthOf } from "./faces";
import type { Flow } from "./flow";
import type { PaperElement } from "./laid-out";
import { looks, set } from "./looks";
import { windowBottom, windowTop, type Strip } from "./paper-size";
import { saidText } from "../said-text";

/** Who sends it to the left, what it is to the right. Gives where the right side ends: nothing may reach into the window. */
export function layLetterhead(flow: Flow, { sender, title, facts = [] }: Letterhead): number {
  const { left, right } = flow.paper;
  const top = flow.y;
  const from = flow.element("P");
  sender.forEach((line, index) => {
    flow.write(from, parted(line), left, index === 0 ? looks.strong : looks.paragraph);
  });
  const leftEnd = flow.y;
  flow.y = top;
  if (title !== undefined) flow.write(flow.headingElement(), title, right, looks.title);
  for (const fact of facts) layFact(flow, flow.element("P"), fact, right);
  const rightEnd = flow.y;
  flow.y = Math.max(leftEnd, rightEnd);
  return rightEnd;
}

/** Its name to the left, what it says to the right, each on as many lines as it needs. */
export function layFact(
  flow: Flow,
  element: PaperElement,
  { name, value, isStrong = false }: PrintedFact,
  strip: Strip,
): void {
  const look = isStrong ? looks.strong : looks.paragraph;
  const figure = saidText(value);
  const said = flow.lines(figure, { ...strip, width: strip.width * mostOfFact }, look);
  const taken = Math.max(...said.map((line) => widthOf(line.trimEnd(), look.face, look.size)));
  const names = flow.lines(name, { ...strip, width: strip.width - taken - betweenFacts }, look);
  const lines = Math.max(said.length, names.length);
  flow.makeRoom(lines * look.leading);
  flow.put(element, set(names.map(parted), strip, flow.y, look));
  flow.put(element, set(said, strip, flow.y, look, "right"));
  flow.y += lines * look.leading;
}

const mostOfFact = 0.6;
const betweenFacts = 8;

/** The address, in the window of the envelope: below `taken`, if what stands above needs more than is usual. */
export function layAddressee(flow: Flow, { lines }: Addressee, taken: number): void {
  const besides = flow.y;
  flow.y = Math.max(flow.page === 0 ? windowTop : flow.y, taken + belowFacts);
  const element = flow.element("P");
  for (const line of lines) flow.write(element, parted(line), flow.paper.right, addressLook);
  flow.y = Math.max(flow.y, besides, flow.page === 0 ? windowBottom : 0) + belowFacts;
}

const addressLook = { ...looks.paragraph, size: 10.5, leading: 13.5 };
const belowFacts = 4;

/** A space parts a line from the next one for whoever copies them, or hears them. */
const parted = (line: string) => `${line.trimEnd()} `;
