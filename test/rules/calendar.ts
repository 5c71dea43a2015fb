import fc from 'fast-check'
import type { EvidenceRow } from '../../src/rules/row.js'

/**
 * A small calendar for oracles: the days around a change of month and year as whole numbers, with one place for all days before them and one
 * for all days after. A date is its text together with the places that the text may mean, so that no oracle reads a text.
 */

const FIRST = Date.UTC(2023, 10, 25)
const LAST = Date.UTC(2024, 1, 10)
const A_DAY = 86_400_000
const LENGTH = (LAST - FIRST) / A_DAY + 1

/** The days on which answers are compared. */
export const REACH: readonly number[] = Array.from({ length: LENGTH }, (_, index) => index)
/** The same with the place before and the place after. */
export const PLACES: readonly number[] = [-1, ...REACH, LENGTH]

/** `2023-12-31` for its place. */
export const dayAt = (place: number): string => new Date(FIRST + place * A_DAY).toISOString().slice(0, 10)

/** A text of a date, and every place that it may mean. */
export interface DateChoice {
  readonly text: string
  readonly days: readonly number[]
  /** Every place that it would mean without its `~` or `?`. */
  readonly written: readonly number[]
  readonly isExact: boolean
}

const day = fc
  .nat(LENGTH - 1)
  .map((place): DateChoice => ({ text: dayAt(place), days: [place], written: [place], isExact: true }))

/** All of the calendar that begins with this text; a year goes on beyond the edge, a month lies within. */
const startingWith = (text: string, beyond: readonly number[]): DateChoice => {
  const days = [...beyond, ...REACH.filter(place => dayAt(place).startsWith(text))].sort((a, b) => a - b)
  return { text, days, written: days, isExact: false }
}
const MONTHS = [startingWith('2023-12', []), startingWith('2024-01', [])]
const YEARS = [startingWith('2023', [-1]), startingWith('2024', [LENGTH])]
const DECADE: DateChoice = { text: '202X', days: PLACES, written: PLACES, isExact: false }
const CENTURY: DateChoice = { ...DECADE, text: '20XX' }
const UNTOLD = [...MONTHS, ...YEARS].map(choice => ({ ...choice, text: `${choice.text}-XX` }))

const month = fc.constantFrom(...MONTHS)
const year = fc.constantFrom(...YEARS)
const doubtful = fc
  .tuple(fc.oneof(day, month, year), fc.constantFrom('~', '?'))
  .map(([{ text, days }, mark]): DateChoice => ({
    text: `${text}${mark}`,
    days: PLACES,
    written: days,
    isExact: false,
  }))
const between = fc
  .tuple(fc.oneof(day, month), fc.oneof(day, month))
  .filter(([from, to]) => from.days[0]! <= to.days.at(-1)!)
  .map(([from, to]): DateChoice => {
    const days = REACH.filter(place => from.days[0]! <= place && place <= to.days.at(-1)!)
    return { text: `[${from.text}..${to.text}]`, days, written: days, isExact: days.length === 1 }
  })

const among = (text: string, isMeant: (place: number) => boolean): DateChoice => {
  const days = PLACES.filter(isMeant)
  return { text, days, written: days, isExact: false }
}
/** On or before, and on or after. */
const halfOpen = fc
  .tuple(fc.oneof(day, month, year), fc.boolean())
  .map(([{ text, days }, isBefore]) =>
    isBefore
      ? among(`[..${text}]`, place => place <= days.at(-1)!)
      : among(`[${text}..]`, place => place >= days[0]!),
  )
/** One of two days that follow each other; between days with a gap, the worlds below would know more than any bounds. */
const oneOf = fc
  .nat(LENGTH - 2)
  .map(place =>
    among(`[${dayAt(place)},${dayAt(place + 1)}]`, other => other === place || other === place + 1),
  )

/** A date of any form that the seed takes. */
export const dates: fc.Arbitrary<DateChoice> = fc.oneof(
  { arbitrary: day, weight: 3 },
  month,
  year,
  between,
  doubtful,
  halfOpen,
  oneOf,
  fc.constantFrom(DECADE, CENTURY, ...UNTOLD),
)
const OPEN: DateChoice = { text: '..', days: PLACES, written: PLACES, isExact: false }

/** One piece of evidence: when it speaks, if that is known, and for which side. */
export interface Spoken {
  readonly day: DateChoice | null
  readonly stance: EvidenceRow['stance']
}

const spoken: fc.Arbitrary<Spoken> = fc.record({
  day: fc.oneof({ arbitrary: day, weight: 3 }, dates, fc.constant(null)),
  stance: fc.constantFrom<EvidenceRow['stance'][]>('SUPPORTS', 'SUPPORTS', 'CONTRADICTS'),
})

/** Claims of every precision, with any evidence; those that could only end before they begin are refused by the seed and left out. */
export const claims = fc
  .record({
    since: fc.option(dates),
    until: fc.oneof(fc.option(dates), fc.constant(OPEN)),
    evidence: fc.array(spoken, { maxLength: 4 }),
    isAct: fc.boolean(),
  })
  .map(claim => (claim.isAct ? { ...claim, until: null } : claim))
  .filter(({ since, until }) => since === null || until === null || since.days[0]! <= until.days.at(-1)!)

/** Where exact evidence speaks; days that are not exact say nothing. */
export const exactDays = (days: readonly DateChoice[]): number[] =>
  days.filter(({ isExact }) => isExact).map(({ days: [place] }) => place!)

/** Evidence as a row of the seed has it. */
export function evidenceOf({ day: speaks, stance }: Spoken): EvidenceRow {
  return {
    source: 'register',
    locator: null,
    passage: null,
    says: null,
    speaksOn: speaks?.text ?? null,
    seen: '2026-01-02',
    grade: 'PRIMARY',
    stance,
    publisher: 'Depositary',
  }
}
