const { setFlagsFromString } = require("node:v8");
const vm = require("node:vm");
const { TestEnvironment } = require("jest-environment-node");

/**
 * Each test file has all modules to itself: they run anew, but what they say is the same as before, and is not compiled
 * anew. Jest compiles by `compileFunction`, which forgets; a script is kept here, with every function of it that ran.
 */
const kept = new Map();

vm.compileFunction = (code, parameters, { filename, parsingContext }) => {
  const known = kept.get(filename);
  const script = known?.code === code ? known.script : scriptOf(code, parameters, filename);
  kept.set(filename, { code, script });
  return script.runInContext(parsingContext);
};

function scriptOf(code, parameters, filename) {
  const head = `(function (${parameters.join()}) {`;
  return new vm.Script(`${head}${code}\n})`, { filename, columnOffset: -head.length });
}

// Most functions run a few times and then their file is over: V8 of Node 20 looks half as often whether to compile them for
// speed, as on the command line (`src/cli/short-runs.ts`).
if (process.versions.v8.startsWith("11.")) setFlagsFromString(`--interrupt-budget=${String(264 * 1024)}`);

/**
 * Jest gives each test file a global object that asks somebody else for everything: `Math` or `String` cost a hundred times
 * what they cost in a program. Here it is a plain one, as a program has it.
 */
class PlainGlobals extends TestEnvironment {
  constructor(...given) {
    const { createContext } = vm;
    vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY);
    try {
      super(...given);
    } finally {
      vm.createContext = createContext;
    }
  }
}

module.exports = PlainGlobals;
