import { readDate } from './dates.js'
import type { OracleModel, TypeOfClaim } from './model.js'
import {
  type GivenSaid,
  type Making,
  anyYear,
  evidence,
  exactDay,
  period,
  withWitnessOfSince,
  writtenDate,
} from './seed-parts.js'

/** A claim with its two ends, beside what the seed file has of it. */
export interface MadeClaim {
  readonly type: string
  readonly from: string
  readonly to: string
  readonly n: number
  readonly given: GivenSaid
}

/** Claim types by how often they come. */
const COMMON_TYPES = [
  'MEMBER_OF',
  'MEMBER_OF',
  'MEMBER_OF',
  'COOPERATES_WITH',
  'COOPERATES_WITH',
  'SEATED_IN',
  'RATIFIED',
  'RATIFIED',
  'PARTY_TO',
  'COVERS',
  'ADOPTED_AT',
  'PARTICIPATED_IN',
  'ADDRESSES',
]

interface Ends {
  readonly id: string
  readonly type: string
}

/** One more claim for a world that has these; null where chance has picked what cannot be. */
export function makeClaim(
  making: Making,
  model: OracleModel,
  entities: readonly Ends[],
  claims: readonly MadeClaim[],
): MadeClaim | null {
  const { random } = making
  const again = claims.length > 5 && random.chance(0.3) ? random.pick(claims) : null
  const name =
    again?.type ?? (random.chance(0.7) ? random.pick(COMMON_TYPES) : random.pick([...model.claims.keys()]))
  const type = model.claims.get(name)!
  const [froms, tos] = [type.from, type.to].map(types => entities.filter(found => types.includes(found.type)))
  if (froms!.length === 0 || tos!.length === 0) return null
  const pair = again ?? { from: random.pick(froms!).id, to: random.pick(tos!).id }
  const modality = random.pick([
    'FACT',
    'FACT',
    'FACT',
    'FACT',
    'DENIED',
    'DENIED',
    'PLANNED',
    'POTENTIAL',
    'PROPOSED',
  ])
  const ends = orient(type, pair.from, pair.to, modality)
  if (ends === null) return null
  const same = claims.filter(found => isSamePair(found, type, ends))
  if (!mayJoin(making, same, modality)) return null
  const turned = same.find(found => found.from === ends.from && found.to === ends.to)
  const n =
    turned === undefined
      ? 1
      : Math.max(...same.filter(found => found.from === ends.from).map(found => found.n)) + 1
  const entityTypes = new Map(entities.map(found => [found.id, found.type]))
  const isOnInstrument = [ends.from, ends.to].some(id => entityTypes.get(id) === 'Instrument')
  const given = {
    [name]: ends.to,
    ...(n === 1 ? {} : { n }),
    ...(modality === 'FACT' ? {} : { modality }),
    ...dated(making, type, modality, isOnInstrument),
  }
  return {
    type: name,
    ...ends,
    n,
    given: withEvidence(making, given, type, same.length === 0 && modality === 'FACT'),
  }
}

/** What leads in no circle goes from the smaller id to the larger; what reads the same both ways is told from one end, and denied from the other. */
function orient(
  { traits }: TypeOfClaim,
  from: string,
  to: string,
  modality: string,
): { from: string; to: string } | null {
  if (from === to) return null
  const [low, high] = [from, to].sort() as [string, string]
  if (traits.includes('ACYCLIC')) return from === low ? { from, to } : null
  if (!traits.includes('SYMMETRIC')) return { from, to }
  return modality === 'DENIED' ? { from: high, to: low } : { from: low, to: high }
}

function isSamePair(
  found: MadeClaim,
  type: TypeOfClaim,
  { from, to }: { from: string; to: string },
): boolean {
  const isTurned = type.traits.includes('SYMMETRIC') && found.from === to && found.to === from
  return found.type === type.name && ((found.from === from && found.to === to) || isTurned)
}

const isHard = (modality: unknown): boolean => modality === 'FACT' || modality === 'DENIED'

function mayJoin({ mayMeet }: Making, same: readonly MadeClaim[], modality: string): boolean {
  // Whether evidence against one row speaks against another row of the claim, nobody has said.
  const isContested = same.some(({ given }) => JSON.stringify(given).includes('CONTRADICTS'))
  if (isHard(modality) && isContested) return false
  if (mayMeet('weightOverRows')) return true
  const hard = same.map(({ given }) => given.modality ?? 'FACT').filter(isHard)
  return !isHard(modality) || hard.length === 0 || (hard.length === 1 && hard[0] !== modality)
}

function dated(
  making: Making,
  { traits }: TypeOfClaim,
  modality: string,
  isOnInstrument: boolean,
): { since?: string; until?: string } {
  const { random, mayMeet } = making
  if (traits.includes('SINGLE') && !mayMeet('rivals')) return {}
  if (!traits.includes('ACT')) return period(making)
  if (!isOnInstrument || modality !== 'FACT')
    return random.chance(0.8) ? { since: writtenDate(making, anyYear(making)) } : {}
  if (mayMeet('vagueActs') && random.chance(0.2)) return {}
  return { since: mayMeet('uncertainEnds') ? boundedDate(making) : exactDay(making, anyYear(making)) }
}

function boundedDate(making: Making): string {
  const date = writtenDate(making, anyYear(making))
  return readDate(date).isDoubtful && !making.mayMeet('vagueActs') ? date.slice(0, -1) : date
}

/** Evidence, which may speak against the claim only where no other row does. */
function withEvidence(
  making: Making,
  given: GivenSaid,
  type: TypeOfClaim,
  mayContradict: boolean,
): GivenSaid {
  return withWitnessOfSince(making, {
    ...given,
    evidence: evidence(making, mayContradict && !type.traits.includes('SINGLE')),
  })
}
