import { SEARCH_INDEXES, pastIndexOf } from '../model/stored.js'
import { stageOf, typesOfStatements } from './clocks.js'
import { Fragment, NOTHING, Params, type Query, cypher, join, name, makeQuery, where } from './fragment.js'
import { IDS_INDEX } from './indexes.js'
import { likenessOfNames, runsOf } from './likeness.js'

/** An entity that may be the one that was meant, with its names, folded. */
export interface SimilarEntity {
  readonly id: string
  readonly foldedNames: readonly string[]
}

/** A wrong id, with its words, in other spellings as well, and with the key of spelling that it has as the name of something. */
interface SpeltId {
  readonly id: string
  readonly forms: readonly string[]
  readonly spelt: string
  /** The type that is wanted; null for any. */
  readonly type: string | null
  readonly release: number | null
}

/** How many entities of each index are looked at: the words of an id are few, and what shares none of them is no slip of the pen. */
const MOST_SIMILAR = 200
const MOST_GIVEN = 20
const [, , NAMES] = SEARCH_INDEXES

/**
 * Finds entities at the release whose id or names share words with a wrong id, or have words that differ from them by a letter or two. It never gives the
 * entity that was asked for.
 */
export function similarIdsQuery({
  id,
  forms,
  spelt,
  type,
  release,
}: SpeltId): Query<readonly SimilarEntity[]> {
  const params = new Params()
  const { conditions } = stageOf(name('node'), release, params)
  const titles = [IDS_INDEX, NAMES.index].flatMap(index =>
    release === null ? [index] : [index, pastIndexOf(index)],
  )
  const ofType = type === null ? [] : [cypher`node.type = ${params.add(type)}`]
  const text = cypher`CALL () {
  ${join(titles.map(similarIn), '\n')}
  UNION ALL
  MATCH (:Statement {spelt: $spelt})<-[:${typesOfStatements(true)}]-(node)
  RETURN node, 1000.0 AS score
}
WITH node, score
${where([cypher`node.id <> ${params.add(id)}`, ...ofType, ...(release === null ? [cypher`node:Entity`] : conditions)])}
WITH node, max(score) AS score
WITH node, CASE WHEN score >= 1000 THEN 1000.0 ELSE ${likenessOfNames(cypher`[node.id] + coalesce(node.foldedNames, [])`)} END AS alike
ORDER BY alike DESC, node.id LIMIT ${new Fragment(String(MOST_GIVEN))}
RETURN node.id, coalesce(node.foldedNames, [])`
  return makeQuery(text, { query: termsOfId(forms), spelt, runs: runsOf(id), ...params.values }, rows =>
    (rows as [string, string[]][]).map(([found, foldedNames]) => ({ id: found, foldedNames })),
  )
}

/** Writes the words of an id, each of which may have a letter or two wrong. An id has few words, and a slip in a short one is as likely as in a long one. */
function termsOfId(forms: readonly string[]): string {
  return forms
    .map(form => {
      if (form.includes(' ')) return `"${form}"`
      return form.length < 3 || /\p{Nd}/u.test(form) ? form : `${form}~${form.length < 4 ? 1 : 2}`
    })
    .join(' OR ')
}

function similarIn(index: string, place: number): Fragment {
  return cypher`${place === 0 ? NOTHING : new Fragment('UNION ALL')}
  CALL db.index.fulltext.queryNodes('${name(index)}', $query, {limit: ${new Fragment(String(MOST_SIMILAR))}}) YIELD node, score
  RETURN node, score`
}
