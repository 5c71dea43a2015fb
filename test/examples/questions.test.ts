import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { type SavedQuestion, readQuestions } from '../../src/server/saved-questions.js'

const FOLDER = 'examples/questions'
const questions = readQuestions(FOLDER)

/** What a file of prose says besides what the server reads of it; few old questions have no answer in words. */
interface About {
  readonly kinds: string[]
  readonly answer?: { readonly en: string; readonly id: string }
}

const aboutOf = ({ name }: SavedQuestion): About =>
  parse(readFileSync(join(FOLDER, `${name}.yaml`), 'utf8')) as About
const kindsOf = (question: SavedQuestion): string[] => aboutOf(question).kinds
const answered = questions.filter(question => aboutOf(question).answer !== undefined)

/** The pieces of an answer in words that stand in bold. */
const boldIn = (words: string): string[] => [...words.matchAll(/\*\*(.+?)\*\*/g)].map(match => match[1]!)

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

  test('have at least fifty answers in words', () => {
    expect(answered.length).toBeGreaterThanOrEqual(50)
  })

  test.each(answered.map(question => [question.name, question] as const))(
    'say of %s in words of both languages what the graph answers',
    (name, question) => {
      const graph = readFileSync(join(FOLDER, `${name}.json`), 'utf8')
      const { en, id } = aboutOf(question).answer!
      for (const words of [en, id]) {
        const said = boldIn(words)
        expect(said.length).toBeGreaterThan(0)
        expect(said.filter(piece => !graph.includes(piece))).toEqual([])
      }
    },
  )
})
