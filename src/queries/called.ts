import type { Called } from '../answer/called.js'
import type { Means } from '../answer/means.js'
import { readName } from '../answer/read-name.js'
import type { Clocks } from '../questions/clocks.js'
import type { Values } from '../questions/values.js'

/** An entity as our texts name it: its type, its names, and the values of further columns. */
export interface CalledEntity extends Called {
  readonly values: Values
}

/** Reads the names of entities under the clocks, with further columns, by their ids. An entity that is not there has its id as its name. */
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
