import { expect, test } from '@jest/globals'
import { measureExcess } from '../../src/answer/excess.js'
import type { FieldPlan, Fields } from '../../src/plan/plan.js'

const value = (name: string, lang: 'en' | 'id' = 'en'): FieldPlan => ({
  kind: 'value',
  name,
  lang,
  fields: new Map(),
})
const shown = (fields: Record<string, FieldPlan>): Fields => new Map(Object.entries(fields))
const address = 'a'.repeat(124)

test('a value that is longer than usual counts so much more, under each of its names', () => {
  expect(measureExcess(shown({ url: value('url') }), { url: 'a'.repeat(20) })).toBe(0)
  expect(measureExcess(shown({ url: value('url') }), { url: address })).toBe(100)
  expect(measureExcess(shown({ one: value('url'), two: value('url') }), { url: address })).toBe(200)
  expect(measureExcess(shown({ url: value('url') }), {})).toBe(0)
})

test('a text in both languages counts in the one in which it is shown', () => {
  const note = shown({ note: value('note', 'id') })
  expect(measureExcess(note, { note_english: address, note_indonesian: 'singkat' })).toBe(0)
  expect(measureExcess(note, { note_indonesian: address })).toBe(100)
  expect(measureExcess(note, { note: { en: 'short', id: address } })).toBe(100)
})

test('evidence counts piece by piece beyond the usual two, with all that each of them says', () => {
  const fields = shown({ locator: value('locator') })
  const evidence: FieldPlan = { kind: 'parts', name: 'evidence', fields, asks: false, weight: 50 }
  const pieces = (count: number, locator: string): unknown =>
    Array.from({ length: count }, () => ({ locator, says: null }))
  expect(measureExcess(shown({ evidence }), { evidence: pieces(2, 'p. 1') })).toBe(0)
  expect(measureExcess(shown({ evidence }), { evidence: pieces(5, 'p. 1') })).toBe(150)
  expect(measureExcess(shown({ evidence }), { evidence: pieces(5, address) })).toBe(650)
})
