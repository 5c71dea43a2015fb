import type { ExportFormat } from './format.js'
import type { GraphExtract, ExtractRow } from './extract.js'

/** The node-link form of networkx and d3: a directed multigraph whose edges are the claims. */
export const nodeLink: ExportFormat = {
  file: 'graph.json',
  mediaType: 'application/json',
  opensIn: 'networkx 3.6 and later; with `edges=links` d3, and networkx before that',
  options: { edges: ['edges', 'links'] },
  write: writeNodeLink,
}

function* writeNodeLink(
  { facts, nodes, edges }: GraphExtract,
  options: Readonly<Record<string, string>>,
): Generator<string> {
  yield `{"directed":true,"multigraph":true,"graph":${JSON.stringify(facts)},\n"nodes":[\n`
  yield* writeItems(nodes, withName)
  yield `\n],\n${JSON.stringify(options.edges)}:[\n`
  yield* writeItems(edges, withKey)
  yield '\n]}\n'
}

function* writeItems(
  rows: readonly ExtractRow[],
  change: (row: ExtractRow) => ExtractRow,
): Generator<string> {
  for (const [place, row] of rows.entries()) yield (place === 0 ? '' : ',\n') + JSON.stringify(change(row))
}

/** Adds the name under a key of its own. GML keeps `label` for the id, so whoever writes GML with networkx finds the name under this key. */
const withName = ({ id, label, ...row }: ExtractRow): ExtractRow => ({
  id: id!,
  label: label!,
  name: label!,
  ...row,
})

/** Adds the key by which networkx tells an edge from others between the same two nodes. */
const withKey = ({ source, target, id, ...row }: ExtractRow): ExtractRow => ({
  source: source!,
  target: target!,
  key: id!,
  id: id!,
  ...row,
})
