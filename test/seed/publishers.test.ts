import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { type TempSeed, tempSeed } from '../support/temp-seed.js'

let seed: TempSeed
beforeEach(() => void (seed = tempSeed()))
afterEach(() => seed.remove())

/** Lets a source name its publisher, or whom it copies. */
const name = (source: string, field: string, value: string): void =>
  seed.entity('sources.yaml', source, row => row.statements.push({ field, value }))
/** The problems, without the place at which each stands. */
const problems = (): string[] => seed.problems().map(problem => problem.replace(/^.*?\.yaml:\d+: /, ''))

test('a source has the publisher of its host, in the same letters', () => {
  name('daily-report', 'publisher', 'Daily')
  expect(problems()).toEqual([])
  name('weekly-report', 'publisher', 'Weekly News')
  expect(problems()).toEqual([
    'the publisher Weekly News is not that of the host weekly.example, Weekly; give it so, and in `originPublisher` whom the page copies.',
  ])
})

test('where many publish, each does in a name of his own', () => {
  name('weekly-report', 'publisher', 'somebody (a list)')
  seed.replace('hosts.yaml', 'publisher: Weekly }', 'publisher: Weekly, shared: true }')
  expect(problems()).toEqual([])
})

test.each(['DAILY', 'The Daily', 'Da-ily', 'Daily.'])('%s is no second publisher beside Daily', spelling => {
  name('weekly-report', 'originPublisher', spelling)
  expect(problems()).toEqual([`the publisher ${spelling} is Daily elsewhere; write it in one way.`])
})

test('another name is another publisher', () => {
  name('weekly-report', 'originPublisher', 'Daily (Northland)')
  expect(problems()).toEqual([])
})
