import type { Lang } from '../model/model.js'

/** The pieces from which a cell tells why it is what it is, for one country and one instrument. */
export interface StandingWords {
  readonly until: string
  readonly bound: (since: string) => string
  readonly seen: string
  readonly byRule: string
  readonly unsettledOn: (day: string) => string
  readonly consented: string
  readonly inForceFrom: (day: string) => string
  /** By what is supposed alone. */
  readonly wouldBeInForceFrom: (day: string) => string
  readonly notYetSaid: string
  readonly notYetAtAll: string
  readonly noDayKnown: string
  /** The instrument waits for so many consents more, of so many in all; where the record may lack some, nobody knows whether it waits still. */
  readonly waitsFor: (wanting: number, needed: number, isSupposed: boolean) => string
  /** The record alone reaches the number. */
  readonly enough: string
  readonly mayWait: (wanting: number, needed: number, isSupposed: boolean) => string
  readonly signed: string
  readonly consentedLater: (day: string) => string
  readonly deniedToo: string
  readonly noConsent: string
  readonly noConsentKnown: string
  readonly denounced: string
  readonly wasBound: string
  readonly noEndKnown: string
  readonly denied: (day: string) => string
  readonly consentedOnlyLater: (day: string) => string
  readonly nothing: string
  /** `day` is the last day of which the record speaks; null where that of the question is meant. */
  readonly meansNo: (day: string | null, source: string) => string
  readonly meansUnknown: string
  readonly missing: string
  readonly ifSigned: (on: string) => string
  readonly ifDenounced: (on: string) => string
  /** Of who was not bound and did not consent. */
  readonly idleExit: (on: string) => string
  readonly ifConsentedBound: (from: string, rule: string) => string
  /** The number of consents would be reached for which the instrument waits; the rule is in words. */
  readonly ifReachedBound: (from: string, rule: string) => string
  readonly ifStillWaits: (on: string, wanting: number, needed: number) => string
  readonly ifMayWait: (on: string, wanting: number, needed: number) => string
  /** So many would be enough, but the days are not known. */
  readonly ifReachedNoDay: (on: string) => string
  /** All of a group must consent of which nobody is on record. */
  readonly ifNumberUnknown: (on: string) => string
  readonly ifConsentedNoRule: (on: string) => string
  readonly ifConsentedNoEntry: (on: string) => string
}

const inBrackets = (text: string): string => (text === '' ? '' : ` (${text})`)

const english = (country: string, instrument: string): StandingWords => ({
  until: 'until',
  bound: since =>
    `${country} ${since === '' ? 'is bound' : `has been bound since ${since}`} by ${instrument}`,
  seen: 'a source says so',
  byRule:
    'that follows from its consent and the instrument’s own rule, and no source is on record that says so itself',
  unsettledOn: day => `no source settles it for ${day}`,
  consented: `${country} consented to be bound by ${instrument}`,
  inForceFrom: day => `it is in force for it ${day === '' ? 'only later' : `from ${day}`}`,
  wouldBeInForceFrom: day => `if all came about as supposed, it would be in force for it from ${day}`,
  notYetSaid: 'a source says that it was not in force for it',
  notYetAtAll: 'the instrument was not in force for anybody yet',
  noDayKnown: 'from when it is in force for it, neither a source nor a rule on record says',
  waitsFor: (wanting, needed, isSupposed) =>
    `nobody is bound by it on record: of the ${needed} consents for which it waits, ${wanting} ${wanting === 1 ? 'is' : 'are'} wanting by the record${isSupposed ? ' and what is supposed' : ''}`,
  enough:
    'the consents on record are enough for it to enter into force by its own rule, but from when it is in force for this country, no source says',
  mayWait: (wanting, needed, isSupposed) =>
    `by the consents on record${isSupposed ? ' and those supposed' : ''} alone, ${wanting} of the ${needed} for which it waits ${wanting === 1 ? 'is' : 'are'} wanting; whether it is in force already is not known`,
  signed: `${country} signed ${instrument}`,
  consentedLater: day => `and consented to be bound only later${inBrackets(day)}`,
  deniedToo: 'and a source says that it was not bound',
  noConsent: 'and the record of consents, which is complete for the day, has none of it',
  noConsentKnown: 'and no consent of it is on record, which does not mean that there was none',
  denounced: `${country} denounced ${instrument}`,
  wasBound: `${country} was bound by ${instrument}`,
  noEndKnown: 'when that took effect, no source on record says',
  denied: day => `A source says that on ${day} ${country} was not bound by ${instrument}`,
  consentedOnlyLater: day => `${country} consented to be bound by ${instrument} only later${inBrackets(day)}`,
  nothing: `No consent of ${country} to ${instrument} is on record`,
  meansNo: (day, source) =>
    `and that means “no”${day === null ? '' : ` up to ${day}`}: the record is complete, by “${source}”`,
  meansUnknown: 'and that does not mean “no”: the graph does not know',
  missing: 'Known to be missing:',
  ifSigned: on => `If ${country} signed ${instrument} on ${on}, that alone would not bind it.`,
  ifDenounced: on =>
    `If ${country} denounced ${instrument} on ${on}, it would leave; when that would take effect, no rule on record says.`,
  idleExit: on =>
    `It is supposed to denounce it on ${on}, which changes nothing: no record has it bound or consenting on the day.`,
  ifConsentedBound: (from, rule) =>
    `If ${country} consented to be bound by ${instrument} as supposed, it would be bound from ${from}, by the instrument’s own rule (${rule}).`,
  ifReachedBound: (from, rule) =>
    `If all came about as supposed, the number of consents for which ${instrument} waits would be reached, and ${country} would be bound from ${from}: it enters into force ${rule}.`,
  ifStillWaits: (on, wanting, needed) =>
    `If ${country} consented to be bound by ${instrument} on ${on}, it would not be bound yet: by the consents on record and those supposed, ${wanting} of the ${needed} for which the instrument waits ${wanting === 1 ? 'is' : 'are'} wanting.`,
  ifMayWait: (on, wanting, needed) =>
    `If ${country} consented to be bound by ${instrument} on ${on}, it would not be known whether it is bound: by the consents on record and those supposed alone, ${wanting} of the ${needed} for which the instrument waits ${wanting === 1 ? 'is' : 'are'} wanting, and whether it is in force already is not known.`,
  ifReachedNoDay: on =>
    `If ${country} consented to be bound by ${instrument} on ${on}, it would not be known from when it is bound: with the consents on record and those supposed that would be enough, but on which day it is enough is not on record.`,
  ifNumberUnknown: on =>
    `If ${country} consented to be bound by ${instrument} on ${on}, it would not be known whether it is bound: how many consents the instrument waits for is not known.`,
  ifConsentedNoRule: on =>
    `If ${country} consented to be bound by ${instrument} on ${on}, it would not be known from when it is bound: no rule for that is on record which a source was seen to say.`,
  ifConsentedNoEntry: on =>
    `If ${country} consented to be bound by ${instrument} on ${on}, it would not be known from when it is bound: no day is on record on which the instrument itself entered into force, nor how many consents that takes.`,
})

const indonesian = (country: string, instrument: string): StandingWords => ({
  until: 'sampai',
  bound: since => `${since === '' ? '' : `Sejak ${since} `}${country} terikat pada ${instrument}`,
  seen: 'demikian menurut sumber',
  byRule:
    'itu mengikuti dari pengikatan dirinya dan aturan instrumen itu sendiri, dan tidak ada sumber tercatat yang menyatakannya sendiri',
  unsettledOn: day => `tidak ada sumber yang memastikannya untuk ${day}`,
  consented: `${country} mengikatkan diri pada ${instrument}`,
  inForceFrom: day => `instrumen itu berlaku baginya ${day === '' ? 'baru kemudian' : `sejak ${day}`}`,
  wouldBeInForceFrom: day =>
    `seandainya semuanya terjadi sebagaimana diandaikan, instrumen itu akan berlaku baginya sejak ${day}`,
  notYetSaid: 'sumber mengatakan bahwa instrumen itu tidak berlaku baginya',
  notYetAtAll: 'instrumen itu belum berlaku bagi siapa pun',
  noDayKnown:
    'sejak kapan instrumen itu berlaku baginya, tidak dinyatakan sumber ataupun aturan yang tercatat',
  signed: `${country} menandatangani ${instrument}`,
  consentedLater: day => `dan baru kemudian mengikatkan diri${inBrackets(day)}`,
  deniedToo: 'dan sumber mengatakan bahwa negara itu tidak terikat',
  noConsent: 'dan catatan pengikatan diri, yang lengkap untuk hari itu, tidak memuatnya',
  noConsentKnown: 'dan pengikatan dirinya tidak tercatat, yang tidak berarti bahwa itu tidak ada',
  denounced: `${country} menarik diri dari ${instrument}`,
  wasBound: `${country} terikat pada ${instrument}`,
  noEndKnown: 'kapan itu mulai berlaku, tidak dinyatakan sumber yang tercatat',
  denied: day => `Sumber mengatakan bahwa pada ${day} ${country} tidak terikat pada ${instrument}`,
  consentedOnlyLater: day => `${country} baru kemudian mengikatkan diri pada ${instrument}${inBrackets(day)}`,
  nothing: `Tidak tercatat pengikatan diri ${country} pada ${instrument}`,
  meansNo: (day, source) =>
    `dan itu berarti “tidak”${day === null ? '' : ` sampai ${day}`}: catatannya lengkap, menurut “${source}”`,
  meansUnknown: 'dan itu tidak berarti “tidak”: graf ini tidak tahu',
  missing: 'Yang diketahui belum ada:',
  waitsFor: (wanting, needed, isSupposed) =>
    `tidak tercatat siapa pun yang terikat padanya: dari ${needed} pengikatan diri yang ditunggunya, masih kurang ${wanting} menurut catatan${isSupposed ? ' dan pengandaian' : ''}`,
  enough:
    'pengikatan diri yang tercatat cukup agar instrumen itu berlaku menurut aturannya sendiri, tetapi sejak kapan berlaku bagi negara ini tidak dinyatakan sumber',
  mayWait: (wanting, needed, isSupposed) =>
    `menurut pengikatan diri yang tercatat${isSupposed ? ' dan yang diandaikan' : ''} saja, masih kurang ${wanting} dari ${needed} yang ditunggunya; apakah instrumen itu sudah berlaku tidak diketahui`,
  ifSigned: on =>
    `Seandainya ${country} menandatangani ${instrument} pada ${on}, itu saja tidak akan mengikatnya.`,
  ifDenounced: on =>
    `Seandainya ${country} menarik diri dari ${instrument} pada ${on}, negara itu akan keluar; kapan itu mulai berlaku, tidak dinyatakan aturan yang tercatat.`,
  idleExit: on =>
    `Diandaikan bahwa negara itu menarik diri pada ${on}, yang tidak mengubah apa pun: tidak tercatat bahwa negara itu pada hari itu terikat atau sudah mengikatkan diri.`,
  ifConsentedBound: (from, rule) =>
    `Seandainya ${country} mengikatkan diri pada ${instrument} sebagaimana diandaikan, negara itu akan terikat sejak ${from}, menurut aturan instrumen itu sendiri (${rule}).`,
  ifReachedBound: (from, rule) =>
    `Seandainya semuanya terjadi sebagaimana diandaikan, jumlah pengikatan diri yang ditunggu ${instrument} akan tercapai, dan ${country} akan terikat sejak ${from}: instrumen itu mulai berlaku ${rule}.`,
  ifStillWaits: (on, wanting, needed) =>
    `Seandainya ${country} mengikatkan diri pada ${instrument} pada ${on}, negara itu belum akan terikat: menurut pengikatan diri yang tercatat dan yang diandaikan, masih kurang ${wanting} dari ${needed} yang ditunggu instrumen itu.`,
  ifMayWait: (on, wanting, needed) =>
    `Seandainya ${country} mengikatkan diri pada ${instrument} pada ${on}, tidak diketahui apakah negara itu terikat: menurut pengikatan diri yang tercatat dan yang diandaikan saja, masih kurang ${wanting} dari ${needed} yang ditunggu instrumen itu, dan apakah instrumen itu sudah berlaku tidak diketahui.`,
  ifReachedNoDay: on =>
    `Seandainya ${country} mengikatkan diri pada ${instrument} pada ${on}, tidak diketahui sejak kapan negara itu terikat: dengan pengikatan diri yang tercatat dan yang diandaikan itu akan cukup, tetapi pada hari apa jumlahnya tercapai tidak tercatat.`,
  ifNumberUnknown: on =>
    `Seandainya ${country} mengikatkan diri pada ${instrument} pada ${on}, tidak diketahui apakah negara itu terikat: berapa pengikatan diri yang ditunggu instrumen itu tidak diketahui.`,
  ifConsentedNoRule: on =>
    `Seandainya ${country} mengikatkan diri pada ${instrument} pada ${on}, tidak diketahui sejak kapan negara itu terikat: tidak tercatat aturan untuk itu yang terlihat pada sumber.`,
  ifConsentedNoEntry: on =>
    `Seandainya ${country} mengikatkan diri pada ${instrument} pada ${on}, tidak diketahui sejak kapan negara itu terikat: tidak tercatat hari mulai berlakunya instrumen itu sendiri, juga tidak berapa pengikatan diri yang diperlukan.`,
})

/** The pieces in each language, for the names of a country and an instrument as they stand within a sentence. */
export const STANDING_WORDS: Readonly<Record<Lang, (country: string, instrument: string) => StandingWords>> =
  { en: english, id: indonesian }
