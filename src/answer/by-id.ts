import DataLoader from 'dataloader'
import { claimsByOwnerQuery, claimsQuery } from '../cypher/claims.js'
import { entitiesQuery } from '../cypher/entities.js'
import type { Query } from '../cypher/fragment.js'
import { groupByKey } from '../model/group.js'
import type { Model } from '../model/model.js'
import type { ClaimAnswer, WantedClaim } from '../questions/claims.js'
import { entityQuestion } from '../questions/entity.js'
import type { EntityAnswer } from '../questions/rows.js'
import type { Ask } from './ask.js'
import { MOST_IDS_TOGETHER, MOST_TYPES_APART } from './strategy.js'

/**
 * Things that come one by one: sources of evidence and who speaks in them, ends of claims, their names, claims by their ids. Each is asked for alone
 * by the file that needs it. All that is asked in the same breath with the same columns goes in one query, and nothing is read twice for one answer.
 */
export interface ById {
  /** An entity as it stood at the release; an id that was merged away gives its heir. */
  entity(release: number | null, columns: readonly string[], id: string): Promise<EntityAnswer | null>
  /** A claim of the type, or a statement where it is null, in the version that stood at the release. */
  said(
    type: string | null,
    release: number | null,
    columns: readonly string[],
    id: string,
  ): Promise<ClaimAnswer | null>
}

export function createById(model: Model, ask: Ask): ById {
  const loaders = new Map<string, DataLoader<string, unknown>>()
  function loader<V>(
    key: string,
    query: (ids: readonly string[]) => Query<ReadonlyMap<string, V>>,
  ): DataLoader<string, V | null> {
    const read = async (ids: readonly string[]): Promise<(V | null)[]> => {
      const found = await ask(query(ids))
      return ids.map(id => found.get(id) ?? null)
    }
    const known =
      loaders.get(key) ?? new DataLoader<string, unknown>(read, { maxBatchSize: MOST_IDS_TOGETHER })
    loaders.set(key, known)
    return known as DataLoader<string, V | null>
  }
  const byOwner = new Map<number | null, DataLoader<WantedClaim, ClaimAnswer | null, string>>()
  function claimsAt(release: number | null): DataLoader<WantedClaim, ClaimAnswer | null, string> {
    const read = (wanted: readonly WantedClaim[]): Promise<(ClaimAnswer | null)[]> =>
      readWantedClaims(wanted, release, ask)
    const cacheKeyFn = ({ id, columns }: WantedClaim): string => `${columns.join()} ${id}`
    const known =
      byOwner.get(release) ?? new DataLoader(read, { maxBatchSize: MOST_IDS_TOGETHER, cacheKeyFn })
    byOwner.set(release, known)
    return known
  }
  return {
    entity: (release, columns, id) =>
      loader(`entity ${release} ${columns.join()}`, ids =>
        entitiesQuery(model, entityQuestion(columns, release))(ids),
      ).load(id),
    said: (type, release, columns, id) =>
      type === null
        ? loader(`said ${release} ${columns.join()}`, ids =>
            claimsQuery({ kind: 'claims', type, release, columns }, ids),
          ).load(id)
        : claimsAt(release).load({ type, id, columns }),
  }
}

/** Each claim in the place where it is wanted; null for one that did not stand at the release. */
async function readWantedClaims(
  wanted: readonly WantedClaim[],
  release: number | null,
  ask: Ask,
): Promise<(ClaimAnswer | null)[]> {
  const types = new Set(wanted.map(({ type }) => type))
  const found =
    types.size > MOST_TYPES_APART ? await ask(claimsByOwnerQuery(release, wanted)) : wanted.map(() => null)
  const rest = await readClaimsByType(
    wanted.filter((_, place) => found[place] === null),
    release,
    ask,
  )
  return wanted.map((claim, place) => found[place] ?? rest.get(claim) ?? null)
}

async function readClaimsByType(
  wanted: readonly WantedClaim[],
  release: number | null,
  ask: Ask,
): Promise<ReadonlyMap<WantedClaim, ClaimAnswer>> {
  const groups = groupByKey(wanted, ({ type, columns }) => `${type} ${columns.join()}`)
  const answers = await Promise.all(
    [...groups.values()].map(async group => {
      const { type, columns } = group[0]!
      const ids = group.map(({ id }) => id)
      const found = await ask(claimsQuery({ kind: 'claims', type, release, columns }, ids))
      return group.flatMap(claim => (found.has(claim.id) ? ([[claim, found.get(claim.id)!]] as const) : []))
    }),
  )
  return new Map(answers.flat())
}
