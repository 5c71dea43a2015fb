import { createHash } from 'node:crypto'
import { type Field, LANGS, type Lang, type Model } from './model.js'

/** How values lie in Neo4j: the names of the properties beside those that the schema declares. The import and the queries both use these names. */

/** Days that stand for "unbounded" in stored spans, so that a comparison needs no null. */
export const FIRST_OF_DAYS = '0000-00-00'
export const LAST_OF_DAYS = '9999-99-99'

/** First and last possible day of a stored date. */
export const firstDayOf = (field: string): string => `${field}_first`
export const lastDayOf = (field: string): string => `${field}_last`

/** A stored text without case, accents and punctuation, for comparisons. */
export const foldedOf = (field: string): string => `${field}_folded`

/** The property that holds a text in both languages for one of them. */
export const inLanguage = (field: string, lang: Lang): string =>
  `${field}_${lang === 'en' ? 'english' : 'indonesian'}`

/** The properties in which the value of a field lies. */
export function columnsOf({ name, kind }: Pick<Field, 'name' | 'kind'>): readonly string[] {
  return kind === 'bilingual' ? LANGS.map(lang => inLanguage(name, lang)) : [name]
}

/** The value of a statement in a language. A text in both languages is stored as a list of the two, in the order of `LANGS`. */
export function valueIn(lang: Lang, stored: unknown): unknown {
  return Array.isArray(stored) ? stored[LANGS.indexOf(lang)] : stored
}

/** The ending of a relationship type. Under it lie all claims of a claim type that the default answer leaves aside. */
export const ASIDE_ENDING = '_ASIDE'
export const asideOf = (type: string): string => type + ASIDE_ENDING

/** The claim type of what is stored under a relationship type, live or aside. */
export const typeOfStored = (stored: string): string =>
  stored.endsWith(ASIDE_ENDING) ? stored.slice(0, -ASIDE_ENDING.length) : stored

/** The relationship types from an entity to its statements: to the live ones, and to the rest. */
export const STATEMENT_TYPES = { live: 'HAS_STATEMENT', aside: 'HAD_STATEMENT' } as const

/** The four days of a span, in the order in which they are stored and read. */
export const SPAN = ['possibleFrom', 'possibleTo', 'certainFrom', 'certainTo'] as const

/** Properties of every entity beside its own fields. */
export const NAME_COLUMNS = { en: 'nameEnglish', id: 'nameIndonesian' } as const
export const SORT_COLUMNS = { en: 'sortEnglish', id: 'sortIndonesian' } as const

/**
 * The name by which an entity without a name is sorted: it comes behind every name. It is not null, so that Neo4j can read the entities in the order of its
 * index and misses none.
 */
export const NAMELESS = '\uffff'

/** The labels of an entity as it is now, and of what it was in earlier releases; `STAGE` stands on both. */
export const ENTITY = 'Entity'
export const PAST = 'Past'
export const STAGE = 'Stage'

/** The name of the full-text index over past stages, which stands beside the index over what is now. */
export const pastIndexOf = (index: string): string => `${index}_past`

/** Grades from the best to the worst; the rank is the place in this list. */
export const GRADES = ['PRIMARY', 'OFFICIAL', 'NEWS', 'SECONDARY', 'UNCHECKED'] as const
export type Grade = (typeof GRADES)[number]

/** Full-text indexes over names: stemmed in either language, and folded without stop words. */
export const SEARCH_INDEXES = [
  { index: 'names_indonesian', property: 'searchIndonesian', analyzer: 'indonesian' },
  { index: 'names_english', property: 'searchEnglish', analyzer: 'english' },
  { index: 'names_folded', property: 'searchFolded', analyzer: 'standard-no-stop-words' },
] as const

/** The lists of ids that lie on a claim or statement: the sources that say it, and who says it within them. */
export const VOICES = ['sources', 'speakers'] as const
export type Voices = (typeof VOICES)[number]

/** The name of the full-text index over such a list of statements; each whole id is a word of it. */
export const statementIndexOf = (voices: Voices): string => `statement_${voices}`

/** The beginning of the name of the full-text index over such a list of claims. */
export const claimIndexesOf = (voices: Voices): string => `claim_${voices}_`
/** The beginnings of the names of two more indexes over claims: over the sentences of their evidence, and over their own texts, such as an office. */
export const SENTENCES_INDEX = 'claim_sentences_'
export const TEXTS_INDEX = 'claim_texts_'

/** The name of such an index for these claim types. An index keeps the types that it was made for, so other types need another index. */
export const claimIndexOf = (voices: Voices, claimTypes: Iterable<string>): string =>
  indexFor(claimIndexesOf(voices), claimTypes)
export const sentencesIndex = (claimTypes: Iterable<string>): string => indexFor(SENTENCES_INDEX, claimTypes)
export const textsIndex = ({ types, columns }: ClaimTexts): string =>
  indexFor(TEXTS_INDEX, [...types, ...columns])

function indexFor(beginning: string, claimTypes: Iterable<string>): string {
  return (
    beginning +
    createHash('sha256')
      .update([...claimTypes].sort().join())
      .digest('hex')
      .slice(0, 8)
  )
}

/** Claim types that hold texts of their own, and the columns of these texts. */
interface ClaimTexts {
  readonly types: readonly string[]
  readonly columns: readonly string[]
}

/** Every text that a claim holds beside its evidence: the office that a person holds. */
export function textsOfClaims({ claims }: Model): ClaimTexts {
  const isText = ({ kind }: Field): boolean => kind === 'text' || kind === 'bilingual'
  const found = [...claims.values()].filter(({ fields }) => fields.some(isText))
  const columns = found.flatMap(({ fields }) => fields.filter(isText).flatMap(columnsOf))
  return { types: found.map(({ type }) => type), columns: [...new Set(columns)] }
}

/** The full-text index over those who publish sources, and the fields that it covers. */
export const OUTLETS_INDEX = 'outlets'
export const OUTLET_FIELDS = ['publisher', 'originPublisher', 'host'] as const

/** The full-text index over the sentences of the evidence for statements. */
export const STATEMENT_SENTENCES_INDEX = 'statement_sentences'

/**
 * Properties that are only there for searches: the key of a name by its spelling, a code and the sentences of evidence, folded. They follow from what lies
 * beside them, so they have no part in the hash of a release. Whoever changes how they are made raises `SEARCH_LAYOUT`; a load then writes anew what was laid
 * out under another number.
 */
export const SEARCH_ONLY: ReadonlySet<string> = new Set(['spelt', 'foldedCode', 'sentences', 'searchLayout'])
export const SEARCH_LAYOUT = 2
