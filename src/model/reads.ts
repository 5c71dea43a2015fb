import { type Bilingual, type Lang, type Phrases, makeBilingual } from './model.js'

/**
 * The line at the end of a description from which sentences are made: `Reads: en "…", "…"; id "…", "…".` For some cases there is another such line, `Reads
 * from Meeting: en "…"; id "…".`
 */
const LINE = /\s*\bReads( [^:\n]+)?: en "([^"]+)"(?:, "([^"]+)")?; id "([^"]+)"(?:, "([^"]+)")?\.\s*$/

/** The case of a session that has a number in its series: the 46th ASEAN Summit. */
export const NUMBERED = 'numbered'
/** The case of a session that has no number, and is called like its series but for a date or a place. */
export const CALLED_ALIKE = 'called alike'
/** The case of a collective that is part of another collective of its sort. */
export const AMONG_COLLECTIVES = 'among collectives'
/** The case of a claim that only may be so, where the words for a fact do not fit. */
export const POTENTIAL = 'POTENTIAL'

export const CASES: readonly string[] = [NUMBERED, CALLED_ALIKE, AMONG_COLLECTIVES, POTENTIAL]

/** A description without its `Reads` lines, and the phrases of these lines by their case; the line without a case stands under the empty text. */
interface Described {
  readonly meaning: string
  readonly reads: ReadonlyMap<string, Readonly<Record<Lang, Phrases>>>
}

/** Splits a description into its meaning and the phrases of its `Reads` lines. */
export function readDescription(description: string): Described {
  const [line, reads = '', en = '', enBack = '', id = '', idBack = ''] = LINE.exec(description) ?? []
  if (line === undefined) return { meaning: description.trim(), reads: new Map() }
  const before = readDescription(description.slice(0, -line.length))
  const phrases = { en: { forth: en, back: enBack }, id: { forth: id, back: idBack } }
  return { ...before, reads: new Map([...before.reads, [reads.trim(), phrases]]) }
}

/** The phrase of the line without a case, in the direction from the beginning to the end alone; null where there is no such line. */
export function readOneWay({ reads }: Described): Bilingual | null {
  const phrases = reads.get('')
  return phrases === undefined ? null : forthOf(phrases)
}

/** The phrases of the lines with a case, in that one direction. */
export function readCases({ reads }: Described): ReadonlyMap<string, Bilingual> {
  return new Map([...reads].filter(([key]) => key !== '').map(([key, phrases]) => [key, forthOf(phrases)]))
}

const forthOf = (phrases: Readonly<Record<Lang, Phrases>>): Bilingual =>
  makeBilingual(lang => phrases[lang].forth)
