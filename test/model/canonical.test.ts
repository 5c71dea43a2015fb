import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { hashLines, hashText, writeCanonical } from '../../src/model/canonical.js'

test('the hash of lines is that of their text', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), lines => {
      expect(hashLines(lines)).toBe(hashText(lines.join('\n')))
    }),
  )
})

test('equal values have one text, in whatever order their keys were written, and it reads back as the value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), value => {
      const text = writeCanonical(value)
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      expect(writeCanonical(withKeysTurned(value))).toBe(text)
    }),
  )
  expect(writeCanonical({ b: undefined, a: [1, { d: null, c: 'x' }] })).toBe('{"a":[1,{"c":"x","d":null}]}')
})

function withKeysTurned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withKeysTurned)
  if (typeof value !== 'object' || value === null) return value
  const turned: Record<string, unknown> = Object.create(null) as Record<string, unknown>
  for (const [key, inner] of Object.entries(value).reverse()) turned[key] = withKeysTurned(inner)
  return turned
}
