import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from '@jest/globals'
import { type Bounds, type InTurn, Turns } from '../../src/server/turns.js'

const BOUNDS: Bounds = { places: 4, each: 2, kept: 1, patienceMs: 600_000 }

/** Works that end when they are told to, and the order in which they began. */
class Works {
  readonly begun: string[] = []
  readonly #ends = new Map<string, () => void>()

  async start(inTurn: InTurn, ...names: string[]): Promise<void> {
    for (const name of names)
      void inTurn(() => {
        this.begun.push(name)
        return new Promise<void>(end => this.#ends.set(name, end))
      }).catch(() => undefined)
    await nextTurn()
  }

  async end(name: string): Promise<void> {
    this.#ends.get(name)!()
    await nextTurn()
  }
}

const ever = new AbortController().signal

test('a request has few places at once, and waits behind itself for more', async () => {
  const works = new Works()
  await works.start(new Turns(BOUNDS).of(ever), 'a1', 'a2', 'a3', 'a4')
  expect(works.begun).toEqual(['a1', 'a2'])
  await works.end('a2')
  expect(works.begun).toEqual(['a1', 'a2', 'a3'])
})

test('some places are kept for a request that has none', async () => {
  const works = new Works()
  const turns = new Turns(BOUNDS)
  await works.start(turns.of(ever), 'a1', 'a2')
  await works.start(turns.of(ever), 'b1', 'b2')
  expect(works.begun).toEqual(['a1', 'a2', 'b1'])
  await works.start(turns.of(ever), 'c1')
  expect(works.begun).toEqual(['a1', 'a2', 'b1', 'c1'])
})

test('a place that falls free goes to the request that has the fewest, the first among equals', async () => {
  const works = new Works()
  const turns = new Turns({ ...BOUNDS, kept: 0 })
  const [a, b] = [turns.of(ever), turns.of(ever)]
  await works.start(a, 'a1', 'a2', 'a3')
  await works.start(b, 'b1', 'b2', 'b3')
  await works.start(turns.of(ever), 'c1')
  await works.start(turns.of(ever), 'd1')
  expect(works.begun).toEqual(['a1', 'a2', 'b1', 'b2'])
  await works.end('a1')
  await works.end('a2')
  await works.end('c1')
  expect(works.begun.slice(4)).toEqual(['c1', 'a3', 'd1'])
})

test('work that fails hands its place on', async () => {
  const works = new Works()
  const inTurn = new Turns({ ...BOUNDS, each: 1 }).of(ever)
  const failed = inTurn(() => Promise.reject(new Error('wrong'))).catch((error: Error) => error.message)
  await works.start(inTurn, 'next')
  expect(await failed).toBe('wrong')
  expect(works.begun).toEqual(['next'])
})

test('what waits when its request is called off is never begun, and keeps nobody else waiting', async () => {
  const works = new Works()
  const turns = new Turns(BOUNDS)
  const client = new AbortController()
  const inTurn = turns.of(client.signal)
  await works.start(inTurn, 'a1', 'a2')
  const waiting = inTurn(async () => void works.begun.push('never'))
  client.abort(new Error('gone'))
  await expect(waiting).rejects.toThrow('gone')
  await expect(inTurn(async () => void works.begun.push('never'))).rejects.toThrow('gone')
  await works.end('a1')
  await works.start(turns.of(ever), 'b1', 'b2')
  expect(works.begun).toEqual(['a1', 'a2', 'b1', 'b2'])
})

test('a request that gets no place at all is told to come again; one that has a place is not', async () => {
  const works = new Works()
  const turns = new Turns({ places: 2, each: 1, kept: 0, patienceMs: 20 })
  const a = turns.of(ever)
  await works.start(a, 'a1', 'a2')
  await works.start(turns.of(ever), 'b1')
  await expect(turns.of(ever)(async () => 'late')).rejects.toMatchObject({
    code: 'DATABASE_UNAVAILABLE',
    reason: 'TOO_MANY_QUESTIONS',
    details: { retryAfter: 5 },
  })
  await works.end('a1')
  expect(works.begun).toEqual(['a1', 'b1', 'a2'])
})
