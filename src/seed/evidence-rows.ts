import { type At, type GivenEntity, type SeedContext, didYouMean } from './context.js'
import type { EvidenceRow } from '../rules/row.js'
import type { EvidenceGiven } from './shapes.js'

/** The evidence of a claim or statement, resolved to its sources; a source is its own witness. */
export function evidenceRows(
  given: readonly EvidenceGiven[],
  entity: GivenEntity,
  at: At,
  context: SeedContext,
  problems: string[],
): EvidenceRow[] {
  const isSource = entity.type.name === 'Source' && given.length === 0
  if (isSource) return [ownWitness(entity.given.id, context)]
  if (!given.some(item => item.stance === 'SUPPORTS')) {
    problems.push(`${at()}: nothing supports it; a claim without evidence does not enter the graph.`)
  }
  return given.flatMap((item, index) => evidenceRow(item, at, index, context, problems) ?? [])
}

/** A source is its own witness for what it says of itself. */
function ownWitness(id: string, { sources }: SeedContext): EvidenceRow {
  const source = sources.get(id)!
  const grade = source.seen === null ? 'UNCHECKED' : source.grade
  const { publishedOn: speaksOn, seen, publisher } = source
  return {
    source: id,
    locator: null,
    passage: null,
    says: null,
    speaksOn,
    seen,
    grade,
    stance: 'SUPPORTS',
    publisher,
  }
}

function evidenceRow(
  given: EvidenceGiven,
  at: At,
  index: number,
  context: SeedContext,
  problems: string[],
): EvidenceRow | null {
  const passage = given.passage === undefined ? undefined : context.passages.get(given.passage)
  if (given.passage !== undefined && passage === undefined) {
    problems.push(
      `${at(['evidence', index, 'passage'])}: there is no passage ${given.passage}.${didYouMean(given.passage, context.passages.keys())}`,
    )
    return null
  }
  const id = passage?.source ?? given.source!
  const source = context.sources.get(id)
  if (source === undefined) {
    problems.push(
      `${at(['evidence', index, 'source'])}: there is no source ${id}.${didYouMean(id, context.sources.keys())}`,
    )
    return null
  }
  const seen = given.seen ?? source.seen
  return {
    source: id,
    locator: given.locator ?? (passage?.paragraph ? `paragraph ${passage.paragraph}` : null),
    passage: passage?.ref ?? null,
    says: given.says ?? null,
    speaksOn: given.speaksOn ?? source.publishedOn,
    seen,
    grade: seen === null ? 'UNCHECKED' : source.grade,
    stance: given.stance,
    publisher: source.publisher,
  }
}
