import { expect, test } from '@jest/globals'
import { durationInWords, isDuration } from '../../src/resolvers/duration-words.js'

test.each([
  ['P0D', 'on the day of the deposit', 'pada hari penyimpanan piagamnya'],
  ['P30D', '30 days after the deposit', '30 hari setelah penyimpanan piagamnya'],
  ['P1M', '1 month after the deposit', '1 bulan setelah penyimpanan piagamnya'],
  [
    'P60D/01',
    'on the first day of the month after 60 days from the deposit',
    'pada hari pertama bulan setelah lewat 60 hari sejak penyimpanan piagamnya',
  ],
])('%s in words', (rule, english, indonesian) => {
  expect(isDuration(rule)).toBe(true)
  expect([durationInWords(rule, 'en'), durationInWords(rule, 'id')]).toEqual([english, indonesian])
})

test('what is no such rule is none', () => {
  expect(['P', 'PT3H', 'a P30D', '30'].filter(isDuration)).toEqual([])
})
