import { describe, expect, test } from '@jest/globals'
import { backOff } from '../../src/neo4j/embedded-restart.js'

describe('the wait before a restart', () => {
  test('doubles from one second, and there are five restarts in ten minutes', () => {
    const waits = [0, 1, 2, 3, 4, 5].map(count => backOff(new Array<number>(count).fill(0), 1_000))
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, null])
  })

  test('starts again from one second when the last restarts are long past', () => {
    expect(backOff([0, 1, 2, 3, 4], 11 * 60_000)).toBe(1_000)
  })
})
