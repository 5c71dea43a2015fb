import { SeedError } from '../errors.js'
import { type Checked, checkAll, withProblems } from './checked.js'
import type { CheckItem, Item } from './item.js'
import { type SeedPlace, linesOf, readStretch } from './lines.js'
import { readAsUtf8, decodeUtf8 } from './utf-8.js'

/** How many characters a line may have: the one row of a country in a graph of a million entities has four million. */
const LONGEST_LINE = 16_000_000

/** A character takes at most this many bytes: a line of more bytes is too long, whatever they are. */
const BYTES_OF_A_CHARACTER = 3

/**
 * Checks the row on each line; blank lines are left out. However large the file is, only one line at a time is in memory as text. What is needed of a row again
 * is read again.
 */
export function ndjsonRows<T>(path: string, check: CheckItem<T>): Checked<T[]> {
  return readAsUtf8(path, () =>
    checkAll(linesOf(path, LONGEST_LINE * BYTES_OF_A_CHARACTER), ({ bytes, start, length }, index) => {
      const place = {
        at: () => `${path}:${index + 1}`,
        again: () => readAgain(path, index, { start, length }),
      }
      return checkLine(bytes === null ? null : decodeUtf8(bytes), place, check)
    }),
  )
}

function readAgain(path: string, index: number, stretch: SeedPlace): unknown {
  try {
    return JSON.parse(decodeUtf8(readStretch(path, stretch)))
  } catch {
    throw new SeedError([`${path}:${index + 1}: the file changed while it was read; start again.`])
  }
}

function checkLine<T>(
  line: string | null,
  place: Omit<Item, 'given'>,
  check: CheckItem<T>,
): Checked<readonly T[]> {
  const { at } = place
  if (line === null || line.length > LONGEST_LINE)
    return withProblems(
      [],
      [() => `${at()}: the line is longer than ${LONGEST_LINE} characters; split the row.`],
    )
  if (line.trim() === '') return withProblems([])
  let given: unknown
  try {
    given = JSON.parse(line)
  } catch {
    return withProblems([], [() => `${at()}: the line is no JSON; write one whole row on each line.`])
  }
  return check({ given, ...place })
}
