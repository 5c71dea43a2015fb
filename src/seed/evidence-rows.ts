import { type EntityType, SPEAKING_TYPES } from '../model/model.js'
import type { EvidenceRow } from '../rules/row.js'
import { type Checked, type Problem, checkAll, withProblems, reportIf } from './checked.js'
import type { SeedContext } from './context.js'
import type { GivenEntity } from './item.js'
import type { PassageFacts } from './passages.js'
import { type At, hintOfNearest, placeOfPart } from './place.js'
import type { EvidenceGiven } from './shapes.js'
import type { SourceFacts } from './sources.js'

/** Makes the evidence of a claim or statement: it resolves the sources and checks the speakers. A source is its own witness where it gives no evidence. */
export function evidenceRows(
  given: readonly EvidenceGiven[],
  entity: GivenEntity,
  at: At,
  context: SeedContext,
): Checked<EvidenceRow[]> {
  if (entity.type.bearsEvidence && given.length === 0)
    return withProblems([makeOwnWitness(entity.given.id, context)])
  const isBare = !given.some(item => item.stance === 'SUPPORTS')
  const rows = checkAll(given, (item, index) =>
    evidenceRow(item, placeOfPart(at, 'evidence', index), context),
  )
  return withProblems(
    // The copy is only as long as the list: what a list keeps free for more entries would be more than the evidence of most rows.
    rows.value.slice(),
    reportIf(
      isBare,
      () => `${at()}: nothing supports it; a claim without evidence does not enter the graph.`,
    ),
    rows,
  )
}

/** Makes a source its own witness for what it says of itself. */
function makeOwnWitness(id: string, { sources }: SeedContext): EvidenceRow {
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
    return withProblems([], [() => tellMissing('passage', given.passage!, passages.keys(), at)])
  const id = passage?.source ?? given.source!
  const source = sources.get(id)
  if (source === undefined) return withProblems([], [() => tellMissing('source', id, sources.keys(), at)])
  const row = rowOfEvidence(given, source, passage, context)
  return withProblems([row], speakerProblems(given.speaker, at, context))
}

/** Makes a row of evidence. What the evidence leaves out comes from its source and its passage. */
function rowOfEvidence(
  given: EvidenceGiven,
  source: SourceFacts,
  passage: PassageFacts | undefined,
  { intern }: SeedContext,
): EvidenceRow {
  const seen = given.seen === undefined ? source.seen : intern(given.seen)
  const locator = given.locator ?? (passage?.paragraph ? `paragraph ${passage.paragraph}` : null)
  const { says, speaker } = given
  const row = {
    source: source.id,
    locator: locator === null ? null : intern(locator),
    passage: passage?.ref ?? null,
    says: says === undefined ? null : intern(says, `${says.en}\n${says.id}`),
    speaksOn: given.speaksOn === undefined ? source.publishedOn : intern(given.speaksOn),
    seen,
    grade: seen === null ? 'UNCHECKED' : source.grade,
    stance: given.stance,
    publisher: source.publisher,
  } as const
  return speaker === undefined ? row : { ...row, speaker }
}

/** Finds a speaker that does not exist, or that is of a type that cannot speak: a text, a meeting or a plan says only what its source says. */
function speakerProblems(id: string | undefined, at: At, { entities }: SeedContext): readonly Problem[] {
  if (id === undefined) return []
  const speaker = entities.get(id)
  if (speaker === undefined) {
    const able = [...entities].filter(([, { type }]) => canSpeak(type)).map(([known]) => known)
    return [() => tellMissing('speaker', id, able, at)]
  }
  const problem = (): string =>
    `${at(['speaker'])}: ${id} is of type ${speaker.type.name}; a speaker is of type ${SPEAKING_TYPES.join(' or ')}.`
  return reportIf(!canSpeak(speaker.type), problem)
}

const canSpeak = ({ name }: EntityType): boolean => SPEAKING_TYPES.includes(name)

function tellMissing(
  what: 'passage' | 'source' | 'speaker',
  id: string,
  valid: Iterable<string>,
  at: At,
): string {
  return `${at([what])}: there is no ${what} ${id}.${hintOfNearest(id, valid)}`
}
