import type { Means } from '../answer/means.js'
import { type Name, bestName } from '../model/names.js'
import type { Lang } from '../model/model.js'
import { NAME_COLUMNS } from '../model/stored.js'
import type { Clocks } from '../questions/clocks.js'
import type { Values } from '../questions/values.js'

/** An entity as a text of ours speaks of it: its type, its names, and what else was asked of it. */
export interface CalledEntity extends Readonly<Record<Lang, string>> {
  readonly type: string
  readonly values: Values
}

/** Reads what entities are called under the clocks, by their ids, with further columns; one that is not there is called by its id. */
export async function readCalled(
  ids: Iterable<string>,
  { day, release }: Clocks,
  { byId }: Pick<Means, 'byId'>,
  columns: readonly string[] = [],
): Promise<ReadonlyMap<string, CalledEntity>> {
  const wanted = [...Object.values(NAME_COLUMNS), ...(day === null ? [] : ['names']), ...columns]
  const read = async (id: string): Promise<[string, CalledEntity]> => {
    const row = await byId.entity(release, wanted, id)
    const [type, values] = [row?.type ?? '', row?.values ?? {}]
    const nameIn = (lang: Lang): string =>
      (day === null
        ? (values[NAME_COLUMNS[lang]] as string | null | undefined)
        : bestName(type, (values.names ?? []) as readonly Name[], lang, day)?.value) ?? id
    return [id, { type, values, en: nameIn('en'), id: nameIn('id') }]
  }
  return new Map(await Promise.all([...new Set(ids)].map(read)))
}
