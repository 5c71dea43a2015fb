import { type Lang, SOURCE_TYPE } from '../model/model.js'
import type { Noun } from '../model/names.js'
import type { GrammaticalNumber } from '../model/verbs.js'
import { findHead, hasCommonName, isProperNoun } from './noun-head.js'

/**
 * How a name stands in an English sentence: whether its verb is that of one thing or of many, and whether it takes "the". No source says either of a
 * name, and seed rows that did would have to be written with each; but an English name tells both by its head, the noun that the rest of it only
 * describes. The head is the last word before the first preposition: "member *states* of ASEAN face", "the *Association* of Southeast Asian Nations
 * faces". What begins with a capital there is a proper noun, whose verb is that of one thing whatever its ending ("the United Nations covers"), and which
 * takes "the" where its head is a word that has a meaning besides (a Convention, an Agency), and none where it is only a name (INTERPOL, Jakarta). A
 * common noun takes no article from here: whether it is "cooperation" or "a framework" is said in the name itself. Where the rule cannot tell, the verb
 * is that of one thing.
 */

/** Whether the verb of a sentence about it is that of one thing or of many. */
export function numberOfNoun(noun: Noun): GrammaticalNumber {
  const { name, type } = noun
  if (MANY_BY_NAME[type]?.test(name) === true) return 'MANY'
  if (ALWAYS_ONE.has(type) || isProperNoun(noun) || COMPOUND_OF_ONE.test(name)) return 'ONE'
  const { head, before } = findHead(name)
  return isSum(before) || isPlural(head) ? 'MANY' : 'ONE'
}

const ALWAYS_ONE: ReadonlySet<string> = new Set(['Country', 'Person', 'Source', 'Instrument', 'Meeting'])

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
  // The title of a source is no name of a thing in the sentence.
  if (noun.type === SOURCE_TYPE) return `“${noun.name}”`
  const name = hasCommonName(noun) ? withSmallLetter(noun.name) : noun.name
  return lang === 'en' && takesArticle(noun) ? `the ${name}` : name
}

/** "Regional effort" becomes "regional effort"; initials, what has a second capital or a figure, and the names of peoples stay. */
function withSmallLetter(name: string): string {
  const [first] = /^\p{Lu}[\p{Ll}-]*(?=[\s,]|$)/u.exec(name) ?? ['']
  return first === '' || OF_PEOPLES.test(first) ? name : first.toLowerCase() + name.slice(first.length)
}

const OF_PEOPLES =
  /^(African|American|Arab|Asian|Australian|Bruneian|Burmese|Cambodian|Canadian|Chinese|English|European|Filipino|French|Indian|Indonesian?|Japanese|Jepang|Korean?|Lao|Laotian|Malay|Malaysian?|Myanmar|Pacific|Philippine|Russian|Singaporean|Southeast|Thai|Timorese|Vietnamese)$/

/** Countries whose English names have "the" before them. */
const COUNTRIES_WITH_ARTICLE =
  /^(Bahamas|Comoros|Gambia|Holy See|Maldives|Netherlands|Philippines|Seychelles)$|^State of |\b(Emirates|Federation|Islands|Kingdom|Republic|States|Territories|Territory|Union)\b/

/** Initials that are said with "the". */
const INITIALS_WITH_ARTICLE = /^(EU|UK|UN|US|USA|UAE)$/

/** Heads that are words as well as names. */
const HEADS_OF_BODIES =
  /^(Administration|Agency|Alliance|Assembly|Association|Authority|Bank|Board|Bureau|Center|Centre|Coalition|Collaborative|Commission|Committee|Community|Conference|Congress|Consortium|Consultation|Council|Court|Department|Dialogue|Directorate|Division|Entity|Federation|Forum|Foundation|Fund|Group|Initiative|Institute|League|Meetings?|Ministry|Mission|Network|Office|Organi[sz]ation|Parliament|Partnership|Process|Programme|Project|Secretariat|Service|Summits?|Union|Unit)$/i
/** These are heads only in a proper noun: the Indonesian National Police, and police in some areas. */
const HEADS_WITH_CAPITAL = /^(Chiefs|Directors-General|Force|Forces|General|Nations|Police)$/
const HEADS_OF_OTHERS =
  /^(Accord|Act|Agenda|Agreement|Annex|Arrangement|Assembly|Blueprint|Celebration|Charter|Classification|Code|Collaborative|Commemoration|Communiqu[eé]|Compact|Conference|Congress|Consensus|Constitution|Consultation|Convention|Covenant|Database|Declaration|Dialogue|Forum|Framework|Initiative|Letter|Meetings?(-Plus)?|Memorandum|Network|Notices?|Pact|Patrol|Plan|Platform|Process|Program(me)?|Project|Protocol|Resolution|Roadmap|Session|Statement|Statute|Strategy|Summits?|System|Treaty|Understanding|Workshop)$/i
const HEADS_OF_PLACES = /^(Gulf|Mekong|Ocean|Peninsula|Region|River|Sea|Strait|Straits|Subregion|Triangle)$/

const ORDINAL =
  /^(\d+(st|nd|rd|th)|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Preparatory)\s/i
const HAS_DETERMINER =
  /^(an?|the|all|any|both|each|every|its|many|most|nearly|no|several|some|their|these|this|various)\s|^\S+(\s\S+)?[’']s\s/i

function takesArticle({ name, type }: Noun): boolean {
  if (type === 'Country') return COUNTRIES_WITH_ARTICLE.test(name)
  const heads = HEADS_WITH_ARTICLE[type]
  if (heads === undefined || HAS_DETERMINER.test(name)) return false
  // Behind a comma a body says whose it is: "the National Crime Agency, United Kingdom".
  const own = name.split(/[,:(]/)[0]!.trim()
  // A title may put what it is behind what it is about: "Abolition of Forced Labour Convention".
  const words = TITLED.has(type) ? own.split(' ') : [findHead(own).head]
  return (
    [INITIALS_WITH_ARTICLE, ORDINAL].some(rule => rule.test(name)) ||
    heads.some(rule => words.some(word => rule.test(word)))
  )
}

const TITLED: ReadonlySet<string> = new Set(['Instrument', 'Programme'])

const HEADS_WITH_ARTICLE: Readonly<Record<string, readonly RegExp[]>> = {
  Organization: [HEADS_OF_BODIES, HEADS_WITH_CAPITAL],
  Instrument: [HEADS_OF_OTHERS],
  Meeting: [HEADS_OF_OTHERS, HEADS_OF_BODIES],
  Programme: [HEADS_OF_OTHERS, HEADS_OF_BODIES],
  System: [HEADS_OF_OTHERS],
  Place: [HEADS_OF_PLACES],
}
