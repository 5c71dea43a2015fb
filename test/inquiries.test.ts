import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { INQUIRIES } from '../src/queries/all.js'

/** `group-by` of `groupBy`. */
const fileOf = (field: string): string => field.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)

const SAVED = 'examples/questions'
const saved = readdirSync(SAVED)
  .filter(file => file.endsWith('.graphql'))
  .map(file => readFileSync(join(SAVED, file), 'utf8'))

/** The ready questions that ask it at the root. */
const examplesOf = (field: string): string[] =>
  saved.filter(text => new RegExp(`^  (?:\\w+: )?${field}\\b[ ({]`, 'm').test(text))

describe.each([...INQUIRIES.keys()])('the question %s', field => {
  const file = fileOf(field)

  test('is a family of files of one name', () => {
    const family = [
      `src/queries/${file}.ts`,
      `schema/query/${file}.graphql`,
      `test/queries/${file}.graphql`,
      `test/queries/${file}.json`,
      `test/queries/${file}.cypher`,
    ]
    expect(family.filter(path => !existsSync(path))).toEqual([])
    expect(readFileSync(`schema/query/${file}.graphql`, 'utf8')).toMatch(new RegExp(`^  ${field}\\(`, 'm'))
  })

  test('stands among the ready questions, and in the README', () => {
    expect(examplesOf(field).length).toBeGreaterThan(0)
    expect(readFileSync('README.md', 'utf8')).toContain(`\`${field}`)
  })
})

test('the ready questions on these are at least sixty', () => {
  const all = [...INQUIRIES.keys()].flatMap(examplesOf)
  expect(new Set(all).size).toBeGreaterThanOrEqual(60)
})
