import type { Lang } from '../../model/model.js'
import { dateInWords, sayDate } from '../../sentences/date-words.js'
import { durationInWords } from '../../sentences/duration-words.js'
import { thresholdInWords } from '../../sentences/threshold-words.js'
import type { Act } from '../../rules/standing-acts.js'
import type { Entry } from './entries.js'
import type { TreatyFacts } from '../../rules/standing-suppose.js'
import { SUPPOSED_WORDS, type SupposedWords } from './supposed-words.js'

/** The names of those of whom something is supposed, and what is known beside the supposed act. */
interface WhatIf {
  readonly lang: Lang
  /** The names of who acts and of the instrument, as they stand within a sentence. */
  readonly names: readonly [country: string, instrument: string]
  readonly isBody: boolean
  readonly treaty: TreatyFacts
  /** How far the instrument is; null where it does not wait for a number of consents. */
  readonly entry: Entry | null
  /** The act that follows later than the day of the question. */
  readonly next: Act | null
}

const supposedWordsOf = ({ lang, names, isBody }: WhatIf): SupposedWords =>
  SUPPOSED_WORDS[lang](...names, isBody)

/** Tells what would follow from a supposed act. */
export function tellSupposed(act: Act, whatIf: WhatIf): string {
  const { lang, treaty, entry, next } = whatIf
  const words = supposedWordsOf(whatIf)
  const on = dateInWords(act.since!, lang)
  if (act.type === 'SIGNED') return words.signed(on)
  if (act.type === 'DENOUNCED') return words.denounced(on)
  const party = act.type === 'PARTY_TO' ? act : next
  if (entry !== null && !entry.tally.isByRecord) return tellOnceReached(on, party, entry, whatIf)
  if (party !== null)
    return words.consentedBound(sayDate('STARTING', party.since!, lang), ruleOf(party, whatIf))
  if (treaty.rule === null) return words.consentedNoRule(on, tellEntered(treaty, lang))
  return words.consentedNoEntry(on, treaty.threshold !== null)
}

/** Says that a supposed exit changes nothing, since nothing tells of a bond. */
export const tellIdleExit = (exit: Act, whatIf: WhatIf): string =>
  supposedWordsOf(whatIf).idleExit(dateInWords(exit.since!, whatIf.lang))

/** Says when the instrument itself entered into force; empty where no source says so, or several differ. */
export const tellEntered = ({ entryText }: TreatyFacts, lang: Lang): string =>
  entryText === null ? '' : sayDate('AT', entryText, lang)

/** Names the rule by which the country would be bound: that for all who consented before the instrument entered into force, or that for later ones. */
function ruleOf(party: Act, { entry, treaty, lang }: WhatIf): string {
  const isLater = entry === null ? treaty.rule !== null : isLaterThan(entry, party)
  if (isLater) return durationInWords(treaty.rule!, lang)
  return thresholdInWords(treaty.thresholdText ?? treaty.treaty!.first!.text, lang)
}

const isLaterThan = ({ tally }: Entry, party: Act): boolean => party.certainFrom > tally.entry!.last

/** Tells what would follow where an instrument is in force for nobody by the record. */
function tellOnceReached(on: string, party: Act | null, entry: Entry, whatIf: WhatIf): string {
  const words = supposedWordsOf(whatIf)
  const { wanting, needed, entry: days } = entry.tally
  if (party !== null) {
    const tellReached = isLaterThan(entry, party) ? words.reachedBoundLater : words.reachedBound
    return tellReached(sayDate('STARTING', party.since!, whatIf.lang), ruleOf(party, whatIf))
  }
  if (needed === 0) return words.numberUnknown(on)
  if (wanting > 0 && days === null)
    return (entry.isLatest ? words.mayWait : words.stillWaits)(on, wanting, needed)
  return days === null ? words.reachedNoDay(on) : words.consentedNoRule(on, '')
}
