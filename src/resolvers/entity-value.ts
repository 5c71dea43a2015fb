import type { Lang } from '../model/model.js'
import { entityColumns } from './columns.js'
import type { Context, EntityValue } from './context.js'

/** The language of a field: its argument, else what the request accepts. */
export function langOf(lang: 'EN' | 'ID' | null | undefined, context: Context): Lang {
  if (lang === null || lang === undefined) return context.lang
  return lang === 'EN' ? 'en' : 'id'
}

/** The columns of an entity: as they came with it, or by one more batch when it came without them. */
export async function columnsOf(
  entity: EntityValue,
  columns: readonly string[],
  { loaders }: Context,
): Promise<Readonly<Record<string, unknown>>> {
  if (columns.every(column => column in entity.values)) return entity.values
  return (await loaders.entity(columns, entity.id))?.values ?? {}
}

/** An entity with the columns that the selected fields need; null when there is none under these clocks. */
export async function entityById(
  id: string,
  clocks: EntityValue['clocks'],
  fields: ReadonlySet<string>,
  context: Context,
): Promise<EntityValue | null> {
  const columns = [...new Set([...entityColumns(context.model, fields), 'recordedIn', 'retractedIn'])].sort()
  const row = await context.loaders.entity(columns, id)
  if (row === null || !wasThere(row.values, clocks.release)) return null
  return { __typename: row.type, id: row.id, values: row.values, clocks }
}

function wasThere(
  { recordedIn, retractedIn }: Readonly<Record<string, unknown>>,
  release: number | null,
): boolean {
  if (release === null) return retractedIn === null
  return Number(recordedIn) <= release && (retractedIn === null || Number(retractedIn) > release)
}
