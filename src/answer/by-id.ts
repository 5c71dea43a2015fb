import DataLoader from 'dataloader'
import { claimsByOwnerQuery, claimsQuery } from '../cypher/claims.js'
import { entitiesQuery } from '../cypher/entities.js'
import type { Query } from '../cypher/fragment.js'
import { groupByKey } from '../model/group.js'
import type { Model } from '../model/model.js'
import type { ClaimAnswer, ClaimsQuestion, WantedClaim } from '../questions/claims.js'
import { entityQuestion } from '../questions/entity.js'
import type { EntityAnswer } from '../questions/rows.js'
import type { Ask } from './ask.js'
import { KeysByColumns } from './keys-by-columns.js'
import { MOST_IDS_TOGETHER, MOST_TYPES_APART } from './strategy.js'

/**
 * Reads things that come one by one: sources of evidence and who speaks in them, ends of claims, their names, claims by their ids. The file that needs such a
 * thing asks for it alone. All that is asked in the same breath with the same columns goes in one query, and nothing is read twice for one answer.
 */
export interface ById {
  /** Reads an entity as it stood at the release; an id that was merged away gives its heir. */
  entity(release: number | null, columns: readonly string[], id: string): Promise<EntityAnswer | null>
  /** Reads a claim of the type, or a statement where the type is null, in the version that stood at the release. */
  said(
    type: string | null,
    release: number | null,
    columns: readonly string[],
    id: string,
  ): Promise<ClaimAnswer | null>
}

export function createById(model: Model, ask: Ask): ById {
  const keys = new KeysByColumns()
  const loaders = new Map<string, DataLoader<string, unknown>>()
  function loaderOf<V>(
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
      readWantedClaims(wanted, { release, ask, keys })
    const cacheKeyFn = ({ id, key }: WantedClaim): string => `${key} ${id}`
    const known =
      byOwner.get(release) ?? new DataLoader(read, { maxBatchSize: MOST_IDS_TOGETHER, cacheKeyFn })
    byOwner.set(release, known)
    return known
  }
  return {
    entity: (release, columns, id) => {
      const question = entityQuestion(columns, release)
      return loaderOf(keys.of(question), ids => entitiesQuery(model, question)(ids)).load(id)
    },
    said: (type, release, columns, id) => {
      if (type !== null) {
        const key = keys.of({ kind: 'claims-of-any-type', release, columns })
        return claimsAt(release).load({ type, id, columns, key })
      }
      const question: ClaimsQuestion = { kind: 'claims', type, release, columns }
      return loaderOf(keys.of(question), ids => claimsQuery(question, ids)).load(id)
    },
  }
}

/** The means of reading claims of one release. */
interface ClaimMeans {
  readonly release: number | null
  readonly ask: Ask
  readonly keys: KeysByColumns
}

/** Reads each claim into the place where it is wanted; null for one that did not stand at the release. */
async function readWantedClaims(
  wanted: readonly WantedClaim[],
  means: ClaimMeans,
): Promise<(ClaimAnswer | null)[]> {
  const { release, ask } = means
  const types = new Set(wanted.map(({ type }) => type))
  const found =
    types.size > MOST_TYPES_APART ? await ask(claimsByOwnerQuery(release, wanted)) : wanted.map(() => null)
  const rest = await readClaimsByType(
    wanted.filter((_, place) => found[place] === null),
    means,
  )
  return wanted.map((claim, place) => found[place] ?? rest.get(claim) ?? null)
}

async function readClaimsByType(
  wanted: readonly WantedClaim[],
  { release, ask, keys }: ClaimMeans,
): Promise<ReadonlyMap<WantedClaim, ClaimAnswer>> {
  const questionOf = ({ type, columns }: WantedClaim): ClaimsQuestion => ({
    kind: 'claims',
    type,
    release,
    columns,
  })
  const groups = groupByKey(wanted, claim => keys.of(questionOf(claim)))
  const answers = await Promise.all(
    [...groups.values()].map(async group => {
      const ids = group.map(({ id }) => id)
      const found = await ask(claimsQuery(questionOf(group[0]!), ids))
      return group.flatMap(claim => (found.has(claim.id) ? ([[claim, found.get(claim.id)!]] as const) : []))
    }),
  )
  return new Map(answers.flat())
}
