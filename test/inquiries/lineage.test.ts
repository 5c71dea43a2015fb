import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { TiesAt } from '../../src/cypher/queries/ties.js'
import { layLevels, orderPoints } from '../../src/queries/lineage/levels.js'
import {
  type LineageBounds,
  type LineageReach,
  endsInDrawing,
  walkLineage,
} from '../../src/queries/lineage/walk.js'
import type { Tie } from '../../src/questions/view.js'
import { distinctTies, tie } from './made-ties.js'

const TEXTS = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
const BODIES = ['x', 'y']
const text = fc.constantFrom(...TEXTS)

/** Texts that come from one another, circles among them, and bodies that watch over some. */
const worlds = fc
  .array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({
          type: fc.constantFrom('IMPLEMENTS', 'SUCCEEDS', 'SUPPLEMENTS', 'PART_OF'),
          from: text,
          to: text,
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          type: fc.constant('MONITORED_BY'),
          from: text,
          to: fc.constantFrom(...BODIES),
        }),
      },
    ),
    { maxLength: 14 },
  )
  .map(made =>
    distinctTies(made.filter(({ from, to }) => from !== to).map(({ type, from, to }) => tie(type, from, to))),
  )

const reaches = fc.constantFrom<LineageReach>('EARLIER', 'LATER', 'LINE', 'FAMILY')
const ROOMY = { depth: 50, limit: 300 }

/** What a database would tell of the ties at some entities. */
const readerOf =
  (ties: readonly Tie[], mostEach = 100) =>
  (ids: readonly string[]): Promise<TiesAt[]> => {
    const at = ids.map((id): TiesAt => {
      const own = ties.filter(({ from, to }) => from === id || to === id)
      const types = [...new Set(own.map(({ type }) => type))].map(type => {
        const same = own.filter(each => each.type === type)
        return { type, total: same.length, ties: same.slice(0, mostEach) }
      })
      return { id, types }
    })
    return Promise.resolve(at)
  }

/** The same by hand: all claims are looked through again and again until nothing more is found. */
function reached(ties: readonly Tie[], middle: string, reach: LineageReach, rounds: number): Set<string> {
  const oneWay = (isUp: boolean, isDown: boolean): Set<string> => {
    let texts = new Set([middle])
    const bodies = new Set<string>()
    for (let round = 0; round < rounds; round++) {
      const more = new Set(texts)
      for (const { type, from, to } of ties) {
        if (type === 'MONITORED_BY') {
          if (texts.has(from)) bodies.add(to)
          continue
        }
        if (isUp && texts.has(from)) more.add(to)
        if (isDown && texts.has(to)) more.add(from)
      }
      texts = more
    }
    return new Set([...texts, ...bodies])
  }
  if (reach === 'FAMILY') return oneWay(true, true)
  const up = reach === 'LATER' ? [] : oneWay(true, false)
  const down = reach === 'EARLIER' ? [] : oneWay(false, true)
  return new Set([...up, ...down])
}

describe('a walk along a lineage', () => {
  test('finds what a search through all claims finds, to any depth, and comes to an end in circles', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, reaches, fc.integer({ min: 1, max: 5 }), async (ties, reach, depth) => {
        const bounds: LineageBounds = { reach, depth, limit: 300 }
        const { ids, ties: found, gaps } = await walkLineage('a', bounds, readerOf(ties))
        const wanted = reached(ties, 'a', reach, depth)
        expect([...ids].sort()).toEqual([...wanted].sort())
        expect(found).toEqual(ties.filter(({ from, to }) => wanted.has(from) && wanted.has(to)))
        const whole = reached(ties, 'a', reach, 20)
        expect(gaps.length > 0).toBe(whole.size > wanted.size)
      }),
    )
  })

  test('stays within its limit, and says where it stopped', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, reaches, fc.integer({ min: 2, max: 5 }), async (ties, reach, limit) => {
        const { ids, gaps } = await walkLineage('a', { ...ROOMY, reach, limit }, readerOf(ties))
        const whole = reached(ties, 'a', reach, 20)
        expect(ids.size).toBe(Math.min(limit, whole.size))
        expect(gaps.length > 0).toBe(whole.size > limit)
        for (const { atId } of gaps) expect(ids.has(atId)).toBe(true)
      }),
    )
  })

  test('tells of claims that were too many to read', async () => {
    const ties = ['b', 'c', 'd'].map(from => tie('IMPLEMENTS', from, 'a'))
    const { gaps } = await walkLineage('a', { ...ROOMY, reach: 'LATER' }, readerOf(ties, 2))
    expect(gaps).toEqual([{ atId: 'a', claimType: 'IMPLEMENTS', total: 1 }])
  })
})

/** Whether each can be reached from each, downwards, by multiplying the table of lines with itself. */
function reachTable(ids: readonly string[], lines: readonly { upper: string; lower: string }[]): boolean[][] {
  let table = ids.map(upper =>
    ids.map(lower => lines.some(line => line.upper === upper && line.lower === lower)),
  )
  for (let round = 0; round < 4; round++)
    table = table.map((row, i) =>
      row.map((has, j) => has || row.some((step, k) => step && table[k]![j]! && i >= 0)),
    )
  return table
}

describe('the levels of a lineage', () => {
  const drawn = fc.tuple(worlds, reaches).map(([ties]) => ties)

  test('every line leads downwards, but for those in a circle, which stay on one level', () => {
    fc.assert(
      fc.property(drawn, ties => {
        const ids = [...TEXTS, ...BODIES]
        const lines = ties.map(endsInDrawing)
        const levels = layLevels(ids, lines, 'a')
        const table = reachTable(ids, lines)
        expect(levels.get('a')).toBe(0)
        for (const { upper, lower } of lines) {
          const isCircle = table[ids.indexOf(lower)]![ids.indexOf(upper)]!
          const step = levels.get(lower)! - levels.get(upper)!
          expect(isCircle ? step === 0 : step >= 1).toBe(true)
        }
      }),
    )
  })

  test('what has something below it outside its circle stands right above the highest of it', () => {
    fc.assert(
      fc.property(drawn, ties => {
        const ids = [...TEXTS, ...BODIES]
        const lines = ties.map(endsInDrawing)
        const levels = layLevels(ids, lines, 'a')
        const table = reachTable(ids, lines)
        const inOne = (a: string, b: string): boolean =>
          a === b || (table[ids.indexOf(a)]![ids.indexOf(b)]! && table[ids.indexOf(b)]![ids.indexOf(a)]!)
        for (const id of ids) {
          const circle = ids.filter(other => inOne(id, other))
          const under = lines.filter(({ upper, lower }) => circle.includes(upper) && !circle.includes(lower))
          if (under.length === 0) continue
          expect(levels.get(id)).toBe(Math.min(...under.map(({ lower }) => levels.get(lower)!)) - 1)
        }
      }),
    )
  })

  test('points come from the top and from the left, each once, whatever the order of what they are made from', () => {
    fc.assert(
      fc.property(drawn, ties => {
        const ids = [...TEXTS, ...BODIES]
        const lines = ties.map(endsInDrawing)
        const points = orderPoints(layLevels(ids, lines, 'a'), lines)
        expect(points.map(({ id }) => id).sort()).toEqual([...ids].sort())
        points.slice(1).forEach((point, before) => {
          const last = points[before]!
          const isNext =
            point.level === last.level
              ? point.place === last.place + 1
              : point.level > last.level && point.place === 0
          expect(isNext).toBe(true)
        })
        const turned = [...lines].reverse()
        expect(orderPoints(layLevels([...ids].reverse(), turned, 'a'), turned)).toEqual(points)
      }),
    )
  })

  test('a declaration, its plan, the programme of the plan and who watches over it stand one below the other', () => {
    const ties = [
      tie('IMPLEMENTS', 'plan', 'declaration'),
      tie('IMPLEMENTS', 'programme', 'plan'),
      tie('SUCCEEDS', 'programme', 'old-programme'),
      tie('IMPLEMENTS', 'old-programme', 'plan'),
      tie('MONITORED_BY', 'programme', 'body'),
    ]
    const lines = ties.map(endsInDrawing)
    const ids = ['body', 'declaration', 'old-programme', 'plan', 'programme']
    expect(orderPoints(layLevels(ids, lines, 'plan'), lines)).toEqual([
      { id: 'declaration', level: -1, place: 0 },
      { id: 'plan', level: 0, place: 0 },
      { id: 'old-programme', level: 1, place: 0 },
      { id: 'programme', level: 2, place: 0 },
      { id: 'body', level: 3, place: 0 },
    ])
  })
})
