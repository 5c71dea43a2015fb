import type { Clocks } from '../cypher/clocks.js'
import { allClaimsQuery, allEntitiesQuery } from '../cypher/whole-graph.js'
import type { GraphVersion, Run } from '../loaders/version.js'
import type { Lang } from '../model/model.js'

/** What of the graph is exported, and under which name its list of edges stands. */
export interface NodeLinkOptions {
  readonly clocks: Clocks
  readonly modality: readonly string[]
  readonly lang: Lang
  /** `edges` for networkx 3.4 and later, `links` for d3 and older ones. */
  readonly edgesKey: 'edges' | 'links'
}

interface Evidence {
  readonly source: string
  readonly locator: string | null
  readonly says: Readonly<Record<Lang, string>> | null
  readonly speaksOn: string | null
  readonly grade: string
  readonly stance: string
}

/** The graph in the node-link form of networkx: a directed multigraph whose edges are the claims, each with its evidence. */
export async function nodeLink(
  options: NodeLinkOptions,
  version: GraphVersion,
  run: Run,
): Promise<Record<string, unknown>> {
  const { clocks, modality, lang, edgesKey } = options
  const entities = (await run(allEntitiesQuery(clocks))) as [string, string, string | null, string | null][]
  const claims = await run(allClaimsQuery(clocks, modality))
  const known = new Set(entities.map(([id]) => id))
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
    nodes: entities.map(([id, type, en, idn]) => ({ id, type, name: (lang === 'en' ? en : idn) ?? id })),
    [edgesKey]: claims
      .map(row => edgeOf(row, lang))
      .filter(edge => known.has(edge.source) && known.has(edge.target)),
  }
}

function edgeOf(row: readonly unknown[], lang: Lang): { readonly source: string; readonly target: string } {
  const [id, source, target, since, until, modality, verdict, grade, evidence] = row as [
    string,
    string,
    string,
    ...(string | null)[],
  ]
  const witnesses = JSON.parse(evidence ?? '[]') as Evidence[]
  const type = id.split(':')[0]
  return {
    id,
    key: id,
    source,
    target,
    type,
    since,
    until,
    modality,
    verdict,
    grade,
    evidence: witnesses.map(item => witness(item, lang)),
  } as never
}

function witness(
  { source, locator, says, speaksOn, grade, stance }: Evidence,
  lang: Lang,
): Record<string, unknown> {
  return { source, locator, says: says?.[lang] ?? null, speaksOn, grade, stance }
}
