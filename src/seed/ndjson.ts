import { type Checked, checkAll, withFindings } from './checked.js'
import type { Check } from './item.js'
import { linesOf } from './lines.js'
import type { At } from './place.js'
import { readAsUtf8, decodeUtf8 } from './utf-8.js'

/** The one row of a country in a graph of a million entities has four million characters. */
const LONGEST_LINE = 16_000_000

/** A character takes no more bytes than that: a line of more bytes is too long, whatever they are. */
const BYTES_OF_A_CHARACTER = 3

/** Checks the row on each line; blank lines are left out. Of a file of any size, one line at a time is in memory as text. */
export function ndjsonRows<T>(path: string, check: Check<T>): Checked<T[]> {
  const lines = linesOf(path, LONGEST_LINE * BYTES_OF_A_CHARACTER)
  return readAsUtf8(path, () =>
    checkAll(lines, (line, index) =>
      checkLine(line === null ? null : decodeUtf8(line), () => `${path}:${index + 1}`, check),
    ),
  )
}

function checkLine<T>(line: string | null, at: At, check: Check<T>): Checked<readonly T[]> {
  if (line === null || line.length > LONGEST_LINE)
    return withFindings(
      [],
      [() => `${at()}: the line is longer than ${LONGEST_LINE} characters; split the row.`],
    )
  if (line.trim() === '') return withFindings([])
  let given: unknown
  try {
    given = JSON.parse(line)
  } catch {
    return withFindings([], [() => `${at()}: the line is no JSON; write one whole row on each line.`])
  }
  return check({ given, at })
}
