import { describe, expect, test } from '@jest/globals'
import { answerPlan } from '../../src/answer/answer-plan.js'
import type { Answers } from '../../src/answer/answers.js'
import type { Ask } from '../../src/answer/ask.js'
import { createBreath } from '../../src/answer/breath.js'
import { Texts } from '../../src/answer/texts.js'
import type { Query } from '../../src/cypher/fragment.js'
import { graphOf, model, planOf } from '../support/plan.js'

/** The ids that there are. */
const THERE = ['asean', 'laos']

/** Rows of entities that are looked up by their ids, and of those like a wrong id: `asaen` is meant to be `asean`. */
function rowsFor({ params }: Query): readonly (readonly unknown[])[] {
  if (params.ids === undefined) return [['asean', ['asean']]]
  const ids = (params.ids as string[]).filter(id => THERE.includes(id))
  return ids.map(id => [id, id, 'Organization', []])
}

const isHint = ({ params }: Query): boolean => params.spelt !== undefined

/** A graph whose hints wait for each other: none comes before `together` of them were asked for; or they fail. */
function graph(together: number, hintError?: Error): { ask: Ask; hints: () => number } {
  let asked = 0
  let begin: () => void
  const allAsked = new Promise<void>(resolve => (begin = resolve))
  const ask: Ask = async query => {
    if (isHint(query)) {
      asked++
      if (asked === together) begin()
      await allAsked
      if (hintError !== undefined) throw hintError
    }
    return query.read(rowsFor(query))
  }
  return { ask, hints: () => asked }
}

const answersTo = (text: string, ask: Ask): Promise<Answers> =>
  answerPlan(planOf(text), graphOf(10), {
    model,
    ask,
    breath: createBreath(),
    familiar: { meets: () => false },
    texts: new Texts(model),
    inquiries: new Map(),
  })

const nearestOf = (answers: Answers, id: string): string | null =>
  answers.nearestTo({ id, type: null, release: null })

describe('the ids that were meant by wrong ones', () => {
  test('are looked for side by side, in one look-up and in several', async () => {
    const { ask, hints } = graph(4)
    const answers = await answersTo(
      '{ nodes(ids: ["asaen", "laos", "asena", "asaen"]) { id } one: node(id: "aseann") { id } two: entity(id: "aasean") { id } }',
      ask,
    )
    expect(hints()).toBe(4)
    expect(['asaen', 'asena', 'aseann', 'aasean'].map(id => nearestOf(answers, id))).toEqual(
      Array.from({ length: 4 }, () => 'asean'),
    )
  })

  test('are looked for of five at most', async () => {
    const { ask, hints } = graph(5)
    const answers = await answersTo(
      '{ nodes(ids: ["asean1", "asean2", "asean3", "asean4", "asean5", "asean6"]) { id } }',
      ask,
    )
    expect(hints()).toBe(5)
    expect(nearestOf(answers, 'asean6')).toBeNull()
  })

  test('are hints: where they fail, what was found is there, and the answer is known to lack them', async () => {
    const error = new Error('the index is gone')
    const { ask } = graph(1, error)
    const text = '{ nodes(ids: ["laos", "asaen"]) { id } }'
    const answers = await answersTo(text, ask)
    const plan = planOf(text).roots.get('nodes')!.field
    expect(() => answers.checkFailure(plan)).not.toThrow()
    expect(nearestOf(answers, 'asaen')).toBeNull()
    expect(answers.hintErrors).toEqual([error])
  })
})
