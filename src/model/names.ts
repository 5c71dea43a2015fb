import { dateBounds } from './edtf.js'
import { languageOfTag } from './language-tags.js'
import { type Lang, SOURCE_TYPE } from './model.js'

/** A name as it is kept with its entity. */
export interface Name {
  readonly value: string
  /** BCP 47 tag. */
  readonly lang: string
  readonly kind: string
  /** Between which dates it was the name, as they are written; null when unknown. */
  readonly since: string | null
  readonly until: string | null
}

/**
 * The facts that a sentence knows of a thing beside its name. A fact that was not read is missing; one that nobody stated, or on which sources
 * differ, is null.
 */
export interface NounFacts {
  readonly type: string
  readonly startedOn?: string | null
  /** Its last date; of a plan, the last of its period. */
  readonly endedOn?: string | null
  /** The number of a session in its series. */
  readonly ordinal?: number | null
  /** Of whom it consists, where it is some who are named only together. */
  readonly collectiveOf?: string | null
}

/** The thing that a sentence speaks of, by its name in one language. */
export interface Noun extends NounFacts {
  readonly name: string
}

/** Whether things of the type bear titles, as sources do: a title is no name of a thing in the sentence, and has one language. */
export const isTitled = (type: string): boolean => type === SOURCE_TYPE

/** The columns of an entity in which these facts lie. */
export const FACTS_OF_NOUNS: readonly string[] = [
  'startedOn',
  'endedOn',
  'periodEnd',
  'ordinal',
  'collectiveOf',
]

export function factsOfNoun(type: string, values: Readonly<Record<string, unknown>>): NounFacts {
  const textOf = (column: string): string | null => (values[column] ?? null) as string | null
  return {
    type,
    startedOn: textOf('startedOn'),
    endedOn: textOf('endedOn') ?? textOf('periodEnd'),
    ordinal: (values.ordinal ?? null) as number | null,
    collectiveOf: textOf('collectiveOf'),
  }
}

/**
 * Kinds of names from the one to show first to the last resort. The full name that a body gives itself tells best what it is; a shorter form in use
 * comes next. A translation is made to be shown, by somebody who knew which thing was meant. So it says more than the words that one text happened to
 * write (`the ministers`, `its citizens`). It also says more than another name that is there to be found by. Of those two, an alias is a name that is
 * in use, and what a text wrote only a string of words. Initials say least to whom does not know them already.
 */
const PREFERENCE = ['OFFICIAL', 'SHORT', 'TRANSLATION', 'ALIAS', 'AS_WRITTEN', 'FORMER', 'ACRONYM']

/** A country is known by its short name: nobody looks for Indonesia below the R of its official one, in a list of members or on an axis. */
const PREFERENCE_OF_COUNTRIES = ['SHORT', ...PREFERENCE.filter(kind => kind !== 'SHORT')]

/**
 * The name to show of an entity of the type: the best kind in the language, else the best kind in the other language of sentences. Initials are shown
 * only where there is nothing else in the two, and a name in any other language where there is none in either. On a day, a former name that ended
 * later comes first, and one that had ended before, or was not yet given, last.
 */
export function bestName(
  type: string,
  names: readonly Name[],
  lang: Lang,
  day: string | null = null,
): Name | null {
  const kinds = type === 'Country' ? PREFERENCE_OF_COUNTRIES : PREFERENCE
  const cost = (name: Name): number =>
    (day === null ? kinds.indexOf(name.kind) : costOnDay(kinds, name, day)) +
    costInLanguage(name.lang, lang) +
    (name.kind === 'ACRONYM' ? 20 : 0)
  return names.reduce<Name | null>(
    (best, name) => (best === null || cost(name) < cost(best) ? name : best),
    null,
  )
}

/** Any name in one of the languages of sentences, be it initials, comes before one in a language that readers of the two may not know. */
function costInLanguage(tag: string, lang: Lang): number {
  if (tag === lang) return 0
  const own = languageOfTag(tag)
  if (own === null) return 40
  return own === lang ? 0 : 10
}

function costOnDay(kinds: readonly string[], { kind, since, until }: Name, day: string): number {
  const first = since === null ? null : (dateBounds(since)?.first ?? null)
  const last = until === null ? null : (dateBounds(until)?.last ?? null)
  if ((first !== null && first > day) || (last !== null && last < day)) return OUTSIDE
  // Of a former name without an end nobody knows whether it was the name then.
  return kind === 'FORMER' && last !== null ? -1 : kinds.indexOf(kind)
}

/** Dearer than any name in whatever language that may have been the name on the day. */
const OUTSIDE = 100
