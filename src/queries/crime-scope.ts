import type { Means } from '../answer/means.js'
import { tiesAmongQuery, tiesAtQuery } from '../cypher/queries/ties.js'
import { groupByKey } from '../model/group.js'
import type { View } from '../questions/view.js'
import { readSubjects } from './subject.js'

/** Ids of a crime type and of all that is broader or narrower, the crime itself first. */
export type CrimeScope = readonly string[]

/** Claims that say with which crimes something deals: bodies, meetings and what comes of them. */
export const MATTER_TYPES = ['ADDRESSES', 'COVERS'] as const

/** Levels of the hierarchy of crimes; deeper ones are none. */
const MOST_LEVELS = 8
const KINDS_EACH = 100

/** A crime with what is broader than it, and what is narrower; not with the other kinds of what is broader, which are other crimes. */
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

/** Level by level: from what stands at one end of BROADER to what stands at the other. */
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

/** Those of the things that deal with one of the crimes, each with the claims that say so. */
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
