import type { PresenceWay } from '../../src/queries/encounters/chains.js'
import type { CommonGroundAsked } from './by-hand/common-ground.js'
import type { EncountersAsked } from './by-hand/encounters-told.js'
import type { StandingAsked } from './by-hand/standing.js'
import type { TimelineAsked } from './by-hand/timeline.js'
import type { PartMaker } from './make-view.js'

/** Random questions about what some bodies, countries and texts have to do with each other, and what happened to them. */

const BODIES = ['Country', 'Organization']
/** Without those that are there in one of these ways, nobody meets. */
const WAYS: readonly PresenceWay[] = ['PARTICIPANT', 'HOST', 'BODY', 'MEMBER']
const KINDS = ['MEETING', 'ADOPTED', 'SIGNED', 'CONSENTED', 'BOUND', 'JOINED', 'BEGAN', 'EXPIRED', 'NOTED']

/** Claims by which two are at one meeting, or in one body of which there are meetings. */
const PRESENCES = ['PARTICIPATED_IN', 'MEMBER_OF']
/** Claims to what two may have in common. */
const SHARED = ['PARTY_TO', 'MEMBER_OF', 'PARTICIPATED_IN', 'USES', 'FUNDS']

export function makeCommonGround(parts: PartMaker): CommonGroundAsked {
  const view = parts.view()
  const left = parts.endsOf(['DENOUNCED'], view.knownAt)?.from
  const [one, other] = parts.alike(BODIES, SHARED)
  return {
    ...view,
    a: parts.idsWith(view.knownAt, parts.ids(3, view.knownAt, BODIES), one),
    b: parts.idsWith(view.knownAt, parts.ids(4, view.knownAt, BODIES), left, other),
    ...parts.maybe('crime', 0.4, () => parts.id(view.knownAt, ['CrimeType'])),
    ...parts.maybe('limit', 0.3, () => parts.random.pick([1, 100])),
  }
}

export function makeEncounters(parts: PartMaker): EncountersAsked {
  const { random } = parts
  const view = parts.view()
  const [from, to] = [parts.day(), parts.day()].sort() as [string, string]
  return {
    ...view,
    who: parts.idsWith(
      view.knownAt,
      parts.ids(2, view.knownAt, ['Country', 'Organization', 'Person']),
      ...parts.alike(BODIES, PRESENCES).slice(0, random.pick([0, 1, 2, 2])),
    ),
    ...parts.maybe('about', 0.2, () => parts.id(view.knownAt, ['CrimeType'])),
    ...parts.maybe('from', 0.2, () => from.slice(0, random.pick([4, 7, 10]))),
    ...parts.maybe('to', 0.2, () => to.slice(0, random.pick([4, 7, 10]))),
    ...parts.maybe('ways', 0.5, () => [
      ...random.some(WAYS, 4),
      ...(random.chance(0.4) ? ['WITHIN' as const] : []),
    ]),
    ...parts.maybe('grounds', 0.5, () => random.some(['MEETING', 'OUTCOME', 'SERIES'], 3)),
    ...parts.maybe('limit', 0.4, () => random.pick([1, 3, 40])),
    ...parts.maybe('meetingsEach', 0.4, () => random.pick([1, 2, 10])),
  }
}

export function makeStanding(parts: PartMaker): StandingAsked {
  const { random } = parts
  const { modality: _, certainty: __, ...view } = parts.view()
  const acts = [['DENOUNCED'], ['RATIFIED'], ['SIGNED'], ['PARTY_TO']].map(types =>
    parts.endsOf(types, view.knownAt),
  )
  return {
    ...view,
    instruments: parts.idsWith(
      view.knownAt,
      parts.ids(3, view.knownAt, ['Instrument']),
      ...acts.map(act => act?.to),
    ),
    ...(random.chance(0.8)
      ? {
          countries: parts.idsWith(
            view.knownAt,
            parts.ids(3, view.knownAt, BODIES),
            ...acts.map(act => act?.from),
          ),
        }
      : { membersOf: parts.id(view.knownAt, ['Organization']) }),
  }
}

export function makeTimeline(parts: PartMaker): TimelineAsked {
  const { random } = parts
  const view = parts.view()
  const [from, to] = [parts.day(), parts.day()].sort() as [string, string]
  return {
    ...view,
    of: parts.ids(3, view.knownAt),
    ...(random.chance(0.3)
      ? { undated: true }
      : { ...parts.maybe('from', 0.4, () => from), ...parts.maybe('to', 0.4, () => to) }),
    ...parts.maybe('kinds', 0.2, () => random.some(KINDS, 4)),
    first: random.pick([7, 100]),
  }
}
