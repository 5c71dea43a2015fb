import { describe, expect, test } from '@jest/globals'
import { createKept } from '../../src/answer/kept.js'
import type { Query } from '../../src/cypher/fragment.js'

const query = (text: string, params: Record<string, unknown> = {}): Query => ({
  text,
  params,
  read: rows => rows,
})
const body = (text: string) => ({ status: 200, headers: {}, bytes: Buffer.from(text) })

describe('what a query brought', () => {
  test('is found again under the same text and values, in the same version alone', () => {
    const kept = createKept(100_000)
    kept.keepRows('v1', query('a', { ids: ['x'], b: 1 }), ['rows'])
    expect(kept.rows('v1', query('a', { b: 1, ids: ['x'] }))).toEqual(['rows'])
    for (const [version, other] of [
      ['v2', query('a', { ids: ['x'], b: 1 })],
      ['v1', query('a', { ids: ['y'], b: 1 })],
      ['v1', query('b', { ids: ['x'], b: 1 })],
    ] as const)
      expect(kept.rows(version, other)).toBeUndefined()
    expect(kept.facts().rows).toEqual({ hits: 1, misses: 3 })
  })

  test('falls out, least used first, when the bound in bytes is reached', () => {
    const kept = createKept(20_000)
    const rows = 'x'.repeat(500)
    for (let i = 0; i < 100; i++) {
      kept.keepRows('v1', query(`q${i}`), rows)
      kept.rows('v1', query('q0'))
    }
    expect(kept.rows('v1', query('q0'))).toBe(rows)
    expect(kept.rows('v1', query('q1'))).toBeUndefined()
    expect(kept.rows('v1', query('q99'))).toBe(rows)
    expect(kept.facts().bytes).toBeLessThanOrEqual(20_000)
  })

  test('is not kept where it alone would push out the rest', () => {
    const kept = createKept(20_000)
    kept.keepRows('v1', query('large'), 'x'.repeat(5_000))
    expect(kept.rows('v1', query('large'))).toBeUndefined()
  })
})

describe('a finished answer', () => {
  test('is found under its key, while the version that it was made from stands', async () => {
    const kept = createKept(100_000)
    kept.keepBody('v1', 'key', body('{}'))
    expect(await kept.body('key', async () => 'v1')).toEqual(body('{}'))
    expect(kept.facts().bodies).toEqual({ hits: 1, misses: 0 })
  })

  test.each([['v2'], [null]])('is no hit where %s stands, or nobody can say', async versionNow => {
    const kept = createKept(100_000)
    kept.keepBody('v1', 'key', body('{}'))
    expect(await kept.body('key', async () => versionNow)).toBeUndefined()
    expect(kept.facts().bodies).toEqual({ hits: 0, misses: 1 })
  })

  test('that is not there costs no question which version stands', async () => {
    const kept = createKept(100_000)
    const unasked = () => Promise.reject(new Error('This was not to be asked'))
    expect(await kept.body('other', unasked)).toBeUndefined()
    expect(kept.facts().bodies).toEqual({ hits: 0, misses: 1 })
  })
})

test('a bound of nothing keeps nothing', async () => {
  const kept = createKept(0)
  kept.keepRows('v1', query('a'), [])
  kept.keepBody('v1', 'key', body('{}'))
  expect(kept.rows('v1', query('a'))).toBeUndefined()
  expect(await kept.body('key', async () => 'v1')).toBeUndefined()
  expect(kept.facts()).toEqual({
    rows: { hits: 0, misses: 0 },
    bodies: { hits: 0, misses: 0 },
    bytes: 0,
  })
})
