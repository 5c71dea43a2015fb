/** Counts of checks and tests: what passed, failed and was skipped. */
export const NOTHING = Object.freeze({ passed: 0, failed: 0, skipped: 0 })

/** Sum of two counts. */
export function add(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }
}

/** One check, such as the linter: it counts as one. */
export function oneCheck(passed) {
  return { ...NOTHING, [passed ? 'passed' : 'failed']: 1 }
}

/** Counts of jest's JSON report; null, or a file that could not even run, counts as failed. */
export function countsOfJest(report) {
  if (report === null) return oneCheck(false)
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** The last line of `npm test`. */
export function lastLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`
}

/** Exit code: a failure, a run in which no test ran, and in CI a skipped test, are all red. */
export function exitCode({ failed, skipped }, jest, isCI) {
  if (failed > 0 || jest.passed + jest.failed === 0) return 1
  return isCI && skipped > 0 ? 1 : 0
}
