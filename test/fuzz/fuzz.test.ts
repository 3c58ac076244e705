import { makeBases, runCase, type Verdict } from "./run-case";

/** The cases that every run of the tests looks at; `npm run fuzz` goes on from there. */
const seed = Number(process.env["FUZZ_SEED"] ?? 1);
const cases = Number(process.env["FUZZ_CASES"] ?? 240);

test(`${String(cases)} changed workbooks, calendars and bank files: no apology, no silence, nothing to repair`, async () => {
  const bases = await makeBases();
  const faulty: Verdict[] = [];
  for (let index = 0; index < cases; index += 1) {
    const verdict = await runCase(bases, seed, index);
    if (verdict.faults.length > 0) faulty.push(verdict);
  }
  expect(
    faulty.map(({ index, kind, what, faults }) => `${String(index)} ${kind}, ${what}: ${faults.join("; ")}`),
  ).toEqual([]);
});
