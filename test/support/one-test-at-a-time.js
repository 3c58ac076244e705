const asyncHooks = require("node:async_hooks");
const { default: circus } = require("jest-circus/runner");

/**
 * Jest's own runner of a file, which knows by an AsyncLocalStorage to which test a piece of code belongs. Node 20 pays for
 * one at every promise of the process: a tenth of what a run over the emulated Excel takes. In a file of ours one test comes after
 * another (oxlint.config.mjs sees to it), so the test that is running is the one that is asked for.
 */
class OneAtATime {
  run(store, callback) {
    const before = this.store;
    this.store = store;
    const done = () => {
      this.store = before;
    };
    // All that Jest runs so answers with a promise.
    return callback().finally(done);
  }

  getStore() {
    return this.store;
  }
}

module.exports = (globalConfig, config, environment, runtime, ...others) => {
  const load = runtime.requireInternalModule.bind(runtime);
  // The tests themselves, and the libraries that they use, find the real one.
  runtime.requireInternalModule = (...asked) => {
    const { AsyncLocalStorage } = asyncHooks;
    asyncHooks.AsyncLocalStorage = OneAtATime;
    try {
      return load(...asked);
    } finally {
      asyncHooks.AsyncLocalStorage = AsyncLocalStorage;
    }
  };
  return circus(globalConfig, config, environment, runtime, ...others);
};
