import { createHash } from 'node:crypto'
import { RequestError } from '../errors.js'
import type { GraphVersion } from '../loaders/version.js'
import type { Clocks } from './context.js'
import { type ClockArguments, clocksOf, releaseNumber } from './clocks.js'

/** Where a page ends: the list it belongs to, the clocks of the first page, the sort values of its last row. */
interface Cursor {
  readonly list: string
  readonly day: string | null
  readonly release: number
  readonly values: readonly unknown[]
}

/** A short mark of a list and its order: a cursor of one list means nothing in another. */
export function listMark(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 8)
}

export function writeCursor(
  list: string,
  clocks: Clocks,
  version: GraphVersion,
  values: readonly unknown[],
): string {
  return Buffer.from(JSON.stringify([list, clocks.day, releaseNumber(clocks, version), ...values])).toString(
    'base64url',
  )
}

/** Where to go on, and under which clocks: those of the first page, which the arguments may repeat but not change. */
export function goOn(
  after: string | null | undefined,
  list: string,
  args: ClockArguments,
  inherited: Clocks,
  version: GraphVersion,
): { readonly clocks: Clocks; readonly values: readonly unknown[] | null } {
  const asked = clocksOf(args, inherited, version)
  if (after === null || after === undefined) return { clocks: asked, values: null }
  const cursor = readCursor(after)
  if (cursor === null || cursor.list !== list) {
    throw new RequestError(
      'BAD_USER_INPUT',
      'WRONG_CURSOR',
      '`after` is no cursor of this list in this order; give the endCursor of its page before, or leave it out.',
      { argument: 'after' },
    )
  }
  const clocks = { day: cursor.day, release: cursor.release === version.release ? null : cursor.release }
  const changed =
    (args.asOf !== undefined && asked.day !== clocks.day) ||
    (args.knownAt !== undefined && asked.release !== clocks.release)
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

function readCursor(text: string): Cursor | null {
  try {
    const [list, day, release, ...values] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as [
      string,
      string | null,
      number,
      ...unknown[],
    ]
    return typeof list === 'string' && Number.isInteger(release) ? { list, day, release, values } : null
  } catch {
    return null
  }
}
