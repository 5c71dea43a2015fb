import type { Means } from '../answer/means.js'
import { tiesAmongQuery, tiesAtQuery } from '../cypher/queries/ties.js'
import { groupByKey } from '../model/group.js'
import type { View } from '../questions/view.js'
import { readSubjects } from './subject.js'

/** The ids of a crime type and of all broader and narrower crime types, the crime itself first. */
export type CrimeScope = readonly string[]

/** The types of the claims by which bodies, meetings and what comes of these deal with crimes. */
export const MATTER_TYPES = ['ADDRESSES', 'COVERS'] as const

/** How many levels of the hierarchy of crimes are followed at most; there are no deeper ones. */
const MOST_LEVELS = 8
const KINDS_EACH = 100

/** Reads a crime with its broader and narrower crime types. The other kinds of a broader crime stay out, since they are other crimes. */
export async function readCrimes(
  crime: string,
  view: View,
  means: Means,
  argument = 'crime',
): Promise<CrimeScope> {
  const [{ id } = { id: crime }] = await readSubjects(
    argument,
    [crime],
    ['CrimeType'],
    view.clocks.release,
    means,
  )
  const [broader, narrower] = await Promise.all([
    readUpOrDown(id, 'from', view, means),
    readUpOrDown(id, 'to', view, means),
  ])
  return [id, ...[...broader, ...narrower].sort()]
}

/** Follows BROADER from one end to the other, level by level. */
async function readUpOrDown(
  start: string,
  near: 'from' | 'to',
  view: View,
  { ask, model }: Means,
): Promise<Set<string>> {
  const found = new Set<string>()
  let level = [start]
  for (let depth = 0; depth < MOST_LEVELS && level.length > 0; depth++) {
    const at = await ask(tiesAtQuery(model, view, { ids: level, types: ['BROADER'], mostEach: KINDS_EACH }))
    const ends = at.flatMap(({ id, types }) =>
      types.flatMap(({ ties }) =>
        ties.filter(tie => tie[near] === id).map(tie => (near === 'from' ? tie.to : tie.from)),
      ),
    )
    level = [...new Set(ends)].filter(id => id !== start && !found.has(id))
    for (const id of level) found.add(id)
  }
  return found
}

/** Keeps the things that deal with one of the crimes, each with the claims that say so. */
export async function keepOnCrime(
  things: readonly { readonly id: string }[],
  crimes: CrimeScope,
  view: View,
  { ask, model }: Means,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const ids = [...new Set([...things.map(({ id }) => id), ...crimes])]
  const { ties } = await ask(
    tiesAmongQuery(model, view, { ids, types: MATTER_TYPES, most: ids.length * crimes.length }),
  )
  const onCrime = groupByKey(ties, ({ from }) => from)
  return new Map([...onCrime].map(([id, own]) => [id, own.map(tie => tie.id)]))
}
