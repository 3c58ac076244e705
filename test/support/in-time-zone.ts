import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { ModuleKind, ScriptTarget, transpileModule } from "typescript";

const root = join(__dirname, "../..");

/**
 * Evaluates an expression on a machine of another time zone: a process of its own, since jest's copy of `process.env`
 * does not reach the clock of the running one. The expression sees the exports of one source file (`src/kernel/day`),
 * as `exports`, and gives a value that JSON can carry.
 */
export function inTimeZone(zone: string, source: string, expression: string): unknown {
  const script = `
    const sources = ${JSON.stringify(translated(source))};
    const loaded = {};
    function load(path) {
      if (loaded[path] !== undefined) return loaded[path];
      const exports = (loaded[path] = {});
      const near = (name) => require("node:path").posix.join(path, "..", name);
      new Function("exports", "require", sources[path])(exports, (name) => name.startsWith(".") ? load(near(name)) : require(name));
      return exports;
    }
    const exported = load(${JSON.stringify(source)});
    process.stdout.write(JSON.stringify(((exports) => (${expression}))(exported)));`;
  const answer = execFileSync(process.execPath, ["--input-type=commonjs", "--eval", script], {
    cwd: root,
    env: { ...process.env, TZ: zone },
    encoding: "utf8",
  });
  return JSON.parse(answer) as unknown;
}

/** A source file and those of ours that it imports, as JavaScript, by their paths without ending. */
function translated(
  source: string,
  known: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  if (source in known) return known;
  const { outputText } = transpileModule(readFileSync(join(root, `${source}.ts`), "utf8"), {
    compilerOptions: { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022 },
  });
  const ours = [...outputText.matchAll(/require\("(\.[^"]+)"\)/g)].map(([, name]) => name ?? "");
  return ours.reduce((sofar, name) => translated(posix.join(source, "..", name), sofar), {
    ...known,
    [source]: outputText,
  });
}
