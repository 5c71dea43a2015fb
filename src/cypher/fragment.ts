/**
 * A piece of Cypher text. Only other pieces and checked names can be put into a piece, never a value: the type of the template's slots forbids it. So no text
 * that a caller sent can become part of a query.
 */
export class Fragment {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** Rows as the driver gives them, each in the order of the text's columns. */
export type Rows = readonly (readonly unknown[])[]

/** A text and its values, which are all that is sent to Neo4j. */
export interface TextWithValues {
  readonly text: string
  readonly params: Readonly<Record<string, unknown>>
}

/** Sends a text within a transaction. Only whoever made the text knows what its rows mean. */
export type RunText = (query: TextWithValues) => Promise<Rows>

/**
 * A query is what is sent to Neo4j: a text that depends on the shape of the question alone, its values, and the function that reads its rows. The text and
 * that function are made in one place, and nobody else knows which value stands where in a row.
 */
export interface Query<Answer = unknown> extends TextWithValues {
  /** The names that the text gives its columns, in their order. They are given where the text may be sent together with others. */
  readonly columns?: readonly string[]
  readonly read: (rows: Rows) => Answer
}

/** Makes Cypher with pieces in it: cypher`MATCH (n:${name('Entity')})`. */
export function cypher(strings: TemplateStringsArray, ...pieces: Fragment[]): Fragment {
  return new Fragment(strings.reduce((text, part, index) => text + pieces[index - 1]!.text + part))
}

/** The one door for names: labels, relationship types and properties of the checked model. */
export function name(identifier: string): Fragment {
  if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(identifier))
    throw new Error(`“${identifier}” is no name that may enter a Cypher text`)
  return new Fragment(identifier)
}

/** Writes several names as a list, `A|B`. */
export function names(identifiers: readonly string[], separator: '|' | ':' | ', ' = '|'): Fragment {
  return new Fragment(identifiers.map(identifier => name(identifier).text).join(separator))
}

/** Joins pieces one after another. */
export function join(
  pieces: readonly Fragment[],
  separator: ' AND ' | ' OR ' | ', ' | ',\n    ' | '\n    UNION ALL\n    ' | '\n' | ' ',
): Fragment {
  return new Fragment(pieces.map(piece => piece.text).join(separator))
}

export const NOTHING = new Fragment('')

/** Writes WHERE with the conditions joined by AND; nothing where there are no conditions. */
export function where(conditions: readonly Fragment[]): Fragment {
  return conditions.length === 0 ? NOTHING : cypher`WHERE ${join(conditions, ' AND ')}`
}

/** Values of a query under names that depend on their place alone: `$p0`, `$p1`. */
export class Params {
  readonly values: Record<string, unknown> = {}
  #count = 0

  /** Keeps the value, and gives the piece that stands for it. */
  add(value: unknown): Fragment {
    const key = `p${this.#count++}`
    this.values[key] = value
    return new Fragment(`$${key}`)
  }
}

/** Makes a finished query that brings nothing back: it writes, or makes something that others read. */
export function query(text: Fragment, params: Record<string, unknown> = {}): Query<undefined> {
  return makeQuery(text, params, () => undefined)
}

/** Makes a finished query with the function that reads its rows. Lines without anything on them are left out, so that the text reads well in a log. */
export function makeQuery<Answer>(
  { text }: Fragment,
  params: Record<string, unknown>,
  read: (rows: Rows) => Answer,
  columns?: readonly string[],
): Query<Answer> {
  const lines = text
    .split('\n')
    .map(line => line.trimEnd())
    .filter(line => line !== '')
  return { text: lines.join('\n'), params, read, ...(columns === undefined ? {} : { columns }) }
}

/** Joins all of the conditions; true where there are none. */
export const allOf = (conditions: readonly Fragment[]): Fragment =>
  conditions.length === 0 ? new Fragment('true') : join(conditions, ' AND ')

/** Joins groups of conditions of which at least one must hold; false where there are none. */
export const anyOf = (groups: readonly (readonly Fragment[])[]): Fragment =>
  groups.length === 0
    ? new Fragment('false')
    : cypher`(${join(
        groups.map(group => cypher`(${allOf(group)})`),
        ' OR ',
      )})`
