import { type EvidencedClaim, evidencedQuery } from '../cypher/queries/corroboration.js'
import type { Modalities } from '../plan/standpoint.js'
import { modalitiesOf } from '../plan/standpoint.js'
import { STATEMENT } from '../model/said-ids.js'
import type { Finding } from '../questions/finding.js'
import type { View } from '../questions/view.js'
import type { EvidenceRow } from '../rules/row.js'
import { type Backing, backingOf, backingOfAll, listVoices } from '../rules/independent-voices.js'
import type { Inquiry } from './inquiry.js'
import { readSubject } from './subject.js'

interface PassageChecksQuestion {
  readonly text: string
  readonly view: View
}

/**
 * How many claims and statements of one text are read at most. The other two only estimate the cost: how many claims one passage has as a rule, and how many
 * passages a text.
 */
const MOST_CLAIMS = 500
const USUAL_CHECKS = 8
const MOST_PASSAGES = 60

/** The root question `passageChecks`: how far others bear out what rests on each passage of a text. */
export const passageChecks: Inquiry = {
  pose(given, { clocks, modality }, { model }) {
    const args = given as { readonly text: string; readonly modality?: Modalities | null }
    const choice = {
      modality: args.modality === undefined ? modalitiesOf(model) : modality,
      worstGrade: null,
      certainty: null,
    }
    const question: PassageChecksQuestion = { text: args.text, view: { clocks, choice } }
    const most = { passages: MOST_PASSAGES, checks: USUAL_CHECKS, byBacking: 5 }
    return { question, most, looksAt: MOST_CLAIMS }
  },

  async read(given, means) {
    const { text, view } = given as PassageChecksQuestion
    const { model, ask } = means
    const { id: source } = await readSubject('text', text, view.clocks.release, means)
    const types = [...model.claims.keys(), STATEMENT].sort()
    const part = { of: null, types, source, view, withRejected: true }
    const found = await ask(evidencedQuery(model, part, MOST_CLAIMS + 1))
    return {
      source,
      ...checkPassages(source, found.slice(0, MOST_CLAIMS)),
      isCut: found.length > MOST_CLAIMS,
    }
  },
}

interface ClaimCheck {
  readonly claim: string
  readonly backing: Backing
  readonly voiceCount: number
}

/** Lists the passages of a source in the order of the text, each with what rests on it. A claim may rest on several. */
export function checkPassages(source: string, claims: readonly EvidencedClaim[]): Finding {
  const passages = new Map<string, { passageId: string; start: number; end: number; checks: ClaimCheck[] }>()
  const totals = new Map<Backing, number>()
  for (const { id, evidence: values, ...contested } of claims) {
    const evidence = values as readonly EvidenceRow[]
    const backing = backingOf(source, evidence, contested)
    totals.set(backing, (totals.get(backing) ?? 0) + 1)
    const check = { claim: id, backing, voiceCount: listVoices(evidence).length }
    const places = evidence.flatMap(item =>
      item.source === source && item.passage !== null ? [item.passage] : [],
    )
    for (const { id: passageId, start, end } of new Map(places.map(place => [place.id, place])).values()) {
      const known = passages.get(passageId) ?? { passageId, start, end, checks: [] }
      passages.set(passageId, { ...known, checks: [...known.checks, check] })
    }
  }
  return {
    passages: [...passages.values()]
      .map(passage => ({ ...passage, backing: backingOfAll(passage.checks.map(({ backing }) => backing)) }))
      .sort((a, b) => a.start - b.start),
    byBacking: [...totals]
      .map(([backing, total]) => ({ backing, total }))
      .sort((a, b) => b.total - a.total || (a.backing < b.backing ? -1 : 1)),
  }
}
