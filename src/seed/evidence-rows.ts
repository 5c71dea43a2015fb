import { SOURCE_TYPE } from '../model/model.js'
import type { EvidenceRow } from '../rules/row.js'
import { type Checked, checkAll, withFindings, reportIf } from './checked.js'
import type { SeedContext } from './context.js'
import type { GivenEntity } from './item.js'
import { type At, hintOfNearest, placeOfPart } from './place.js'
import type { EvidenceGiven } from './shapes.js'

/** The evidence of a claim or statement, resolved to its sources; a source is its own witness. */
export function evidenceRows(
  given: readonly EvidenceGiven[],
  entity: GivenEntity,
  at: At,
  context: SeedContext,
): Checked<EvidenceRow[]> {
  if (entity.type.name === SOURCE_TYPE && given.length === 0)
    return withFindings([ownWitness(entity.given.id, context)])
  const isBare = !given.some(item => item.stance === 'SUPPORTS')
  const rows = checkAll(given, (item, index) =>
    evidenceRow(item, placeOfPart(at, 'evidence', index), context),
  )
  return withFindings(
    rows.value,
    reportIf(
      isBare,
      () => `${at()}: nothing supports it; a claim without evidence does not enter the graph.`,
    ),
    rows,
  )
}

/** A source is its own witness for what it says of itself. */
function ownWitness(id: string, { sources }: SeedContext): EvidenceRow {
  const { grade, seen, publishedOn: speaksOn, publisher } = sources.get(id)!
  return {
    source: id,
    locator: null,
    passage: null,
    says: null,
    speaksOn,
    seen,
    grade: seen === null ? 'UNCHECKED' : grade,
    stance: 'SUPPORTS',
    publisher,
  }
}

function evidenceRow(given: EvidenceGiven, at: At, context: SeedContext): Checked<EvidenceRow[]> {
  const { passages, sources } = context
  const passage = given.passage === undefined ? undefined : passages.get(given.passage)
  if (given.passage !== undefined && passage === undefined)
    return withFindings([], [() => missing('passage', given.passage!, passages.keys(), at)])
  const id = passage?.source ?? given.source!
  const source = sources.get(id)
  if (source === undefined) return withFindings([], [() => missing('source', id, sources.keys(), at)])
  const seen = given.seen ?? source.seen
  return withFindings([
    {
      source: id,
      locator: given.locator ?? (passage?.paragraph ? `paragraph ${passage.paragraph}` : null),
      passage: passage?.ref ?? null,
      says: given.says ?? null,
      speaksOn: given.speaksOn ?? source.publishedOn,
      seen,
      grade: seen === null ? 'UNCHECKED' : source.grade,
      stance: given.stance,
      publisher: source.publisher,
    },
  ])
}

function missing(what: 'passage' | 'source', id: string, valid: Iterable<string>, at: At): string {
  return `${at([what])}: there is no ${what} ${id}.${hintOfNearest(id, valid)}`
}
