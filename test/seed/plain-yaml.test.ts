import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseDocument, stringify } from 'yaml'
import { readPlainYaml } from '../../src/seed/plain-yaml.js'

/** Texts that the plain reader reads otherwise than the reader for all of YAML, or reads where that one refuses. */
function readOtherwise(text: string): boolean {
  const plain = readPlainYaml(text)
  if (plain === null) return false
  const document = parseDocument(text, { uniqueKeys: true })
  return document.errors.length > 0 || !isDeepStrictEqual(plain.value, document.toJS())
}

const filesOf = (folder: string): string[] =>
  readdirSync(folder)
    .filter(file => file.endsWith('.yaml'))
    .map(file => join(folder, file))
const textOf = (file: string): string => readFileSync(file, 'utf8').normalize('NFC')
/** The first rows of a list, whole ones. */
const beginningOf = (text: string, most = 4_000): string =>
  text.slice(0, 1 + text.slice(0, most).lastIndexOf('\n- '))

const WORLD = filesOf('test/support/world')
const SEED = [...filesOf('seed'), ...filesOf('seed/retracted'), ...filesOf('seed/passages')]

describe('the plain reader reads as the reader for all of YAML does', () => {
  test('what stands in the files of the tiny world and of the seed', () => {
    const texts = [...WORLD.map(textOf), ...SEED.map(file => beginningOf(textOf(file)))]
    expect(texts.filter(readOtherwise)).toEqual([])
    expect(WORLD.map(textOf).filter(text => readPlainYaml(text) === null)).toEqual([])
  })

  test('whatever YAML is made of any value, folded or in brackets', () => {
    const word = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'aZ09 -_.:,#"\'\\{}[]&*!|>%@`~=?<é\n') }),
      fc.constantFrom('true', 'Null', '~', '1e3', '0x1F', '012', '.inf', '2001-02-03', '-1', 'no', '[..b]'),
      fc.lorem({ maxCount: 30 }),
    )
    const { value } = fc.letrec<{ value: unknown }>(tie => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.oneof(word, fc.integer(), fc.double(), fc.boolean(), fc.constant(null)),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(fc.oneof(word, fc.constantFrom('a', 'b', '__proto__')), tie('value'), { maxKeys: 4 }),
      ),
    }))
    const how = fc.record({
      collectionStyle: fc.constantFrom('any', 'block', 'flow'),
      defaultStringType: fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE'),
      indentSeq: fc.boolean(),
      lineWidth: fc.constantFrom(30, 80),
    } as const)
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), how, (list, options) => {
        expect(readOtherwise(stringify(list, options))).toBe(false)
      }),
      { numRuns: 400 },
    )
  })

  test('a text of the seed in which somebody has mistyped', () => {
    const texts = [...WORLD, 'seed/releases.yaml', 'seed/retracted/0002.yaml'].map(file =>
      beginningOf(textOf(file), 1_500),
    )
    const slips = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      out: fc.constantFrom(0, 0, 1, 1, 2, 5),
      put: fc.constantFrom(
        '',
        ' ',
        '  ',
        '\n',
        ': ',
        ':',
        '- ',
        '-',
        ' #',
        '#',
        ',',
        '"',
        "'",
        '{',
        '}',
        '[',
        ']',
        '\\',
        '|',
        '>',
        '&a ',
        '*a',
        '!!x ',
        '? ',
        '%',
        '~',
        '\t',
        '0',
        'a: ',
      ),
    })
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.array(slips, { minLength: 1, maxLength: 3 }), (text, all) => {
        const wrong = all.reduce((now, { at, out, put }) => {
          const place = Math.floor(at * now.length)
          return now.slice(0, place) + put + now.slice(place + out)
        }, text)
        expect(readOtherwise(wrong) ? wrong : null).toBeNull()
      }),
      { numRuns: 1_500 },
    )
  })
})

test.each([
  ['an anchor', '- &a b\n- *a\n'],
  ['a block of text', '- |\n  a\n'],
  ['a key given twice', '- a: 1\n  a: 2\n'],
  ['a number in an unusual form', '- 0x10\n'],
  ['a tab', '- a:\tb\n'],
  ['the ends of lines of another system', '- a\r\n- b\r\n'],
  ['two documents', '- a\n---\n- b\n'],
  ['what stands too far left', '- a:\n    b: 1\n   c: 2\n'],
])('%s is left to the reader for all of YAML', (_, text) => expect(readPlainYaml(text)).toBeNull())
