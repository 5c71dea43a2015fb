import type { Model } from '../model/model.js'
import {
  OUTLETS_INDEX,
  OUTLET_FIELDS,
  SEARCH_INDEXES,
  STATEMENT_SENTENCES_INDEX,
  foldedOf,
  pastIndexOf,
  sentencesIndex,
  textsIndex,
  textsOfClaims,
} from '../model/stored.js'
import { FACTS } from '../questions/choice.js'
import type { Clocks } from '../questions/clocks.js'
import { type MatchPlace, type SearchQuestion, type Tier, bottomOfTier } from '../questions/search.js'
import { choiceConditions, knownConditions, listedOn, typesOfStatements } from './clocks.js'
import { Fragment, type Params, cypher, join, name, where } from './fragment.js'
import { LIKENESS_TO_TEXT } from './likeness.js'

/**
 * Lists the ways in which a search looks. Each way gives rows of `n`, which is the entity, with a `score` and a `witness`. The score begins where its tier
 * does; for names it is no more than that, until `scoreOfBest` adds the rest. The witness is what was found, as [id of the claim or statement, its modality,
 * texts]. Past states of entities, and what was said of them, are looked for under `knownAt` alone.
 */
export function searchWays(model: Model, { places, clocks }: SearchQuestion, params: Params): Fragment[] {
  const ways: Readonly<Record<MatchPlace, () => Fragment[]>> = {
    NAME: () => nameWays(clocks, params),
    EXTERNAL_ID: () => [findWholeCodes(clocks, params)],
    OFFICE: () => officeWays(model, clocks, params),
    OUTLET: () => searchInTimes(clocks, title => hitsIn(title(OUTLETS_INDEX), '$spelled', OUTLET, OF_OUTLET)),
    SENTENCE: () => sentenceWays(model, clocks, params),
  }
  const found = places.flatMap(place => ways[place]())
  return found.length === 0 ? [NO_WAY] : found
}

/** A union needs at least one part. */
const NO_WAY = cypher`UNWIND [] AS n RETURN n, 0.0 AS score, [null, null, []] AS witness`

const NAME_WORDS: Tier = { kind: 'WORDS', place: 'NAME' }
const SIMILAR_NAMES: Tier = { kind: 'SIMILAR', place: 'NAME' }
const OUTLET: Tier = { kind: 'WORDS', place: 'OUTLET' }
const NOTHING_BESIDE = cypher`[null, null, []]`
const OF_OUTLET = cypher`[null, null, [${join(
  OUTLET_FIELDS.map(field => cypher`n.${name(field)}`),
  ', ',
)}]]`

const keepTitle = (index: string): string => index

function searchInTimes(
  { release }: Clocks,
  way: (title: (index: string) => string) => Fragment | Fragment[],
): Fragment[] {
  return (release === null ? [keepTitle] : [keepTitle, pastIndexOf]).flatMap(way)
}

function nameWays(clocks: Clocks, params: Params): Fragment[] {
  const [indonesian, english, folded] = SEARCH_INDEXES.map(({ index }) => index) as [string, string, string]
  return [
    wholeNames('folded', { kind: 'WHOLE_NAME', place: 'NAME' }, clocks, params),
    wholeNames('spelt', { kind: 'OTHER_SPELLING', place: 'NAME' }, clocks, params),
    ...searchInTimes(clocks, title => [
      hitsIn(title(indonesian), '$words', NAME_WORDS),
      hitsIn(title(english), '$words', NAME_WORDS),
      hitsIn(title(folded), '$spelled', NAME_WORDS),
      hitsIn(title(folded), '$similar', SIMILAR_NAMES),
    ]),
  ]
}

function wholeNames(property: 'folded' | 'spelt', tier: Tier, clocks: Clocks, params: Params): Fragment {
  return cypher`${findStatements(cypher`{${name(property)}: $${name(property)}}`, clocks, params)}
    RETURN n, toFloat(${bottomText(tier)}) AS score, ${NOTHING_BESIDE} AS witness`
}

/** Finds the entities of which a statement gives the text as a code, under whatever scheme. */
function findWholeCodes(clocks: Clocks, params: Params): Fragment {
  return cypher`${findStatements(cypher`{foldedCode: $folded}`, clocks, params)}
    RETURN n, toFloat(${bottomText({ kind: 'WHOLE_CODE', place: 'EXTERNAL_ID' })}) AS score, [said.id, said.modality, [said.value]] AS witness`
}

function findStatements(fit: Fragment, clocks: Clocks, params: Params): Fragment {
  const said = choiceConditions(name('said'), { ...clocks, day: null }, FACTS, params)
  return cypher`MATCH (said:Statement ${fit})<-[:${typesOfStatements(clocks.release !== null)}]-(n) ${where(said)}`
}

function hitsIn(
  index: string,
  words: '$words' | '$spelled' | '$similar',
  tier: Tier,
  witness = NOTHING_BESIDE,
): Fragment {
  return cypher`CALL db.index.fulltext.queryNodes('${name(index)}', ${new Fragment(words)}) YIELD node AS n, score
    RETURN n, ${tier.place === 'NAME' ? cypher`toFloat(${bottomText(tier)})` : scoreIn(tier)} AS score, ${witness} AS witness`
}

const bottomText = ({ kind, place }: Tier): Fragment => new Fragment(String(bottomOfTier(kind, place)))

/** Writes a score within its tier. No score reaches the next tier, whatever a text repeats. */
const scoreIn = (tier: Tier): Fragment =>
  cypher`${bottomText(tier)} + CASE WHEN score > 999 THEN 999.0 ELSE round(score, 6) END`

/**
 * Writes the score of an entity by the best way in which it was found. An index over names finds entities, but does not rank them: how like their names are
 * to the text is worked out once for each entity, and not for each index that found it.
 */
export const scoreOfBest = (best: Fragment): Fragment =>
  cypher`${best} + CASE WHEN ${best} IN [${RANKED_BY_LIKENESS}] THEN round(999.0 * ${LIKENESS_TO_TEXT}, 6) ELSE 0.0 END`

const RANKED_BY_LIKENESS = join(
  [NAME_WORDS, SIMILAR_NAMES].map(tier => cypher`${bottomText(tier)}.0`),
  ', ',
)

/**
 * Finds the holder of an office, and every other entity from which a claim with a text of its own begins. People ask for the office together with its body,
 * of which the text says nothing. So a word may also stand in a name of the entity at the far end.
 */
function officeWays(model: Model, clocks: Clocks, params: Params): Fragment[] {
  const texts = textsOfClaims(model)
  if (texts.types.length === 0) return []
  const columns = (of: (column: string) => string): Fragment =>
    join(
      texts.columns.map(column => cypher`claim.${name(of(column))}`),
      ', ',
    )
  return [
    cypher`CALL db.index.fulltext.queryRelationships('${name(textsIndex(texts))}', $anyWord) YIELD relationship AS claim, score
    WITH claim, score, [${columns(foldedOf)}] + endNode(claim).foldedNames AS texts
    ${where([
      ...unrejectedConditions(clocks, params),
      cypher`all(word IN $forms WHERE any(form IN word WHERE any(text IN texts WHERE ' ' + text + ' ' CONTAINS ' ' + form + ' ')))`,
    ])}
    RETURN startNode(claim) AS n, ${scoreIn({ kind: 'WORDS', place: 'OFFICE' })} AS score, [claim.id, claim.modality, [${columns(column => column)}]] AS witness`,
  ]
}

/**
 * Lists the conditions on a claim of whatever modality: the graph says it, or said it at the release, and does not reject it; on a day, it is one that may
 * hold then.
 */
function unrejectedConditions(clocks: Clocks, params: Params): Fragment[] {
  const claim = name('claim')
  return [
    ...knownConditions(claim, clocks.release, params),
    cypher`claim.verdict <> 'REJECTED'`,
    ...(clocks.day === null ? [] : listedOn(claim, params.add(clocks.day), null)),
  ]
}

/** How many sentences are looked at: the best ones. A word that stands in every other sentence would bring them all. */
const MOST_SENTENCES = 1_000

/** Finds entities of which a claim, or a value, is said by a sentence that holds every word. */
function sentenceWays(model: Model, clocks: Clocks, params: Params): Fragment[] {
  const tier: Tier = { kind: 'WORDS', place: 'SENTENCE' }
  const limit = new Fragment(String(MOST_SENTENCES))
  const found = cypher`${scoreIn(tier)} AS score, [claim.id, claim.modality, [claim.evidence]] AS witness`
  return [
    cypher`CALL db.index.fulltext.queryRelationships('${name(sentencesIndex(model.claims.keys()))}', $begun, {limit: ${limit}}) YIELD relationship AS claim, score
    WITH claim, score ${where(unrejectedConditions(clocks, params))}
    RETURN startNode(claim) AS n, ${found}`,
    cypher`CALL db.index.fulltext.queryNodes('${name(STATEMENT_SENTENCES_INDEX)}', $begun, {limit: ${limit}}) YIELD node AS claim, score
    WITH claim, score ${where(unrejectedConditions(clocks, params))}
    MATCH (n)-[:${typesOfStatements(true)}]->(claim)
    RETURN n, ${found}`,
  ]
}
