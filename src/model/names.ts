import { dateBounds } from './edtf.js'
import { languageOfTag } from './language-tags.js'
import { type Lang, SOURCE_TYPE } from './model.js'

/** A name as it is kept with its entity. */
export interface Name {
  readonly value: string
  /** BCP 47 tag. */
  readonly lang: string
  readonly kind: string
  /** The dates from which and until which it was the name, as they are written; null when unknown. */
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
  /** The last date of the thing; for a plan, the last date of its period. */
  readonly endedOn?: string | null
  /** The number of a session in its series. */
  readonly ordinal?: number | null
  /** Of whom it consists, where the thing is a collective. */
  readonly collectiveOf?: string | null
}

/** The thing that a sentence speaks of, by its name in one language. */
export interface Noun extends NounFacts {
  readonly name: string
}

/** Whether things of the type bear titles, as sources do. In a sentence a title is not the name of a thing, and it exists in one language only. */
export const isTitled = (type: string): boolean => type === SOURCE_TYPE

/** The columns of an entity in which the facts of a noun lie. */
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
 * Kinds of names, from the one to show first to the last resort. The full name that a body gives itself tells best what the body is; a shorter form in use
 * comes next. A translation is made to be shown, by somebody who knows which thing is meant. So it says more than an alias, which is there for searches, and
 * more than the words that one text happened to write (`the ministers`, `its citizens`). Of these two the alias comes first: it is a name in use, and what a
 * text wrote is only a string of words. Initials say least to anybody who does not know them already.
 */
const PREFERENCE = ['OFFICIAL', 'SHORT', 'TRANSLATION', 'ALIAS', 'AS_WRITTEN', 'FORMER', 'ACRONYM']

/** A country is shown by its short name: in a list of members or on an axis, nobody looks for Indonesia under the R of its official name. */
const PREFERENCE_OF_COUNTRIES = ['SHORT', ...PREFERENCE.filter(kind => kind !== 'SHORT')]

/**
 * The name by which an entity of the type is shown: the best kind in the language, else the best kind in the other language of sentences. Initials are shown
 * only where these two languages have no other name, and a name in a third language only where neither of the two has any. On a given day, a former name that
 * ended on that day or later comes first. A name that had ended before the day, or was not yet given, comes last.
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

/** Any name in one of the languages of sentences, even initials, comes before a name in another language, which readers of these two may not know. */
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
  // Nobody knows whether a former name without an end was the name on that day.
  return kind === 'FORMER' && last !== null ? -1 : kinds.indexOf(kind)
}

/** The cost of a name that was not the name on the day. It is higher than the cost of any name that may have been, in whatever language. */
const OUTSIDE = 100
