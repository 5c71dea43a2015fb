/** A list as its cursors know it: its mark, and how many values a cursor of it carries. */
export interface PagedList {
  readonly mark: string
  readonly width: number
}

interface Edge {
  readonly cursor: string
  readonly node: unknown
}

/** A connection as the resolvers hand it over. What the query does not ask for is never read, and never made. */
export abstract class Connection<Row> {
  /** One row more than the page holds, where it must tell whether more follow. */
  readonly #rows: readonly Row[]
  readonly #size: number

  constructor(rows: readonly Row[], size: number) {
    this.#rows = rows
    this.#size = size
  }

  abstract get totalCount(): number | null
  protected abstract get hasPrevious(): boolean
  protected abstract edgeOf(row: Row): Edge
  /** The entity of a row without its edge. */
  protected abstract nodeOf(row: Row): unknown

  get edges(): readonly Edge[] {
    return this.#shown().map(row => this.edgeOf(row))
  }

  get nodes(): readonly unknown[] {
    return this.#shown().map(row => this.nodeOf(row))
  }

  get pageInfo(): unknown {
    const shown = this.#shown()
    const cursorAt = (place: number): string | null => {
      const row = shown.at(place)
      return row === undefined ? null : this.edgeOf(row).cursor
    }
    return {
      hasNextPage: this.#rows.length > this.#size,
      hasPreviousPage: this.hasPrevious,
      startCursor: () => cursorAt(0),
      endCursor: () => cursorAt(-1),
    }
  }

  #shown(): readonly Row[] {
    return this.#rows.length > this.#size ? this.#rows.slice(0, this.#size) : this.#rows
  }
}

/** What a page is made of that stands alone in an answer. */
interface Page<Row> {
  readonly rows: readonly Row[]
  readonly size: number
  readonly hasPrevious: boolean
  readonly totalCount: number | null
  readonly summary?: unknown
  readonly edgeOf: (row: Row) => Edge
  readonly nodeOf: (row: Row) => unknown
}

/** A connection from its parts. */
export class PageConnection<Row> extends Connection<Row> {
  readonly #page: Page<Row>

  constructor(page: Page<Row>) {
    super(page.rows, page.size)
    this.#page = page
  }

  get totalCount(): number | null {
    return this.#page.totalCount
  }

  get summary(): unknown {
    return this.#page.summary
  }

  protected get hasPrevious(): boolean {
    return this.#page.hasPrevious
  }

  protected edgeOf(row: Row): Edge {
    return this.#page.edgeOf(row)
  }

  protected nodeOf(row: Row): unknown {
    return this.#page.nodeOf(row)
  }
}
