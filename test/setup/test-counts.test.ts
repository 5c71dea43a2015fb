import { describe, expect, test } from '@jest/globals'
// @ts-expect-error the set-up runs before there is a compiler, so it has no types
import { NOTHING, add, exitCode, lastLine, oneCheck, countsOfJest } from '../../setup/test-counts.mjs'

const report = {
  numPassedTests: 40,
  numFailedTests: 2,
  numRuntimeErrorTestSuites: 1,
  numPendingTests: 3,
  numTodoTests: 1,
}

test('the counts of a run take files that could not run for failed, and to-dos as skipped', () => {
  expect(countsOfJest(report)).toEqual({ passed: 40, failed: 3, skipped: 4 })
})

test('a run without a report counts as one failure', () => {
  expect(countsOfJest(null)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test('checks and tests are added up', () => {
  expect(add(add(oneCheck(true), oneCheck(false)), countsOfJest(report))).toEqual({
    passed: 41,
    failed: 4,
    skipped: 4,
  })
})

test('the last line says passed and failed, and skipped only where there are some', () => {
  expect(lastLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed')
  expect(lastLine({ passed: 12, failed: 1, skipped: 2 })).toBe('12 passed, 1 failed, 2 skipped')
})

describe('the exit code', () => {
  const green = { passed: 12, failed: 0, skipped: 0 }
  const skipping = { ...green, skipped: 1 }

  test('is 0 when all that ran passed, at home also with skips', () => {
    expect(exitCode(green, green, true)).toBe(0)
    expect(exitCode(skipping, skipping, false)).toBe(0)
  })

  test('is 1 with a skip in CI, with a failed test, with a failed check', () => {
    expect(exitCode(skipping, skipping, true)).toBe(1)
    expect(exitCode({ ...green, failed: 1 }, { ...green, failed: 1 }, false)).toBe(1)
    expect(exitCode(add(green, oneCheck(false)), green, false)).toBe(1)
  })

  test('is 1 when no test ran at all, even though the checks passed', () => {
    expect(exitCode(oneCheck(true), NOTHING, false)).toBe(1)
  })
})
