import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { type SavedQuestion, readQuestions } from '../../src/server/questions.js'

const FOLDER = 'examples/questions'
const questions = readQuestions(FOLDER)
const kindsOf = ({ name }: SavedQuestion): string[] =>
  (parse(readFileSync(join(FOLDER, `${name}.yaml`), 'utf8')) as { kinds: string[] }).kinds

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
})
