/**
 * Ends the run with one line that a person and a script read alike: `N passed, N failed`.
 * Jest writes its own summary after every other reporter, so the line waits for the end of the process.
 */
class ClosingLineReporter {
  onRunComplete(_contexts, results) {
    process.once("exit", () => process.stdout.write(`${closingLine(results)}\n`));
  }
}

/** A file that could not run, or a snapshot nobody claims, has no failed test of its own: each counts as one. */
function closingLine(results) {
  const skipped = results.numPendingTests + results.numTodoTests;
  const broken = results.numRuntimeErrorTestSuites + (results.snapshot.failure ? 1 : 0);
  const counts = [`${results.numPassedTests} passed`, `${results.numFailedTests + broken} failed`];
  return [...counts, ...(skipped > 0 ? [`${skipped} skipped`] : [])].join(", ");
}

module.exports = ClosingLineReporter;
