import type { Model } from '../model/model.js'
import type { EntityQuestion } from '../questions/entity.js'
import type { EntityAnswer } from '../questions/rows.js'
import { stageOf } from './clocks.js'
import { NOTHING, Params, type Query, cypher, name, makeQuery, where } from './fragment.js'
import { type PageColumns, pagesOf } from './link-rows.js'
import { linksBelow } from './links.js'
import { entityOf } from './rows.js'

/**
 * Reads entities by any ids: each id that was asked for, with its entity as it stood at the release. An id that was merged away is answered by the entity
 * that took it over. The text is made once for a question, whatever the ids.
 */
export function entitiesQuery(
  model: Model,
  { columns, release, below }: EntityQuestion,
): (ids: readonly string[]) => Query<ReadonlyMap<string, EntityAnswer>> {
  const params = new Params()
  const [direct, heir] = ['direct', 'heir'].map(which => stageOf(name(which), release, params))
  const { clauses, pages } = linksBelow(model, below, name('n'), 1, params, release)
  const isAlone = below.length === 0
  const text = cypher`UNWIND $ids AS asked
OPTIONAL MATCH (direct:${direct!.label} {id: asked}) ${where(direct!.conditions)}
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:${heir!.label}) ${where(heir!.conditions)}
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
${clauses}
RETURN asked, n.id AS id, n.type AS type, [column IN $columns | n[column]] AS values${isAlone ? NOTHING : cypher`, ${pages} AS below`}`
  const own = ['asked', 'id', 'type', 'values']
  const forNone = makeQuery(
    text,
    { columns, ...params.values },
    rows =>
      new Map(
        (rows as EntityColumns[]).map(([asked, id, type, values, found]) => [
          asked,
          entityOf([id, type, values], columns, pagesOf(below, found)),
        ]),
      ),
    isAlone ? own : [...own, 'below'],
  )
  return ids => ({ ...forNone, params: { ids, ...forNone.params } })
}

type EntityColumns = [asked: string, id: string, type: string, values: unknown[], below?: PageColumns[]]
