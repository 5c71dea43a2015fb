import { getEventListeners } from 'node:events'
import { expect, test } from '@jest/globals'
import { withinDeadline } from '../../src/server/deadline.js'

const timers = (): number => process.getActiveResourcesInfo().filter(kind => kind === 'Timeout').length

test('nothing is left of a request that has ended, well or not', async () => {
  const client = new AbortController()
  const before = timers()
  expect(await withinDeadline(client.signal, async () => 'answer')).toBe('answer')
  await expect(
    withinDeadline(client.signal, async () => {
      throw new Error('wrong')
    }),
  ).rejects.toThrow('wrong')
  expect(timers()).toBe(before)
  expect(getEventListeners(client.signal, 'abort')).toEqual([])
})

test('what is still asked stops when the client goes away, or had gone before', async () => {
  const client = new AbortController()
  const stopped: boolean[] = []
  const work = (signal: AbortSignal): Promise<void> =>
    new Promise(resolve => {
      const stop = (): void => {
        stopped.push(signal.aborted)
        resolve()
      }
      if (signal.aborted) stop()
      signal.addEventListener('abort', stop)
    })
  const running = withinDeadline(client.signal, work)
  client.abort()
  await running
  await withinDeadline(client.signal, work)
  expect(stopped).toEqual([true, true])
})

test('the reason for which work is called off says whether its time was over or its client had gone', async () => {
  const reasonOf = (client: AbortController, deadlineMs: number): Promise<unknown> =>
    new Promise(tell => {
      const work = (signal: AbortSignal): Promise<void> =>
        new Promise(end =>
          signal.addEventListener('abort', () => {
            tell(signal.reason)
            end()
          }),
        )
      withinDeadline(client.signal, work, deadlineMs).catch(() => undefined)
    })
  expect(await reasonOf(new AbortController(), 1)).toMatchObject({
    code: 'DEADLINE_EXCEEDED',
    reason: 'DEADLINE_EXCEEDED',
  })
  const client = new AbortController()
  const reason = reasonOf(client, 600_000)
  client.abort()
  expect(await reason).toMatchObject({ code: 'DEADLINE_EXCEEDED', reason: 'CLIENT_GONE' })
})
