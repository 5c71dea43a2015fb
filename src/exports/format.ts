import type { GraphExtract } from './extract.js'

/** One form in which the graph can be taken away. */
export interface ExportFormat {
  /** Its address below `/export/`, and the end of the name under which it is saved: `graph.gexf`. */
  readonly file: string
  readonly mediaType: string
  /** For whom it is, in the words of the README. */
  readonly opensIn: string
  /** Parameters of this format alone, each with the values that it may have, the usual one first. */
  readonly options: Readonly<Record<string, readonly [string, ...string[]]>>
  /** The file in pieces, so that others get their turn while a long one is made; every option has one of its values. */
  readonly write: (extract: GraphExtract, options: Readonly<Record<string, string>>) => Iterable<string>
}
