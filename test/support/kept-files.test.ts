import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Reply } from './ask.js'
import { expectAnswerKept, expectKept, keepInUpdate } from './kept-files.js'

let folder: string
let file: string
let notes: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sepakat-kept-'))
  file = join(folder, 'answer.json')
  notes = join(folder, 'notes')
  writeFileSync(file, 'a good answer\n')
  writeFileSync(notes, '')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const failed = (status: number, code?: string): Pick<Reply, 'status' | 'errors'> =>
  code === undefined ? { status } : { status, errors: [{ message: 'no', extensions: { code } }] }

describe('an update', () => {
  test('writes what is new, and notes what it wrote', () => {
    expectKept(file, 'a better answer\n', notes)
    expect(readFileSync(file, 'utf8')).toBe('a better answer\n')
    expectKept(file, 'a better answer\n', notes)
    expect(readFileSync(notes, 'utf8')).toBe(`${file}\n`)
  })

  test('makes a file that is not there yet, with its folder', () => {
    const fresh = join(folder, 'more/fresh.json')
    keepInUpdate(fresh, 'new\n', notes)
    expect(readFileSync(fresh, 'utf8')).toBe('new\n')
  })

  test.each([
    failed(504, 'DEADLINE_EXCEEDED'),
    failed(503, 'DATABASE_UNAVAILABLE'),
    failed(503, 'GRAPH_CHANGED'),
    failed(503, 'GRAPH_LOADING'),
    failed(500, 'INTERNAL_SERVER_ERROR'),
    failed(200, 'INTERNAL_SERVER_ERROR'),
    failed(502),
    failed(429, 'TOO_MANY_REQUESTS'),
    failed(400, 'QUERY_TOO_COMPLEX'),
    failed(200, 'BAD_USER_INPUT'),
    failed(200, 'NOT_FOUND'),
  ])('refuses to write an error over an answer: %j', reply => {
    expect(() => expectAnswerKept(file, 'no answer\n', reply, notes)).toThrow(
      `${file} was left as it is: the API gave no answer`,
    )
    expect(readFileSync(file, 'utf8')).toBe('a good answer\n')
    expect(readFileSync(notes, 'utf8')).toBe('')
  })
})

describe('without an update', () => {
  test('nothing is written, and a difference fails at its first line', () => {
    expect(() => expectKept(file, 'another answer\n', null)).toThrow('another answer')
    expect(readFileSync(file, 'utf8')).toBe('a good answer\n')
  })

  test('a file that is not there says how it comes there', () => {
    expect(() => expectKept(join(folder, 'none'), '', null)).toThrow('run `npm run update`, which writes it')
  })
})
