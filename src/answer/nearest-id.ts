import { closest } from 'fastest-levenshtein'
import { similarIdsQuery } from '../cypher/entities.js'
import { fold } from '../model/text.js'
import type { Ask } from './ask.js'

/** Longer than any id there is, so that it is no slip of the pen in one. */
const LONGEST_ID = 200

/** The id that looks most like a wrong one, or null when none looks like it at all. */
export async function readNearestId(ask: Ask, wrong: string, release: number | null): Promise<string | null> {
  if (wrong.length > LONGEST_ID) return null
  const words = fold(wrong)
    .split(' ')
    .filter(word => word !== '')
    .slice(0, 8)
  if (words.length === 0) return null
  const similar = words.map(word => (word.length < 3 ? word : `${word}~2`)).join(' OR ')
  const ids = await ask(similarIdsQuery(similar, wrong, release))
  return ids.length === 0 ? null : closest(wrong, [...ids])
}
