import type { Ask } from '../answer/ask.js'
import { type WholeEntity, allClaimsQuery, allEntitiesQuery, endsQuery } from '../cypher/whole-graph.js'
import type { Lang, Model } from '../model/model.js'
import type { Clocks } from '../questions/clocks.js'
import { type GraphVersion, releaseToldBy } from '../questions/version.js'
import type { Attribute, AttributeValue } from './attribute.js'
import { attributesOfEdges, attributesOfNodes, columnsOfAttributes } from './attributes.js'

/** The part of the graph that is exported. */
export interface ExtractOptions {
  readonly clocks: Clocks
  readonly modality: readonly string[]
  readonly lang: Lang
}

/** A node, an edge, or the facts of the whole: each value that is known stands under the name of its attribute. A value that is not known is missing. */
export type ExtractRow = Readonly<Record<string, AttributeValue>>

/** The name and the kind of an attribute, as a format writes them down. */
export type DescribedAttribute = Pick<Attribute<never>, 'name' | 'kind'>

/** The one extract of the graph that every format writes: what two formats say can differ only in what a format cannot say. */
export interface GraphExtract {
  /** Release, hash, clocks, language and licences: what one needs to cite the file. */
  readonly facts: ExtractRow
  readonly nodeHeadings: readonly DescribedAttribute[]
  readonly edgeHeadings: readonly DescribedAttribute[]
  /** The entities, in the order of their ids; the edges are in that order too. */
  readonly nodes: readonly ExtractRow[]
  /** The claims; `source` and `target` are ids of nodes. */
  readonly edges: readonly ExtractRow[]
}

/** Reads the graph as it stands under the clocks: every claim that links show then, with both its ends, and every entity that may exist. */
export async function readExtract(
  model: Model,
  options: ExtractOptions,
  version: GraphVersion,
  ask: Ask,
): Promise<GraphExtract> {
  const { clocks, modality, lang } = options
  const [ofNodes, ofEdges] = [attributesOfNodes(model, clocks.day), attributesOfEdges(model)]
  const claims = await ask(allClaimsQuery(clocks, modality, columnsOfAttributes(ofEdges)))
  const ends = new Set(claims.flatMap(({ from, to }) => [from, to]))
  const entities = await readNodes(clocks, columnsOfAttributes(ofNodes), ends, ask)
  return {
    facts: factsOf(options, version),
    nodeHeadings: ofNodes,
    edgeHeadings: ofEdges,
    nodes: entities.map(entity => rowOf(ofNodes, entity, lang)),
    edges: claims.map(claim => rowOf(ofEdges, claim, lang)),
  }
}

/**
 * Reads every entity that may exist on the day, and every other entity at which a claim ends. For an act outlives its ends, and what a state did while it was
 * there is among the claims of a later day. The entities come in the order of their ids.
 */
async function readNodes(
  clocks: Clocks,
  columns: readonly string[],
  ends: ReadonlySet<string>,
  ask: Ask,
): Promise<WholeEntity[]> {
  const there = await ask(allEntitiesQuery(clocks, columns))
  const known = new Set(there.map(({ id }) => id))
  const missing = [...ends].filter(id => !known.has(id))
  const others = missing.length === 0 ? [] : await ask(endsQuery(clocks, columns, missing))
  return [...there, ...others].sort((a, b) => (a.id < b.id ? -1 : 1))
}

function factsOf({ clocks, modality, lang }: ExtractOptions, version: GraphVersion): ExtractRow {
  const { knownAt: release, isDraft } = releaseToldBy(clocks, version)
  const published = version.releases.find(known => known.release === release)
  return dropNulls([
    ['name', 'Sepakat'],
    ['release', release],
    ['isDraft', isDraft],
    ['releasedAt', isDraft ? null : (published?.at ?? null)],
    ['hash', version.hash],
    ['asOf', clocks.day],
    ['modality', modality.join()],
    ['lang', lang],
    ['dataLicence', 'CC BY 4.0'],
    ['codeLicence', 'MIT'],
  ])
}

function rowOf<Subject>(attributes: readonly Attribute<Subject>[], subject: Subject, lang: Lang): ExtractRow {
  return dropNulls(attributes.map(({ name, read }) => [name, read(subject, lang)]))
}

function dropNulls(entries: readonly (readonly [string, AttributeValue | null])[]): ExtractRow {
  return Object.fromEntries(entries.filter((entry): entry is [string, AttributeValue] => entry[1] !== null))
}
