/** The content of the schema files, as plain frozen objects that one can print: `npm run model`. */

export type Trait = 'STATE' | 'ACT' | 'SYMMETRIC' | 'SINGLE' | 'ACYCLIC' | 'SAME_TYPE'
export type Direction = 'OUT' | 'IN' | 'BOTH'
export type Existence = 'ALWAYS' | 'FROM_FIRST_DAY' | 'FROM_FIRST_ACT' | 'AS_STATED'
export type Lang = 'en' | 'id'
export const LANGS: readonly Lang[] = Object.freeze(['en', 'id'])
export type ValueKind = 'text' | 'integer' | 'boolean' | 'edtf' | 'enum' | 'bilingual'

/** A text in both languages. */
export type Bilingual = Readonly<Record<Lang, string>>

/** Makes a text in both languages, from a function that gives it in each. */
export const makeBilingual = (textIn: (lang: Lang) => string): Bilingual =>
  Object.fromEntries(LANGS.map(lang => [lang, textIn(lang)])) as unknown as Bilingual

export const isBilingual = (value: unknown): value is Bilingual =>
  typeof value === 'object' && value !== null && LANGS.every(lang => lang in value)

/** A value of a field, as a row has it. */
export type Value = string | number | boolean | Bilingual

/** Gives a value as one text; for a text in both languages, the English one. */
export function asText(value: Value | null): string {
  return typeof value === 'object' && value !== null ? value.en : String(value)
}

/**
 * The name of the one type that bears evidence, for texts and functions that know a type only by its name. Whoever has the type itself asks for its
 * `bearsEvidence`.
 */
export const SOURCE_TYPE = 'Source'

/** The types of entities that can say something within a source. From each of these entities, all that it said can be read. */
export const SPEAKING_TYPES: readonly string[] = Object.freeze(['Person', 'Organization', 'Country'])

/** A field with a value of its own, stored as a property of the same name. */
export interface Field {
  readonly name: string
  /** GraphQL name of its type: `EDTF`, `InstrumentKind`. */
  readonly type: string
  readonly kind: ValueKind
  /** The values that an enum field may have; empty for the others. */
  readonly values: readonly string[]
  readonly description: string
  /** The phrase of a sentence that tells its value; null where the description has none. */
  readonly reads: Bilingual | null
  /** The words for each value of an enum field or, in a claim type, the phrase by which a claim with that value reads. */
  readonly valueReads: ReadonlyMap<string, Bilingual>
  readonly place: string
}

/** A field that follows a claim type. */
export interface Link {
  readonly owner: string
  readonly name: string
  readonly claim: ClaimType
  readonly direction: Direction
  /** The name of the type at the far end: an entity type, or `Entity` where several types may stand there. */
  readonly far: string
  readonly description: string
  readonly place: string
}

export interface EntityType {
  readonly name: string
  readonly one: string
  readonly many: string
  readonly exists: Existence
  /** Whether claims rest on entities of the type. Such an entity needs no witness for what it says of itself, and its name is a title. */
  readonly bearsEvidence: boolean
  readonly description: string
  readonly fields: readonly Field[]
  readonly links: readonly Link[]
  readonly place: string
}

/** How a claim reads: from its beginning to its end, and back; `renderPhrase` gives the verb its form. */
export interface Phrases {
  readonly forth: string
  readonly back: string
}

export interface ClaimType {
  /** GraphQL name: `PartyTo`. */
  readonly name: string
  /** Relationship type in Neo4j, and `claimType` in the API: `PARTY_TO`. */
  readonly type: string
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly traits: readonly Trait[]
  readonly meaning: string
  readonly phrases: Readonly<Record<Lang, Phrases>>
  /**
   * Phrases that fit some cases better, by the case: `from Meeting` for a claim that begins at a meeting, `numbered` for a session with a number in its
   * series.
   */
  readonly cases: ReadonlyMap<string, Bilingual>
  readonly fields: readonly Field[]
  readonly place: string
}

export interface Model {
  /** Entity types by name. */
  readonly entities: ReadonlyMap<string, EntityType>
  /** Claim types by relationship type. */
  readonly claims: ReadonlyMap<string, ClaimType>
  /** Enum values by enum name. */
  readonly enums: ReadonlyMap<string, readonly string[]>
}

/** The names of a type's fields that hold dates, the first one first. */
export function dateFields(type: EntityType): string[] {
  return type.fields.filter(field => field.kind === 'edtf').map(field => field.name)
}

/**
 * The types at both ends of a link: a link from a body that follows `MEMBER_OF` OUT has `from` as its near end. Where both ends of a claim must be of one
 * type, the far end has the type of the owner: a part of a system is a system.
 */
export function endsOfLink(link: Link): { near: readonly string[]; far: readonly string[] } {
  const { from, to, traits } = link.claim
  if (traits.includes('SAME_TYPE')) return { near: from, far: [link.owner] }
  if (link.direction === 'OUT') return { near: from, far: to }
  if (link.direction === 'IN') return { near: to, far: from }
  return { near: from, far: to }
}

/** `PARTY_TO` of `PartyTo`. */
export function capitalsOfName(name: string): string {
  return partName(name, '_').toUpperCase()
}

/** `entered into force on` of `enteredIntoForceOn`, as people read it. */
export const wordsOfName = (name: string): string => partName(name, ' ').toLowerCase()

const partName = (name: string, between: string): string => name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, between)

/** `CrimeType` of `CRIME_TYPE`. */
export function nameOfCapitals(capitals: string): string {
  return capitals.toLowerCase().replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase())
}

/** Every link of every type. */
export function linksOf(model: Model): Link[] {
  return [...model.entities.values()].flatMap(type => type.links)
}
