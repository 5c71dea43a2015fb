import type { WholeClaim, WholeEntity } from '../cypher/whole-graph.js'
import { type Field, type Lang, LANGS, type Model } from '../model/model.js'
import { type Name, bestName } from '../model/names.js'
import { NAME_COLUMNS, SPAN, columnsOf, firstDayOf, inLanguage, lastDayOf } from '../model/stored.js'
import { spanOfValues } from '../questions/span.js'
import { type Attribute, LANGUAGE, type AttributeValue, type Stored, joinItems } from './attribute.js'
import { attributesOfEvidence, attributesOfWords, witnessesOf } from './evidence-attributes.js'

/**
 * Everything that is told of an entity: its names (on a day, the names that it had then), the codes that others give it, and every field of every type. The
 * days on which it may exist, and how much evidence there is, stand there as well.
 */
export function attributesOfNodes(model: Model, day: string | null = null): Attribute<WholeEntity>[] {
  const fields = uniqueFields([...model.entities.values()])
  return [
    { name: 'id', kind: 'text', columns: [], read: ({ id }) => id },
    {
      name: 'label',
      kind: 'text',
      columns: NAMES,
      read: (entity, lang) => nameOn(day, entity, lang) ?? entity.id,
    },
    { name: 'type', kind: 'text', columns: [], read: ({ type }) => type },
    ...LANGS.map((lang): Attribute<WholeEntity> => {
      const read = (entity: WholeEntity): string | null => nameOn(day, entity, lang)
      return { name: `name${LANGUAGE[lang]}`, kind: 'text', columns: NAMES, read }
    }),
    { name: 'otherNames', kind: 'text', columns: NAMES, read: entity => otherNamesOf(day, entity) },
    { name: 'externalIds', kind: 'text', columns: ['externalIds'], read: externalIdsIn },
    ...fields.flatMap(attributesOfField),
    ...attributesOfDays(),
    attributeOfColumn('recordedIn', 'recordedIn', 'integer'),
    ...attributesOfEvidence<WholeEntity>([], ({ evidence }) => evidence),
  ]
}

/** Everything that is told of a claim: its ends, its dates, every field of every claim type, what became of it, and the evidence. */
export function attributesOfEdges(model: Model): Attribute<WholeClaim>[] {
  const fields = uniqueFields([...model.claims.values()])
  return [
    { name: 'source', kind: 'text', columns: [], read: ({ from }) => from },
    { name: 'target', kind: 'text', columns: [], read: ({ to }) => to },
    { name: 'id', kind: 'text', columns: [], read: ({ id }) => id },
    // Not `type`: GEXF and Gephi's tables mean by that whether an edge is directed.
    { name: 'claimType', kind: 'text', columns: [], read: ({ id }) => id.split(':')[0]! },
    attributeOfColumn('since', 'since', 'text'),
    attributeOfColumn('until', 'until', 'text'),
    ...attributesOfDays(),
    { name: 'certainty', kind: 'text', columns: [], read: ({ certainty }) => certainty },
    ...['modality', 'verdict', 'grade'].map(name => attributeOfColumn(name, name, 'text')),
    ...fields.flatMap(attributesOfField),
    attributeOfColumn('recordedIn', 'recordedIn', 'integer'),
    ...attributesOfEvidence<WholeClaim>(['evidence'], witnessesOf),
    ...attributesOfWords(),
  ]
}

/** The properties that have to be read for the attributes. */
export function columnsOfAttributes(attributes: readonly Attribute<never>[]): string[] {
  return [...new Set(attributes.flatMap(({ columns }) => columns))]
}

/** Fields of several types, each name once: the model sees to it that one name is of one kind. */
function uniqueFields(types: readonly { readonly fields: readonly Field[] }[]): Field[] {
  return [...new Map(types.flatMap(({ fields }) => fields.map(field => [field.name, field]))).values()]
}

/** A date is told as the source gives it, and by the first and last day that it may mean; a text in both languages, in both. */
function attributesOfField(field: Field): Attribute<Stored>[] {
  const { name, kind } = field
  if (kind === 'bilingual')
    return LANGS.map(lang => attributeOfColumn(name + LANGUAGE[lang], inLanguage(name, lang), 'text'))
  const [own] = columnsOf(field)
  const attribute = attributeOfColumn(name, own!, kind === 'integer' || kind === 'boolean' ? kind : 'text')
  if (kind !== 'edtf') return [attribute]
  return [
    attribute,
    attributeOfColumn(`${name}First`, firstDayOf(name), 'text'),
    attributeOfColumn(`${name}Last`, lastDayOf(name), 'text'),
  ]
}

function attributeOfColumn(
  name: string,
  property: string,
  kind: Attribute<Stored>['kind'],
): Attribute<Stored> {
  return {
    name,
    kind,
    columns: [property],
    read: ({ values }) => (values[property] ?? null) as AttributeValue | null,
  }
}

/**
 * The four days between which it may hold, and between which it surely does, as a machine reads days. A day that is unbounded is missing, and so are all
 * four of what holds on no day.
 */
function attributesOfDays(): Attribute<Stored>[] {
  return SPAN.map(day => ({
    name: day,
    kind: 'text',
    columns: SPAN,
    read: ({ values }) => {
      const span = spanOfValues(values)
      return span.isPossible ? span[day] : null
    },
  }))
}

/** The columns of names: the names by which an entity is shown now, and all that it was ever called. */
const NAMES = [...Object.values(NAME_COLUMNS), 'names']

const namesIn = ({ values }: WholeEntity): readonly Name[] => (values.names ?? []) as readonly Name[]

/** The codes of an entity, each with its scheme: `ISO_3166_1_ALPHA_3 IDN|WIKIDATA Q252`. */
const externalIdsIn = ({ values }: WholeEntity): string | null =>
  joinItems((values.externalIds ?? []) as readonly string[])

function nameOn(day: string | null, entity: WholeEntity, lang: Lang): string | null {
  if (day === null) return (entity.values[NAME_COLUMNS[lang]] ?? null) as string | null
  return bestName(entity.type, namesIn(entity), lang, day)?.value ?? null
}

function otherNamesOf(day: string | null, entity: WholeEntity): string | null {
  const shown = new Set(LANGS.map(lang => nameOn(day, entity, lang)))
  const names = namesIn(entity).map(({ value }) => value)
  return joinItems(names.filter(value => !shown.has(value)))
}
