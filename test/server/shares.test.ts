import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import { nameOfClient } from '../../src/server/client.js'
import { type HandBack, Shares } from '../../src/server/shares.js'

const ever = new AbortController().signal
const MEMORY_MS = 1_000
const BOUNDS = {
  places: 4,
  each: 1,
  kept: 1,
  waiting: 3,
  allWaiting: 5,
  patienceMs: 600_000,
  memoryMs: MEMORY_MS,
}

/** Clients of some shares, and the order in which their questions began. */
class Clients {
  readonly begun: string[] = []
  now = 0
  readonly shares: Shares
  readonly #held = new Map<string, HandBack>()

  constructor(bounds = {}) {
    this.shares = new Shares({ ...BOUNDS, ...bounds }, () => this.now)
  }

  /** Each asks a question named like `a1`, where `a` is the client; gives what those were refused with that were refused at once. */
  async ask(...names: string[]): Promise<unknown[]> {
    const refused: unknown[] = []
    for (const name of names)
      void this.shares.take(name[0]!, ever).then(
        handBack => {
          this.begun.push(name)
          this.#held.set(name, handBack)
        },
        (error: { reason: string }) => refused.push(error.reason),
      )
    await nextTurn()
    return refused
  }

  async end(name: string): Promise<void> {
    this.#held.get(name)!()
    await nextTurn()
  }
}

describe('a client', () => {
  test('that is alone has all places but those that are kept for another', async () => {
    const clients = new Clients()
    await clients.ask('a1', 'a2', 'a3', 'a4')
    expect(clients.begun).toEqual(['a1', 'a2', 'a3'])
    await clients.ask('b1')
    expect(clients.begun).toEqual(['a1', 'a2', 'a3', 'b1'])
  })

  test('has one place at a time as long as another asks too, and some time after that', async () => {
    const clients = new Clients()
    await clients.ask('b1', 'a1', 'a2', 'a3')
    expect(clients.begun).toEqual(['b1', 'a1'])
    await clients.end('b1')
    expect(clients.begun).toEqual(['b1', 'a1'])
    await clients.end('a1')
    expect(clients.begun).toEqual(['b1', 'a1', 'a2'])
    clients.now = MEMORY_MS
    await clients.ask('a4')
    await clients.end('a2')
    expect(clients.begun).toEqual(['b1', 'a1', 'a2', 'a3', 'a4'])
  })

  test('that has none gets the place that falls free before one that has', async () => {
    const clients = new Clients({ kept: 0, each: 2 })
    await clients.ask('a1', 'b1', 'a2', 'b2', 'a3', 'b3', 'c1')
    expect(clients.begun).toEqual(['a1', 'b1', 'a2', 'b2'])
    await clients.end('a1')
    expect(clients.begun.at(-1)).toBe('c1')
  })

  test('is refused at once where more of its questions wait than may', async () => {
    const clients = new Clients()
    expect(await clients.ask('a1', 'a2', 'a3', 'a4', 'a5', 'a6')).toEqual([])
    expect(await clients.ask('a7', 'a8', 'b1')).toEqual(['TOO_MANY_AT_ONCE', 'TOO_MANY_AT_ONCE'])
    expect(clients.begun).toContain('b1')
  })

  test('is turned away at the door while so many of its questions wait', async () => {
    const clients = new Clients()
    await clients.ask('a1', 'a2', 'a3', 'a4', 'a5')
    clients.shares.checkRoom('a')
    await clients.ask('a6')
    expect(() => clients.shares.checkRoom('a')).toThrow(/more at once than your share/)
    for (const other of ['b', 'c']) clients.shares.checkRoom(other)
    await clients.end('a1')
    clients.shares.checkRoom('a')
  })

  test('is refused where everybody together waits for too much', async () => {
    const clients = new Clients({ places: 1, kept: 0 })
    expect(await clients.ask('a1', 'a2', 'a3', 'b1', 'b2', 'c1')).toEqual([])
    expect(await clients.ask('d1')).toEqual(['TOO_MANY_QUESTIONS'])
  })
})

test('what waits too long is told whose questions it waits for', async () => {
  const shares = new Shares({ ...BOUNDS, places: 2, kept: 0, patienceMs: 20 })
  for (const name of ['a', 'b']) await shares.take(name, ever)
  await expect(shares.take('a', ever)).rejects.toMatchObject({
    code: 'TOO_MANY_REQUESTS',
    reason: 'TOO_MANY_AT_ONCE',
    details: { retryAfter: 1 },
  })
  await expect(shares.take('c', ever)).rejects.toMatchObject({
    code: 'DATABASE_UNAVAILABLE',
    reason: 'TOO_MANY_QUESTIONS',
    details: { retryAfter: 5 },
  })
})

test('who goes while it waits leaves the line, and a place that is given back twice is one', async () => {
  const shares = new Shares({ ...BOUNDS, places: 1, kept: 0 })
  const handBack = await shares.take('a', ever)
  const client = new AbortController()
  const waiting = shares.take('b', client.signal)
  client.abort(new Error('gone'))
  await expect(waiting).rejects.toThrow('gone')
  handBack()
  handBack()
  await shares.take('c', ever)
  const next = shares.take('d', ever)
  expect(await Promise.race([next, nextTurn('waits')])).toBe('waits')
})

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:0:12::1', '2001:db8:0:12'],
  ['2001:0DB8::12:ffff:1:2:3', '2001:db8:0:12'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['::1', '0:0:0:0'],
])('the client at %s is %s', (ip, name) => expect(nameOfClient({ ip })).toBe(name))
