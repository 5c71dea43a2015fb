import type { Means } from '../answer/means.js'
import type { Lang } from '../model/model.js'
import { type Name, type Noun, bestName } from '../model/names.js'
import type { Clocks } from '../questions/clocks.js'

/** What an entity is called in both languages, for sentences of our own. */
export type Nouns = Readonly<Record<Lang, Noun>>

/** Reads what entities are called at the release and on the day; by its id what has no name. */
export async function readNouns(
  ids: readonly string[],
  { day, release }: Clocks,
  { byId }: Pick<Means, 'byId'>,
): Promise<ReadonlyMap<string, Nouns>> {
  const rows = await Promise.all(ids.map(id => byId.entity(release, ['names'], id)))
  return new Map(
    ids.map((id, place) => {
      const type = rows[place]?.type ?? ''
      const names = (rows[place]?.values.names ?? []) as readonly Name[]
      const nounIn = (lang: Lang): Noun => ({ name: bestName(type, names, lang, day)?.value ?? id, type })
      return [id, { en: nounIn('en'), id: nounIn('id') }]
    }),
  )
}
