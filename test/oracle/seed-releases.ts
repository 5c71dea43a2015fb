import type { OracleModel } from './model.js'
import { type MadeClaim, evidenceOf, makeClaim } from './seed-claims.js'
import { makeEntity, namesOf } from './seed-entities.js'
import type { Random } from './random.js'
import { type GivenEntity, sourceFiles } from './seed-parts.js'
import { TEXTS, copiedAnew } from './seed-texts.js'
import type { WorldShape } from './world-shape.js'

/** A world as it stands at one release. */
export interface SeedState {
  readonly entities: readonly (GivenEntity & { readonly type: string })[]
  readonly claims: readonly MadeClaim[]
}

/** The world of the first release. */
export function firstSeedState(random: Random, model: OracleModel, shape: WorldShape): SeedState {
  const sources = sourceFiles().sources.map(source => ({ ...source, type: 'Source' }))
  const others = Object.entries(shape.sizes).flatMap(([type, size]) =>
    Array.from({ length: size }, (_, index) => ({
      ...makeEntity(random, type, `${type.slice(0, 2).toLowerCase()}-${index + 1}`),
      type,
    })),
  )
  const entities = [...sources, ...others]
  return { entities, claims: moreClaims(random, model, { entities, claims: [] }, shape, shape.claims) }
}

function moreClaims(
  random: Random,
  model: OracleModel,
  { entities, claims }: SeedState,
  { commonTypes }: WorldShape,
  count: number,
): MadeClaim[] {
  const all = [...claims]
  for (let left = count; left > 0; left--) {
    const made = makeClaim(random, model, { entities, claims: all }, commonTypes)
    if (made !== null) all.push(made)
  }
  return all
}

/**
 * The next release: claims go, change and come, an entity is renamed, goes, comes, or is merged into another; one that went comes back. Of a text, another
 * copy may be the one that is kept.
 */
export function nextSeedState(
  random: Random,
  model: OracleModel,
  before: SeedState,
  gone: SeedState['entities'],
  shape: WorldShape,
): SeedState {
  const mayLeave = before.entities.filter(({ type }) => type !== 'Source' && type !== 'CrimeType')
  // Who took others over leaves more often than not, so that there are chains.
  const heirs = mayLeave.filter(({ formerIds = [] }) => formerIds.length > 0)
  const left = [
    ...new Set([
      ...random.some(mayLeave, 2),
      ...(heirs.length > 0 && random.chance(0.6) ? [random.pick(heirs)] : []),
    ]),
  ]
  const back = gone.length > 0 ? [random.pick(gone)] : []
  const stays = before.entities.filter(found => !left.includes(found))
  const fresh = random.chance(0.7) ? [freshEntity(random, before, gone)] : []
  const now = [...withHeirs(random, stays, left), ...back, ...fresh]
  const ids = new Set(now.map(({ id }) => id))
  const entities = now.map(found => {
    const formerIds = (found.formerIds ?? []).filter(id => !ids.has(id))
    const entity = { ...found, ...(found.formerIds === undefined ? {} : { formerIds }) }
    if (TEXTS.includes(found.id)) return random.chance(0.2) ? copiedAnew(entity) : entity
    return random.chance(0.15) && found.type !== 'Source' ? renamed(random, entity) : entity
  })
  const claims = before.claims
    .filter(({ from, to }) => ids.has(from) && ids.has(to) && !random.chance(0.12))
    .map(claim => (random.chance(0.1) ? withOtherEvidence(random, claim) : claim))
  return { entities, claims: moreClaims(random, model, { entities, claims }, shape, shape.more) }
}

function freshEntity(
  random: Random,
  before: SeedState,
  gone: SeedState['entities'],
): SeedState['entities'][number] {
  const type = random.pick(['Organization', 'Country', 'Instrument', 'Meeting'])
  const number = 10 + before.entities.length + gone.length
  return { ...makeEntity(random, type, `${type.slice(0, 2).toLowerCase()}-${number}`), type }
}

/** Each that leaves may be taken over by another of its type, which then lists its id alone, and not those that were merged into it before. */
function withHeirs(
  random: Random,
  stays: SeedState['entities'],
  left: SeedState['entities'],
): SeedState['entities'] {
  const heirs = new Map<string, string[]>()
  for (const { id, type } of left) {
    const candidates = stays.filter(found => found.type === type)
    if (candidates.length === 0 || random.chance(0.3)) continue
    const heir = random.pick(candidates).id
    heirs.set(heir, [...(heirs.get(heir) ?? []), id])
  }
  return stays.map(found => {
    const more = heirs.get(found.id)
    return more === undefined ? found : { ...found, formerIds: [...(found.formerIds ?? []), ...more] }
  })
}

function renamed<T extends GivenEntity>(random: Random, entity: T): T {
  const others = entity.statements.filter(({ field }) => field !== 'name')
  return { ...entity, statements: [...namesOf(random, entity.id), ...others] }
}

/** The claim by other sources. */
function withOtherEvidence(random: Random, claim: MadeClaim): MadeClaim {
  return { ...claim, given: { ...claim.given, evidence: evidenceOf(random, claim.type) } }
}
