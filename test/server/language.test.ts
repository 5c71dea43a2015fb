import { expect, test } from '@jest/globals'
import { acceptedLanguage } from '../../src/server/language.js'

test.each([
  [undefined, 'en'],
  ['', 'en'],
  ['*', 'en'],
  ['ms', 'en'],
  ['id', 'id'],
  ['id ; q=1', 'id'],
  ['ID-id, en;q=0.5', 'id'],
  ['en, id;q=0.9', 'en'],
  ['en;q=0.1,id;q=0.2', 'id'],
  ['id;q=0, fr', 'en'],
  ['in-ID', 'id'],
  ['en-US;q=0.8,IN;q=0.9', 'id'],
  ['in ; q=1', 'id'],
  ['en-IN', 'en'],
  ['inh, fr', 'en'],
  ['in;q=0', 'en'],
])('who sends Accept-Language: %s is answered in %s', (header, lang) =>
  expect(acceptedLanguage(header)).toBe(lang),
)
