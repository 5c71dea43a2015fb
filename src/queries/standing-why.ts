import type { Coverage } from '../model/coverage.js'
import type { Bilingual, Lang } from '../model/model.js'
import { LAST_OF_DAYS } from '../model/stored.js'
import { dateInWords } from '../resolvers/date-words.js'
import { durationInWords } from '../resolvers/duration-words.js'
import { textOfNoun } from '../resolvers/nouns.js'
import { thresholdInWords } from '../resolvers/threshold-words.js'
import type { Nouns } from './nouns.js'
import type { Act } from './standing-acts.js'
import type { Standing } from './standing-cell.js'
import { STANDING_WORDS, type StandingWords } from './standing-words.js'
import type { TreatyFacts } from './standing-suppose.js'
import type { Entry } from './standing-entries.js'

/** Whose cell it is, and what is known beside its claims. */
export interface WhyContext {
  readonly country: Nouns
  readonly instrument: Nouns
  readonly day: string | null
  readonly treaty: TreatyFacts
  /** Of an instrument that waits for a number of consents, how far it is. */
  readonly entry: Entry | null
}

interface Teller extends StandingWords {
  readonly lang: Lang
  readonly standing: Standing
  readonly day: string | null
  readonly treaty: TreatyFacts
  readonly entry: Entry | null
}

/** Why a cell is what it is: one sentence, in both languages. */
export function tellWhy(standing: Standing, context: WhyContext): Bilingual {
  const tell = (lang: Lang): string => {
    const [country, instrument] = [context.country[lang], context.instrument[lang]]
    const words = STANDING_WORDS[lang](textOfNoun(country, lang), textOfNoun(instrument, lang))
    const { day, treaty, entry } = context
    const { idleExit } = standing
    const idle = idleExit === null ? '' : ` ${words.idleExit(dateInWords(idleExit.since!, lang))}`
    const text = tellIn({ ...words, lang, standing, day, treaty, entry }) + idle
    return text.replace(/^\p{Ll}/u, letter => letter.toUpperCase())
  }
  return { en: tell('en'), id: tell('id') }
}

function tellIn(teller: Teller): string {
  const { standing, lang } = teller
  const { act, status } = standing
  if (act !== null && act.id === null) return tellSupposed(act, teller)
  const date = actDate(act, lang)
  if (status === 'IN_FORCE') return tellParty(act!, teller)
  if (status === 'RATIFIED') return `${teller.consented}${date}; ${afterConsent(teller)}.`
  if (status === 'SIGNED') return `${teller.signed}${date}, ${afterSignature(teller)}.`
  if (status === 'WITHDRAWN') return tellEnd(act!, teller)
  if (status === 'DENIED') return `${tellDenial(teller)}.`
  return status === 'NONE' ? tellNone(teller) : tellUnknown(teller)
}

const actDate = (act: Act | null, lang: Lang): string =>
  act === null || act.since === null ? '' : ` (${dateInWords(act.since, lang)})`

function tellParty(act: Act, { lang, day, standing, ...words }: Teller): string {
  const since = act.since === null ? '' : dateInWords(act.since, lang)
  const basis = act.basis === 'BY_RULE' ? words.byRule : words.seen
  const doubt = standing.certainty === 'POSSIBLE' ? `; ${words.unsettledOn(dateInWords(day!, lang))}` : ''
  return `${words.bound(since)}: ${basis}${doubt}.`
}

function afterConsent({ lang, standing: { next, denial }, treaty, entry, day, ...words }: Teller): string {
  if (next?.id === null) return words.wouldBeInForceFrom(dateInWords(next.since!, lang))
  if (next !== null) return words.inForceFrom(next.since === null ? '' : dateInWords(next.since, lang))
  if (denial !== null) return words.notYetSaid
  const isBefore = day !== null && treaty.entry !== null && treaty.entry > day
  if (isBefore) return words.notYetAtAll
  if (entry === null || entry.tally.needed === 0) return words.noDayKnown
  if (entry.tally.wanting === 0) return entry.tally.isByRecord ? words.enough : words.noDayKnown
  const { wanting, needed, supposed } = entry.tally
  return (entry.isLatest ? words.mayWait : words.waitsFor)(wanting, needed, supposed > 0)
}

function afterSignature({ lang, standing: { next, denial, isSettled }, ...words }: Teller): string {
  if (next !== null) return words.consentedLater(next.since === null ? '' : dateInWords(next.since, lang))
  if (denial !== null) return words.deniedToo
  return isSettled ? words.noConsent : words.noConsentKnown
}

function tellEnd(act: Act, { lang, standing: { isSettled }, ...words }: Teller): string {
  if (act.type === 'PARTY_TO')
    return `${words.wasBound}${act.until === null ? '' : ` ${words.until} ${dateInWords(act.until, lang)}`}.`
  return `${words.denounced}${actDate(act, lang)}${isSettled ? '' : `; ${words.noEndKnown}`}.`
}

/** Of which day the source says it: that of the question, or the last one of which it is sure. */
function tellDenial({ day, standing: { denial }, lang, ...words }: Teller): string {
  return words.denied(dateInWords(day ?? denial!.certainTo, lang))
}

function tellNone({ standing: { next, coverage }, day, lang, ...words }: Teller): string {
  if (next !== null)
    return `${words.consentedOnlyLater(next.since === null ? '' : dateInWords(next.since, lang))}.`
  return `${words.nothing}, ${words.meansNo(upTo(coverage!, day, lang), coverage!.source?.name[lang] ?? '')}.`
}

function upTo({ days }: Coverage, day: string | null, lang: Lang): string | null {
  if (day !== null) return null
  return days[1] === LAST_OF_DAYS ? null : dateInWords(days[1], lang)
}

function tellUnknown({ standing: { coverage }, lang, ...words }: Teller): string {
  const missing = coverage?.missing == null ? '' : ` ${words.missing} ${coverage.missing[lang]}`
  return `${words.nothing}, ${words.meansUnknown}.${missing}`
}

function tellSupposed(act: Act, teller: Teller): string {
  const { standing, lang, treaty, entry, ...words } = teller
  const on = dateInWords(act.since!, lang)
  if (act.type === 'SIGNED') return words.ifSigned(on)
  if (act.type === 'DENOUNCED') return words.ifDenounced(on)
  const party = act.type === 'PARTY_TO' ? act : standing.next
  if (entry !== null && !entry.tally.isByRecord) return tellOnceReached(on, party, entry, teller)
  if (party !== null)
    return words.ifConsentedBound(dateInWords(party.since!, lang), durationInWords(treaty.rule!, lang))
  return treaty.rule === null ? words.ifConsentedNoRule(on) : words.ifConsentedNoEntry(on)
}

/** Of an instrument that is in force for nobody by the record. */
function tellOnceReached(on: string, party: Act | null, { tally, isLatest }: Entry, teller: Teller): string {
  const { lang, treaty, ...words } = teller
  if (party !== null)
    return words.ifReachedBound(
      dateInWords(party.since!, lang),
      thresholdInWords(treaty.thresholdText!, lang),
    )
  const { entry, wanting, needed } = tally
  if (needed === 0) return words.ifNumberUnknown(on)
  if (wanting > 0 && entry === null)
    return (isLatest ? words.ifMayWait : words.ifStillWaits)(on, wanting, needed)
  return entry === null ? words.ifReachedNoDay(on) : words.ifConsentedNoRule(on)
}
