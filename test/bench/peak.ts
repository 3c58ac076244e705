import { writeFileSync } from "node:fs";

/**
 * Loaded before a measured program (`node --require`): notes the most memory it held, in kilobytes, and the time that its
 * threads were at work, in microseconds.
 */
process.on("exit", () => {
  const note = process.env["ECOT_BENCH_PEAK"];
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  if (note !== undefined) writeFileSync(note, `${String(maxRSS)} ${String(userCPUTime + systemCPUTime)}`);
});
