import type { Noun } from '../model/names.js'
import { findHead } from './noun-head.js'

/** Countries whose English names have "the" before them. */
const COUNTRIES_WITH_ARTICLE =
  /^(Bahamas|Comoros|Gambia|Holy See|Maldives|Netherlands|Philippines|Seychelles)$|^State of |\b(Emirates|Federation|Islands|Kingdom|Republic|States|Territories|Territory|Union)\b/

/**
 * Initials that are said with "the". The initials of a course, a branch or an office are so only where the name says whose it is: "the JASPOC of ASEANAPOL".
 */
const INITIALS_WITH_ARTICLE = /^(EU|UK|UN|US|USA|UAE)$|^\p{Lu}{2,} of\s/u

/** Heads that are ordinary words as well as names. */
const HEADS_OF_BODIES =
  /^(Administration|Agency|Alliance|Assembly|Association|Authority|Bank|Board|Bureau|Center|Centre|Coalition|Collaborative|Commission|Committee|Community|Conference|Congress|Consortium|Consultation|Council|Court|Department|Dialogue|Directorate|Division|Entity|Federation|Forum|Foundation|Fund|Group|Initiative|Institute|League|Meetings?(-Plus)?|Ministry|Mission|Network|Office|Organi[sz]ation|Parliament|Partnership|Process|Programme|Project|Secretariat|Service|Summits?|Union|Unit)$/i
/** These are heads only in a proper noun: "the Indonesian National Police", but "police in some areas"; "the New Zealand Law Society", but "civil society". */
const HEADS_WITH_CAPITAL =
  /^(Academy|Action|Archives|Chiefs|Collection|Complex|Confederation|Directors-General|Discussion|Embassy|Force|Forces|Gazette|General|Government|Guard|House|Library|Nations|Newspaper|Police|Portal|Society|Survey)$/
const HEADS_OF_OTHERS =
  /^(Accord|Act|Agenda|Agreement|Annex|Arrangement|Assembly|Blueprint|Celebration|Charter|Classification|Code|Collaborative|Commemoration|Communiqu[eé]|Compact|Conference|Congress|Consensus|Constitution|Consultation|Convention|Covenant|Database|Declaration|Dialogue|Forum|Framework|Initiative|Letter|Meetings?(-Plus)?|Memorandum|Network|Notices?|Pact|Patrol|Plan|Platform|Process|Program(me)?|Project|Protocol|Resolution|Roadmap|Session|Statement|Statute|Strategy|Summits?|System|Treaty|Understanding|Web|Workshop)$/i
const HEADS_OF_PLACES = /^(Gulf|Mekong|Ocean|Peninsula|Region|River|Sea|Strait|Straits|Subregion|Triangle)$/

/** Heads that take "the" only where the name says whose they are, or where they are: "the University of Bonn", but "Airlangga University". */
const HEADS_WITH_OWNER =
  /(^|\s)(announcements|chairmanship|City|Minister|outlet|President|University) (for|of)\s/

/** Heads that have their town behind them: "National Central Bureau Jakarta". */
const HEADS_WITH_TOWN = /\s(Bureau|Office|Service) \p{Lu}\p{Ll}+$/u

const ORDINAL =
  /^(\d+(st|nd|rd|th)|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Preparatory)\s/i
const HAS_DETERMINER =
  /^(an?|the|all|any|both|each|every|its|many|most|nearly|no|several|some|their|these|this|various)\s/i
/**
 * An owner stands in place of the article: "Indonesia's chairmanship". The words that are excepted here name no owner but say of what sort something is: "the
 * People's Army Newspaper".
 */
const HAS_OWNER = /^(\S+\s)?(?!(Children|General|Men|Minister|People|President|Women)[’'])\S+[’']s\s/i

/** Whether an English name takes "the". A common noun never does, since its type has no heads here; the titles of sources do not come here. */
export function needsArticle({ name, type }: Pick<Noun, 'name' | 'type'>): boolean {
  if (type === 'Country') return COUNTRIES_WITH_ARTICLE.test(name)
  const heads = HEADS_WITH_ARTICLE[type]
  if (heads === undefined || HAS_DETERMINER.test(name) || HAS_OWNER.test(name)) return false
  return (
    [INITIALS_WITH_ARTICLE, ORDINAL].some(rule => rule.test(name)) ||
    (type === 'Organization' &&
      [HEADS_WITH_OWNER, HEADS_WITH_TOWN].some(rule => rule.test(dropAside(name)))) ||
    heads.some(rule => findHeads(name, type).some(word => rule.test(word)))
  )
}

/**
 * The words of a name that may be its head. The title of an instrument or a programme may name its kind anywhere behind its subject: "Abolition of Forced
 * Labour Convention". The name of a body may do so only at its end: "Heads of Major Immigration Checkpoints Forum". What stands behind a comma says whose a
 * body is, "the National Crime Agency, United Kingdom", unless the comma belongs to a list: "Foreign, Commonwealth & Development Office".
 */
function findHeads(name: string, type: string): readonly string[] {
  const own = name.split(LISTS.test(name) ? /[:(]/ : /[,:(]/)[0]!.trim()
  const words = own.split(/[\s,]+/)
  if (TITLED.has(type)) return words
  const { head } = findHead(own)
  return [head, words.at(-1)!]
}

const dropAside = (name: string): string => name.replace(/\s*\([^)]*\)/g, '')

const LISTS = /^\S+, [^,]+ (&|and) /

const TITLED: ReadonlySet<string> = new Set(['Instrument', 'Programme'])

const HEADS_WITH_ARTICLE: Readonly<Record<string, readonly RegExp[]>> = {
  Organization: [HEADS_OF_BODIES, HEADS_WITH_CAPITAL],
  Instrument: [HEADS_OF_OTHERS],
  Meeting: [HEADS_OF_OTHERS, HEADS_OF_BODIES],
  Programme: [HEADS_OF_OTHERS, HEADS_OF_BODIES],
  System: [HEADS_OF_OTHERS],
  Place: [HEADS_OF_PLACES],
}
