import { isDeepStrictEqual } from 'node:util'
import { expect } from '@jest/globals'

/**
 * `expect(found).toEqual(wanted)` where thousands of values are made up and compared: jest is asked only of two that differ, since each question of it
 * takes longer than most of what is compared.
 */
export function expectSame(found: unknown, wanted: unknown): void {
  if (isDeepStrictEqual(found, wanted)) return
  try {
    expect(found).toEqual(wanted)
  } catch (error) {
    // The line that is shown is that of the test.
    Error.captureStackTrace(error as Error, expectSame)
    throw error
  }
}
