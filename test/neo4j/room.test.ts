import { expect, test } from '@jest/globals'
import { withRoom } from '../../src/neo4j/room.js'

const ever = new AbortController().signal
const never = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)))

test('work goes on while the disk has room, and its end is the end of it', async () => {
  expect(
    await withRoom(
      '/data',
      ever,
      async () => 'done',
      () => 1e9,
    ),
  ).toBe('done')
  await expect(
    withRoom(
      '/data',
      ever,
      () => Promise.reject(new Error('its own')),
      () => 1e9,
    ),
  ).rejects.toThrow('its own')
})

test('work that waits for room for ever is called off when there is none, and the disk is named', async () => {
  let bytes = 1e9
  let calledOff: unknown
  const work = withRoom(
    '/data',
    ever,
    signal => {
      bytes = 0
      signal.addEventListener('abort', () => (calledOff = signal.reason))
      return new Promise<never>(() => undefined)
    },
    () => bytes,
  )
  await expect(work).rejects.toThrow(
    'The disk that holds /data is full, and nothing was deleted; make room (1 GB) and start again, or set SEPAKAT_DATA to a folder on another disk.',
  )
  expect(calledOff).toBeInstanceOf(Error)
})

test('work is called off by whoever stops it, and of a Neo4j elsewhere no disk is looked at', async () => {
  const stopping = new AbortController()
  const work = withRoom(null, stopping.signal, never, () => {
    throw new Error('looked at')
  })
  stopping.abort(new Error('stopped'))
  await expect(work).rejects.toThrow('stopped')
})
