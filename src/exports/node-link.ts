import type { Ask } from '../answer/ask.js'
import {
  type WholeClaim,
  type WholeEntity,
  allClaimsQuery,
  allEntitiesQuery,
  endsQuery,
} from '../cypher/whole-graph.js'
import type { Lang } from '../model/model.js'
import type { Clocks } from '../questions/clocks.js'
import type { EvidenceValues } from '../questions/values.js'
import type { GraphVersion } from '../questions/version.js'

/** What of the graph is exported, and under which name its list of edges stands. */
export interface NodeLinkOptions {
  readonly clocks: Clocks
  readonly modality: readonly string[]
  readonly lang: Lang
  /** `edges` for networkx 3.4 and later, `links` for d3 and older ones. */
  readonly edgesKey: 'edges' | 'links'
}

/** The graph in the node-link form of networkx: a directed multigraph whose edges are the claims, each with its evidence. */
export async function nodeLink(
  options: NodeLinkOptions,
  version: GraphVersion,
  ask: Ask,
): Promise<Record<string, unknown>> {
  const { clocks, modality, lang, edgesKey } = options
  const claims = await ask(allClaimsQuery(clocks, modality))
  const entities = await readNodes(clocks, claims, ask)
  return {
    directed: true,
    multigraph: true,
    graph: {
      name: 'Sepakat',
      release: clocks.release ?? version.release,
      isDraft: version.isDraft && clocks.release === null,
      hash: version.hash,
      asOf: clocks.day,
      modality,
      lang,
      dataLicence: 'CC BY 4.0',
      codeLicence: 'MIT',
    },
    nodes: entities.map(({ id, type, names }) => ({ id, type, name: names[lang] ?? id })),
    [edgesKey]: claims.map(claim => edgeOf(claim, lang)),
  }
}

/**
 * Every entity that may exist on the day, and every other at which a claim ends: an act outlives its ends, and what a state did while it was there is
 * among the claims of a later day. In the order of the ids.
 */
async function readNodes(clocks: Clocks, claims: readonly WholeClaim[], ask: Ask): Promise<WholeEntity[]> {
  const there = await ask(allEntitiesQuery(clocks))
  const known = new Set(there.map(({ id }) => id))
  const ends = new Set(claims.flatMap(({ from, to }) => [from, to]))
  const missing = [...ends].filter(id => !known.has(id))
  const others = missing.length === 0 ? [] : await ask(endsQuery(clocks, missing))
  return [...there, ...others].sort((a, b) => (a.id < b.id ? -1 : 1))
}

function edgeOf(claim: WholeClaim, lang: Lang) {
  const { id, from, to, since, until, modality, verdict, grade, evidence } = claim
  return {
    id,
    key: id,
    source: from,
    target: to,
    type: id.split(':')[0],
    since,
    until,
    modality,
    verdict,
    grade,
    evidence: evidence.map(item => witness(item, lang)),
  }
}

function witness(
  { source, locator, says, speaksOn, grade, stance }: EvidenceValues,
  lang: Lang,
): Record<string, unknown> {
  return { source, locator, says: says?.[lang] ?? null, speaksOn, grade, stance }
}
