import { afterEach, expect, jest, test } from '@jest/globals'
import { dateInWords } from '../../src/resolvers/date-words.js'

afterEach(() => void jest.restoreAllMocks())

test.each([
  ['1967', '1967', '1967'],
  ['1967-08', 'August 1967', 'Agustus 1967'],
  ['1967-08-08', '8 August 1967', '8 Agustus 1967'],
  ['2004-02-29', '29 February 2004', '29 Februari 2004'],
  ['1998~', 'about 1998', 'sekitar 1998'],
  ['1998-03?', 'perhaps March 1998', 'mungkin Maret 1998'],
  ['199X', 'the 1990s', 'dasawarsa 1990-an'],
  ['[2001-12-17..2002]', 'between 17 December 2001 and 2002', 'antara 17 Desember 2001 dan 2002'],
])('%s in words', (date, english, indonesian) => {
  expect([dateInWords(date, 'en'), dateInWords(date, 'id')]).toEqual([english, indonesian])
})

test('no date makes a form of its own: each takes a hundred kilobytes that no collector sees', () => {
  const made = jest.spyOn(Intl, 'DateTimeFormat')
  for (let day = 10; day < 30; day++) dateInWords(`2001-03-${day}`, 'id')
  expect(made).not.toHaveBeenCalled()
})
