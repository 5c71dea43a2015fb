import type { OracleModel, TypeOfClaim } from './model.js'
import type { Random } from './random.js'
import { type GivenSaid, anyYear, evidence, period, writtenDate } from './seed-parts.js'

/** A claim with its two ends, beside what the seed file has of it. */
export interface MadeClaim {
  readonly type: string
  readonly from: string
  readonly to: string
  readonly n: number
  readonly given: GivenSaid
}

interface Ends {
  readonly id: string
  readonly type: string
}

/** One more claim for a world that has these; null where chance has picked what cannot be. */
export function makeClaim(
  random: Random,
  model: OracleModel,
  { entities, claims }: { readonly entities: readonly Ends[]; readonly claims: readonly MadeClaim[] },
  commonTypes: readonly string[],
): MadeClaim | null {
  const again = claims.length > 5 && random.chance(0.3) ? random.pick(claims) : null
  const name =
    again?.type ?? (random.chance(0.7) ? random.pick(commonTypes) : random.pick([...model.claims.keys()]))
  const type = model.claims.get(name)!
  const [froms, tos] = [type.from, type.to].map(types => entities.filter(found => types.includes(found.type)))
  if (froms!.length === 0 || tos!.length === 0) return null
  const from = random.pick(froms!)
  const alike = type.traits.includes('SAME_TYPE') ? tos!.filter(found => found.type === from.type) : tos!
  const pair = again ?? beside(random, name, claims) ?? { from: from.id, to: random.pick(alike).id }
  const modality = random.pick([
    'FACT',
    'FACT',
    'FACT',
    'FACT',
    'DENIED',
    'DENIED',
    'PLANNED',
    'INTENDED',
    'POTENTIAL',
    'PROPOSED',
  ])
  const ends = orient(type, pair.from, pair.to, modality)
  if (ends === null) return null
  const same = claims.filter(found => isSamePair(found, type, ends))
  const turned = same.find(found => found.from === ends.from && found.to === ends.to)
  const n =
    turned === undefined
      ? 1
      : Math.max(...same.filter(found => found.from === ends.from).map(found => found.n)) + 1
  const given = {
    [name]: ends.to,
    ...(n === 1 ? {} : { n }),
    ...(modality === 'FACT' ? {} : { modality }),
    ...dated(random, type),
    evidence: evidenceOf(random, name, modality === 'FACT'),
  }
  return { type: name, ...ends, n, given }
}

const OF_PARTIES = ['SIGNED', 'RATIFIED', 'PARTY_TO', 'DENOUNCED']

/** Who did one thing with a text mostly did others as well. */
function beside(random: Random, name: string, claims: readonly MadeClaim[]): MadeClaim | null {
  const others = OF_PARTIES.includes(name) ? claims.filter(({ type }) => OF_PARTIES.includes(type)) : []
  return others.length > 0 && random.chance(0.6) ? random.pick(others) : null
}

/** Who makes a declaration declares something. */
export function evidenceOf(random: Random, claim: string, mayContradict = false): GivenSaid[] {
  const given = evidence(random, mayContradict)
  const says = { en: 'It is not bound by article 1.', id: 'Tidak terikat pada pasal 1.' }
  return claim === 'MADE_DECLARATION_ON' ? given.map(item => ({ ...item, says })) : given
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

/** Acts have a day on which they happened; states begin and end. Now and then nobody tells when. */
function dated(random: Random, { traits }: TypeOfClaim): { since?: string; until?: string } {
  if (!traits.includes('ACT')) return period(random)
  return random.chance(0.8) ? { since: writtenDate(random, anyYear(random)) } : {}
}
