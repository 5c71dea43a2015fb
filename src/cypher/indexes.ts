import { type EntityType, type Model, SOURCE_TYPE, dateFields } from '../model/model.js'
import {
  OUTLETS_INDEX,
  OUTLET_FIELDS,
  SEARCH_INDEXES,
  SENTENCES_INDEX,
  STATEMENT_SENTENCES_INDEX,
  TEXTS_INDEX,
  ENTITY,
  PAST,
  STAGE,
  VOICES,
  type Voices,
  asideOf,
  claimIndexOf,
  claimIndexesOf,
  foldedOf,
  pastIndexOf,
  sentencesIndex,
  textsIndex,
  textsOfClaims,
  firstDayOf,
  lastDayOf,
  statementIndexOf,
} from '../model/stored.js'
import { Fragment, type Query, cypher, join, makeQuery, name, names, query } from './fragment.js'

/** The full-text index over ids, for "did you mean". */
export const IDS_INDEX = 'entity_ids'

/** A constraint or index, and the query that makes it. */
interface SchemaQuery {
  readonly title: string
  readonly query: Query
}

/** Constraints and indexes of the whole graph, from the model. */
export function schemaItems(model: Model): SchemaQuery[] {
  const claimTypes = [...model.claims.keys()]
  const allTypes = claimTypes.flatMap(type => [type, asideOf(type)])
  return [
    makeUnique('entity_id', cypher`(n:Entity) REQUIRE n.id`),
    makeUnique('graph_id', cypher`(n:Graph) REQUIRE n.id`),
    makeUnique('former_id', cypher`(n:FormerId) REQUIRE n.id`),
    makeUnique('entity_stage', cypher`(n:${name(STAGE)}) REQUIRE (n.id, n.fromRelease)`),
    makeUnique('statement_stage', cypher`(n:Statement) REQUIRE (n.id, n.fromRelease)`),
    makeIndex('statement_folded', cypher`(n:Statement) ON (n.folded)`),
    makeIndex('statement_spelt', cypher`(n:Statement) ON (n.spelt)`),
    makeIndex('statement_code', cypher`(n:Statement) ON (n.foldedCode)`),
    ...[...model.entities.values()].flatMap(sortIndexes),
    ...claimTypes.flatMap(constrainClaims),
    ...SEARCH_INDEXES.flatMap(({ index: title, property, analyzer }) =>
      indexNowAndPast(title, property, analyzer),
    ),
    ...indexNowAndPast(IDS_INDEX, 'idWords', UNSTEMMED),
    ...VOICES.flatMap(voices => voicesIndexes(voices, claimTypes, names(allTypes))),
    ...searchItems(model, allTypes),
  ]
}

/** Reads the names of all indexes that there are; the index of a constraint bears the constraint's name. */
export function presentIndexesQuery(): Query<readonly string[]> {
  return makeQuery(cypher`SHOW INDEXES YIELD name RETURN name`, {}, rows =>
    rows.map(([title]) => String(title)),
  )
}

/** Removes a constraint of an older layout. */
export function dropConstraintQuery(title: string): Query {
  return query(cypher`DROP CONSTRAINT ${name(title)} IF EXISTS`)
}

/** Whether a constraint is of the layout in which versions, and not stages, were told apart. */
export const isOutgrownConstraint = (title: string): boolean => title.endsWith('_version')

/** Removes an index over claims of a model with other claim types. */
export function dropIndexQuery(title: string): Query {
  return query(cypher`DROP INDEX ${name(title)} IF EXISTS`)
}

/** Whether an index is one over claims, of whatever model. */
export const isClaimsIndex = (title: string): boolean =>
  [...VOICES.map(claimIndexesOf), SENTENCES_INDEX, TEXTS_INDEX].some(beginning => title.startsWith(beginning))

function makeUnique(title: string, what: Fragment): SchemaQuery {
  return {
    title,
    query: query(cypher`CREATE CONSTRAINT ${name(title)} IF NOT EXISTS FOR ${what} IS UNIQUE`),
  }
}

function makeIndex(title: string, what: Fragment): SchemaQuery {
  return { title, query: query(cypher`CREATE INDEX ${name(title)} IF NOT EXISTS FOR ${what}`) }
}

function fullText(title: string, what: Fragment, analyzer: string): SchemaQuery {
  const options = new Fragment(`{indexConfig: {\`fulltext.analyzer\`: '${analyzer}'}}`)
  return {
    title,
    query: query(cypher`CREATE FULLTEXT INDEX ${name(title)} IF NOT EXISTS FOR ${what} OPTIONS ${options}`),
  }
}

/**
 * Makes the indexes of one type by which a list is read in its order, as far as its page goes. An index over all entities would lead through those of all
 * other types.
 */
function sortIndexes(entity: EntityType): SchemaQuery[] {
  const type = entity.name
  const days = dateFields(entity).flatMap(field => [firstDayOf(field), lastDayOf(field)])
  return [
    ...['sortEnglish', 'sortIndonesian'].map(key =>
      makeIndex(`${type}_${key}`, cypher`(n:${name(type)}) ON (n.${name(key)}, n.id)`),
    ),
    makeIndex(`${type}_id`, cypher`(n:${name(type)}) ON (n.id)`),
    // Conditions on a date are conditions on its first or last possible day.
    ...days.map(day => makeIndex(`${type}_${day}`, cypher`(n:${name(type)}) ON (n.${name(day)}, n.id)`)),
  ]
}

/**
 * Makes an index over present states and one over past states. Past states lie apart, so that they neither slow down nor weigh in a search among present
 * ones.
 */
function indexNowAndPast(title: string, property: string, analyzer: string): SchemaQuery[] {
  const on = (label: string): Fragment => cypher`(n:${name(label)}) ON EACH [n.${name(property)}]`
  return [fullText(title, on(ENTITY), analyzer), fullText(pastIndexOf(title), on(PAST), analyzer)]
}

/** Makes the indexes over one list of voices, which are all sources or all speakers: one over statements, and one over claims of all types at once. */
function voicesIndexes(voices: Voices, claimTypes: readonly string[], allTypes: Fragment): SchemaQuery[] {
  const list = name(voices)
  return [
    fullText(statementIndexOf(voices), cypher`(n:Statement) ON EACH [n.${list}]`, 'keyword'),
    fullText(claimIndexOf(voices, claimTypes), cypher`()-[r:${allTypes}]-() ON EACH [r.${list}]`, 'keyword'),
  ]
}

/** The texts that are searched besides names: sentences of evidence, texts of claims, and who publishes a source. */
function searchItems(model: Model, allTypes: readonly string[]): SchemaQuery[] {
  const texts = textsOfClaims(model)
  const textTypes = texts.types.flatMap(type => [type, asideOf(type)])
  const columns = (at: string, of: readonly string[]): Fragment =>
    join(
      of.map(column => cypher`${name(at)}.${name(foldedOf(column))}`),
      ', ',
    )
  const outlets = columns('n', OUTLET_FIELDS)
  return [
    fullText(STATEMENT_SENTENCES_INDEX, cypher`(n:Statement) ON EACH [n.sentences]`, UNSTEMMED),
    fullText(
      sentencesIndex(model.claims.keys()),
      cypher`()-[r:${names(allTypes)}]-() ON EACH [r.sentences]`,
      UNSTEMMED,
    ),
    ...(textTypes.length === 0
      ? []
      : [
          fullText(
            textsIndex(texts),
            cypher`()-[r:${names(textTypes)}]-() ON EACH [${columns('r', texts.columns)}]`,
            UNSTEMMED,
          ),
        ]),
    fullText(OUTLETS_INDEX, cypher`(n:${name(SOURCE_TYPE)}) ON EACH [${outlets}]`, UNSTEMMED),
    fullText(pastIndexOf(OUTLETS_INDEX), cypher`(n:${name(PAST)}) ON EACH [${outlets}]`, UNSTEMMED),
  ]
}

const UNSTEMMED = 'standard-no-stop-words'

function constrainClaims(type: string): SchemaQuery[] {
  const aside = asideOf(type)
  return [
    makeUnique(`${type}_id`, cypher`()-[r:${name(type)}]-() REQUIRE r.id`),
    makeUnique(`${aside}_stage`, cypher`()-[r:${name(aside)}]-() REQUIRE (r.id, r.fromRelease)`),
  ]
}

/** Waits until every index answers, so that the first search finds all. */
export function awaitIndexesQuery(): Query {
  return query(cypher`CALL db.awaitIndexes(300)`)
}
