import type { Called } from '../answer/called.js'
import type { Means } from '../answer/means.js'
import { readName } from '../answer/read-name.js'
import type { Clocks } from '../questions/clocks.js'
import type { Values } from '../questions/values.js'

/** An entity as a text of ours speaks of it: its type, its names, and what else was asked of it. */
export interface CalledEntity extends Called {
  readonly values: Values
}

/** Reads what entities are called under the clocks, by their ids, with further columns; one that is not there is called by its id. */
export async function readCalled(
  ids: Iterable<string>,
  clocks: Clocks,
  means: Pick<Means, 'byId'>,
  columns: readonly string[],
): Promise<ReadonlyMap<string, CalledEntity>> {
  const read = async (id: string): Promise<[string, CalledEntity]> => {
    const [called, row] = await Promise.all([
      readName({ id, clocks }, means),
      means.byId.entity(clocks.release, columns, id),
    ])
    return [id, { ...called, values: row?.values ?? {} }]
  }
  return new Map(await Promise.all([...new Set(ids)].map(read)))
}
