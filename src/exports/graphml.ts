import type { AttributeValue } from './attribute.js'
import type { ExportFormat } from './format.js'
import type { GraphExtract, DescribedAttribute, ExtractRow } from './extract.js'
import { type Element, XML_HEAD, openElement, writeElement } from './xml.js'

/** GraphML: each attribute is declared as a key, and each value names its key. */
export const graphml: ExportFormat = {
  file: 'graph.graphml',
  mediaType: 'application/graphml+xml',
  opensIn: 'yEd, Gephi, igraph (R and Python), Cytoscape, networkx',
  options: {},
  write: writeGraphml,
}

const SPACE = {
  '@xmlns': 'http://graphml.graphdrawing.org/xmlns',
  '@xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  '@xsi:schemaLocation':
    'http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd',
}

/** The values that GraphML writes as attributes of an XML element, and not under keys. */
const STRUCTURE = new Set(['id', 'source', 'target'])

/** A yes or no is written as text: igraph takes a missing one for a no, and unknown is not no. */
const TYPES = { text: 'string', integer: 'int', boolean: 'string' } as const

function* writeGraphml({ facts, nodeHeadings, edgeHeadings, nodes, edges }: GraphExtract): Generator<string> {
  yield XML_HEAD + openElement('graphml', SPACE)
  for (const heading of Object.entries(facts).map(headingOfFact)) yield writeKey('graph', heading)
  for (const heading of nodeHeadings) yield writeKey('node', heading)
  for (const heading of edgeHeadings) yield writeKey('edge', heading)
  yield openElement('graph', { '@id': 'sepakat', '@edgedefault': 'directed' })
  for (const item of dataOf('graph', facts)) yield writeElement('data', item)
  for (const node of nodes) yield writeElement('node', { '@id': String(node.id), data: dataOf('node', node) })
  for (const edge of edges)
    yield writeElement('edge', { ...attributesOfEdge(edge), data: dataOf('edge', edge) })
  yield '</graph>\n</graphml>\n'
}

const headingOfFact = ([name, value]: [string, AttributeValue]): DescribedAttribute => ({
  name,
  kind: typeof value === 'number' ? 'integer' : typeof value === 'boolean' ? 'boolean' : 'text',
})

/** The key of one attribute of one kind of element. */
const keyOf = (of: string, name: string): string => `${of}_${name}`

function writeKey(of: string, { name, kind }: DescribedAttribute): string {
  if (of !== 'graph' && STRUCTURE.has(name)) return ''
  return writeElement('key', {
    '@id': keyOf(of, name),
    '@for': of,
    '@attr.name': name,
    '@attr.type': TYPES[kind],
  })
}

const attributesOfEdge = ({ id, source, target }: ExtractRow): Element => ({
  '@id': String(id),
  '@source': String(source),
  '@target': String(target),
})

function dataOf(of: string, row: ExtractRow): Element[] {
  return Object.entries(row)
    .filter(([name]) => !STRUCTURE.has(name))
    .map(([name, value]) => ({ '@key': keyOf(of, name), '#': String(value) }))
}
