import { expect, test } from '@jest/globals'
import { CLAUSES } from '../../src/queries/paths/clauses.js'
import type { NearPath } from '../../src/queries/paths/conditions.js'
import type { Tie } from '../../src/questions/view.js'

const DAY = '2012-01-01'
const tie = (id: string, possibleFrom: string, possibleTo: string, since: string | null = null): Tie =>
  ({ id, possibleFrom, possibleTo, since, until: null }) as Tie

/** A path of these claims, of a question about the day. */
function nearOf(ties: readonly Tie[], denied: readonly string[] = []): NearPath {
  const view = { clocks: { release: null, day: DAY } }
  const steps = ties.map(one => ({ tie: one }))
  return {
    path: { steps },
    failed: ['AS_OF'],
    question: { view, denied: new Set(denied) },
  } as unknown as NearPath
}

const wordsOf = (near: NearPath): string[] =>
  (['en', 'id'] as const).map(lang => CLAUSES.AS_OF(near, lang, new Map()))

test('days are told as the source has them, and by the other end where that is what bounds them', () => {
  expect(wordsOf(nearOf([tie('a', '2015-11-21', '9999-99-99', '2015-11-21')]))).toEqual([
    'only from 21 November 2015; asOf is 1 January 2012',
    'baru sejak 21 November 2015; asOf adalah 1 Januari 2012',
  ])
  expect(wordsOf(nearOf([tie('a', '2015-01-01', '9999-99-99', '2015')]))[0]).toMatch(/^only from 2015;/)
  expect(wordsOf(nearOf([tie('a', '2017-03-04', '9999-99-99', '2015')]))[0]).toMatch(
    /^only from 4 March 2017;/,
  )
})

test('of several claims, the last beginning and the first end are told', () => {
  const late = [tie('a', '2013-01-01', '9999-99-99'), tie('b', '2014-01-01', '9999-99-99')]
  const early = [tie('c', '0000-00-00', '2010-01-01'), tie('d', '0000-00-00', '2009-01-01')]
  expect(wordsOf(nearOf(late))[0]).toMatch(/^only from 1 January 2014;/)
  expect(wordsOf(nearOf(early))[0]).toMatch(/^only until 1 January 2009;/)
  expect(wordsOf(nearOf([...late, ...early]))[0]).toMatch(
    /^its claims hold on no common day: one only from 1 January 2014, one only until 1 January 2009;/,
  )
})

test('a claim that would hold, but for a source that denies it on that day, is told so', () => {
  expect(wordsOf(nearOf([tie('a', '2000-01-01', '9999-99-99')], ['a']))).toEqual([
    'on that day a source denies one of its claims; asOf is 1 January 2012',
    'pada hari itu sebuah sumber menyangkal salah satu klaimnya; asOf adalah 1 Januari 2012',
  ])
})
