import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { trimSpan, spanOfDated, within } from '../../src/rules/holds.js'
import { type DateChoice, PLACES, REACH, claims, dayAt, evidenceOf, exactDays } from './calendar.js'

/** What the design says of one day of a claim, asked of every day one by one; days are places in the calendar, not texts. */
interface Told {
  readonly isAct: boolean
  readonly since: readonly number[]
  readonly until: readonly number[]
  readonly witnesses: readonly number[]
}

const ANY = PLACES
const FOREVER = [PLACES.at(-1)!]

function told(
  since: DateChoice | null,
  until: DateChoice | null,
  days: readonly DateChoice[],
  isAct: boolean,
): Told {
  const [begins, ends] = [since?.days ?? ANY, isAct ? FOREVER : (until?.days ?? ANY)]
  const may = (day: number): boolean => begins.some(first => first <= day) && ends.some(last => last >= day)
  return { isAct, since: begins, until: ends, witnesses: exactDays(days).filter(may) }
}

const mayHold = ({ since, until }: Told, day: number): boolean =>
  since.some(first => first <= day) && until.some(last => last >= day)

/** It has surely begun, whenever it began, or a source spoke of it before; and it has surely not ended. */
const surelyHolds = ({ since, until, witnesses }: Told, day: number): boolean =>
  (since.every(first => first <= day) || witnesses.some(seen => seen <= day)) &&
  (until.every(last => last >= day) || witnesses.some(seen => seen >= day))

/** Every pair of true days that the texts allow, and at which no exact source speaks in vain. */
function worlds({ since, until, witnesses }: Told): [number, number][] {
  return since.flatMap(first =>
    until
      .filter(last => first <= last && witnesses.every(seen => first <= seen && seen <= last))
      .map((last): [number, number] => [first, last]),
  )
}

const spanIn = (span: { from: string; to: string }): number[] =>
  REACH.filter(day => span.from <= dayAt(day) && dayAt(day) <= span.to)
const possibleDays = (span: ReturnType<typeof spanOfDated>): number[] =>
  spanIn({ from: span.possibleFrom, to: span.possibleTo })
const certainDays = (span: ReturnType<typeof spanOfDated>): number[] =>
  spanIn({ from: span.certainFrom, to: span.certainTo })

const RUNS = { numRuns: 300 }

describe('the days of a claim by itself', () => {
  test('are those that the design tells, asked day by day', () => {
    fc.assert(
      fc.property(claims, ({ since, until, evidence, isAct }) => {
        const span = spanOfDated(
          { since: since?.text ?? null, until: until?.text ?? null, evidence: evidence.map(evidenceOf) },
          isAct,
        )
        const speaking = evidence.filter(item => item.stance === 'SUPPORTS').flatMap(item => item.day ?? [])
        const claim = told(since, until, speaking, isAct)
        expect(possibleDays(span)).toEqual(REACH.filter(day => mayHold(claim, day)))
        expect(certainDays(span)).toEqual(REACH.filter(day => mayHold(claim, day) && surelyHolds(claim, day)))
      }),
      RUNS,
    )
  })

  test('are possible in some world, and certain in every one, that the texts and the exact sources allow', () => {
    fc.assert(
      fc.property(claims, ({ since, until, evidence, isAct }) => {
        const span = spanOfDated(
          { since: since?.text ?? null, until: until?.text ?? null, evidence: evidence.map(evidenceOf) },
          isAct,
        )
        const speaking = evidence.filter(item => item.stance === 'SUPPORTS').flatMap(item => item.day ?? [])
        const all = worlds(told(since, until, speaking, isAct))
        const holds = ([first, last]: [number, number], day: number): boolean => first <= day && day <= last
        expect(possibleDays(span)).toEqual(REACH.filter(day => all.some(world => holds(world, day))))
        const sure = REACH.filter(day => all.every(world => holds(world, day)))
        const found = certainDays(span)
        expect(sure).toEqual(expect.arrayContaining(found))
        // Where no source speaks and the end is unknown, the design calls even the known first day no more than possible.
        if (found.length > 0) expect(found).toEqual(sure)
        else expect(sure.length).toBeLessThanOrEqual(1)
      }),
      RUNS,
    )
  })

  test('no certain day at all is written in one way, whatever the reason', () => {
    const none = { certainFrom: '9999-99-99', certainTo: '0000-00-00' }
    const evidence = [evidenceOf({ day: null, stance: 'SUPPORTS' })]
    for (const isAct of [true, false])
      expect(spanOfDated({ since: null, until: null, evidence }, isAct)).toMatchObject(none)
    expect(spanOfDated({ since: '2023~', until: null, evidence }, true)).toMatchObject(none)
    expect(spanOfDated({ since: '2023', until: '2023', evidence }, false)).toMatchObject(none)
  })
})

describe('decisions that the design leaves to examples', () => {
  const on = (speaksOn: string | null, stance: 'SUPPORTS' | 'CONTRADICTS' = 'SUPPORTS') => [
    { ...evidenceOf({ day: null, stance }), speaksOn },
  ]
  const span = (since: string | null, until: string | null, evidence = on(null), isAct = false) =>
    Object.values(spanOfDated({ since, until, evidence }, isAct))

  test('what is about or unsure bounds nothing', () => {
    for (const doubtful of ['2023~', '2023?', '2023-08-22~', '2023-08?'])
      expect(span(doubtful, doubtful, on('2023-08-22'))).toEqual([
        '0000-00-00',
        '9999-99-99',
        '2023-08-22',
        '2023-08-22',
      ])
  })

  test('an open end is no known end: certain up to the last source that speaks', () => {
    const open = ['2001-05-04', '9999-99-99', '2001-05-04', '2020-06-01']
    expect(span('2001-05-04', '..', on('2020-06-01'))).toEqual(open)
    expect(span('2001-05-04', null, on('2020-06-01'))).toEqual(open)
  })

  test('a source that speaks outside the possible days is no witness', () => {
    const outside = ['2001-01-01', '2002-12-31', '9999-99-99', '0000-00-00']
    expect(span('2001', '2002', on('2020-06-01'))).toEqual([
      '2001-01-01',
      '2002-12-31',
      '2001-12-31',
      '2002-01-01',
    ])
    expect(span('2001', '2001', on('2020-06-01')).slice(2)).toEqual(outside.slice(2))
  })

  test('a source without an exact day, and one that contradicts, make nothing certain', () => {
    const nothing = ['2001-01-01', '9999-99-99', '9999-99-99', '0000-00-00']
    expect(span('2001', null, on('2020-06'))).toEqual(nothing)
    expect(span('2001', null, on('2020-06-01', 'CONTRADICTS'))).toEqual(nothing)
  })

  test('an act is certain from its last possible day on, or from the day at which a source tells of it', () => {
    expect(span('2023', null, on(null), true)).toEqual([
      '2023-01-01',
      '9999-99-99',
      '2023-12-31',
      '9999-99-99',
    ])
    expect(span('2023', null, on('2023-08-22'), true)).toEqual([
      '2023-01-01',
      '9999-99-99',
      '2023-08-22',
      '9999-99-99',
    ])
  })
})

describe('between its two ends', () => {
  const existence = fc.record({
    from: fc.option(fc.nat(REACH.length - 1)),
    to: fc.option(fc.nat(REACH.length - 1)),
  })
  const asSpan = ({ from, to }: { from: number | null; to: number | null }) => ({
    possibleFrom: from === null ? '0000-00-00' : dayAt(REACH[from]!),
    possibleTo: to === null ? '9999-99-99' : dayAt(REACH[to]!),
    certainFrom: '9999-99-99',
    certainTo: '0000-00-00',
  })

  test('nothing holds before both exist, no state after one is gone, and nothing is certain that is not possible', () => {
    fc.assert(
      fc.property(claims, existence, existence, ({ since, until, evidence, isAct }, one, other) => {
        const alone = spanOfDated(
          { since: since?.text ?? null, until: until?.text ?? null, evidence: evidence.map(evidenceOf) },
          isAct,
        )
        const both = trimSpan(alone, [asSpan(one), asSpan(other)], isAct)
        const allows = (day: number): boolean =>
          [one, other].every(
            end =>
              (end.from === null || REACH[end.from]! <= day) &&
              (isAct || end.to === null || REACH[end.to]! >= day),
          )
        expect(possibleDays(both)).toEqual(possibleDays(alone).filter(allows))
        expect(certainDays(both)).toEqual(certainDays(alone).filter(allows))
        expect(possibleDays(both)).toEqual(expect.arrayContaining(certainDays(both)))
        expect(within(both)).toEqual(both)
      }),
      RUNS,
    )
  })
})
