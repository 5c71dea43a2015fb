import type { Noun } from '../model/names.js'

/** The noun that a name is about, and the words before it. */
interface Head {
  readonly head: string
  readonly before: readonly string[]
}

/** Words that begin a part of a name that only describes the head. */
const DESCRIBES =
  /^(about|across|after|against|among|as|at|because|before|between|beyond|by|caused|concerning|during|for|from|in|into|of|on|over|relating|supplementing|that|through|to|under|which|who|whom|with|within|without)$/i

const PARTICIPLE = /^(built|held|made|given|\p{Ll}{3,}ed)$/u

/**
 * Finds the head of an English name. Words in brackets, and years and figures behind the noun, say nothing of the head. In "monitoring of and reporting on
 * the plan", both nouns belong to the words around the head. A participle before the preposition only describes the head: "standards built with".
 */
export function findHead(name: string): Head {
  const words = name
    .replace(/\s*\([^)]*\)/g, '')
    .split(/[\s,]+/)
    .filter(word => word !== '')
  const end = words.findIndex(
    (word, place) => place > 0 && DESCRIBES.test(word) && words[place + 1] !== 'and',
  )
  const phrase = (end === -1 ? words : words.slice(0, end)).filter(
    (word, place) => place === 0 || /\p{L}/u.test(word),
  )
  while (phrase.length > 1 && PARTICIPLE.test(phrase.at(-1)!)) phrase.pop()
  return { head: phrase.at(-1) ?? '', before: phrase.slice(0, -1) }
}

/** Types whose names are common nouns, though a list may show them with a capital. */
const COMMON: ReadonlySet<string> = new Set(['Undertaking', 'Activity', 'CrimeType', 'Challenge', 'Goal'])

export const hasCommonName = ({ type }: Pick<Noun, 'type'>): boolean => COMMON.has(type)

/** Whether the head of a name has a capital that is not just the first letter of a common name. */
export function isProperNoun(noun: Noun): boolean {
  const { head, before } = findHead(noun.name)
  return /^\p{Lu}/u.test(head) && (before.length > 0 || !hasCommonName(noun))
}
