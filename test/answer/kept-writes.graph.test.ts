import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type SavedQuestion, readQuestions } from '../../src/server/saved-questions.js'
import type { Api } from '../support/ask.js'
import { type KeepingAndFresh, startKeepingAndFresh } from './keeping.js'

let both: KeepingAndFresh
let keeping: Api
let fresh: Api
beforeAll(async () => {
  both = await startKeepingAndFresh()
  ;({ keeping, fresh } = both)
})
afterAll(() => both.close())

const RENAME = 'MATCH (n:Entity {id: $id}) SET n.nameEnglish = $name, n.nameIndonesian = $name'

/** What is short and shows names again and again, so that much of it is kept; each of its parts is found in another way. */
const ABOUT_ONE = `query ($id: ID!, $day: Day) {
  node(id: $id) { id name ... on Organization { members(asOf: $day) { totalCount nodes { id name } } } }
  instruments(where: { name: { ne: "nothing" } }, asOf: $day) { totalCount nodes { id name } }
}`

/** Whose names the writes change, and into what: how often it was done can be read wherever a name is shown. */
const RENAMED = ['league', 'watch', 'ports-forum', 'ports-convention', 'northland', 'smuggling'] as const
type Renamed = (typeof RENAMED)[number]
const NUMBERED = /\[([a-z-]+) renamed (\d+) times\]/g

const renamed = fc.constantFrom(...RENAMED)
interface Asked {
  readonly question: Pick<SavedQuestion, 'query' | 'variables'>
  readonly id: string
  readonly day: string
  readonly language: string
}
const asked: fc.Arbitrary<Asked> = fc.record({
  question: fc.constantFrom(...questionsToAsk()),
  id: renamed,
  day: fc
    .date({ min: new Date('1995-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    .map(date => date.toISOString().slice(0, 10)),
  language: fc.constantFrom('en', 'id', 'id-ID, en;q=0.5'),
})
const steps = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('write', 'write meanwhile'), id: renamed }) },
    { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('ask', 'ask twice'), asked }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('settle' as const) }) },
  ),
  { minLength: 6, maxLength: 30 },
)

/** The ready questions, with other values, and the cases of the tests, most of which name what is in the tiny world. */
function questionsToAsk(): Asked['question'][] {
  const folder = 'test/queries'
  const cases = readdirSync(folder).filter(file => file.endsWith('.graphql'))
  return [
    { query: ABOUT_ONE, variables: { id: 'league', day: '2020-01-01' } },
    ...cases.map(file => ({ query: readFileSync(join(folder, file), 'utf8'), variables: {} })),
    ...readQuestions('examples/questions'),
  ]
}

/** Its variables with another id and another day in the places of those that it has. */
function otherValues(value: unknown, id: string, day: string): unknown {
  if (Array.isArray(value)) return value.map(inner => otherValues(inner, id, day))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, otherValues(inner, id, day)]))
  if (typeof value !== 'string') return value
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return day
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(value) ? id : value
}

/** Everything written so far: how often each was begun to be renamed, and how often that was done. */
class Writes {
  readonly begun = new Map<string, number>()
  readonly done = new Map<string, number>()
  /** Numbers in answers that were looked at. */
  seen = 0
  #last: Promise<void> = Promise.resolve()

  /** One write after the other, so that the last number is the newest; as no import would, and both languages in one transaction. */
  async rename(id: Renamed): Promise<void> {
    this.#last = this.#last.then(async () => {
      const times = (this.begun.get(id) ?? 0) + 1
      this.begun.set(id, times)
      const params = { id, name: `[${id} renamed ${times} times]` }
      await both.database.write(run => run({ text: RENAME, params }))
      this.done.set(id, times)
    })
    await this.#last
  }

  /** Every name in the answer is at least as new as what was done when it was asked for, and shows one version of the graph. */
  check(answer: string, known: ReadonlyMap<string, number>): void {
    const shown = new Map<string, number>()
    for (const [, id, times] of answer.matchAll(NUMBERED)) {
      this.seen++
      expect([id, Number(times)]).toEqual([id, shown.get(id!) ?? Number(times)])
      shown.set(id!, Number(times))
    }
    for (const [id, times] of shown) {
      const isOfNow = times >= (known.get(id) ?? 0) && times <= (this.begun.get(id) ?? 0)
      expect({ id, times, isOfNow }).toEqual({ id, times, isOfNow: true })
    }
  }
}

test('while others write, no answer is older than the last write before it was asked for; once they have, all are what is read anew', async () => {
  const writes = new Writes()
  const hits = keeping.kept()
  const ask = (api: Api, { question, id, day, language }: Asked) =>
    api.ask(question.query, otherValues(question.variables, id, day) as Record<string, unknown>, {
      'accept-language': language,
    })
  const askMeanwhile = async (what: Asked): Promise<void> => {
    const known = new Map(writes.done)
    const { data, errors } = await ask(keeping, what)
    // A graph that changes under every try is not answered from at all.
    if (errors?.[0]?.extensions.code !== 'GRAPH_CHANGED') writes.check(JSON.stringify(data ?? null), known)
  }
  const settle = async (inFlight: Promise<void>[], about: Iterable<Asked>) => {
    await Promise.all(inFlight.splice(0))
    for (const what of about) {
      const { status, data, errors } = await ask(fresh, what)
      // Once with what was kept before the last write, and once with what that answer kept.
      for (const again of [await ask(keeping, what), await ask(keeping, what)])
        expect([again.status, again.data, again.errors]).toEqual([status, data, errors])
      writes.check(JSON.stringify(data ?? null), writes.done)
    }
  }
  await fc.assert(
    fc.asyncProperty(steps, async taken => {
      const inFlight: Promise<void>[] = []
      const about = new Set<Asked>()
      for (const step of taken) {
        if (step.kind === 'settle') await settle(inFlight, about)
        else if ('id' in step) {
          const writing = writes.rename(step.id)
          if (step.kind === 'write') await writing
          else inFlight.push(writing)
        } else {
          about.add(step.asked)
          const times = step.kind === 'ask twice' ? 2 : 1
          for (let time = 0; time < times; time++) inFlight.push(askMeanwhile(step.asked))
        }
      }
      await settle(inFlight, about)
    }),
    { numRuns: 6, endOnFailure: true },
  )
  const { bodies, rows } = keeping.kept()
  expect(bodies.hits).toBeGreaterThan(hits.bodies.hits)
  expect(rows.hits).toBeGreaterThan(hits.rows.hits)
  expect(writes.seen).toBeGreaterThan(0)
})
