import type { Model } from '../model/model.js'
import { groupByKey } from '../model/group.js'
import { type Span, hasCertainDay } from './span.js'
import type { SaidVersion } from './stood-at.js'
import { thingKey } from './rivals.js'
import type { Verdict } from './verdicts.js'

/**
 * Finds the days on which what a fact says is certainly denied, by the version of the fact; each stretch is written `2018-03-15..2018-03-20`. On such a day the
 * fact is listed only if it is as certain itself. A denial that better sources reject denies nothing.
 */
export function findDenials(
  model: Model,
  said: readonly SaidVersion[],
  verdicts: ReadonlyMap<SaidVersion, Verdict>,
  days: ReadonlyMap<SaidVersion, Span>,
): Map<SaidVersion, readonly string[]> {
  const denials = said.filter(
    version =>
      version.row.modality === 'DENIED' &&
      verdicts.get(version) !== 'REJECTED' &&
      hasCertainDay(days.get(version)!),
  )
  if (denials.length === 0) return new Map()
  const byThing = groupByKey(denials, ({ row }) => thingKey(model, row))
  const facts = said.filter(({ row }) => row.modality === 'FACT' && byThing.has(thingKey(model, row)))
  return new Map(
    facts.map(fact => {
      const against = byThing.get(thingKey(model, fact.row))!
      return [fact, [...new Set(against.map(denial => stretchOf(days.get(denial)!)))].sort()]
    }),
  )
}

/** Whether a day lies in one of such stretches. */
export const isInStretches = (stretches: readonly string[], day: string): boolean =>
  stretches.some(stretch => stretch.slice(0, 10) <= day && day <= stretch.slice(-10))

const stretchOf = ({ certainFrom, certainTo }: Span): string => `${certainFrom}..${certainTo}`
