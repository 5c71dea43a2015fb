import { type DateForm, findDay } from './dates.js'

/** One act as a cell tells it: its day, and the letter that says of which kind it is; null without one. */
export interface CellAct {
  readonly day: string
  readonly letter: string | null
}

/** The acts of a cell, and the text in it that is neither a day, a letter nor a footnote. */
interface TableCell {
  readonly acts: readonly CellAct[]
  readonly rest: string
}

const BETWEEN = /^[\s,;]+/
const LETTER = /^\s*([A-Za-z]{1,3})(?![A-Za-z])/
const SUPERSCRIPTS = '\u00b9\u00b2\u00b3\u2070\u2074-\u2079'
const FOOTNOTES = new RegExp(`^(?:[${SUPERSCRIPTS}]|\\d{1,2}(?!\\d)|\\[\\d{1,3}\\])`, 'u')
const TRAILING = new RegExp(`(?:[\\s,]*(?:[${SUPERSCRIPTS}]+|\\d{1,3}|\\[\\d{1,3}\\]))+$`, 'u')

/** Reads the acts of a cell, such as `27 May 2004 a`; several may stand in one. It leaves out the numbers of footnotes. */
export function readCell(text: string, form: DateForm): TableCell {
  const acts: CellAct[] = []
  let rest = text.trim()
  while (rest !== '') {
    const found = findDay(rest, form)
    const footnote = found === null && acts.length > 0 ? FOOTNOTES.exec(rest)?.[0].length : undefined
    if (found === null && footnote === undefined) break
    rest = rest.slice(found?.length ?? footnote)
    if (found !== null) {
      const letter = LETTER.exec(rest)
      acts.push({ day: found.day, letter: letter?.[1] ?? null })
      rest = rest.slice(letter?.[0].length ?? 0)
    }
    rest = rest.replace(BETWEEN, '')
  }
  return { acts, rest }
}

/** Drops the numbers of footnotes behind a name. */
export const dropFootnotes = (name: string): string => name.replace(TRAILING, '')
