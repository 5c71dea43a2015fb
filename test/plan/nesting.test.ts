import { describe, expect, test } from '@jest/globals'
import { DEEPEST_DOCUMENT, boundDocument } from '../../src/plan/nesting.js'

const nested = (open: string, close: string, levels: number): string =>
  `${open.repeat(levels)}1${close.repeat(levels)}`

describe('a document', () => {
  test.each([
    ['lists', '[', ']'],
    ['objects', '{not:', '}'],
    ['fields', '{ parts ', '}'],
    ['arguments and fields', '(a:[', '])'],
  ])('nested in %s passes to its bound, and is refused beyond', (_, open, close) => {
    const each = open.replaceAll(/[^[({]/g, '').length
    const most = DEEPEST_DOCUMENT / each
    expect(() => boundDocument(nested(open, close, most))).not.toThrow()
    expect(() => boundDocument(nested(open, close, most + 1))).toThrow(/nested more than 128 levels deep/)
  })

  test('is refused whether what it opens is closed or not, with the place', () => {
    expect(() => boundDocument(`{\n  a(b: ${'['.repeat(200_000)}`)).toThrow(
      'The document is nested more than 128 levels deep at line 2, column 134; write it flatter, and give long values as variables.',
    )
  })

  test.each([
    ['a text', (brackets: string) => `{ a(b: "\\"${brackets}") }`],
    ['a text over several lines', (brackets: string) => `{ a(b: """x " \\""" ${brackets}\n""") }`],
    ['a text that is empty, and one after it', (brackets: string) => `{ a(b: "" c: "${brackets}") }`],
    ['a comment', (brackets: string) => `{ a # "${brackets}\n }`],
  ])('may have any brackets in %s', (_, document) => {
    expect(() => boundDocument(document('['.repeat(1_000)))).not.toThrow()
    expect(() => boundDocument(document('[') + '['.repeat(1_000))).toThrow(/levels deep/)
  })

  test.each(['"', '"""', '\\"""', '"\\', '#"', '[]', '""""'])(
    'of 256 kB of %s is looked through once',
    part => expect(() => boundDocument(part.repeat(262_144 / part.length))).not.toThrow(),
  )
})
