import type { Lang } from '../model/model.js'
import type { Values } from '../questions/values.js'

/** The value in one place of a row. No tool that reads exports has lists in all of its formats, so there are no lists here: their items stand in one text. */
export type AttributeValue = string | number | boolean

/** One thing that is told of every node, or of every edge, in every format. */
export interface Attribute<Subject> {
  readonly name: string
  readonly kind: 'text' | 'integer' | 'boolean'
  /** The properties in which it lies in Neo4j. */
  readonly columns: readonly string[]
  /** Reads the value; null where nothing is known. */
  readonly read: (subject: Subject, lang: Lang) => AttributeValue | null
}

/** A thing that lies in Neo4j and was read: an entity or a claim. */
export interface Stored {
  readonly values: Values
}

const BETWEEN_ITEMS = '|'

/** Joins a list into one text, each item once; null for an empty list. */
export const joinItems = (items: Iterable<string>): string | null =>
  [...new Set(items)].join(BETWEEN_ITEMS) || null

/** The ending of an attribute that exists in both languages: `nameEnglish`. */
export const LANGUAGE: Readonly<Record<Lang, string>> = { en: 'English', id: 'Indonesian' }
