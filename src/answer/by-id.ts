import DataLoader from 'dataloader'
import { claimsQuery } from '../cypher/claims.js'
import { entitiesQuery } from '../cypher/entities.js'
import type { Query } from '../cypher/fragment.js'
import type { Model } from '../model/model.js'
import type { ClaimAnswer } from '../questions/claims.js'
import { entityQuestion } from '../questions/entity.js'
import type { EntityRow } from '../questions/rows.js'
import type { Ask } from './ask.js'

/** Ids of one query. */
const MOST_IDS = 1_000

/**
 * What comes one by one: sources of evidence and who speaks in them, ends of claims, their names, claims by their ids. Whoever needs one asks for it alone; what is asked in the
 * same breath with the same columns goes in one query, and nothing is read twice for one answer.
 */
export interface ById {
  /** An entity as it stood at the release; an id that was merged away gives its heir. */
  entity(release: number | null, columns: readonly string[], id: string): Promise<EntityRow | null>
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
    const known = loaders.get(key) ?? new DataLoader<string, unknown>(read, { maxBatchSize: MOST_IDS })
    loaders.set(key, known)
    return known as DataLoader<string, V | null>
  }
  return {
    entity: (release, columns, id) =>
      loader(`entity ${release} ${columns.join()}`, ids =>
        entitiesQuery(model, entityQuestion(columns, release))(ids),
      ).load(id),
    said: (type, release, columns, id) =>
      loader(`${type} ${release} ${columns.join()}`, ids =>
        claimsQuery({ kind: 'claims', type, release, columns }, ids),
      ).load(id),
  }
}
