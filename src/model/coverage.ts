import type { Bilingual, Lang } from './model.js'
import { FIRST_OF_DAYS, LAST_OF_DAYS } from './stored.js'

/** An entity as something else mentions it: its id, and the name by which it is shown. */
export interface Mention {
  readonly id: string
  readonly name: Readonly<Record<Lang, string>>
}

/** How complete the record of some claim types is, at one entity or at all of a type. */
export interface Coverage {
  /** Null where it speaks of every entity of the type. */
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
  /** The first and the last day of which it speaks: of a complete record, none after `asOf`. */
  readonly days: readonly [first: string, last: string]
}

/** The question to the coverage: the claims of a type at an entity, and at the one far end that is asked for, if only one is. */
export interface Covered {
  readonly id: string | null
  readonly typeName: string
  readonly farId: string | null
  readonly claimType: string
  /** Null where no day is asked for. */
  readonly day: string | null
}

/**
 * The entry that says whether the graph would know of such a claim; null where none does. Coverage of the entity itself goes before that of its whole
 * type. Without a day a complete record goes before one that is known to have gaps, the latest first.
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

/** Whether nothing on record means that there was nothing: the record is complete, and back to that day where one is asked for. */
export const isWholeRecord = (entry: Coverage | null, backTo: string | null = null): boolean =>
  entry?.isComplete === true && (backTo === null || entry.days[0] <= backTo)

function speaksOf(
  { of, typeName, claimTypes }: Coverage,
  { id, typeName: askedType, farId, claimType }: Omit<Covered, 'day'>,
): boolean {
  if (!claimTypes.includes(claimType)) return false
  return of === null ? typeName === askedType : of.id === id || of.id === farId
}

/** As texts, so that they compare: the entity before its type, then the complete record, then the latest. */
const rankOf = ({ of, isComplete, days }: Coverage): string =>
  `${of === null ? 0 : 1}${isComplete ? 1 : 0}${days[1]}`

/** The days of which an entry speaks, from the bounds of its dates. */
export function daysOfCoverage(
  first: string | null,
  last: string | null,
  asOf: string | null,
): Coverage['days'] {
  const end = last ?? LAST_OF_DAYS
  return [first ?? FIRST_OF_DAYS, asOf !== null && asOf < end ? asOf : end]
}
