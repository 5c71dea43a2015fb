import { RequestError } from '../errors.js'
import { isDay } from '../model/edtf.js'
import type { Clocks } from '../questions/clocks.js'
import { type GraphVersion, releaseOfClocks } from '../questions/version.js'
import { type ClockArguments, clocksOf } from './clocks.js'

/** The place where a page ends: the list it belongs to, the clocks of the first page, the sort values of its last row. */
interface Cursor {
  readonly list: string
  readonly day: string | null
  readonly release: number
  readonly values: readonly unknown[]
}

/** A list as its cursors know it: its mark, and how many values a cursor of it carries. */
interface CursorList {
  readonly mark: () => string
  readonly width: number
}

export function writeCursor(
  list: string,
  clocks: Clocks,
  version: GraphVersion,
  values: readonly unknown[],
): string {
  return Buffer.from(
    JSON.stringify([list, clocks.day, releaseOfClocks(clocks, version), ...values]),
  ).toString('base64url')
}

/**
 * Gives the place from which a page goes on, and its clocks. A page behind a cursor has the clocks of the first page; the arguments may repeat these, but not
 * change them.
 */
export function goOn(
  after: string | null | undefined,
  list: CursorList,
  args: ClockArguments,
  inherited: Clocks,
  version: GraphVersion,
): { readonly clocks: Clocks; readonly values: readonly unknown[] | null } {
  const asked = clocksOf(args, inherited, version)
  if (after === null || after === undefined) return { clocks: asked, values: null }
  const cursor = readCursor(after)
  if (cursor === null || !fits(cursor, list, version)) throw wrongCursor()
  const clocks = { day: cursor.day, release: cursor.release === version.release ? null : cursor.release }
  const changed =
    ((args.asOf !== undefined || inherited.day !== null) && asked.day !== clocks.day) ||
    ((args.knownAt !== undefined || inherited.release !== null) && asked.release !== clocks.release)
  if (changed) {
    throw new RequestError(
      'BAD_USER_INPUT',
      'CLOCKS_CHANGED',
      'The clocks differ from those of the first page, which the cursor carries; leave out asOf and knownAt, or begin without `after`.',
      { argument: 'after' },
    )
  }
  return { clocks, values: cursor.values }
}

export function wrongCursor(): RequestError {
  return new RequestError(
    'BAD_USER_INPUT',
    'WRONG_CURSOR',
    '`after` is no cursor of this list in this order; give the endCursor of its page before, or leave it out.',
    { argument: 'after' },
  )
}

/** Whether a cursor belongs to this list, in this graph. Anybody can write a cursor, so what it holds is checked like any other argument. */
function fits(
  { list, day, release, values }: Cursor,
  { mark, width }: CursorList,
  version: GraphVersion,
): boolean {
  return (
    list === mark() &&
    (day === null || (typeof day === 'string' && isDay(day))) &&
    Number.isInteger(release) &&
    release >= 1 &&
    release <= version.release &&
    values.length === width &&
    values.every(value => value === null || typeof value !== 'object')
  )
}

function readCursor(text: string): Cursor | null {
  try {
    const [list, day, release, ...values] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as [
      string,
      string | null,
      number,
      ...unknown[],
    ]
    return { list, day, release, values }
  } catch {
    return null
  }
}
