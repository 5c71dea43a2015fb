import type { Model } from '../../model/model.js'
import type { ClaimListQuestion } from '../../questions/claims.js'
import type { EvidenceValues } from '../../questions/values.js'
import type { View } from '../../questions/view.js'
import { askedOfIds, findClaims } from '../claim-branches.js'
import { choiceConditions, needsAside, stageOf } from '../clocks.js'
import { Fragment, NOTHING, Params, type Query, cypher, makeQuery, name, where } from '../fragment.js'

const said = name('said')

/** The claims and statements that are looked at. */
export interface SaidPart {
  /** Ids of the entities at which they lie; null for all. */
  readonly of: readonly string[] | null
  /** Claim types, and `STATEMENT` where statements are looked at. */
  readonly types: readonly string[]
  /** The id of the source on which they rest; null for any. */
  readonly source: string | null
  readonly view: View
  readonly withRejected: boolean
}

/**
 * Reads the publishers of the evidence that speaks for a claim, as its JSON writes them. The keys of each piece stand in alphabetical order, and within a text
 * a stroke stands before each quotation mark. So the keys beside the publisher bound it, whatever it is called.
 */
const PUBLISHERS = new Fragment(
  `[part IN split(said.evidence, '"publisher":"')[1..] WHERE part CONTAINS '"stance":"SUPPORTS"' | split(part, '","says":')[0]]`,
)

/** What `isContested` of src/rules says of a claim: here, so that Neo4j counts without handing out the claims. One oracle checks both. */
const CONTESTED = new Fragment(
  `(said.verdict <> 'ACCEPTED' OR said.deniedOn IS NOT NULL OR said.evidence CONTAINS '"stance":"CONTRADICTS"')`,
)

/** Finds each claim once, as `said`, though it may lie at two of the entities. */
function findPart(
  model: Model,
  { of, types, source, view, withRejected }: SaidPart,
  params: Params,
): Fragment {
  const { clocks, choice } = view
  const question: ClaimListQuestion = {
    kind: 'claim-list',
    of: of !== null ? 'entity' : source !== null ? 'sources' : 'all',
    types,
    direction: 'BOTH',
    clocks,
    choice,
    withRejected,
    modality: choice.modality,
    where: {},
    wantsSummary: false,
    after: null,
    limit: null,
    wantsCount: false,
  }
  const { label, conditions } = stageOf(name('near'), clocks.release, params)
  const start = of === null ? NOTHING : cypher`MATCH (near:${label} {id: asked.id}) ${where(conditions)}`
  const ofSource = source === null ? [] : [cypher`${params.add(source)} IN said.sources`]
  const wanted = [...choiceConditions(said, clocks, choice, params, withRejected), ...ofSource]
  const aside = withRejected || needsAside(clocks, choice)
  return cypher`UNWIND $asked AS asked
${start}
${findClaims(model, question, { conditions: wanted, aside }, params)}
WITH DISTINCT said`
}

/** Gives the values by which the parts ask: entities, or the source as the words of a full-text index. */
const askedOf = ({ of, source }: SaidPart): ReturnType<typeof askedOfIds> => askedOfIds(of ?? [source ?? ''])

/** How many claims have the same publishers behind them, written as in JSON. A publisher that stands there twice is one voice. */
export interface PublishersTotal {
  readonly publishers: readonly string[]
  readonly isContested: boolean
  readonly total: number
}

/** Counts all claims of a part by the publishers behind them: as many rows as there are different sets of publishers. */
export function publishersQuery(model: Model, part: SaidPart): Query<readonly PublishersTotal[]> {
  const params = new Params()
  const text = cypher`${findPart(model, part, params)}
RETURN ${PUBLISHERS} AS publishers, ${CONTESTED} AS contested, count(*) AS total`
  return makeQuery(text, { asked: askedOf(part), ...params.values }, rows =>
    (rows as [string[], boolean, number][]).map(([publishers, isContested, total]) => ({
      publishers,
      isContested,
      total,
    })),
  )
}

/** A claim with the evidence from which its voices are counted. */
export interface EvidencedClaim {
  readonly id: string
  readonly evidence: readonly EvidenceValues[]
  readonly verdict: string
  readonly isDenied: boolean
}

/** The conditions that a page of claims must meet. */
interface VoicesPage {
  /** Publishers, as they are written in JSON, with the voice that each counts as. */
  readonly voices: Readonly<Record<string, string>>
  readonly minVoices: number
  readonly maxVoices: number
  readonly contradicted: boolean | null
  readonly after: string
  readonly limit: number
}

/** Reads the claims of a part that so many voices say, in the order of their ids. */
export function claimsByVoicesQuery(
  model: Model,
  part: SaidPart,
  { voices, minVoices, maxVoices, contradicted, after, limit }: VoicesPage,
): Query<readonly EvidencedClaim[]> {
  const params = new Params()
  const wanted = [
    cypher`${params.add(minVoices)} <= voiceCount <= ${params.add(maxVoices)}`,
    cypher`said.id > ${params.add(after)}`,
    ...(contradicted === null ? [] : [cypher`${CONTESTED} = ${params.add(contradicted)}`]),
  ]
  const text = cypher`${findPart(model, part, params)}
WITH said, size(reduce(seen = [], publisher IN ${PUBLISHERS} | CASE WHEN $voices[publisher] IN seen THEN seen ELSE seen + $voices[publisher] END)) AS voiceCount
${where(wanted)}
WITH said ORDER BY said.id LIMIT ${params.add(limit)}
${EVIDENCED}`
  return makeQuery(text, { asked: askedOf(part), voices, ...params.values }, readEvidenced)
}

/** Reads the first claims and statements of a part by their ids, without names. */
export function evidencedQuery(
  model: Model,
  part: SaidPart,
  limit: number,
): Query<readonly EvidencedClaim[]> {
  const params = new Params()
  const text = cypher`${findPart(model, part, params)}
WITH said WHERE said.field IS NULL OR said.field <> 'name'
WITH said ORDER BY said.id LIMIT ${params.add(limit)}
${EVIDENCED}`
  return makeQuery(text, { asked: askedOf(part), ...params.values }, readEvidenced)
}

const EVIDENCED = new Fragment(
  'RETURN said.id, said.evidence, said.verdict, said.deniedOn IS NOT NULL ORDER BY said.id',
)

const readEvidenced = (rows: readonly (readonly unknown[])[]): EvidencedClaim[] =>
  (rows as [string, string, string, boolean][]).map(([id, evidence, verdict, isDenied]) => ({
    id,
    evidence: JSON.parse(evidence) as EvidenceValues[],
    verdict,
    isDenied,
  }))
