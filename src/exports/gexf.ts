import type { ExportFormat } from './format.js'
import type { GraphExtract, DescribedAttribute, ExtractRow } from './extract.js'
import { type Element, XML_HEAD, openElement, writeElement } from './xml.js'

/**
 * GEXF, with the days for a timeline. Each node and edge has one spell: the days on which it may have been there, as far as a day bounds them. The days on
 * which it surely was there stand in `certainFrom` and `certainTo`. A node or edge without any date has no spell, and stays in view.
 *
 * The claim type is an attribute of its own and the edge's `kind`, by which Gephi keeps apart edges between the same two nodes. It is not `type`, which says
 * in GEXF whether an edge is directed.
 */
export const gexf: ExportFormat = {
  file: 'graph.gexf',
  mediaType: 'application/gexf+xml',
  opensIn: 'Gephi, with the days for its timeline; networkx',
  options: {},
  write: writeGexf,
}

const SPACE = {
  '@xmlns': 'http://gexf.net/1.3',
  '@xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  '@xsi:schemaLocation': 'http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd',
  '@version': '1.3',
}

/** Tells how GEXF reads days, and that no edge goes both ways. */
const GRAPH = {
  '@defaultedgetype': 'directed',
  '@mode': 'dynamic',
  '@timeformat': 'date',
  '@timerepresentation': 'interval',
}

/** The values that GEXF writes as attributes of an XML element, and not as attribute values. */
const STRUCTURE = new Set(['id', 'label', 'source', 'target'])

const TYPES = { text: 'string', integer: 'integer', boolean: 'boolean' } as const

function* writeGexf({ facts, nodeHeadings, edgeHeadings, nodes, edges }: GraphExtract): Generator<string> {
  yield XML_HEAD + openElement('gexf', SPACE)
  yield writeElement('meta', metaOf(facts))
  yield openElement('graph', GRAPH)
  yield writeElement('attributes', attributesOf('node', nodeHeadings))
  yield writeElement('attributes', attributesOf('edge', edgeHeadings))
  yield '<nodes>\n'
  for (const node of nodes) yield writeElement('node', nodeOf(node))
  yield '</nodes>\n<edges>\n'
  for (const edge of edges) yield writeElement('edge', edgeOf(edge))
  yield '</edges>\n</graph>\n</gexf>\n'
}

function metaOf(facts: ExtractRow): Element {
  const said = Object.entries(facts).map(([name, value]) => `${name}: ${value}`)
  const date =
    typeof facts.releasedAt === 'string' ? { '@lastmodifieddate': facts.releasedAt.slice(0, 10) } : {}
  return { ...date, creator: { '#': 'Sepakat' }, description: { '#': said.join('; ') } }
}

function attributesOf(of: string, headings: readonly DescribedAttribute[]): Element {
  const attribute = headings
    .filter(({ name }) => !STRUCTURE.has(name))
    .map(({ name, kind }) => ({ '@id': name, '@title': name, '@type': TYPES[kind] }))
  return { '@class': of, '@mode': 'static', attribute }
}

const nodeOf = (row: ExtractRow): Element => ({
  '@id': String(row.id),
  '@label': String(row.label),
  attvalues: attvaluesOf(row),
  ...spellsOf(row),
})

const edgeOf = (row: ExtractRow): Element => ({
  '@id': String(row.id),
  '@source': String(row.source),
  '@target': String(row.target),
  '@kind': String(row.claimType),
  '@label': String(row.claimType),
  attvalues: attvaluesOf(row),
  ...spellsOf(row),
})

function attvaluesOf(row: ExtractRow): Element {
  const attvalue = Object.entries(row)
    .filter(([name]) => !STRUCTURE.has(name))
    .map(([name, value]) => ({ '@for': name, '@value': String(value) }))
  return { attvalue }
}

function spellsOf({ possibleFrom: from, possibleTo: to }: ExtractRow): Element {
  if (from === undefined && to === undefined) return {}
  const start = from === undefined ? {} : { '@start': String(from) }
  const end = to === undefined ? {} : { '@end': String(to) }
  return { spells: { spell: { ...start, ...end } } }
}
