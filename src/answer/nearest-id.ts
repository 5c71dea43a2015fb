import { closest } from 'fastest-levenshtein'
import { similarIdsQuery } from '../cypher/entities.js'
import { fold } from '../model/text.js'
import type { Ask } from './ask.js'

/** Longer than any id there is, so that it is no slip of the pen in one. */
const LONGEST_ID = 200
/** Longer than any word of an id. Neo4j makes a machine of states for each word, and for one of 190 letters that takes it a quarter of a second. */
const LONGEST_WORD = 50
const MOST_WORDS = 8

/** The id that looks most like a wrong one, or null when none looks like it at all. */
export async function readNearestId(ask: Ask, wrong: string, release: number | null): Promise<string | null> {
  if (wrong.length > LONGEST_ID) return null
  const words = fold(wrong).split(' ').filter(isComparable).slice(0, MOST_WORDS)
  if (words.length === 0) return null
  const similar = words.map(word => (word.length < 3 ? word : `${word}~2`)).join(' OR ')
  const ids = await ask(similarIdsQuery(similar, wrong, release))
  return ids.length === 0 ? null : closest(wrong, [...ids])
}

const isComparable = (word: string): boolean => word !== '' && word.length <= LONGEST_WORD
