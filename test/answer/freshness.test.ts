import { expect, test } from '@jest/globals'
import { createFreshness } from '../../src/answer/freshness.js'

/** Round trips that end when the test says so. */
function trips() {
  const begun: { ends: (version: string) => void; fails: () => void }[] = []
  const fresh = createFreshness(
    () =>
      new Promise<string>((resolve, reject) =>
        begun.push({ ends: resolve, fails: () => reject(new Error('gone')) }),
      ),
  )
  return { fresh, begun }
}

const settled = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

test('who comes while a round trip is under way waits for the next, which all who wait share', async () => {
  const { fresh, begun } = trips()
  const first = fresh()
  const later = [fresh(), fresh(), fresh()]
  expect(begun).toHaveLength(1)
  begun[0]!.ends('v1')
  expect(await first).toBe('v1')
  await settled()
  expect(begun).toHaveLength(2)
  begun[1]!.ends('v2')
  expect(await Promise.all(later)).toEqual(['v2', 'v2', 'v2'])
})

test('a round trip that fails fails those who wait for it, and not those who wait for the next', async () => {
  const { fresh, begun } = trips()
  const first = fresh().catch((error: Error) => error.message)
  const second = fresh()
  begun[0]!.fails()
  expect(await first).toBe('gone')
  await settled()
  begun[1]!.ends('v1')
  expect(await second).toBe('v1')
})

test('who comes when nothing is under way is asked for at once', async () => {
  const { fresh, begun } = trips()
  const first = fresh()
  begun[0]!.ends('v1')
  await first
  await settled()
  void fresh()
  expect(begun).toHaveLength(2)
})
