import type { Clocks } from '../questions/clocks.js'
import { type ListKey, listMark } from '../questions/key.js'
import { rowsOfPage } from '../questions/page.js'
import { type PageArguments, USUAL_PER_PAGE, pageSize } from './arguments.js'
import { goOn, writeCursor } from './cursor.js'
import type { CursorOfRow } from './plan.js'
import type { Scope } from './scope.js'

/** A page whose list is opened: its clocks and size, what its cursor carried, and how its cursors are made. */
export interface OpenedPage {
  readonly clocks: Clocks
  readonly size: number
  readonly after: readonly unknown[] | null
  readonly mark: () => string
  readonly cursorOf: CursorOfRow
}

/**
 * A list whose pages have cursors. `width` says how many values a cursor carries. `valuesOf` gives those of a row, in the order in which the next page takes
 * them.
 */
interface PagedList<Row> {
  readonly list: ListKey
  readonly width: number
  readonly valuesOf: (row: Row, list: string) => readonly unknown[]
  /** How many rows a page has unless the caller asks for another number. */
  readonly usual?: number
}

/**
 * Opens a page. Every page of every list begins here, whether it is that of a connection or what an inquiry lists. The cursor says under which clocks to go
 * on. It must belong to the list, which the question itself names.
 */
export function openPage<Row>(
  args: PageArguments,
  { list, width, valuesOf, usual = USUAL_PER_PAGE }: PagedList<Row>,
  inherited: Clocks,
  { version }: Pick<Scope, 'version'>,
): OpenedPage {
  let known: string | undefined
  const mark = (): string => (known ??= listMark(list))
  const { clocks, values } = goOn(args.after, { mark, width }, args, inherited, version)
  const cursorOf: CursorOfRow = (row, of) => writeCursor(mark(), clocks, version, valuesOf(row as Row, of))
  return { clocks, size: pageSize(args.first, usual), after: values, mark, cursorOf }
}

/** The rows that a page shows of those that were read for it, whether more follow, and the cursors at both of its ends. */
export interface ShownPage<Row> {
  readonly shown: readonly Row[]
  readonly hasNextPage: boolean
  readonly startCursor: string | null
  readonly endCursor: string | null
}

/**
 * Makes a page of the rows that were read from its beginning on. Where the page must tell whether more follow, at least one more row is read than it shows. A
 * cursor is made only when somebody looks at it.
 */
export function pageOf<Row>(
  rows: readonly Row[],
  { size, cursorOf }: Pick<OpenedPage, 'size' | 'cursorOf'>,
  list = '',
): ShownPage<Row> {
  const shown = rowsOfPage(rows, size)
  const cursorAt = (place: number): string | null => {
    const row = shown.at(place)
    return row === undefined ? null : cursorOf(row, list)
  }
  return {
    shown,
    hasNextPage: rows.length > size,
    get startCursor() {
      return cursorAt(0)
    },
    get endCursor() {
      return cursorAt(-1)
    },
  }
}
