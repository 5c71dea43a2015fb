import { expect, test } from '@jest/globals'
import { addResolversToSchema } from '@graphql-tools/schema'
import { buildSchema, execute, parse } from 'graphql'
import { createBreath, showInTurns } from '../../src/answer/breath.js'
import { findingField, findingResolvers } from '../../src/resolvers/finding.js'
import type { FieldPlan } from '../../src/plan/plan.js'

/** A clock that moves when it is told to, and what somebody else sees of the event loop: how much was done each time that it came round. */
function watchLoop(): { work(ms: number): void; now(): number; turns: number[]; end(): void } {
  const turns: number[] = []
  let [time, done, isOn] = [0, 0, true]
  const look = (): void => {
    turns.push(done)
    done = 0
    if (isOn) setImmediate(look)
  }
  setImmediate(look)
  return {
    work: ms => {
      time += ms
      done++
    },
    now: () => time,
    turns,
    end: () => {
      isOn = false
      turns.push(done)
    },
  }
}

test('who is short goes on at once', () => {
  const breath = createBreath(() => 0)
  expect(breath.pauseIfLong()).toBeUndefined()
  const things = ['one', 'two']
  expect(showInTurns(things, 10, breath)).toBe(things)
})

test('those who pause go on in their order, several in one turn as long as that is short, and nobody is forgotten', async () => {
  const loop = watchLoop()
  const breath = createBreath(() => loop.now())
  const order: number[] = []
  await Promise.all(
    Array.from({ length: 100 }, async (_, place) => {
      await breath.pause()
      await Promise.resolve()
      loop.work(5)
      order.push(place)
      if (place === 50) await breath.pause()
    }),
  )
  loop.end()
  expect(order).toEqual(Array.from({ length: 100 }, (_, place) => place))
  expect(Math.max(...loop.turns)).toBe(3)
  await breath.pause()
})

test.each([
  ['light', 200, 500],
  ['heavy', 200_000, 1],
])(
  'a question that finds many %s things holds the event loop for few of them at a stretch, and tells all',
  async (_, weight, atOnce) => {
    const schema = buildSchema(
      'type Query { found: Found } type Found { things: [Thing!]! } type Thing { place: Int! }',
    )
    const loop = watchLoop()
    const told = findingResolvers([schema.getType('Found')!], {})
    const place: typeof findingField = (...asked) => {
      loop.work(1)
      return findingField(...asked)
    }
    addResolversToSchema({
      schema,
      resolvers: { ...told, Thing: { place } },
      updateResolversInPlace: true,
    })
    const value = { kind: 'value', fields: new Map() } as never as FieldPlan
    const things = { kind: 'parts', fields: new Map([['place', value]]), weight } as never as FieldPlan
    const found = Array.from({ length: 2_000 }, (__, at) => ({ place: at }))
    const made = await execute({
      schema,
      document: parse('{ found { things { place } } }'),
      rootValue: { found: { things: found, fields: new Map([['things', things]]) } },
      contextValue: { breath: createBreath(() => loop.now()) },
    })
    loop.end()
    expect(JSON.parse(JSON.stringify(made.data))).toEqual({ found: { things: found } })
    expect(loop.turns.length).toBeGreaterThan((2_000 - atOnce) / 16)
    // The first are made at once, and what is made in a turn besides ends when its slice does.
    expect(Math.max(...loop.turns)).toBeLessThanOrEqual(atOnce + 16)
  },
)
