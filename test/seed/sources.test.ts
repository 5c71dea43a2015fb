import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { type TempSeed, tempSeed } from '../support/temp-seed.js'

let seed: TempSeed
beforeEach(() => void (seed = tempSeed()))
afterEach(() => seed.remove())

/** When the evidence of the weekly report, which the world leaves unseen, was read, and its grade. */
function readingOf(source: string): unknown {
  const row = seed.graph().wanted.said.find(({ properties }) => String(properties.evidence).includes(source))
  const evidence = JSON.parse(String(row!.properties.evidence)) as {
    source: string
    seen: string
    grade: string
  }[]
  const { seen, grade } = evidence.find(item => item.source === source)!
  return [seen, grade]
}

test.each(['2026-11-27', '[..2026-11-27]', '2026-11', '2026~', '[2026-11-20..2026-11-27]'])(
  'a source that somebody read %s is seen, and has the grade of its host',
  day => {
    expect(readingOf('weekly-report')).toEqual([null, 'UNCHECKED'])
    seed.entity('sources.yaml', 'weekly-report', row => (row.seen = day))
    expect(readingOf('weekly-report')).toEqual([day, 'NEWS'])
  },
)

test('evidence may say on its own when the source was read there', () => {
  seed.entity('countries.yaml', 'southland', ({ claims }) => {
    claims![0]!.evidence = [{ source: 'weekly-report', seen: '[..2026-11-27]' }]
  })
  expect(readingOf('weekly-report')).toEqual(['[..2026-11-27]', 'NEWS'])
})
