import type { GraphQLResolveInfo } from 'graphql'
import { RequestError } from '../errors.js'
import type { EntityType, Field, Lang } from '../model/model.js'
import { type Name, bestName } from '../model/names.js'
import { NAME_COLUMNS, SPAN, columnsOf, inLanguage } from '../model/stored.js'
import { linkResolver } from './link.js'
import { type ClockArguments, clocksOf } from './clocks.js'
import { type Context, type EntityValue, NOW } from './context.js'
import { entityAndBelow, langOf, withColumns } from './entity-value.js'
import { entityEvidence, statementsResolver } from './statements.js'
import { spanOf } from './span.js'
import { nearestId } from './query/nearest-id.js'

type FieldResolver = (entity: EntityValue, args: never, context: Context, info: GraphQLResolveInfo) => unknown

/** The fields of one entity type: what every entity has, its own values, and its links. */
export function entityResolvers(type: EntityType): Record<string, FieldResolver> {
  const own = Object.fromEntries(type.fields.map(field => [field.name, fieldResolver(field)]))
  const links = Object.fromEntries(type.links.map(link => [link.name, linkResolver(link) as FieldResolver]))
  return { ...COMMON, ...own, ...links }
}

const COMMON: Record<string, FieldResolver> = {
  name: (entity, { lang }: LangArgument, context) => {
    const column = NAME_COLUMNS[langOf(lang, context)]
    return withColumns(entity, [column], context, values => values[column])
  },
  label: (entity, { lang }: LangArgument, context) =>
    withNames(entity, context, names => labelIn(names, langOf(lang, context))),
  names: (entity, _, context) => withNames(entity, context, names => names.map(name => labelOf(name, false))),
  existence: (entity, _, context) => withColumns(entity, SPAN, context, spanOf),
  recordedIn: valueResolver('recordedIn'),
  statements: statementsResolver,
  evidence: entityEvidence,
}

interface LangArgument {
  readonly lang?: 'EN' | 'ID' | null
}

function valueResolver(column: string): FieldResolver {
  const columns = [column]
  return (entity, _, context) => withColumns(entity, columns, context, values => values[column] ?? null)
}

function fieldResolver(field: Field): FieldResolver {
  if (field.kind !== 'bilingual') return valueResolver(field.name)
  const columns = columnsOf(field)
  return (entity, { lang }: LangArgument, context) =>
    withColumns(
      entity,
      columns,
      context,
      values => values[inLanguage(field.name, langOf(lang, context))] ?? null,
    )
}

function withNames<T>(
  entity: EntityValue,
  context: Context,
  give: (names: readonly Name[]) => T,
): T | Promise<T> {
  return withColumns(entity, ['names'], context, ({ names }) =>
    give(typeof names === 'string' ? (JSON.parse(names) as Name[]) : []),
  )
}

function labelIn(names: readonly Name[], lang: Lang): unknown {
  const name = bestName(names, lang)
  return name === null ? null : labelOf(name, name.lang !== lang)
}

/** A name as the API shows it. */
export function labelOf(name: Name, isFallback: boolean): unknown {
  return { value: name.value, lang: name.lang.toUpperCase(), kind: name.kind, isFallback }
}

/** The root field that looks up one entity of a type: null and an error with the nearest id when there is none. */
export function oneResolver(type: EntityType) {
  return async (
    _root: unknown,
    args: ClockArguments & { id: string },
    context: Context,
    info: GraphQLResolveInfo,
  ): Promise<EntityValue | null> => {
    const clocks = clocksOf(args, NOW, context.version)
    const entity = await entityAndBelow(args.id, clocks, context, info)
    if (entity?.__typename === type.name) return entity
    const other = entity === null ? await nearestId(args.id, context) : null
    const hint =
      entity === null
        ? other === null
          ? 'Look it up with search(text:).'
          : `Did you mean ${other}?`
        : `It is ${/^[AEIOU]/.test(entity.__typename) ? 'an' : 'a'} ${entity.__typename}.`
    throw new RequestError(
      'NOT_FOUND',
      'NO_SUCH_ID',
      `There is no ${type.name} with the id “${args.id.slice(0, 80)}”. ${hint}`,
      { argument: 'id', nearest: other },
    )
  }
}
