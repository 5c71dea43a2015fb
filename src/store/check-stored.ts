import type { Query } from '../cypher/fragment.js'
import {
  type EntityAsItLies,
  type SaidAsItLies,
  storedClaimsQuery,
  storedEntitiesQuery,
  storedStatementsQuery,
} from '../cypher/stored.js'
import { versionQuery } from '../cypher/version.js'
import { storedTypes } from '../cypher/write.js'
import { SetupError } from '../errors.js'
import type { Coverage } from '../model/coverage.js'
import type { Model } from '../model/model.js'
import { type Properties, digestOf } from './field-properties.js'
import { type Hashed, hashOfStages } from './graph.js'
import { type Store, readUnhurried } from './store.js'

/** The most entities and claims of a graph that is checked: checking takes a tenth of a second for a thousand. */
const MOST_CHECKED = 20_000

/**
 * Ends in one sentence when the content of the database does not match its hash. Each thing gets its digest anew, and the hash is made of all digests. A
 * store that was damaged, or changed by somebody else, may open and answer and still be wrong. The digests in it would not tell, since each lies beside the
 * thing that it was made of.
 */
export async function checkStored(store: Pick<Store, 'read'>, model: Model): Promise<void> {
  const ask = <Answer>(query: Query<Answer>): Promise<Answer> => readUnhurried(store, query)
  const { facts } = await ask(versionQuery())
  if (facts === null || sizeOfCounts(facts.entityCounts) + sizeOfCounts(facts.claimCounts) > MOST_CHECKED)
    return
  const types = [...model.claims.values()].flatMap(claim => storedTypes(claim))
  const entities = await ask(storedEntitiesQuery())
  const said = [...(await ask(storedStatementsQuery())), ...(await ask(storedClaimsQuery(types)))]
  if (
    entities.every(({ isLabelled }) => isLabelled) &&
    hashOfLying(entities, said, facts.coverage) === facts.hash
  )
    return
  throw new SetupError(
    'The graph in the database is not what its hash says: it was damaged, or changed by another program. Nothing was deleted; take its folder (SEPAKAT_DATA) or its database away and start again, and the seed is loaded anew.',
  )
}

const sizeOfCounts = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0)

function hashOfLying(
  entities: readonly EntityAsItLies[],
  said: readonly SaidAsItLies[],
  coverage: readonly Coverage[],
): string {
  const hashed = ({ digest: _, ...properties }: Properties): Hashed => ({
    id: properties.id,
    fromRelease: properties.fromRelease,
    digest: digestOf(properties),
  })
  return hashOfStages(
    entities.map(({ properties }) => hashed(properties)),
    said.map(({ stored, properties }) => ({ stored, ...hashed(properties) })),
    coverage,
  )
}
