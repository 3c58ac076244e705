import { writeFileSync } from "node:fs";

/** Loaded before a measured program (`node --require`): notes the most memory it held, in kilobytes. */
process.on("exit", () => {
  const note = process.env["ECOT_BENCH_PEAK"];
  if (note !== undefined) writeFileSync(note, String(process.resourceUsage().maxRSS));
});
