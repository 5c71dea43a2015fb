import type { WholeClaim, WholeEntity } from '../cypher/whole-graph.js'
import { type Field, type Lang, LANGS, type Model } from '../model/model.js'
import type { Name } from '../model/names.js'
import { NAME_COLUMNS, SPAN, columnsOf, firstDayOf, inLanguage, lastDayOf } from '../model/stored.js'
import { spanOfValues } from '../questions/span.js'
import type { EvidenceValues, Values } from '../questions/values.js'

/** What stands in one place of a row. No tool of those that read exports has lists in all its formats, so there are none: their items stand in one text. */
export type Scalar = string | number | boolean

/** One thing that is told of every node, or of every edge, in every format. */
export interface Column<Subject> {
  readonly name: string
  readonly kind: 'text' | 'integer' | 'boolean'
  /** The properties in which it lies in Neo4j. */
  readonly stored: readonly string[]
  /** Null where nothing is known. */
  readonly read: (subject: Subject, lang: Lang) => Scalar | null
}

interface Stored {
  readonly values: Values
}

const BETWEEN_ITEMS = '|'

const joined = (items: Iterable<string>): string | null => [...new Set(items)].join(BETWEEN_ITEMS) || null

/** Everything that is told of an entity: its names, every field of every type, when it may exist, and on how much evidence that rests. */
export function nodeColumns(model: Model): Column<WholeEntity>[] {
  const fields = uniqueFields([...model.entities.values()])
  return [
    { name: 'id', kind: 'text', stored: [], read: ({ id }) => id },
    { name: 'label', kind: 'text', stored: Object.values(NAME_COLUMNS), read: labelInLanguage },
    { name: 'type', kind: 'text', stored: [], read: ({ type }) => type },
    renamedColumn('nameEnglish', NAME_COLUMNS.en, 'text'),
    renamedColumn('nameIndonesian', NAME_COLUMNS.id, 'text'),
    { name: 'otherNames', kind: 'text', stored: ['names'], read: otherNamesOf },
    ...fields.flatMap(columnsOfField),
    ...daysColumns(),
    renamedColumn('recordedIn', 'recordedIn', 'integer'),
    ...evidenceColumns<WholeEntity>([], ({ evidence }) => evidence),
  ]
}

/** Everything that is told of a claim: its ends, its dates, every field of every claim type, what became of it, and the evidence. */
export function edgeColumns(model: Model): Column<WholeClaim>[] {
  const fields = uniqueFields([...model.claims.values()])
  return [
    { name: 'source', kind: 'text', stored: [], read: ({ from }) => from },
    { name: 'target', kind: 'text', stored: [], read: ({ to }) => to },
    { name: 'id', kind: 'text', stored: [], read: ({ id }) => id },
    // Not `type`: GEXF and Gephi's tables mean by that whether an edge is directed.
    { name: 'claimType', kind: 'text', stored: [], read: ({ id }) => id.split(':')[0]! },
    renamedColumn('since', 'since', 'text'),
    renamedColumn('until', 'until', 'text'),
    ...daysColumns(),
    { name: 'certainty', kind: 'text', stored: [], read: ({ certainty }) => certainty },
    ...['modality', 'verdict', 'grade'].map(name => renamedColumn(name, name, 'text')),
    ...fields.flatMap(columnsOfField),
    renamedColumn('recordedIn', 'recordedIn', 'integer'),
    ...evidenceColumns<WholeClaim>(['evidence'], witnessesOf),
    ...wordsColumns(),
  ]
}

/** The properties that have to be read for the columns. */
export function storedColumns(columns: readonly Column<never>[]): string[] {
  return [...new Set(columns.flatMap(({ stored }) => stored))]
}

/** Fields of several types, each name once: the model sees to it that one name is of one kind. */
function uniqueFields(types: readonly { readonly fields: readonly Field[] }[]): Field[] {
  return [...new Map(types.flatMap(({ fields }) => fields.map(field => [field.name, field]))).values()]
}

/** A date is told as the source gives it, and by the first and last day that it may mean; a text in both languages, in both. */
function columnsOfField(field: Field): Column<Stored>[] {
  const { name, kind } = field
  if (kind === 'bilingual')
    return LANGS.map(lang => renamedColumn(name + LANGUAGE[lang], inLanguage(name, lang), 'text'))
  const [own] = columnsOf(field)
  const column = renamedColumn(name, own!, kind === 'integer' || kind === 'boolean' ? kind : 'text')
  if (kind !== 'edtf') return [column]
  return [
    column,
    renamedColumn(`${name}First`, firstDayOf(name), 'text'),
    renamedColumn(`${name}Last`, lastDayOf(name), 'text'),
  ]
}

const LANGUAGE: Readonly<Record<Lang, string>> = { en: 'English', id: 'Indonesian' }

function renamedColumn(name: string, property: string, kind: Column<Stored>['kind']): Column<Stored> {
  return { name, kind, stored: [property], read: ({ values }) => (values[property] ?? null) as Scalar | null }
}

/** The four days between which it may hold, and between which it surely does, as a machine reads days; what is unbounded, or holds on no day, has none. */
function daysColumns(): Column<Stored>[] {
  return SPAN.map(day => ({
    name: day,
    kind: 'text',
    stored: SPAN,
    read: ({ values }) => {
      const span = spanOfValues(values)
      return span.isPossible ? span[day] : null
    },
  }))
}

function evidenceColumns<Subject>(
  stored: readonly string[],
  witnesses: (subject: Subject) => readonly EvidenceValues[],
): Column<Subject>[] {
  const sources = (subject: Subject, stance: string | null): string | null =>
    joined(
      witnesses(subject)
        .filter(item => stance === null || item.stance === stance)
        .map(({ source }) => source),
    )
  return [
    { name: 'evidenceCount', kind: 'integer', stored, read: subject => witnesses(subject).length },
    { name: 'sources', kind: 'text', stored, read: subject => sources(subject, null) },
    { name: 'contradictedBy', kind: 'text', stored, read: subject => sources(subject, 'CONTRADICTS') },
  ]
}

const witnessesOf = ({ values }: Stored): readonly EvidenceValues[] =>
  (values.evidence ?? []) as readonly EvidenceValues[]

/** Where the sources of a claim say it, and what they say in our words. */
function wordsColumns(): Column<Stored>[] {
  const place = ({ source, locator }: EvidenceValues): string[] =>
    locator === null ? [] : [`${source}: ${locator}`]
  const says = (lang: Lang): Column<Stored> => ({
    name: `says${LANGUAGE[lang]}`,
    kind: 'text',
    stored: ['evidence'],
    read: claim => joined(witnessesOf(claim).flatMap(item => item.says?.[lang] ?? [])),
  })
  return [
    {
      name: 'locators',
      kind: 'text',
      stored: ['evidence'],
      read: claim => joined(witnessesOf(claim).flatMap(place)),
    },
    ...LANGS.map(says),
  ]
}

function labelInLanguage({ id, values }: WholeEntity, lang: Lang): Scalar {
  return (values[NAME_COLUMNS[lang]] ?? id) as Scalar
}

function otherNamesOf({ values }: WholeEntity): string | null {
  const shown = new Set(LANGS.map(lang => values[NAME_COLUMNS[lang]]))
  const names = (values.names ?? []) as readonly Name[]
  return joined(names.map(({ value }) => value).filter(value => !shown.has(value)))
}
