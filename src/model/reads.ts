import { type Bilingual, type Lang, type Phrases, makeBilingual } from './model.js'

/** What a description ends in, for sentences: `Reads: en "…", "…"; id "…", "…".`, and for some cases another line, `Reads from Meeting: en "…"; id "…".` */
const LINE = /\s*\bReads( [^:\n]+)?: en "([^"]+)"(?:, "([^"]+)")?; id "([^"]+)"(?:, "([^"]+)")?\.\s*$/

/** The case of a session that has a number in its series: the 46th ASEAN Summit. */
export const NUMBERED = 'numbered'
/** The case of a session that is called as its series but for a date or place, and has no number. */
export const CALLED_ALIKE = 'called alike'
/** The case of some who are named only together, and belong to others of their kind. */
export const AMONG_COLLECTIVES = 'among collectives'
/** The case of what may be so, where the words for what is so do not fit. */
export const POTENTIAL = 'POTENTIAL'

export const CASES: readonly string[] = [NUMBERED, CALLED_ALIKE, AMONG_COLLECTIVES, POTENTIAL]

/** A description without these lines, and what they say: by their case, which is empty for the one that has none. */
interface Described {
  readonly meaning: string
  readonly reads: ReadonlyMap<string, Readonly<Record<Lang, Phrases>>>
}

/** Splits a description into its meaning and how what it describes reads. */
export function readDescription(description: string): Described {
  const [line, reads = '', en = '', enBack = '', id = '', idBack = ''] = LINE.exec(description) ?? []
  if (line === undefined) return { meaning: description.trim(), reads: new Map() }
  const before = readDescription(description.slice(0, -line.length))
  const phrases = { en: { forth: en, back: enBack }, id: { forth: id, back: idBack } }
  return { ...before, reads: new Map([...before.reads, [reads.trim(), phrases]]) }
}

/** How it reads where only one way is wanted; null where no line says so. */
export function readOneWay({ reads }: Described): Bilingual | null {
  const phrases = reads.get('')
  return phrases === undefined ? null : forthOf(phrases)
}

/** The other cases, each one way. */
export function readCases({ reads }: Described): ReadonlyMap<string, Bilingual> {
  return new Map([...reads].filter(([key]) => key !== '').map(([key, phrases]) => [key, forthOf(phrases)]))
}

const forthOf = (phrases: Readonly<Record<Lang, Phrases>>): Bilingual =>
  makeBilingual(lang => phrases[lang].forth)
