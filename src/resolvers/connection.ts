/** A list as its cursors know it: its mark, and how many values a cursor of it carries. */
export interface PagedList {
  readonly mark: string
  readonly width: number
}

/** What a connection is made of. */
interface Page<Row, Edge> {
  /** One row more than the page holds, where it must tell whether more follow. */
  readonly rows: readonly Row[]
  readonly size: number
  readonly hasPrevious: boolean
  readonly totalCount: number | null
  readonly summary?: unknown
  readonly edgeOf: (row: Row) => Edge
  /** The entity of a row without its edge, where that is less work. */
  readonly nodeOf?: (row: Row) => unknown
}

/** A connection as the resolvers hand it over. What the query does not ask for is never read, and never made. */
export class Connection<Row, Edge extends { readonly cursor: string; readonly node: unknown }> {
  readonly #page: Page<Row, Edge>

  constructor(page: Page<Row, Edge>) {
    this.#page = page
  }

  get totalCount(): number | null {
    return this.#page.totalCount
  }

  get summary(): unknown {
    return this.#page.summary
  }

  get edges(): readonly Edge[] {
    return this.#shown().map(this.#page.edgeOf)
  }

  get nodes(): readonly unknown[] {
    const { edgeOf, nodeOf = row => edgeOf(row).node } = this.#page
    return this.#shown().map(nodeOf)
  }

  get pageInfo(): unknown {
    const { rows, size, hasPrevious, edgeOf } = this.#page
    const shown = this.#shown()
    const cursorAt = (place: number): string | null => {
      const row = shown.at(place)
      return row === undefined ? null : edgeOf(row).cursor
    }
    return {
      hasNextPage: rows.length > size,
      hasPreviousPage: hasPrevious,
      startCursor: () => cursorAt(0),
      endCursor: () => cursorAt(-1),
    }
  }

  #shown(): readonly Row[] {
    const { rows, size } = this.#page
    return rows.length > size ? rows.slice(0, size) : rows
  }
}
