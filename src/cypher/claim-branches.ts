import type { Model } from '../model/model.js'
import { ENTITY, STAGE, asideOf, claimIndexOf, statementIndexOf } from '../model/stored.js'
import { STATEMENT } from '../model/said-ids.js'
import { anyClaimTree } from '../questions/claim-conditions.js'
import type { ClaimListQuestion } from '../questions/claims.js'
import { listClaimPredicates } from './claim-where.js'
import { typesOfStatements } from './clocks.js'
import { type Fragment, type Params, cypher, join, name, names, where } from './fragment.js'

/** The conditions of one part of a text on all claims and statements. */
interface Wanted {
  readonly conditions: readonly Fragment[]
  /** Whether what lies aside is wanted too. */
  readonly aside: boolean
}

const [said, from, to] = [name('said'), name('from'), name('to')]

/**
 * Makes the values by which a text that finds claims asks for things; the text knows them as `asked`. Beside each id stands the same id as a phrase in the
 * small language of full-text indexes, with a backslash before each sign that would mean something there.
 */
export const askedOfIds = (ids: readonly string[]): { readonly id: string; readonly words: string }[] =>
  ids.map(id => ({ id, words: `"${id.replace(/[\\"]/g, '\\$&')}"` }))

/**
 * Finds claims and statements. They lie apart in Neo4j, claims as relationships and statements as nodes. Each branch brings what it finds under the name
 * `said`, with the stored type as `kind`. So whatever goes on from there need not know the difference.
 */
export function findClaims(
  model: Model,
  question: ClaimListQuestion,
  { conditions, aside }: Wanted,
  params: Params,
): Fragment {
  const { types, where: given, clocks, modality } = question
  const scope = { model, clocks, modality, params, depth: 0 }
  const isWanted = (type: string): boolean => types?.includes(type) ?? true
  const claimTypes = [...model.claims.keys()].filter(isWanted)
  const stored = aside ? claimTypes.flatMap(type => [type, asideOf(type)]) : claimTypes
  const asked = (kind: 'claim' | 'statement'): Fragment =>
    where([
      ...conditions,
      ...listClaimPredicates({ said, from, to, kind }, anyClaimTree(given, model), scope),
    ])
  const claims = (): Fragment => cypher`${matchClaims(model, question, stored, params)}
    ${asked('claim')}
    RETURN said, type(said) AS kind`
  const statements = (): Fragment => cypher`${matchStatements(question, aside)}
    ${asked('statement')}
    RETURN said, '${name(STATEMENT)}' AS kind`
  const branches = [
    ...(claimTypes.length === 0 ? [] : [claims()]),
    ...(isWanted(STATEMENT) ? [statements()] : []),
  ]
  return cypher`CALL (*) {
    ${join(branches, '\n    UNION ALL\n    ')}
  }`
}

const WITH_ENDS = cypher`WITH said, startNode(said) AS from, endNode(said) AS to`

function matchClaims(
  model: Model,
  { of, types, direction, clocks }: ClaimListQuestion,
  stored: readonly string[],
  params: Params,
): Fragment {
  const label = name(clocks.release === null ? ENTITY : STAGE)
  const way = names(stored)
  if (of === 'all') return cypher`MATCH (from:${label})-[said:${way}]->(to:${label}) WITH said, from, to`
  if (of === 'entity') {
    const middle = cypher`-[said:${way}]-`
    const pattern =
      direction === 'OUT'
        ? cypher`${middle}>()`
        : direction === 'IN'
          ? cypher`<${middle}()`
          : cypher`${middle}()`
    return cypher`MATCH (near)${pattern} ${WITH_ENDS}`
  }
  const ofType = types === null ? [] : [cypher`type(said) IN ${params.add(stored)}`]
  const index = name(claimIndexOf(of, model.claims.keys()))
  return cypher`CALL db.index.fulltext.queryRelationships('${index}', asked.words) YIELD relationship AS said
    WITH asked, said ${where(ofType)}
    ${WITH_ENDS}`
}

/** Matches statements; a statement begins and ends at its entity. */
function matchStatements({ of, clocks }: ClaimListQuestion, aside: boolean): Fragment {
  const way = typesOfStatements(aside)
  if (of === 'entity')
    return cypher`MATCH (near)-[:${way}]->(said:Statement) WITH said, near AS from, near AS to`
  const both = cypher`WITH said, from, from AS to`
  if (of !== 'all')
    return cypher`CALL db.index.fulltext.queryNodes('${name(statementIndexOf(of))}', asked.words) YIELD node AS said
    MATCH (from)-[:${way}]->(said) ${both}`
  return cypher`MATCH (from:${name(clocks.release === null ? ENTITY : STAGE)})-[:${way}]->(said:Statement) ${both}`
}
