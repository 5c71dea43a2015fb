import { distance } from 'fastest-levenshtein'
import { type SimilarEntity, similarIdsQuery } from '../cypher/similar-ids.js'
import { compareWords, splitWords } from '../model/likeness.js'
import { formsOfWords, spellingKey } from '../model/spelling.js'
import { fold } from '../model/text.js'
import type { LookUpPlan } from '../plan/plan.js'
import type { Ask } from './ask.js'

/** Longer than any id there is: a longer text is no slip of the pen in an id. */
const LONGEST_ID = 200
/** Longer than any word of an id. Neo4j makes a machine of states for each word; a word of 190 letters takes it a quarter of a second. */
const LONGEST_WORD = 50
const MOST_WORDS = 8
/** An id that is less alike than this is not what was meant. */
const LEAST_ALIKE = 0.35

/** A wrong id, the type that is wanted where one is, and the release at which it is looked for. */
export interface WrongId {
  readonly id: string
  readonly type: string | null
  readonly release: number | null
}

/** The text that tells one wrong id apart from the next. */
export const keyOfWrong = ({ id, type, release }: WrongId): string => `${type ?? ''} ${release ?? ''} ${id}`

/** For how many wrong ids of one answer the nearest one is looked for. An answer tells five errors at most, so nobody would read it for a sixth. */
const MOST_NEAREST = 5

/** Picks the wrong ids for which it is looked for, each once. */
export function pickWrong(wrong: readonly WrongId[]): readonly WrongId[] {
  return [...new Map(wrong.map(one => [keyOfWrong(one), one])).values()].slice(0, MOST_NEAREST)
}

/** Describes an id that a look-up did not find. */
export function wrongIdOf({ type, entities }: LookUpPlan, id: string): WrongId {
  return { id, type: type === 'Entity' ? null : type, release: entities.clocks.release }
}

/**
 * Finds the id of the wanted type that was meant by a wrong one; null when none looks like it at all. The words of the wrong id are those of an id or a name,
 * in whatever order. The same holds of a name that was given for an id.
 */
export async function readNearestId(ask: Ask, { id, type, release }: WrongId): Promise<string | null> {
  if (id.length > LONGEST_ID) return null
  const folded = fold(id)
  const words = splitWords(folded).filter(isComparable).slice(0, MOST_WORDS)
  if (words.length === 0) return null
  const forms = [...new Set(formsOfWords(words).flat())]
  const similar = await ask(similarIdsQuery({ id, forms, spelt: spellingKey(folded), type, release }))
  return nearestOf(id, words, similar)
}

/** How to come from a wrong id to a right one: by the one that is like it, or else by where ids of claims, or of entities, are found. */
export function wayToRightId(nearest: string | null, isOfClaim: boolean): string {
  if (nearest !== null) return `Did you mean ${nearest}?`
  return isOfClaim
    ? 'Ids of claims stand in the links and lists that show them: TYPE:from:to.'
    : 'Look it up with search(text:).'
}

const isComparable = (word: string): boolean => word.length <= LONGEST_WORD

/**
 * Picks the entity that is most alike by its id or one of its names. Among equals it takes the one whose letters stand most like those of the wrong id, then
 * the first.
 */
function nearestOf(
  wrong: string,
  words: readonly string[],
  similar: readonly SimilarEntity[],
): string | null {
  const ranked = similar
    .map(entity => ({
      id: entity.id,
      alike: likenessOfEntity(words, entity),
      apart: distance(wrong, entity.id),
    }))
    .sort((a, b) => b.alike - a.alike || a.apart - b.apart || (a.id < b.id ? -1 : 1))
  const [first] = ranked
  return first === undefined || first.alike < LEAST_ALIKE ? null : first.id
}

function likenessOfEntity(words: readonly string[], { id, foldedNames }: SimilarEntity): number {
  const joined = words.join('')
  return Math.max(
    ...[fold(id), ...foldedNames].map(text => {
      const others = splitWords(text)
      return Math.max(compareWords(words, others), compareWords([joined], [others.join('')]))
    }),
  )
}
