import type { Model } from '../../model/model.js'
import type { Judgement } from '../../rules/judgement.js'
import type { PlaceOf } from '../find-places.js'
import { withRest } from '../with-rest.js'
import { evidenceForAll } from './evidence.js'
import { type Breach, type Facts, type Law, acceptedFactsOf } from './facts.js'
import { namedInBoth, namesApart } from './names.js'
import { noOrphans } from './orphans.js'
import { placesInCountries } from './places.js'
import { sessionsInOrder } from './sessions.js'
import { successorsLater } from './successors.js'
import { consentAfterAdoption, partiesAfterEntry } from './treaty-days.js'

/**
 * What should hold of the data; each file has one law or two. A mistake that can only be a slip of the hand is refused when the seed is read. Such are a code
 * in a wrong form, a bad address, a date outside the existence of its ends, a circle. These laws are about things that sources may really say. Each breach is
 * told with its place, and a test holds the list of those of the project's own seed.
 */
const LAWS: readonly Law[] = [
  evidenceForAll,
  consentAfterAdoption,
  partiesAfterEntry,
  sessionsInOrder,
  successorsLater,
  placesInCountries,
  namesApart,
  namedInBoth,
  noOrphans,
]

/** The result of holding the laws against what stands now. */
interface BreachesFound {
  /** How many claims and statements the laws were held against. */
  readonly said: number
  readonly breaches: readonly (Breach & { readonly law: string })[]
  /** The ids of what sources of equal weight dispute; no law is held against it. */
  readonly disputed: readonly string[]
}

export function findBreachesOfLaws(model: Model, now: Judgement | undefined): BreachesFound {
  const facts: Facts | null = now === undefined ? null : acceptedFactsOf(model, now)
  if (facts === null) return { said: 0, breaches: [], disputed: [] }
  const breaches = LAWS.flatMap(({ name, findBreaches }) =>
    findBreaches(facts).map(breach => ({ ...breach, law: name })),
  )
  return { said: facts.said.length, breaches, disputed: facts.disputed }
}

/** Writes what `npm run check:seed` says: each breach at its place, law by law, then what is disputed, and one line of totals. */
export function describeBreaches({ said, breaches, disputed }: BreachesFound, placeOf: PlaceOf): string[] {
  const told = LAWS.flatMap(({ name }) => {
    const of = breaches.filter(({ law }) => law === name)
    return of.length === 0
      ? []
      : [
          `Not so in ${of.length} place(s): ${name}`,
          ...withRest(of.map(({ id, says }) => `! ${placeOf(id)}: ${says}`)),
        ]
  })
  const open =
    disputed.length === 0
      ? []
      : [`Disputed, ${disputed.length} row(s):`, ...withRest(disputed.map(id => `? ${placeOf(id)}: ${id}`))]
  const broken = new Set(breaches.map(({ law }) => law)).size
  return [
    ...told,
    ...open,
    `${LAWS.length} laws over ${said} claims and statements: ${LAWS.length - broken} hold, ${broken} do not in ${breaches.length} place(s); ${disputed.length} row(s) are disputed.`,
  ]
}
