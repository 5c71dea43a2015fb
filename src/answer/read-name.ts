import type { Lang } from '../model/model.js'
import { FACTS_OF_NOUNS, type Name, bestName, factsOfNoun } from '../model/names.js'
import { NAME_COLUMNS } from '../model/stored.js'
import type { Called, Named } from './called.js'
import type { Means } from './means.js'

/** The columns from which something is named: on no day, and on one. */
const COLUMNS = [...Object.values(NAME_COLUMNS), ...FACTS_OF_NOUNS]
const COLUMNS_ON_DAY = ['names', ...FACTS_OF_NOUNS]

/** Reads the name of something; on a day, its name on that day. */
export async function readName({ id, clocks }: Named, { byId }: Pick<Means, 'byId'>): Promise<Called> {
  const { day, release } = clocks
  const row = await byId.entity(release, day === null ? COLUMNS : COLUMNS_ON_DAY, id)
  const type = row?.type ?? ''
  const nameIn = (lang: Lang): string =>
    (day === null
      ? (row?.values[NAME_COLUMNS[lang]] as string | null | undefined)
      : bestName(type, (row?.values.names ?? []) as readonly Name[], lang, day)?.value) ?? id
  return { ...factsOfNoun(type, row?.values ?? {}), en: nameIn('en'), id: nameIn('id') }
}
