import { afterEach, expect, jest, test } from '@jest/globals'
import { dateInWords, endInWords } from '../../src/resolvers/date-words.js'

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
  ['[2023-05-08..2023-05-14]', 'between 8 and 14 May 2023', 'antara 8 dan 14 Mei 2023'],
  ['[2023-05-28..2023-06-03]', 'between 28 May and 3 June 2023', 'antara 28 Mei dan 3 Juni 2023'],
  ['[2023-05..2023-07]', 'between May and July 2023', 'antara Mei dan Juli 2023'],
  ['[2001..2002]', 'between 2001 and 2002', 'antara 2001 dan 2002'],
  ['[2023-05-08..2023-05-08]', '8 May 2023', '8 Mei 2023'],
  ['[..2015-09-28]', 'on or before 28 September 2015', 'pada atau sebelum 28 September 2015'],
  ['[..2015-09]', 'in or before September 2015', 'pada atau sebelum September 2015'],
  ['[2015-09-28..]', 'on or after 28 September 2015', 'pada atau sesudah 28 September 2015'],
  ['[2015..]', 'in or after 2015', 'pada atau sesudah 2015'],
  ['[1667,1668]', '1667 or 1668', '1667 atau 1668'],
  [
    '[1667,1668,1670..1672]',
    '1667, 1668 or a day between 1670 and 1672',
    '1667, 1668 atau suatu hari antara 1670 dan 1672',
  ],
  ['2015-XX', 'some month of 2015', 'suatu bulan pada 2015'],
  ['2015-06-XX', 'some day in June 2015', 'suatu hari pada Juni 2015'],
  ['2015-XX-XX', 'some day in 2015', 'suatu hari pada 2015'],
  ['2015-XX-28', 'day 28 of some month of 2015', 'tanggal 28 suatu bulan pada 2015'],
  ['20XX', 'some year from 2000 to 2099', 'suatu tahun dari 2000 sampai 2099'],
])('%s in words', (date, english, indonesian) => {
  expect([dateInWords(date, 'en'), dateInWords(date, 'id')]).toEqual([english, indonesian])
})

test.each([
  ['1967-08', 'August 1967', 'Agustus 1967'],
  ['1998~', 'about 1998', 'sekitar 1998'],
  ['[2023-05-08..2023-05-14]', 'a day between 8 and 14 May 2023', 'suatu hari antara 8 dan 14 Mei 2023'],
  ['[..2015-09-28]', '28 September 2015 or earlier', '28 September 2015 atau sebelumnya'],
  ['[2015-09-28..]', '28 September 2015 or later', '28 September 2015 atau sesudahnya'],
])('%s in words behind "from" and "until"', (date, english, indonesian) => {
  expect([endInWords(date, 'en'), endInWords(date, 'id')]).toEqual([english, indonesian])
})

test('no date makes a form of its own: each takes a hundred kilobytes that no collector sees', () => {
  const made = jest.spyOn(Intl, 'DateTimeFormat')
  for (let day = 10; day < 30; day++) dateInWords(`2001-03-${day}`, 'id')
  expect(made).not.toHaveBeenCalled()
})
