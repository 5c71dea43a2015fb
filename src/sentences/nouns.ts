import type { Lang } from '../model/model.js'
import { type Noun, isTitled } from '../model/names.js'
import type { GrammaticalNumber } from '../model/verbs.js'
import { needsArticle } from './articles.js'
import { findHead, hasCommonName, isProperNoun } from './noun-head.js'

/**
 * How a name stands in an English sentence: whether its verb is that of one thing or of many, and whether it takes "the". No source says either of a
 * name, and seed rows that did would have to be written with each. But an English name tells both by its head, the noun that the rest of it only
 * describes. The head is the last word before the first preposition: "member *states* of ASEAN face", "the *Association* of Southeast Asian Nations
 * faces". A name that begins with a capital there is a proper noun, and its verb is that of one thing whatever its ending ("the United Nations
 * covers"). It takes "the" where its head is a word that has a meaning besides (a Convention, an Agency), and none where it is only a name (INTERPOL,
 * Jakarta). A common noun takes no article from here: whether it is "cooperation" or "a framework" is said in the name itself. If the rule cannot
 * tell, the verb is that of one thing.
 */

/** Whether the verb of a sentence about it is that of one thing or of many. */
export function numberOfNoun(noun: Noun): GrammaticalNumber {
  const { name, type } = noun
  if (MANY_BY_NAME[type]?.test(name) === true) return 'MANY'
  if (ALWAYS_ONE.has(type) || isTitled(type) || isProperNoun(noun) || COMPOUND_OF_ONE.test(name)) return 'ONE'
  const { head, before } = findHead(name)
  return isSum(before) || isPlural(head) ? 'MANY' : 'ONE'
}

const ALWAYS_ONE: ReadonlySet<string> = new Set(['Country', 'Person', 'Instrument', 'Meeting'])

/** Names of many, though they have capitals. */
const MANY_BY_NAME: Readonly<Record<string, RegExp>> = {
  Instrument: /^Terms of Reference\b/,
  Place: / and /,
  System: /^\p{Lu}[^ ]* (Notices|Databases)$| and \p{Lu}\S*$/u,
}

/** Two words that mean one thing, or describe one together. */
const COMPOUND_OF_ONE =
  /^(information and communications? technology|research and development|law and order)\b/i

/** Two things side by side, "outreach and training"; what describes one noun, "legal and technical help", "stolen and lost travel documents database", is no sum. */
function isSum(words: readonly string[]): boolean {
  const and = words.lastIndexOf('and')
  return and > 0 && words.length - and < 4 && !/(ed|al|ive|ic|ous|ary|time)$/.test(words[and - 1]!)
}

const PLURAL_WITHOUT_S = /^(people|police|personnel|women|men|children|media)$/i
const ONE_WITH_S = /(ss|us|is)$|^(news|series|means|politics|economics|logistics|ethics|headquarters)$/i

const isPlural = (word: string): boolean =>
  PLURAL_WITHOUT_S.test(word) || (/s$/i.test(word) && !ONE_WITH_S.test(word) && !/^\p{Lu}+$/u.test(word))

/** The name as it stands within a sentence; whoever begins one with it makes the first letter a capital. */
export function textOfNoun(noun: Noun, lang: Lang): string {
  if (isTitled(noun.type)) return `“${noun.name}”`
  const name = hasCommonName(noun) ? withSmallLetter(noun.name) : noun.name
  return lang === 'en' && needsArticle(noun) ? `the ${name}` : name
}

/** "Regional effort" becomes "regional effort"; initials, what has a second capital or a figure, and the names of peoples stay. */
function withSmallLetter(name: string): string {
  const [first] = /^\p{Lu}[\p{Ll}-]*(?=[\s,]|$)/u.exec(name) ?? ['']
  return first === '' || OF_PEOPLES.test(first) ? name : first.toLowerCase() + name.slice(first.length)
}

const OF_PEOPLES =
  /^(African|American|Arab|Asian|Australian|Bruneian|Burmese|Cambodian|Canadian|Chinese|English|European|Filipino|French|Indian|Indonesian?|Japanese|Jepang|Korean?|Lao|Laotian|Malay|Malaysian?|Myanmar|Pacific|Philippine|Russian|Singaporean|Southeast|Thai|Timorese|Vietnamese)$/
