import { afterEach, expect, jest, test } from '@jest/globals'
import { dateInWords, sayDate } from '../../src/sentences/date-words.js'

afterEach(() => void jest.restoreAllMocks())

test.each([
  ['1967', 'in 1967', 'pada 1967'],
  ['1967-08', 'in August 1967', 'pada Agustus 1967'],
  ['1967-08-08', 'on 8 August 1967', 'pada 8 Agustus 1967'],
  ['2004-02-29', 'on 29 February 2004', 'pada 29 Februari 2004'],
  ['1998~', 'about 1998', 'sekitar 1998'],
  ['1998-03?', 'perhaps in March 1998', 'mungkin pada Maret 1998'],
  ['199X', 'in the 1990s', 'pada dasawarsa 1990-an'],
  ['[2001-12-17..2002]', 'between 17 December 2001 and 2002', 'antara 17 Desember 2001 dan 2002'],
  ['[2023-05-08..2023-05-14]', 'between 8 and 14 May 2023', 'antara 8 dan 14 Mei 2023'],
  ['[2023-05-28..2023-06-03]', 'between 28 May and 3 June 2023', 'antara 28 Mei dan 3 Juni 2023'],
  ['[2023-05..2023-07]', 'between May and July 2023', 'antara Mei dan Juli 2023'],
  ['[2001..2003]', 'between 2001 and 2003', 'antara 2001 dan 2003'],
  [
    '[1975-08-08..2015-03-14]',
    'between 8 August 1975 and 14 March 2015',
    'antara 8 Agustus 1975 dan 14 Maret 2015',
  ],
  ['[2001..2002]', 'in 2001 or 2002', 'pada 2001 atau 2002'],
  ['[1995-07-24..1995-07-25]', 'on 24 or 25 July 1995', 'pada 24 atau 25 Juli 1995'],
  ['[2022-12..2023-01]', 'in December 2022 or January 2023', 'pada Desember 2022 atau Januari 2023'],
  ['[2023-05-08..2023-05-08]', 'on 8 May 2023', 'pada 8 Mei 2023'],
  ['[..2015-09-28]', 'on 28 September 2015 or earlier', 'pada 28 September 2015 atau sebelumnya'],
  ['[..2015-09]', 'in September 2015 or earlier', 'pada September 2015 atau sebelumnya'],
  ['[2015-09-28..]', 'on 28 September 2015 or later', 'pada 28 September 2015 atau sesudahnya'],
  ['[2015..]', 'in 2015 or later', 'pada 2015 atau sesudahnya'],
  ['[1667,1668]', 'in 1667 or in 1668', 'pada 1667 atau pada 1668'],
  [
    '[1667,1668,1670..1672]',
    'in 1667, in 1668 or between 1670 and 1672',
    'pada 1667, pada 1668 atau antara 1670 dan 1672',
  ],
  ['2015-XX', 'in 2015', 'pada 2015'],
  ['2015-06-XX', 'in June 2015', 'pada Juni 2015'],
  ['2015-XX-XX', 'in 2015', 'pada 2015'],
  ['2015-XX-28', 'on day 28 of some month of 2015', 'pada tanggal 28 suatu bulan pada 2015'],
  ['20XX', 'in some year from 2000 to 2099', 'pada suatu tahun dari 2000 sampai 2099'],
])('%s, of an act', (date, english, indonesian) => {
  expect([sayDate('AT', date, 'en'), sayDate('AT', date, 'id')]).toEqual([english, indonesian])
})

test.each([
  ['1967-08', 'since August 1967', 'sejak Agustus 1967'],
  ['1998~', 'since about 1998', 'sejak sekitar 1998'],
  ['1998?', 'perhaps since 1998', 'mungkin sejak 1998'],
  ['[2008-01-01..2008-12-31]', 'since 2008', 'sejak 2008'],
  ['[2013-01-01..2013-01-31]', 'since January 2013', 'sejak Januari 2013'],
  ['[..2011-12-31]', 'since 2011 at the latest', 'sejak selambat-lambatnya 2011'],
  ['[2015-09-28..]', 'since 28 September 2015 at the earliest', 'sejak paling cepat 28 September 2015'],
  [
    '[2023-05-08..2023-05-14]',
    'since some time between 8 and 14 May 2023',
    'sejak suatu waktu antara 8 dan 14 Mei 2023',
  ],
  [
    '[2002-10..2003-01-31]',
    'since some time between October 2002 and January 2003',
    'sejak suatu waktu antara Oktober 2002 dan Januari 2003',
  ],
  ['[1975-08-08..2015-03-14]', 'since 14 March 2015 at the latest', 'sejak selambat-lambatnya 14 Maret 2015'],
  ['[1991..1992]', 'since 1991 or 1992', 'sejak 1991 atau 1992'],
])('%s, from which something holds', (date, english, indonesian) => {
  expect([sayDate('SINCE', date, 'en'), sayDate('SINCE', date, 'id')]).toEqual([english, indonesian])
})

test('each date has the words of what it is to the sentence', () => {
  const all = (date: string): string[] =>
    (['FROM', 'UNTIL', 'BY', 'STARTING', 'ALONE'] as const).flatMap(role => [
      sayDate(role, date, 'en'),
      sayDate(role, date, 'id'),
    ])
  expect(all('2016-06-30')).toEqual([
    'from 30 June 2016',
    'dari 30 Juni 2016',
    'until 30 June 2016',
    'sampai dengan 30 Juni 2016',
    'by 30 June 2016',
    'sampai dengan 30 Juni 2016',
    'from 30 June 2016',
    'mulai 30 Juni 2016',
    '30 June 2016',
    '30 Juni 2016',
  ])
  expect(sayDate('UNTIL', '[2026-07-22..]', 'en')).toBe('until at least 22 July 2026')
  expect(sayDate('UNTIL', '[2026-07-22..]', 'id')).toBe('sekurang-kurangnya sampai dengan 22 Juli 2026')
  expect(sayDate('THROUGH', '2016-11-07/2016-11-10', 'en')).toBe('from 7 to 10 November 2016')
  expect(sayDate('THROUGH', '2016-10-31/2016-11-01', 'id')).toBe('pada 31 Oktober dan 1 November 2016')
  expect(sayDate('UNTIL', '[..2005-11-29]', 'id')).toBe('hingga selambat-lambatnya 29 November 2005')
  expect(dateInWords('[..2001-03-03]', 'id')).toBe('selambat-lambatnya 3 Maret 2001')
  expect(dateInWords('[2001-03-03..]', 'id')).toBe('paling cepat 3 Maret 2001')
  expect([dateInWords('2016', 'en'), dateInWords('2016~', 'id')]).toEqual(['2016', 'sekitar 2016'])
})

test('no date makes a form of its own: each takes a hundred kilobytes that no collector sees', () => {
  const made = jest.spyOn(Intl, 'DateTimeFormat')
  for (let day = 10; day < 30; day++) sayDate('AT', `2001-03-${day}`, 'id')
  expect(made).not.toHaveBeenCalled()
})
