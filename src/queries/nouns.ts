import type { Means } from '../answer/means.js'
import { nounOfCalled } from '../answer/called.js'
import { readName } from '../answer/read-name.js'
import type { Lang } from '../model/model.js'
import type { Noun } from '../model/names.js'
import type { Clocks } from '../questions/clocks.js'

/** The noun of an entity in both languages, for sentences of our own. */
export type Nouns = Readonly<Record<Lang, Noun>>

/**
 * Reads the nouns of entities under the clocks. On a day, an entity has the name that it had then; without any name, it has its id. Each entity is read once,
 * however often it is named.
 */
export async function readNouns(
  ids: Iterable<string>,
  clocks: Clocks,
  means: Pick<Means, 'byId'>,
): Promise<ReadonlyMap<string, Nouns>> {
  const read = async (id: string): Promise<[string, Nouns]> => {
    const called = await readName({ id, clocks }, means)
    return [id, { en: nounOfCalled(called, 'en'), id: nounOfCalled(called, 'id') }]
  }
  return new Map(await Promise.all([...new Set(ids)].map(read)))
}

/** Gives the noun of an entity; its id stands for one whose noun was not read. */
export const nounFor = (id: string, nouns: ReadonlyMap<string, Nouns>, lang: Lang): Noun =>
  nouns.get(id)?.[lang] ?? { name: id, type: '' }
