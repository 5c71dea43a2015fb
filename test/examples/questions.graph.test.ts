import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { type SavedQuestion, readQuestions } from '../../src/server/questions.js'
import { type Api, sharedInstance, startApi } from '../support/ask.js'

const FOLDER = 'examples/questions'
/** UPDATE=1 writes the answers anew; look at the difference before it is committed. */
const UPDATE = process.env.UPDATE === '1'

const questions = readQuestions(FOLDER)
const kindsOf = ({ name }: SavedQuestion): string[] =>
  (parse(readFileSync(join(FOLDER, `${name}.yaml`), 'utf8')) as { kinds: string[] }).kinds

let api: Api
beforeAll(async () => {
  api = await startApi(sharedInstance('TEST_SEED'))
})
afterAll(() => api.close())

describe('the saved questions', () => {
  test('are at least forty, of every kind, twelve of them with nothing, only possible or only planned as the right answer', () => {
    expect(questions.length).toBeGreaterThanOrEqual(40)
    const kinds = questions.map(kindsOf)
    const negative = kinds.filter(found =>
      found.some(kind => ['nothing', 'only-possible', 'only-planned'].includes(kind)),
    )
    expect(negative.length).toBeGreaterThanOrEqual(12)
    const needed = [
      'one-hop',
      'two-hops',
      'three-hops',
      'four-hops',
      'join-two-texts',
      'join-three-texts',
      'dates',
      'order',
      'counts',
      'provenance',
      'search',
    ]
    expect(needed.filter(kind => !kinds.flat().includes(kind))).toEqual([])
  })

  test('have a title and prose in both languages', () => {
    const texts = questions.flatMap(({ title, prose }) => [title?.en, title?.id, prose?.en, prose?.id])
    expect(texts.filter(text => typeof text !== 'string' || text.trim() === '')).toEqual([])
  })

  test.each(questions.map(question => [question.name, question] as const))(
    '%s',
    async (name, { query, variables }) => {
      const { data, errors } = await api.ask(query, variables)
      const file = join(FOLDER, `${name}.json`)
      const answer = {
        data: data as unknown,
        ...(errors === undefined ? {} : { errors: errors.map(error => error.message) }),
      }
      if (UPDATE || !existsSync(file)) writeFileSync(file, `${JSON.stringify(answer, null, 2)}\n`)
      expect(answer).toEqual(JSON.parse(readFileSync(file, 'utf8')))
    },
  )
})
