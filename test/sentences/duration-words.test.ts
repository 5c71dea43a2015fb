import { expect, test } from '@jest/globals'
import { durationInWords, isDuration } from '../../src/sentences/duration-words.js'

test.each([
  [
    'P0D',
    'on the day on which its consent is deposited or registered',
    'pada hari penyimpanan atau pendaftaran persetujuannya',
  ],
  [
    'P30D',
    '30 days after the deposit or registration of its consent',
    '30 hari setelah penyimpanan atau pendaftaran persetujuannya',
  ],
  [
    'P1M',
    '1 month after the deposit or registration of its consent',
    '1 bulan setelah penyimpanan atau pendaftaran persetujuannya',
  ],
  [
    'P60D/01',
    'on the first day of the month after 60 days from the deposit or registration of its consent',
    'pada hari pertama bulan setelah lewat 60 hari sejak penyimpanan atau pendaftaran persetujuannya',
  ],
])('%s in words', (rule, english, indonesian) => {
  expect(isDuration(rule)).toBe(true)
  expect([durationInWords(rule, 'en'), durationInWords(rule, 'id')]).toEqual([english, indonesian])
})

test('what is no such rule is none', () => {
  expect(['P', 'PT3H', 'a P30D', '30'].filter(isDuration)).toEqual([])
})
