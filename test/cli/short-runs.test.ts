import { spawnSync } from "node:child_process";
import { join } from "node:path";

const program = join(__dirname, "../../dist/cli/ecot.js");

/** Of a flag that it does not know V8 speaks on the standard error output, and goes on. */
it("asks of V8 only what it knows", () => {
  const { status, stderr } = spawnSync(process.execPath, [program, "aide"], { encoding: "utf8" });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
});
