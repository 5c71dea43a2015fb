import { RequestError } from '../errors.js'
import type { Means } from '../answer/means.js'
import { readNearestId, wayToRightId } from '../answer/nearest-id.js'
import type { EntityAnswer } from '../questions/rows.js'

/**
 * Reads an entity that a question is about, as it stood at the release; an id that was merged away gives its heir. A wrong id is refused, and the nearest one
 * named; where one type alone fits, the nearest of that type.
 */
export async function readSubject(
  argument: string,
  id: string,
  release: number | null,
  { ask, byId }: Pick<Means, 'ask' | 'byId'>,
  type: string | null = null,
): Promise<EntityAnswer> {
  const row = await byId.entity(release, [], id)
  if (row !== null) return row
  const nearest = await readNearestId(ask, { id, type, release })
  throw new RequestError(
    'NOT_FOUND',
    'NO_SUCH_ID',
    `${argument}: there is no entity with the id “${id.slice(0, 80)}”. ${wayToRightId(nearest, false)}`,
    { argument, nearest },
  )
}

/** Reads several such entities, each once, in the order in which they were given. An entity of none of these types is refused. */
export async function readSubjects(
  argument: string,
  ids: readonly string[],
  types: readonly string[],
  release: number | null,
  means: Pick<Means, 'ask' | 'byId'>,
): Promise<readonly EntityAnswer[]> {
  const only = types.length === 1 ? types[0]! : null
  const rows = await awaitInOrder(ids.map(id => readSubject(argument, id, release, means, only)))
  const wrong = rows.find(({ type }) => !types.includes(type))
  if (wrong !== undefined)
    throw new RequestError(
      'BAD_USER_INPUT',
      'WRONG_TYPE',
      `${argument} holds “${wrong.id}”, which is of type ${wrong.type}; give ids of ${types.join(' or ')}.`,
      { argument },
    )
  return [...new Map(rows.map(row => [row.id, row])).values()]
}

/**
 * Waits for all of the work. Where several parts fail, it throws the first failure in their order, whichever came first: so the same mistake has the same
 * answer each time.
 */
export async function awaitInOrder<T extends readonly unknown[]>(work: {
  readonly [Place in keyof T]: Promise<T[Place]>
}): Promise<T> {
  const settled = await Promise.allSettled(work as readonly Promise<unknown>[])
  return settled.map(one => {
    if (one.status === 'rejected') throw one.reason
    return one.value
  }) as unknown as T
}
