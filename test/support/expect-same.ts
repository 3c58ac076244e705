/** The text of what is compared with again and again. */
const texts = new WeakMap<object, string>();

function textOf(value: object): string {
  const text = texts.get(value) ?? JSON.stringify(value);
  texts.set(value, text);
  return text;
}

/** Plain values, many of them. Comparing texts is fast; the slow comparison is there to show what differs. */
export function expectSame(found: object, wanted: object): void {
  if (JSON.stringify(found) !== textOf(wanted)) expect(found).toEqual(wanted);
}
