import type { Coverage } from '../../model/coverage.js'
import type { Bilingual, Lang } from '../../model/model.js'
import { LAST_OF_DAYS } from '../../model/stored.js'
import { dateInWords, sayDate } from '../../sentences/date-words.js'
import { textOfNoun } from '../../sentences/nouns.js'
import type { Nouns } from '../nouns.js'
import type { Act } from '../../rules/standing-acts.js'
import type { Standing } from '../../rules/standing-cell.js'
import { tellEntered, tellIdleExit, tellSupposed } from './supposed-why.js'
import { STANDING_WORDS, type StandingWords } from './words.js'
import type { TreatyFacts } from '../../rules/standing-suppose.js'
import type { Entry } from './entries.js'

/** The country and the instrument of a cell, and what is known beside its claims. */
export interface WhyContext {
  readonly country: Nouns
  readonly instrument: Nouns
  readonly day: string | null
  readonly treaty: TreatyFacts
  /** How far the instrument is; null where it does not wait for a number of consents. */
  readonly entry: Entry | null
  /** The claim that the country is a party, where the rule of the instrument makes it one by the record alone. */
  readonly ruled: Act | null
}

interface Teller extends StandingWords, Pick<WhyContext, 'day' | 'treaty' | 'entry' | 'ruled'> {
  readonly lang: Lang
  readonly standing: Standing
}

/** Tells in both languages why a cell is what it is. */
export function tellWhy(standing: Standing, context: WhyContext): Bilingual {
  const tell = (lang: Lang): string => {
    const text = tellIn(lang, standing, context)
    return text.replace(/^\p{Ll}/u, letter => letter.toUpperCase())
  }
  return { en: tell('en'), id: tell('id') }
}

function tellIn(lang: Lang, standing: Standing, context: WhyContext): string {
  const { day, treaty, entry, ruled } = context
  const names = [textOfNoun(context.country[lang], lang), textOfNoun(context.instrument[lang], lang)] as const
  const isBody = context.country[lang].type === 'Organization'
  const whatIf = { lang, names, isBody, treaty, entry, next: standing.next }
  const { act, idleExit } = standing
  const words = STANDING_WORDS[lang](...names, isBody)
  const isSupposed = act !== null && act.id === null
  const text = isSupposed
    ? tellSupposed(act, whatIf)
    : tellRecord({ ...words, lang, standing, day, treaty, entry, ruled })
  return idleExit === null ? text : `${text} ${tellIdleExit(idleExit, whatIf)}`
}

function tellRecord(teller: Teller): string {
  const { standing, lang } = teller
  const { act, status } = standing
  const date = dateOfAct(act, lang)
  if (status === 'IN_FORCE') return tellParty(act!, teller)
  if (status === 'RATIFIED') return `${teller.consented}${date}; ${tellAfterConsent(teller)}.`
  if (status === 'SIGNED') return `${teller.signed}${date}, ${tellAfterSignature(teller)}.`
  if (status === 'WITHDRAWN') return tellEnd(act!, teller)
  if (status === 'DENIED') return `${tellDenial(teller)}.`
  return status === 'NONE' ? tellNone(teller) : tellUnknown(teller)
}

const dateOfAct = (act: Act | null, lang: Lang): string =>
  act === null || act.since === null ? '' : ` (${dateInWords(act.since, lang)})`

function tellParty(act: Act, { lang, day, standing, ...words }: Teller): string {
  const since = act.since === null ? '' : sayDate('SINCE', act.since, lang)
  const basis = act.basis === 'BY_RULE' ? words.byRule : words.seen
  const tellBond = act.isProvisional ? words.applied : words.bound
  const doubt = standing.certainty === 'POSSIBLE' ? `; ${words.unsettledOn(dateInWords(day!, lang))}` : ''
  return `${tellBond(since)}: ${basis}${doubt}.`
}

function tellAfterConsent(teller: Teller): string {
  const { lang, standing, treaty, entry, day, ...words } = teller
  const { next, denial } = standing
  if (next?.id === null) return words.wouldBeInForce(sayDate('STARTING', next.since!, lang))
  if (next !== null)
    return words.inForce(next.since === null ? words.onlyLater : sayDate('STARTING', next.since, lang))
  if (denial !== null) return words.notYetSaid(dayOfDenial(denial, teller))
  const isBefore = day !== null && treaty.entry !== null && treaty.entry > day
  if (isBefore) return words.notYetAtAll
  if (entry === null || entry.tally.needed === 0) return words.noDayKnown(tellEntered(treaty, lang))
  return tellAfterCount(entry, teller)
}

/** Tells what became of a consent where the instrument waits for a number of them. */
function tellAfterCount({ tally, isLatest }: Entry, { lang, ruled, ...words }: Teller): string {
  const { wanting, needed, supposed, isByRecord } = tally
  if (wanting > 0) return (isLatest ? words.mayWait : words.waitsFor)(wanting, needed, supposed > 0)
  if (ruled !== null) return words.enoughFor(sayDate('STARTING', ruled.since!, lang))
  return isByRecord ? words.enough : words.noDayKnown('')
}

function tellAfterSignature(teller: Teller): string {
  const { lang, standing, ...words } = teller
  const { next, denial, isSettled } = standing
  if (next !== null) return words.consentedLater(next.since === null ? '' : dateInWords(next.since, lang))
  if (denial !== null) return words.deniedToo(dayOfDenial(denial, teller))
  return isSettled ? words.noConsent : words.noConsentKnown
}

function tellEnd(act: Act, { lang, day, standing: { certainty, isSettled }, ...words }: Teller): string {
  if (act.type === 'PARTY_TO')
    return `${words.wasBound}${act.until === null ? '' : ` ${sayDate('UNTIL', act.until, lang)}`}.`
  const doubt = certainty === 'POSSIBLE' ? words.unsettledOn(dateInWords(day!, lang)) : words.noEndKnown
  return `${words.denounced}${dateOfAct(act, lang)}${isSettled ? '' : `; ${doubt}`}.`
}

const tellDenial = (teller: Teller): string => teller.denied(dayOfDenial(teller.standing.denial!, teller))

/** Gives the day for which the source denies it: that of the question, or the last one of which it is sure. */
const dayOfDenial = ({ certainTo }: Act, { day, lang }: Teller): string => dateInWords(day ?? certainTo, lang)

function tellNone({ standing: { next, coverage }, day, lang, ...words }: Teller): string {
  if (next !== null)
    return `${words.consentedOnlyLater(next.since === null ? '' : dateInWords(next.since, lang))}.`
  return `${words.nothing}, ${words.meansNo(tellUpTo(coverage!, day, lang), coverage!.source?.name[lang] ?? '')}.`
}

function tellUpTo({ days }: Coverage, day: string | null, lang: Lang): string | null {
  if (day !== null) return null
  return days[1] === LAST_OF_DAYS ? null : dateInWords(days[1], lang)
}

function tellUnknown({ standing: { coverage }, lang, ...words }: Teller): string {
  const missing = coverage?.missing == null ? '' : ` ${words.missing} ${coverage.missing[lang]}`
  return `${words.nothing}, ${words.meansUnknown}.${missing}`
}
