import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { spanOfDated } from '../../src/rules/holds.js'
import { type Span, trimSpan, within } from '../../src/rules/span.js'
import { type DateChoice, PLACES, REACH, claims, dayAt, evidenceOf, exactDays } from './calendar.js'

/** What the design says of one day of a claim, asked of every day one by one; days are places in the calendar, not texts. */
interface Told {
  readonly isAct: boolean
  readonly since: readonly number[]
  readonly until: readonly number[]
  readonly witnesses: readonly number[]
  /** The day on which it begins, where that is known for sure. */
  readonly begins: number | null
}

const ANY = PLACES
const FOREVER = [PLACES.at(-1)!]

function told(
  since: DateChoice | null,
  until: DateChoice | null,
  days: readonly DateChoice[],
  isAct: boolean,
): Told {
  const [first, last] = [since?.days ?? ANY, isAct ? FOREVER : (until?.days ?? ANY)]
  // What is about or unsure lets no source speak that its plain form would not.
  const [from, to] = [since?.written ?? ANY, isAct ? FOREVER : (until?.written ?? ANY)]
  const may = (day: number): boolean => from.some(place => place <= day) && to.some(place => place >= day)
  const begins = since?.isExact === true ? since.days[0]! : null
  return { isAct, since: first, until: last, witnesses: exactDays(days).filter(may), begins }
}

const mayHold = ({ since, until }: Told, day: number): boolean =>
  since.some(first => first <= day) && until.some(last => last >= day)

/** It has surely begun, whenever it began, or a source spoke of it before; and it has surely not ended, as it has not on the very day on which it begins. */
const surelyHolds = ({ since, until, witnesses, begins }: Told, day: number): boolean =>
  (since.every(first => first <= day) || witnesses.some(seen => seen <= day)) &&
  (until.every(last => last >= day) ||
    witnesses.some(seen => seen >= day) ||
    (begins !== null && begins >= day))

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

const RUNS = { numRuns: 150 }

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
        // Where no source speaks and the beginning is unknown, the design calls even the known last day no more than possible.
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

  test('an exact first day is certain, whatever the date of the source', () => {
    expect(span('2020-06-01', null, on('2023')).slice(2)).toEqual(['2020-06-01', '2020-06-01'])
    expect(span('2020-06-01', '..', on(null)).slice(2)).toEqual(['2020-06-01', '2020-06-01'])
    expect(span('2020-06', null, on('2023')).slice(2)).toEqual(['9999-99-99', '0000-00-00'])
  })

  test('an end that is only about lets no later source speak for the claim', () => {
    expect(span('1990-01-01', '2000~', on('2023-01-01'))).toEqual([
      '1990-01-01',
      '9999-99-99',
      '1990-01-01',
      '1990-01-01',
    ])
    expect(span('2020~', null, on('2015-01-01')).slice(2)).toEqual(['9999-99-99', '0000-00-00'])
    expect(span('2020~', null, on('2015-01-01'), true).slice(2)).toEqual(['9999-99-99', '0000-00-00'])
  })

  test('a date that is open on one side bounds the other', () => {
    expect(span('[..2015-09-28]', null, on('2020-06-01'))).toEqual([
      '0000-00-00',
      '9999-99-99',
      '2015-09-28',
      '2020-06-01',
    ])
    expect(span('[2015-09-28..]', '[2020-01-01..]', on('2019'))).toEqual([
      '2015-09-28',
      '9999-99-99',
      '9999-99-99',
      '0000-00-00',
    ])
    expect(span('2001-05-04', '[2020-01-01..]', on('2019'))).toEqual([
      '2001-05-04',
      '9999-99-99',
      '2001-05-04',
      '2020-01-01',
    ])
    expect(span('[..2015-09-28]', null, on('2019'), true).slice(2)).toEqual(['2015-09-28', '9999-99-99'])
  })

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

describe('what is about or unsure', () => {
  const plain = (choice: DateChoice | null): string | null => choice?.text.replace(/[~?]$/, '') ?? null

  test('makes nothing certain that the plain date does not', () => {
    fc.assert(
      fc.property(claims, ({ since, until, evidence, isAct }) => {
        const dated = { evidence: evidence.map(evidenceOf) }
        const [first, last] = [plain(since), plain(until)]
        const unsure = spanOfDated(
          { since: since?.text ?? null, until: until?.text ?? null, ...dated },
          isAct,
        )
        const sure = spanOfDated({ since: first, until: last, ...dated }, isAct)
        // Dates that exclude each other once they are plain are refused by the seed.
        fc.pre(sure.possibleFrom <= sure.possibleTo)
        expect(certainDays(sure)).toEqual(expect.arrayContaining(certainDays(unsure)))
        expect(possibleDays(unsure)).toEqual(expect.arrayContaining(possibleDays(sure)))
      }),
      RUNS,
    )
  })
})

describe('between its two ends', () => {
  const side = fc.option(fc.nat(REACH.length - 1))
  /** From when to when an end may exist, and within that surely does; null where nothing is stated. */
  const existence = fc.record({ from: side, begunBy: side, to: side, lastsTo: side })
  type Existence = typeof existence extends fc.Arbitrary<infer T> ? T : never
  const asEnd = ({ from, begunBy, to, lastsTo }: Existence) => ({
    possibleFrom: from === null ? '0000-00-00' : dayAt(REACH[from]!),
    possibleTo: to === null ? '9999-99-99' : dayAt(REACH[to]!),
    begunBy: begunBy === null ? '0000-00-00' : dayAt(REACH[begunBy]!),
    lastsTo: lastsTo === null ? '9999-99-99' : dayAt(REACH[lastsTo]!),
  })

  test('nothing holds before both exist, no state after one is gone, and nothing is certain while an end only may exist', () => {
    fc.assert(
      fc.property(claims, existence, existence, ({ since, until, evidence, isAct }, one, other) => {
        const alone = spanOfDated(
          { since: since?.text ?? null, until: until?.text ?? null, evidence: evidence.map(evidenceOf) },
          isAct,
        )
        const both = trimSpan(alone, [asEnd(one), asEnd(other)], isAct)
        const lies = (from: number | null, day: number, to: number | null): boolean =>
          (from === null || REACH[from]! <= day) && (isAct || to === null || REACH[to]! >= day)
        const allows = (day: number): boolean => [one, other].every(end => lies(end.from, day, end.to))
        const assures = (day: number): boolean =>
          allows(day) && [one, other].every(end => lies(end.begunBy, day, end.lastsTo))
        expect(possibleDays(both)).toEqual(possibleDays(alone).filter(allows))
        expect(certainDays(both)).toEqual(certainDays(alone).filter(assures))
        expect(within(both)).toEqual(both)
      }),
      RUNS,
    )
  })

  test('that exclude each other no day is left, in one way to write it', () => {
    const gone = { ...asEnd({ from: 1, begunBy: null, to: 3, lastsTo: null }) }
    const later: Span = spanOfDated({ since: dayAt(9), until: dayAt(12), evidence: [] }, false)
    const never = ['9999-99-99', '0000-00-00', '9999-99-99', '0000-00-00']
    expect(Object.values(trimSpan(later, [gone], false))).toEqual(never)
  })
})
