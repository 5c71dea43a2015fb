import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { linesOf, readStretch } from '../../src/seed/lines.js'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lines-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Longer than the pieces in which a file is read. */
const LONG = 'é'.repeat(700_000)

test.each([
  ['short ones, one of them empty, without an end of the last', 'one\n\nthree'],
  ['one beyond a piece', `one\n${LONG}\nthree\n`],
  ['one that is as long as a piece', `${'x'.repeat((1 << 20) - 1)}\ntwo\n`],
])('each line is read again from where it stands: %s', (_, text) => {
  const path = join(folder, 'rows.ndjson')
  writeFileSync(path, text)
  const lines = [...linesOf(path, Infinity)]
  expect(lines.map(({ bytes }) => String(bytes))).toEqual(text.replace(/\n$/, '').split('\n'))
  for (const line of lines) expect(readStretch(path, line).equals(line.bytes!)).toBe(true)
})

test('a line that is too long is left out, and those behind it stand where they stand', () => {
  const path = join(folder, 'long.ndjson')
  writeFileSync(path, `one\n${LONG}\nthree\n`)
  const lines = [...linesOf(path, 1_000)]
  expect(lines.map(({ bytes }) => bytes?.toString() ?? null)).toEqual(['one', null, 'three'])
  expect(readStretch(path, lines[2]!).toString()).toBe('three')
})
