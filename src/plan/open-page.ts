import type { Clocks } from '../questions/clocks.js'
import { type ListKey, listMark } from '../questions/key.js'
import { rowsOfPage } from '../questions/page.js'
import { type PageArguments, USUAL_PER_PAGE, pageSize } from './arguments.js'
import { goOn, writeCursor } from './cursor.js'
import type { CursorOfRow } from './plan.js'
import type { Scope } from './scope.js'

/** A page where its list is opened: its clocks and size, and what its cursor carried. */
export interface OpenedPage {
  readonly clocks: Clocks
  readonly size: number
  readonly after: readonly unknown[] | null
  readonly mark: () => string
  readonly cursorOf: CursorOfRow
}

/** A list whose pages have cursors: how many values such a cursor carries, and which those of a row are, in the order in which a page that goes on takes them. */
interface PagedList<Row> {
  readonly list: ListKey
  readonly width: number
  readonly valuesOf: (row: Row, list: string) => readonly unknown[]
  /** How many rows a page has unless it is asked for more or fewer. */
  readonly usual?: number
}

/**
 * Every page of every list begins with this, whether it is a connection or what an inquiry lists. The cursor is read against the list that it must
 * belong to, which is named by the question itself, and says under which clocks to go on.
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

/** What a page shows of the rows that were read for it, and what it tells of its bounds. */
export interface ShownPage<Row> {
  readonly shown: readonly Row[]
  readonly hasNextPage: boolean
  readonly startCursor: string | null
  readonly endCursor: string | null
}

/** The page of rows that were read from where it begins on: at least one more than it shows, where it must tell whether more follow. Cursors are made when they are looked at. */
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
