import type { GraphQLResolveInfo } from 'graphql'
import { type EntityType, type Field, type Lang, SPEAKING_TYPES } from '../model/model.js'
import { type Name, bestName } from '../model/names.js'
import { NAME_COLUMNS, inLanguage } from '../model/stored.js'
import { type Context, langOfPlan } from './context.js'
import type { EntityObject } from './objects.js'
import { connectionField } from './page-fields.js'
import { evidenceOfEntity } from './evidence.js'
import { keyOfObject } from './object-key.js'
import { externalIdsOf } from './external-ids.js'
import { labelIn, labelOf } from './label.js'
import { spanOfValues } from '../questions/span.js'

type FieldResolver = (entity: EntityObject, _: unknown, context: Context, info: GraphQLResolveInfo) => unknown

/** The fields of one entity type: what every entity has, its own values, and its links. */
export function entityResolvers(type: EntityType): Record<string, FieldResolver> {
  const own = Object.fromEntries(type.fields.map(field => [field.name, fieldResolver(field)]))
  const links = Object.fromEntries(type.links.map(({ name }) => [name, connectionField]))
  const said = SPEAKING_TYPES.includes(type.name) ? { said: connectionField } : {}
  return { ...COMMON, ...own, ...links, ...said }
}

const COMMON: Record<string, FieldResolver> = {
  key: (entity, _, { answers }, info) =>
    keyOfObject(entity.id, entity.place, answers.version, langOfPlan(entity, info)),
  name: (entity, _, __, info) => nameOfEntity(entity, langOfPlan(entity, info)),
  label: (entity, _, __, info) =>
    labelIn(entity.row.type, namesOfEntity(entity), langOfPlan(entity, info), entity.place.clocks.day),
  names: entity => namesOfEntity(entity).map(name => labelOf(name, false)),
  externalIds: externalIdsOf,
  existence: ({ values }) => spanOfValues(values),
  recordedIn: valueResolver('recordedIn'),
  statements: connectionField,
  claims: connectionField,
  sources: connectionField,
  evidence: evidenceOfEntity,
}

function valueResolver(column: string): FieldResolver {
  return ({ values }) => values[column] ?? null
}

/** Makes the resolver of a field; a text in both languages is shown in the one that is wanted. */
function fieldResolver({ name, kind }: Field): FieldResolver {
  if (kind !== 'bilingual') return valueResolver(name)
  return (entity, _, __, info) => entity.values[inLanguage(name, langOfPlan(entity, info))] ?? null
}

/** Gives the name of an entity: on a day, the name of that day; else the one that is kept for the language. */
function nameOfEntity(entity: EntityObject, lang: Lang): unknown {
  const { day } = entity.place.clocks
  if (day === null) return entity.values[NAME_COLUMNS[lang]]
  return bestName(entity.row.type, namesOfEntity(entity), lang, day)?.value ?? null
}

const namesOfEntity = ({ values }: EntityObject): readonly Name[] => (values.names ?? []) as readonly Name[]
