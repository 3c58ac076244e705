import { groupBy } from "../../kernel/group";
import { codeKey } from "../../kernel/resemblance";

/** The codes that a workbook has given so far. */
export interface GivenCodes {
  readonly families: Iterable<string>;
  readonly children: Iterable<{ readonly code: string; readonly familyCode: string }>;
  /** Of families and children who are gone, as invoices and payments still name them: what is theirs goes to nobody else. */
  readonly once?: { readonly families: Iterable<string>; readonly children: Iterable<string> };
}

/** A code in parts: `F-012` is `F-`, 12 written with three digits, and nothing after it. */
interface NumberedCode {
  readonly before: string;
  readonly digits: string;
  readonly after: string;
}

/** What stands before and after the numbers of a town's codes, and how many digits they have at least. */
interface CodeStyle {
  readonly before: string;
  readonly after: string;
  readonly width: number;
}

/** How a town writes its codes where no code of its own shows it. */
const usual = {
  family: { before: "F", after: "", width: 3 },
  child: { before: "E", after: "", width: 3 },
};

/**
 * Gives codes to new families and new children, in the town's own style: the form that most of its codes have (`F019` →
 * `F020`, `101` → `102`), for children also that of their family with a number or a letter (`F020-1`, `F020A`). No code is
 * given twice, none that was ever in use, and none that people would take for one of these (`F-20` for `F020`).
 */
export class NewCodes {
  private readonly families: CodeSeries;
  private readonly children: CodeSeries;
  private readonly placesInFamily: readonly string[];

  constructor({ families, children, once = { families: [], children: [] } }: GivenCodes) {
    const known = [...families];
    const pupils = [...children];
    this.families = new CodeSeries([...known, ...once.families], known, usual.family);
    this.placesInFamily = placesInFamily(pupils);
    const codes = pupils.map(({ code }) => code);
    // Where a family has no place left, its child has a number of its own.
    const likeThese = this.placesInFamily.length === 0 ? codes : [];
    this.children = new CodeSeries([...codes, ...once.children], likeThese, usual.child);
  }

  forFamily(): string {
    return this.families.next();
  }

  forChild(familyCode: string): string {
    const inFamily = this.placesInFamily.map((place) => familyCode + place);
    // Those after the last one in use: a gap was somebody's.
    const free = inFamily[inFamily.findLastIndex((code) => this.children.isTaken(code)) + 1];
    return free === undefined ? this.children.next() : this.children.take(free);
  }
}

/** The next of such codes, in the form that most of them have; this one where they have none. */
export function nextLike(codes: readonly string[], otherwise: string): string {
  const isNumbered = codes.some((code) => numbered(code) !== undefined);
  return isNumbered ? new CodeSeries(codes, codes, usual.family).next() : otherwise;
}

/** Codes that are told apart, those given so far and those to come. */
class CodeSeries {
  private readonly taken: Set<string>;
  /** Every number in use, by the signs around it: a gap in the numbers was somebody's. */
  private readonly lastOf = new Map<string, number>();
  private readonly style: CodeStyle;

  constructor(all: readonly string[], likeThese: readonly string[], otherwise: CodeStyle) {
    this.taken = new Set(all.map(codeKey));
    for (const code of all) this.note(code);
    this.style = commonestStyle(likeThese.flatMap((code) => numbered(code) ?? [])) ?? otherwise;
  }

  next(): string {
    const { before, after, width } = this.style;
    let number = (this.lastOf.get(styleKey(this.style)) ?? 0) + 1;
    for (;;) {
      const code = `${before}${String(number).padStart(width, "0")}${after}`;
      if (!this.isTaken(code)) return this.take(code);
      number += 1;
    }
  }

  take(code: string): string {
    this.taken.add(codeKey(code));
    this.note(code);
    return code;
  }

  isTaken(code: string): boolean {
    return this.taken.has(codeKey(code));
  }

  private note(code: string): void {
    const parts = numbered(code);
    if (parts === undefined) return;
    const key = styleKey(parts);
    this.lastOf.set(key, Math.max(this.lastOf.get(key) ?? 0, Number(parts.digits)));
  }
}

/** The last number in a code; none that is too long to be counted on. */
function numbered(code: string): NumberedCode | undefined {
  const [, before = "", digits = "", after = ""] = /^(.*?)(\d+)(\D*)$/su.exec(code) ?? [];
  return digits === "" || digits.length > 9 ? undefined : { before, digits, after };
}

function styleKey({ before, after }: { readonly before: string; readonly after: string }): string {
  return `${codeKey(before)} # ${codeKey(after)}`;
}

/** The form that most codes have; of two as frequent the one whose code came last. */
function commonestStyle(codes: readonly NumberedCode[]): CodeStyle | undefined {
  const groups = [...groupBy(codes, styleKey).values()];
  const most = Math.max(0, ...groups.map(({ length }) => length));
  const ofMost = new Set(groups.filter(({ length }) => length === most).flat());
  const last = codes.findLast((code) => ofMost.has(code));
  const best = groups.find((group) => last !== undefined && group.includes(last)) ?? [];
  const [first] = best;
  return first && { before: first.before, after: first.after, width: widthOf(best) };
}

/** Zeros before a number show how wide it is to be. */
function widthOf(codes: readonly NumberedCode[]): number {
  return Math.max(1, ...codes.flatMap(({ digits }) => (digits.startsWith("0") ? [digits.length] : [])));
}

/**
 * Where most children have the code of their family with a number or a letter: what stands behind it, from the first child
 * on. Else nothing.
 */
function placesInFamily(
  children: readonly { readonly code: string; readonly familyCode: string }[],
): readonly string[] {
  const tails = children.flatMap(({ code, familyCode }) => {
    const tail = code.startsWith(familyCode) ? code.slice(familyCode.length) : "";
    const [, mark = "", place = ""] = /^([^\p{L}\d]*)(\d{1,3}|[A-Za-z])$/u.exec(tail) ?? [];
    return place === "" ? [] : [{ mark, place }];
  });
  const last = tails.at(-1);
  if (last === undefined || tails.length * 2 <= children.length) return [];
  const { mark, place } = last;
  return placesLike(place).map((each) => mark + each);
}

const mostInFamily = 99;

function placesLike(place: string): readonly string[] {
  if (/^\d/.test(place))
    return Array.from({ length: mostInFamily }, (_, index) => String(index + 1).padStart(place.length, "0"));
  return (place === place.toUpperCase() ? alphabet.toUpperCase() : alphabet).split("");
}

const alphabet = "abcdefghijklmnopqrstuvwxyz";
