import type { Code, Coupon, Signature } from "../document";
import { qrCode, quietZone, type QrCode } from "../qr";
import type { Flow } from "./flow";
import type { Ink } from "./laid-out";
import { layFact } from "./lay-head";
import { looks, set } from "./looks";
import { millimetre } from "./paper-size";

const codeSize = 26 * millimetre;
/** With the white above and below; the smallest code has the widest squares. */
export const heightOfCode = codeSize * (1 + (2 * quietZone) / 21);

/** The code to the left, what is to be read to the right of it; only that where the code would say more than it can. */
export function layCode(flow: Flow, { content, description, lines }: Code): void {
  const code = qrCode(content);
  const { whole } = flow.paper;
  if (code === undefined) {
    for (const line of lines) flow.paragraph(line);
    return;
  }
  const white = (quietZone * codeSize) / code.length;
  flow.makeRoom(codeSize + 2 * white);
  const top = flow.y + white;
  const x = whole.x + white;
  const box = [x, top, x + codeSize, top + codeSize] as const;
  flow.put(flow.element("Figure", { shows: description, box }), squares(code, x, top));
  const beside = { x: x + codeSize + white, width: whole.width - codeSize - 2 * white };
  const { leading } = looks.paragraph;
  const set = lines.flatMap((line) => flow.lines(line, beside, looks.paragraph));
  flow.y = top + Math.max(0, (codeSize - set.length * leading) / 2);
  for (const line of lines) flow.write(flow.element("P"), line, beside, looks.paragraph);
  flow.y = Math.max(flow.y, top + codeSize) + white;
}

/** Black squares that touch one another in a row are one area: seams between them would show on a screen. */
function squares(code: QrCode, left: number, top: number): readonly Ink[] {
  const side = codeSize / code.length;
  return code.flatMap((row, y) => {
    const runs: Ink[] = [];
    for (let x = 0; x < row.length; x += 1) {
      if (row[x] !== true) continue;
      const from = x;
      while (row[x + 1] === true) x += 1;
      const width = (x + 1 - from) * side;
      runs.push({ kind: "area", x: left + from * side, y: top + y * side, width, height: side, shade: 0 });
    }
    return runs;
  });
}

/** At the foot of the page, whatever else stands on it: it is cut off there. */
export function layCoupon(flow: Flow, { cut, title, lines, facts }: Coupon): void {
  const { left, right, whole } = flow.paper;
  const { leading } = looks.paragraph;
  const own = lines.map((line) => flow.lines(line, left, looks.paragraph).length);
  const rows = Math.max(
    own.reduce((sum, count) => sum + count, 0),
    facts.length,
  );
  const height = looks.note.leading + belowCut + looks.strong.leading + rows * leading;
  flow.makeRoom(aboveCut + height);
  flow.y = Math.max(flow.y, flow.paper.bottom - height);

  const cutWords = flow.lines(cut, whole, looks.note);
  flow.put(flow.element("P"), set(cutWords, whole, flow.y, looks.note, "center"));
  flow.y += looks.note.leading;
  const edge = flow.y;
  flow.draw({
    kind: "rule",
    from: [whole.x, edge],
    to: [whole.x + whole.width, edge],
    width: 0.7,
    isDashed: true,
  });
  flow.y += belowCut;
  flow.write(flow.element("P"), title, whole, looks.strong);
  const top = flow.y;
  for (const line of lines) flow.write(flow.element("P"), line, left, looks.paragraph);
  const leftEnd = flow.y;
  flow.y = top;
  for (const fact of facts) layFact(flow, flow.element("P"), fact, right);
  // Nothing stands below it.
  flow.y = Math.max(leftEnd, flow.y, flow.paper.bottom);
}

const aboveCut = 6;
const belowCut = 4;

export function laySignature(flow: Flow, { lines }: Signature): void {
  const { leading } = looks.paragraph;
  flow.makeRoom(lines.length * leading);
  const element = flow.element("P");
  for (const line of lines) flow.write(element, line, flow.paper.right, looks.paragraph);
}
