import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { EDTF_FORMS, dateBounds } from '../../src/model/edtf.js'
import { findNearestDate, listForms } from '../../src/model/nearest-date.js'

describe('a date in a form that is not taken has the nearest one that is', () => {
  test.each([
    ['/2015', '[..2015]'],
    ['../1980', '[..1980]'],
    ['2023-06/', '[2023-06..]'],
    ['1974-06/..', '[1974-06..]'],
    ['2023-06/2023-08', '[2023-06..2023-08]'],
    ['2023~/2024?', '[2023..2024]'],
    ['2015-2018', '[2015..2018]'],
    ['[2023-05-14..2023-05-08]', '[2023-05-08..2023-05-14]'],
    ['[2023-05-08]', '2023-05-08'],
    ['[1667, 1670]', '[1667,1670]'],
    ['{2023-05-08..2023-05-14}', '[2023-05-08..2023-05-14]'],
    ['[2023..2024]~', '[2023..2024]'],
    ['[2023~..2024]', '[2023..2024]'],
    ['[..2023~]', '[..2023]'],
    ['[2023~..]', '[2023..]'],
    ['2023%', '2023~'],
    ['2023~-06', '2023-06~'],
    ['202X~', '202X'],
    ['~2015', '2015~'],
    ['c. 2015', '2015~'],
    ['1990s', '199X'],
    ['2023-21', '2023'],
    ['2023-13', '2023'],
    ['2023-02-29', '2023-02'],
    ['2023-02-30?', '2023-02'],
    ['2023-XX-32', '2023-XX'],
    ['2023-1X', '[2023-10..2023-12]'],
    ['2023-0X', '[2023-01..2023-09]'],
    ['156X-12-25', '[1560-12-25..1569-12-25]'],
    ['20XX-XX', '[2000-01..2099-12]'],
    ['1XXX', '[1000..1999]'],
    ['2023-08-22T10:00:00Z', '2023-08-22'],
    ['20230822', '2023-08-22'],
    ['2023/8/2', '2023-08-02'],
    ['2023-8', '2023-08'],
    ['22-08-2023', '2023-08-22'],
    ['08/22/2023', '2023-08-22'],
    [' 2023', '2023'],
    ['2023\n', '2023'],
    ['２０２３', '2023'],
  ])('%j: %s', (text, nearest) => {
    expect(dateBounds(text)).toBeNull()
    expect(findNearestDate(text)).toBe(nearest)
    expect(listForms(text)).toBe(`${EDTF_FORMS}; the nearest is ${nearest}`)
  })

  test.each(['', 'soon', '[..]', 'Y-17E7', '-0044', '08/07/2023', 'XXXX-12-XX', '..', '[', '[1667,', '/'])(
    '%j: none',
    text => {
      expect(findNearestDate(text)).toBeNull()
      expect(listForms(text)).toBe(EDTF_FORMS)
    },
  )

  test('which is a date that is taken, whatever the text, and never that text', () => {
    const part = fc.constantFrom(
      '2023',
      '20',
      '-',
      '06',
      '13',
      '31',
      'X',
      '..',
      '[',
      ']',
      ',',
      '~',
      '?',
      '/',
      ' ',
      's',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(part, { maxLength: 9 }).map(parts => parts.join('')),
        ),
        text => {
          const nearest = findNearestDate(text)
          if (nearest !== null) expect(dateBounds(nearest)).not.toBeNull()
          expect(nearest).not.toBe(text)
        },
      ),
      { numRuns: 3000 },
    )
  })
})
