import { describe, expect, test } from '@jest/globals'
import edtf from 'edtf'
import fc from 'fast-check'
import { canAgree, dateBounds, isDay } from '../../src/model/edtf.js'
import { expectSame } from '../support/expect-same.js'

const A_DAY = 86_400_000
const day = (time: number): string => new Date(time).toISOString().slice(0, 10)

/** Times of the years in which dates of any form are compared. */
const times = fc.integer({ min: Date.UTC(1800, 0, 1) / A_DAY, max: Date.UTC(2199, 11, 31) / A_DAY })
const days = times.map(time => day(time * A_DAY))
const members = fc.tuple(days, fc.constantFrom(4, 7, 10)).map(([text, length]) => text.slice(0, length))
const ranges = fc
  .tuple(members, days)
  .map(([one, other]) => [one, other.slice(0, one.length)].sort().join('..'))
const texts = fc.oneof(
  members,
  days.map(text => `${text.slice(0, 3)}X`),
  days.map(text => `${text.slice(0, 2)}XX`),
  days.map(text => `${text.slice(0, 4)}-XX`),
  days.map(text => `${text.slice(0, 4)}-XX-XX`),
  days.map(text => `${text.slice(0, 7)}-XX`),
  days.map(text => `${text.slice(0, 4)}-XX${text.slice(7)}`),
  members.map(text => `[..${text}]`),
  members.map(text => `[${text}..]`),
  ranges.map(range => `[${range}]`),
  fc
    .tuple(
      fc.constantFrom('', '..'),
      members,
      fc.array(fc.oneof(members, ranges), { maxLength: 3 }),
      members,
      fc.constantFrom('', '..'),
    )
    .map(([open, first, inner, last, goesOn]) => `[${[open + first, ...inner, last + goesOn].join(',')}]`),
)

/**
 * The package takes of a range in a set its beginning alone, and the first and the last member as they are written, for the least and the greatest. So it
 * is asked for each end by itself.
 */
function boundsByPackage(text: string): { first: string | null; last: string | null } {
  const ends = text.startsWith('[') ? text.slice(1, -1).split(/,|\.\./) : [text]
  const found = ends.filter(end => end !== '').map(end => edtf(end))
  return {
    first: text.startsWith('[..') ? null : day(Math.min(...found.map(({ min }) => min))),
    last: text.endsWith('..]') ? null : day(Math.max(...found.map(({ max }) => max))),
  }
}

/** EDTF has no range from a month to a year; it is taken all the same, since its bounds are plain. */
const hasTwoPrecisions = (text: string): boolean =>
  text
    .replace(/[[\]]/g, '')
    .split(',')
    .some(
      member =>
        new Set(
          member
            .split('..')
            .filter(Boolean)
            .map(end => end.length),
        ).size > 1,
    )

describe('a date of each form has the bounds of what it may mean', () => {
  test.each([
    ['2023-08-22', '2023-08-22', '2023-08-22'],
    ['2024-02-29', '2024-02-29', '2024-02-29'],
    ['2023-06', '2023-06-01', '2023-06-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2000-02', '2000-02-01', '2000-02-29'],
    ['2023', '2023-01-01', '2023-12-31'],
    ['202X', '2020-01-01', '2029-12-31'],
    ['[2023-05-08..2023-05-14]', '2023-05-08', '2023-05-14'],
    ['[2023-05..2024]', '2023-05-01', '2024-12-31'],
    ['[2023-05-08..2023-05-08]', '2023-05-08', '2023-05-08'],
    ['[..2015-09-28]', null, '2015-09-28'],
    ['[..2015]', null, '2015-12-31'],
    ['[2015-09-28..]', '2015-09-28', null],
    ['[2015-02..]', '2015-02-01', null],
    ['[1667,1668,1670..1672]', '1667-01-01', '1672-12-31'],
    ['[1672,1667-02]', '1667-02-01', '1672-12-31'],
    ['[..1667,1670]', null, '1670-12-31'],
    ['[1667,1670..]', '1667-01-01', null],
    ['2015-XX', '2015-01-01', '2015-12-31'],
    ['2016-02-XX', '2016-02-01', '2016-02-29'],
    ['2015-XX-XX', '2015-01-01', '2015-12-31'],
    ['2015-XX-28', '2015-01-28', '2015-12-28'],
    ['20XX', '2000-01-01', '2099-12-31'],
    ['2023~', null, null],
    ['2023-06?', null, null],
    ['2023-08-22~', null, null],
    ['..', null, null],
  ])('%s', (text, first, last) => {
    expect(dateBounds(text)).toEqual({ first, last, isExact: first !== null && first === last })
  })

  test('as another reader of EDTF finds them, in every form', () => {
    fc.assert(
      fc.property(texts, text => {
        const { first, last } = dateBounds(text)!
        expectSame({ first, last }, boundsByPackage(text))
      }),
      { numRuns: 3000 },
    )
  })

  test('and what that reader cannot read, this one does not take', () => {
    const part = fc.constantFrom('2023', '20', '-06', '-31', '-XX', 'X', '..', '[', ']', ',', '~', '/')
    const any = fc.array(part, { minLength: 1, maxLength: 6 }).map(parts => parts.join(''))
    const set = fc.array(part, { minLength: 1, maxLength: 6 }).map(parts => `[${parts.join('')}]`)
    fc.assert(
      fc.property(fc.oneof(any, set), text => {
        const isTaken = dateBounds(text) !== null && text !== '..' && !hasTwoPrecisions(text)
        if (isTaken) expect(() => edtf(text)).not.toThrow()
      }),
      { numRuns: 20_000 },
    )
  })

  test('and no day that the calendar has not', () => {
    fc.assert(
      fc.property(fc.nat(9999), fc.nat(14), fc.nat(33), (year, month, number) => {
        const pad = (part: number, length: number): string => String(part).padStart(length, '0')
        const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(number, 2)}`
        const time = Date.parse(`${text}T00:00:00Z`)
        expectSame(isDay(text), !Number.isNaN(time) && day(time) === text)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('what the design does not list is refused', () => {
  test.each([
    ['an unknown beginning', '/2015'],
    ['an unknown end', '2023-06/'],
    ['an interval, which means throughout', '2023-06/2023-08'],
    ['an open interval', '1974-06/..'],
    ['an end without a beginning', '../1980'],
    ['a pair the wrong way round', '[2023-05-14..2023-05-08]'],
    ['a list of one', '[2023-05-08]'],
    ['a list with a blank', '[1667, 1670]'],
    ['a list with a gap', '[1667,,1670]'],
    ['an open beginning inside a list', '[1667,..1670]'],
    ['an open end inside a list', '[1667..,1670]'],
    ['a list that is open all over', '[..]'],
    ['a range of three', '[1667..1668..1670]'],
    ['a list without an end', '[1667,1670'],
    ['a decade in a list', '[166X,1670]'],
    ['an unknown month of an unknown year', '20XX-XX'],
    ['an unknown half of a month', '2023-1X'],
    ['an unknown month of a day that none has', '2023-XX-32'],
    ['an unknown day of a month that is none', '2023-13-XX'],
    ['all of several days', '{2023-05-08..2023-05-14}'],
    ['a doubtful pair', '[2023..2024]~'],
    ['doubt inside a pair', '[2023~..2024]'],
    ['doubt of both sorts', '2023%'],
    ['doubt of a part', '2023~-06'],
    ['a season', '2023-21'],
    ['a doubtful decade', '202X~'],
    ['a long year', 'Y-17E7'],
    ['a year before the first', '-0044'],
    ['an instant', '2023-08-22T10:00:00Z'],
    ['a day that is none', '2023-02-29'],
    ['a month that is none', '2023-13'],
    ['a doubtful day that is none', '2023-02-30?'],
    ['a day in another order', '22-08-2023'],
    ['too few digits', '2023-8-2'],
    ['blanks', ' 2023'],
    ['a second line', '2023\n'],
    ['nothing', ''],
    ['a word', 'soon'],
    ['digits of another script', '２０２３'],
  ])('%s: %j', (_what, text) => {
    expect(dateBounds(text)).toBeNull()
    expect(isDay(text)).toBe(false)
  })

  test('any other text, without an error', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        expect(() => dateBounds(text)).not.toThrow()
      }),
    )
  })
})

describe('two dates agree when they can mean the same day', () => {
  test.each([
    ['2000-11-20', '2000-11', true],
    ['2000-11-20', '2000-12', false],
    ['2000', '200X', true],
    ['2000', '201X', false],
    ['[2000-11-01..2000-11-20]', '2000-11-20', true],
    ['[2000-11-01..2000-11-20]', '2000-11-21', false],
    ['[2000..2001]', '[2001-12-31..2005]', true],
    ['2000~', '1999-01-01', true],
    ['2000?', '2010', true],
    ['..', '2010', true],
  ])('%s and %s: %s', (one, other, agree) => {
    expect(canAgree(one, other)).toBe(agree)
    expect(canAgree(other, one)).toBe(agree)
  })
})
