import type { Lang } from '../model/model.js'
import { type Noun, isTitled } from '../model/names.js'
import type { GrammaticalNumber } from '../model/verbs.js'
import { needsArticle } from './articles.js'
import { findHead, hasCommonName, isProperNoun } from './noun-head.js'

/**
 * How a name stands in an English sentence: whether its verb is that of one thing or of many, and whether it takes "the". No source tells either, and rows of
 * the seed that did would have to be written with each name. But an English name tells both by its head, the noun that the rest of the name only describes.
 * The head is the last word before the first preposition: "member *states* of ASEAN face", "the *Association* of Southeast Asian Nations faces".
 *
 * A name whose head begins with a capital is a proper noun, and its verb is that of one thing, whatever its ending ("the United Nations covers"). It takes
 * "the" where its head is also an ordinary word (a Convention, an Agency), and no article where its head is only a name (INTERPOL, Jakarta). A common noun
 * gets no article here: the name itself says whether it is "cooperation" or "a framework". If the rule cannot tell, the verb is that of one thing.
 */

/** Whether the verb of a sentence about a noun is that of one thing or of many. */
export function numberOfNoun(noun: Noun): GrammaticalNumber {
  const { name, type } = noun
  if (MANY_BY_NAME[type]?.test(name) === true) return 'MANY'
  if (ALWAYS_ONE.has(type) || isTitled(type) || isProperNoun(noun) || COMPOUND_OF_ONE.test(name)) return 'ONE'
  const { head, before } = findHead(name)
  return isSum(before) || isPlural(head) ? 'MANY' : 'ONE'
}

const ALWAYS_ONE: ReadonlySet<string> = new Set(['Country', 'Person', 'Instrument', 'Meeting'])

/** Names that stand for many things, though they have capitals. */
const MANY_BY_NAME: Readonly<Record<string, RegExp>> = {
  Instrument: /^Terms of Reference\b/,
  Place: / and /,
  System: /^\p{Lu}[^ ]* (Notices|Databases)$| and \p{Lu}\S*$/u,
}

/** Two words that mean one thing, or describe one together. */
const COMPOUND_OF_ONE =
  /^(information and communications? technology|research and development|law and order)\b/i

/**
 * Whether the words name two things side by side, "outreach and training". Two words that describe one noun are no sum: "legal and technical help", "stolen
 * and lost travel documents database".
 */
function isSum(words: readonly string[]): boolean {
  const and = words.lastIndexOf('and')
  return and > 0 && words.length - and < 4 && !/(ed|al|ive|ic|ous|ary|time)$/.test(words[and - 1]!)
}

const PLURAL_WITHOUT_S = /^(people|police|personnel|women|men|children|media)$/i
const ONE_WITH_S = /(ss|us|is)$|^(news|series|means|politics|economics|logistics|ethics|headquarters)$/i

const isPlural = (word: string): boolean =>
  PLURAL_WITHOUT_S.test(word) || (/s$/i.test(word) && !ONE_WITH_S.test(word) && !/^\p{Lu}+$/u.test(word))

/** The name as it stands within a sentence. Whoever begins a sentence with it makes the first letter a capital. */
export function textOfNoun(noun: Noun, lang: Lang): string {
  if (isTitled(noun.type)) return `“${noun.name}”`
  const name = hasCommonName(noun) ? withSmallLetter(noun.name) : noun.name
  return lang === 'en' && needsArticle(noun) ? `the ${name}` : name
}

/** "Regional effort" becomes "regional effort". Initials, words with a second capital or a figure, and the names of peoples stay as they are. */
function withSmallLetter(name: string): string {
  const [first] = /^\p{Lu}[\p{Ll}-]*(?=[\s,]|$)/u.exec(name) ?? ['']
  return first === '' || OF_PEOPLES.test(first) ? name : first.toLowerCase() + name.slice(first.length)
}

const OF_PEOPLES =
  /^(African|American|Arab|Asian|Australian|Bruneian|Burmese|Cambodian|Canadian|Chinese|English|European|Filipino|French|Indian|Indonesian?|Japanese|Jepang|Korean?|Lao|Laotian|Malay|Malaysian?|Myanmar|Pacific|Philippine|Russian|Singaporean|Southeast|Thai|Timorese|Vietnamese)$/
