import type { Bilingual, Lang } from './model.js'
import { FIRST_OF_DAYS, LAST_OF_DAYS } from './stored.js'

/** An entity as something else mentions it: its id, and the name by which it is shown. */
export interface Mention {
  readonly id: string
  readonly name: Readonly<Record<Lang, string>>
}

/** How complete the record of some claim types is, at one entity or at all entities of a type. */
export interface Coverage {
  /** The entity of which it speaks; null where it speaks of every entity of the type. */
  readonly of: Mention | null
  readonly typeName: string
  readonly claimTypes: readonly string[]
  /** The time of which it speaks, as it is written; null where it is open. */
  readonly since: string | null
  readonly until: string | null
  readonly isComplete: boolean
  /** The day up to which the source knew; null where nobody looked at a whole record. */
  readonly asOf: string | null
  readonly source: Mention | null
  readonly missing: Bilingual | null
  readonly note: Bilingual | null
  /** The first and the last day of which it speaks. A complete record speaks of no day after `asOf`. */
  readonly days: readonly [first: string, last: string]
}

/** The question to the coverage: about the claims of one type at an entity, and about the far end where the question names one. */
export interface Covered {
  readonly id: string | null
  readonly typeName: string
  readonly farId: string | null
  readonly claimType: string
  /** The day that is asked for; null where none is. */
  readonly day: string | null
}

/**
 * The entry that says whether the graph would know of such a claim; null where no entry does. An entry on the entity itself goes before one on its whole
 * type, then a complete record before one with known gaps, then the later one before the earlier.
 */
export function coverageOf(ledger: readonly Coverage[], { day, ...asked }: Covered): Coverage | null {
  const speaking = ledger.filter(
    entry => speaksOf(entry, asked) && (day === null || (entry.days[0] <= day && day <= entry.days[1])),
  )
  return speaking.reduce<Coverage | null>(
    (best, entry) => (best === null || rankOf(entry) > rankOf(best) ? entry : best),
    null,
  )
}

/** Whether an empty record means that there was nothing: the record must be complete, and reach back to the day where one is asked for. */
export const isWholeRecord = (entry: Coverage | null, backTo: string | null = null): boolean =>
  entry?.isComplete === true && (backTo === null || entry.days[0] <= backTo)

function speaksOf(
  { of, typeName, claimTypes }: Coverage,
  { id, typeName: askedType, farId, claimType }: Omit<Covered, 'day'>,
): boolean {
  if (!claimTypes.includes(claimType)) return false
  return of === null ? typeName === askedType : of.id === id || of.id === farId
}

/** The rank of an entry, as a text that can be compared: the entity goes before its type, then the complete record, then the latest. */
const rankOf = ({ of, isComplete, days }: Coverage): string =>
  `${of === null ? 0 : 1}${isComplete ? 1 : 0}${days[1]}`

/** The days of which an entry speaks, from the bounds of its dates; none of them is after `asOf`. */
export function daysOfCoverage(
  first: string | null,
  last: string | null,
  asOf: string | null,
): Coverage['days'] {
  const end = last ?? LAST_OF_DAYS
  return [first ?? FIRST_OF_DAYS, asOf !== null && asOf < end ? asOf : end]
}
