import { groupByKey } from '../model/group.js'
import { ownerOfSaid } from '../model/said-ids.js'
import { asideOf } from '../model/stored.js'
import type { ClaimAnswer, ClaimsQuestion, WantedClaim } from '../questions/claims.js'
import { knownConditions, stageOf, standsEver } from './clocks.js'
import { type Fragment, Params, type Query, cypher, name, makeQuery, where } from './fragment.js'
import { valuesByColumn } from './rows.js'

const claim = name('claim')

/**
 * Reads claims of one type, or statements, by their ids, in the version that stood at the release. Where the release is null, it reads the version that
 * stands now.
 */
export function claimsQuery(
  { type, release, columns }: ClaimsQuestion,
  ids: readonly string[],
): Query<ReadonlyMap<string, ClaimAnswer>> {
  const params = new Params()
  const conditions = where([standsEver(claim), ...knownConditions(claim, release, params)])
  const ends =
    type === null ? cypher`claim.entity AS beginning, claim.entity AS ending` : cypher`start.id, end.id`
  const text = cypher`UNWIND $ids AS id
${type === null ? cypher`MATCH (claim:Statement {id: id}) ${conditions}` : matchEither(type, conditions)}
RETURN id, ${ends}, [column IN $columns | claim[column]]`
  return makeQuery(text, { ids, columns, ...params.values }, rows => {
    const answers = (rows as [string, string, string, unknown[]][]).map(([id, from, to, values]) => ({
      id,
      from,
      to,
      values: valuesByColumn(columns, values),
    }))
    return new Map(answers.map(answer => [answer.id, answer]))
  })
}

/**
 * Finds claims that lie live and claims that lie aside, each in an index of their own. If a pattern asked for both at once, Neo4j might choose to go through
 * all entities.
 */
function matchEither(type: string, conditions: Fragment): Fragment {
  const [live, aside] = [type, asideOf(type)].map(
    stored => cypher`MATCH (start)-[claim:${name(stored)} {id: id}]->(end) ${conditions}
  RETURN start, claim, end`,
  ) as [Fragment, Fragment]
  return cypher`CALL (id) {
  ${live}
  UNION ALL
  ${aside}
}`
}

/**
 * Reads claims of many types from the entities at which they begin, which their ids name. There is one text whatever the types are, for a caller who wants
 * one claim each of twenty. An index lies on each type alone, so for reading by index Neo4j has to plan a text for each type; in a fresh Neo4j, that took
 * most of the first answer. An answer stands in the place of its claim. It is null where no such claim begins at the entity, as where the entity was merged
 * away.
 */
export function claimsByOwnerQuery(
  release: number | null,
  wanted: readonly WantedClaim[],
): Query<readonly (ClaimAnswer | null)[]> {
  const params = new Params()
  const owner = stageOf(name('owner'), release, params)
  const conditions = [...owner.conditions, ...knownConditions(claim, release, params)]
  const text = cypher`UNWIND $wanted AS one
MATCH (owner:${owner.label} {id: one.owner})-[claim]->(end) WHERE claim.id IN one.ids
WITH * ${where(conditions)}
RETURN one.place, claim.id, owner.id, end.id, [column IN one.columns | claim[column]]`
  const groups = [...groupByKey(wanted, ({ id, key }) => `${ownerOfSaid(id)} ${key}`).values()]
  const starts = groups.map((group, place) => ({
    place,
    owner: ownerOfSaid(group[0]!.id),
    ids: group.map(({ id }) => id),
    columns: group[0]!.columns,
  }))
  return makeQuery(text, { wanted: starts, ...params.values }, rows => {
    const found = new Map(
      (rows as [number, string, string, string, unknown[]][]).map(([place, id, from, to, values]) => {
        const { columns, key } = groups[place]![0]!
        return [`${key} ${id}`, { id, from, to, values: valuesByColumn(columns, values) }]
      }),
    )
    return wanted.map(({ id, key }) => found.get(`${key} ${id}`) ?? null)
  })
}
