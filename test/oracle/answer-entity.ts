import { meetsAsNode } from './answer-condition.js'
import { nameKey, releaseAsked, sortedBy, spanOf } from './answer-link.js'
import { certaintyOf, farEnd, gradeRank, isHiddenFact } from './following.js'
import type { OracleWorld } from './history.js'
import { folded, nameIn } from './names.js'
import type { EntityAsked, ExportAsked, ListAsked, SearchAsked, StatementsAsked } from './questions.js'
import { GRADES } from './verdicts.js'

/** What a look-up by id must answer; null where no entity answers to that id at the release. */
export function answerEntity(world: OracleWorld, asked: EntityAsked): unknown {
  const release = releaseAsked(world, asked)
  const id = world.heirOf(asked.id, release)
  if (id === null) return null
  const judged = world.at(release)
  const names = judged.namesOf(id)
  return {
    id,
    __typename: judged.said.entities.get(id)!.type,
    name: nameIn('en', names),
    inIndonesian: nameIn('id', names),
    names,
    externalIds: judged.codesOf(id).map(code => {
      const [scheme, value] = code.split(' ')
      return { scheme, value }
    }),
    existence: spanOf(judged.existenceOf(id)),
    recordedIn: world.firstWith(id),
  }
}

/** What a list of one type must answer, on all pages. */
export function answerList(world: OracleWorld, asked: ListAsked): unknown {
  const release = releaseAsked(world, asked)
  const judged = world.at(release)
  const { asOf, modality, where, certainty: wanted } = asked
  const known = [...judged.said.entities.values()].filter(
    ({ id, type }) =>
      type === asked.type &&
      (where === undefined || meetsAsNode(world, judged, id, where, { asOf, modality }) === true),
  )
  const rows = known
    .map(({ id }) => ({ id, certainty: certaintyOf(judged.existenceOf(id), asOf) }))
    .filter(({ certainty }) => certainty !== 'OUTSIDE' && (wanted === undefined || certainty === wanted))
  const count = (certainty: string): number | null =>
    asOf === undefined ? null : rows.filter(row => row.certainty === certainty).length
  const sorted = sortedBy(
    rows,
    asked.orderBy ?? [{ name: 'ASC' }],
    ({ id }, key) => (key === 'id' ? id : nameKey(judged, id)),
    ({ id }) => id,
  )
  return {
    totalCount: rows.length,
    summary: {
      total: rows.length,
      certain: count('CERTAIN'),
      possible: count('POSSIBLE'),
      asOf: asOf ?? null,
      knownAt: release,
      isDraft: world.isDraft(release),
    },
    edges: sorted.map(({ id, certainty }) => ({ certainty, node: { id } })),
  }
}

/** What is said of an entity field by field, in the order of the ids. */
export function answerStatements(world: OracleWorld, asked: StatementsAsked): unknown {
  const release = releaseAsked(world, asked)
  const judged = world.at(release)
  if (!judged.said.entities.has(asked.id)) return null
  const { field, modality = ['FACT'], asOf } = asked
  const own = judged.said.rows.filter(row => row.claim === null && row.from === asked.id)
  const rows = own
    .filter(row => modality.includes(row.modality) && (field === undefined || row.field === field))
    .filter(row => judged.verdictOf(row) !== 'REJECTED' && !isHiddenFact(world.model, judged, row, own, asOf))
    .map(row => ({ row, certainty: certaintyOf(judged.daysOf(row), asOf) }))
    .filter(({ certainty }) => certainty !== 'OUTSIDE')
    .sort((a, b) => (a.row.id < b.row.id ? -1 : 1))
  return {
    totalCount: rows.length,
    edges: rows.map(({ row, certainty }) => ({
      certainty,
      node: {
        id: row.id,
        field: row.field,
        since: row.since,
        until: row.until,
        modality: row.modality,
        verdict: judged.verdictOf(row),
        grade: GRADES[gradeRank(row)],
        recordedIn: world.recordedIn(row, release),
        holds: spanOf(judged.daysOf(row)),
      },
    })),
  }
}

/** The entities of which the text is a whole name, and the name as it folds; a disputed name is one too. */
export function answerSearch(world: OracleWorld, asked: SearchAsked): unknown {
  const judged = world.at(releaseAsked(world, asked))
  const text = folded(asked.text)
  const found = judged.said.rows.filter(
    row =>
      row.field === 'name' &&
      row.modality === 'FACT' &&
      folded(String(row.value)) === text &&
      judged.verdictOf(row) !== 'REJECTED' &&
      certaintyOf(judged.existenceOf(row.from), asked.asOf) !== 'OUTSIDE',
  )
  return [...new Set(found.map(row => row.from))].sort().map(id => ({ id, matchedName: text }))
}

/** Every claim that links show, and every entity that exists or stands at an end of one. */
export function answerExport(world: OracleWorld, asked: ExportAsked): unknown {
  const judged = world.at(releaseAsked(world, asked))
  const claims = judged.said.rows.filter(row => row.claim !== null)
  const edges = claims.filter(
    row =>
      asked.modality.includes(row.modality) &&
      judged.verdictOf(row) !== 'REJECTED' &&
      certaintyOf(judged.daysOf(row), asked.asOf) !== 'OUTSIDE' &&
      !isHiddenFact(world.model, judged, row, claims, asked.asOf),
  )
  const ends = new Set(edges.flatMap(row => [row.from, farEnd(row, row.from)]))
  const nodes = [...judged.said.entities.values()].filter(
    ({ id }) => ends.has(id) || certaintyOf(judged.existenceOf(id), asked.asOf) !== 'OUTSIDE',
  )
  const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1)
  return {
    nodes: nodes.map(({ id, type }) => ({ id, type })).sort(byId),
    edges: edges
      .map(row => ({
        id: row.id,
        source: row.from,
        target: row.to,
        type: row.claim,
        since: row.since,
        until: row.until,
        certainty: certaintyOf(judged.daysOf(row), asked.asOf),
        modality: row.modality,
        verdict: judged.verdictOf(row),
        grade: GRADES[gradeRank(row)],
      }))
      .sort(byId),
  }
}
