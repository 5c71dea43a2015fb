import { type GraphQLResolveInfo, getNamedType } from 'graphql'
import type { Values } from '../loaders/in-order.js'
import type { Lang } from '../model/model.js'
import { entityColumns } from './columns.js'
import type { Clocks, Context, EntityValue } from './context.js'
import { objectTypes } from './entity-places.js'
import { type Foresight, foreseenPages } from './foreseen.js'
import { foreseeBelow, newScope } from './foresight.js'
import { fieldsBelow } from './selection.js'

/** The language of a field: its argument, else what the request accepts. */
export function langOf(lang: 'EN' | 'ID' | null | undefined, context: Context): Lang {
  if (lang === null || lang === undefined) return context.lang
  return lang === 'EN' ? 'en' : 'id'
}

/** What the columns of an entity give: at once when they came with it, by one more batch when it came without them. */
export function withColumns<T>(
  entity: EntityValue,
  columns: readonly string[],
  { loaders }: Context,
  give: (values: Values) => T,
): T | Promise<T> {
  if (columns.every(column => column in entity.values)) return give(entity.values)
  return loaders.entity({ columns, below: [] }, entity.id).then(row => give(row?.values ?? {}))
}

/** An entity with the columns that the selected fields need; null when there is none under these clocks. */
export async function entityById(
  id: string,
  clocks: Clocks,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<EntityValue | null> {
  return found(id, clocks, context, info, NOTHING_FORESEEN)
}

/** The same where a question begins: what it asks below the entity is looked at ahead, so that it can come with it. */
export async function entityAndBelow(
  id: string,
  clocks: Clocks,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<EntityValue | null> {
  const types = objectTypes(getNamedType(info.returnType), info)
  const scope = newScope(context, info)
  const foresight = foreseeBelow(info.fieldNodes, types, { usual: 1, most: 1 }, clocks, scope)
  return found(id, clocks, context, info, foresight)
}

const NOTHING_FORESEEN: Foresight = Object.freeze({ links: [], questions: [] })

async function found(
  id: string,
  clocks: Clocks,
  context: Context,
  info: GraphQLResolveInfo,
  foresight: Foresight,
): Promise<EntityValue | null> {
  const fields = fieldsBelow(info)
  const columns = [...new Set([...entityColumns(context.model, fields), 'recordedIn', 'retractedIn'])].sort()
  const row = await context.loaders.entity({ columns, below: foresight.questions }, id)
  if (row === null || !wasThere(row.values, clocks.release)) return null
  const { type, values, below } = row
  return { __typename: type, id: row.id, values, clocks, foreseen: foreseenPages(foresight, below) }
}

function wasThere(
  { recordedIn, retractedIn }: Readonly<Record<string, unknown>>,
  release: number | null,
): boolean {
  if (release === null) return retractedIn === null
  return Number(recordedIn) <= release && (retractedIn === null || Number(retractedIn) > release)
}
