import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'

const text = readFileSync('RELIABILITY.md', 'utf8')
const rows = text
  .split('\n')
  .filter(line => /^\| \d+ \|/.test(line))
  .map(line => line.split(' | ').map(cell => cell.replace(/^\| | \|$/g, '')))

/** Each file of tests that is named, with the names behind it. */
const cited = [...text.matchAll(/\[[^\]]+\]\((test\/[^)]+)\)((?:,? “[^”]+”)*)/g)].flatMap(([, file, names]) =>
  [...names!.matchAll(/“([^”]+)”/g)].map(([, name]) => [file!, name!] as const),
)

test('every goal has its number, and one of four words for how it stands', () => {
  expect(rows.map(([number]) => Number(number))).toEqual(rows.map((_, index) => index + 1))
  const words = rows.map(([, , word]) => word!)
  expect(words.filter(word => !['holds', 'in part', 'does not arise', 'not yet'].includes(word))).toEqual([])
  const count = (word: string): number => words.filter(found => found === word).length
  expect(text).toContain(
    `Of ${rows.length} goals ${count('holds')} hold, ${count('in part')} hold in part (the row says what is missing), ${count('does not arise')} do not arise here, and ${count('not yet')} are not reached yet.`,
  )
})

test('a goal that holds names a test that holds it', () => {
  const bare = rows.filter(([, , word, held]) => word === 'holds' && !/\]\(test\//.test(held!))
  expect(bare).toEqual([])
})

test('every test that is named is there', () => {
  expect(cited.length).toBeGreaterThan(rows.length)
  const missing = cited.filter(([file, name]) => {
    const quoted = ["'", '`', '"'].map(quote => `${quote}${name}${quote}`)
    return !quoted.some(found => readFileSync(file, 'utf8').includes(found))
  })
  expect(missing).toEqual([])
})
