import type { Lang } from '../../model/model.js'

/** Words for a party: that it is bound, and by whose word. */
interface BoundWords {
  /** `since` has its own word in front; it is empty where no day is known. */
  readonly bound: (since: string) => string
  /** For a party that applies the instrument though it is not in force for it yet. */
  readonly applied: (since: string) => string
  readonly seen: string
  readonly byRule: string
  readonly unsettledOn: (day: string) => string
}

/** Words for when the instrument comes into force for whoever consented. */
interface ForceWords {
  readonly inForce: (from: string) => string
  readonly onlyLater: string
  /** For a day that follows only from what is supposed. */
  readonly wouldBeInForce: (from: string) => string
  readonly notYetSaid: (day: string) => string
  readonly notYetAtAll: string
  /** `entered` is when the instrument itself entered into force; empty where that is not known. */
  readonly noDayKnown: (entered: string) => string
}

/** Words for whether the instrument still waits for consents. */
interface WaitingWords {
  /**
   * For an instrument that waits for `wanting` of its `needed` consents. Where the record may lack some, nobody knows whether it still waits, and `mayWait`
   * says so.
   */
  readonly waitsFor: (wanting: number, needed: number, isSupposed: boolean) => string
  /** For a record that alone reaches the number. `enoughFor` names the day from which that binds the country; `enough` stands where no day is known. */
  readonly enoughFor: (from: string) => string
  readonly enough: string
  readonly mayWait: (wanting: number, needed: number, isSupposed: boolean) => string
}

/** Words for a country that consented, signed or did neither. */
interface ConsentWords {
  readonly consented: string
  readonly signed: string
  readonly consentedLater: (day: string) => string
  readonly consentedOnlyLater: (day: string) => string
  readonly noConsent: string
  readonly noConsentKnown: string
  readonly nothing: string
}

/** Words for a country that left, or was said not to be bound. */
interface EndedWords {
  readonly denounced: string
  readonly wasBound: string
  readonly noEndKnown: string
  readonly denied: (day: string) => string
  readonly deniedToo: (day: string) => string
}

/** Words for what it means that nothing is on record. */
interface SilenceWords {
  /** `day` is the last day of which the record speaks; null where that of the question is meant. */
  readonly meansNo: (day: string | null, source: string) => string
  readonly meansUnknown: string
  readonly missing: string
}

/** The pieces of the sentence that tells why a cell is what it is, for one country and one instrument. */
export interface StandingWords
  extends BoundWords, ForceWords, WaitingWords, ConsentWords, EndedWords, SilenceWords {}

const putInBrackets = (text: string): string => (text === '' ? '' : ` (${text})`)

const englishOfBound = (country: string, instrument: string): BoundWords => ({
  bound: since => `${country} ${since === '' ? 'is bound' : `has been bound ${since}`} by ${instrument}`,
  applied: since =>
    `${country} ${since === '' ? 'applies' : 'has applied'} ${instrument} provisionally${since === '' ? '' : ` ${since}`}, without its being in force for it yet`,
  seen: 'a source says so',
  byRule:
    'that follows from its consent and the instrument’s own rule, and no source is on record that says so itself',
  unsettledOn: day => `no source settles it for ${day}`,
})

const ENGLISH_OF_FORCE: ForceWords = {
  inForce: from => `it is in force for it ${from}`,
  onlyLater: 'only later',
  wouldBeInForce: from => `if all came about as supposed, it would be in force for it ${from}`,
  notYetSaid: day => `a source says that on ${day} it was not in force for it`,
  notYetAtAll: 'the instrument was not in force for anybody yet',
  noDayKnown: entered =>
    `${entered === '' ? '' : `the instrument itself entered into force ${entered}, but `}from when it is in force for it, neither a source nor a rule on record says`,
}

const ENGLISH_OF_WAITING: WaitingWords = {
  waitsFor: (wanting, needed, isSupposed) =>
    `nobody is bound by it on record: of the ${needed} consents for which it waits, ${wanting} ${wanting === 1 ? 'is' : 'are'} wanting by the record${isSupposed ? ' and what is supposed' : ''}`,
  enoughFor: from =>
    `the consents on record are enough for it to enter into force by its own rule, and so for it ${from}; no source on record says so itself`,
  enough:
    'the consents on record are enough for it to enter into force by its own rule, but from when it is in force for it, neither a source nor a rule on record says',
  mayWait: (wanting, needed, isSupposed) =>
    `by the consents on record${isSupposed ? ' and those supposed' : ''} alone, ${wanting} of the ${needed} for which it waits ${wanting === 1 ? 'is' : 'are'} wanting; whether it is in force already is not known`,
}

const englishOfConsent = (country: string, instrument: string): ConsentWords => ({
  consented: `${country} consented to be bound by ${instrument}`,
  signed: `${country} signed ${instrument}`,
  consentedLater: day => `and consented to be bound only later${putInBrackets(day)}`,
  consentedOnlyLater: day =>
    `${country} consented to be bound by ${instrument} only later${putInBrackets(day)}`,
  noConsent: 'and the record of consents, which is complete for the day, has none of it',
  noConsentKnown: 'and no consent of it is on record, which does not mean that there was none',
  nothing: `No consent of ${country} to ${instrument} is on record`,
})

const englishOfEnded = (country: string, instrument: string): EndedWords => ({
  denounced: `${country} denounced ${instrument}`,
  wasBound: `${country} was bound by ${instrument}`,
  noEndKnown: 'when that took effect, no source on record says',
  denied: day => `A source says that on ${day} ${country} was not bound by ${instrument}`,
  deniedToo: day => `and a source says that it was not bound on ${day}`,
})

const ENGLISH_OF_SILENCE: SilenceWords = {
  meansNo: (day, source) =>
    `and that means “no”${day === null ? '' : ` up to ${day}`}: the record is complete, by “${source}”`,
  meansUnknown: 'and that does not mean “no”: the graph does not know',
  missing: 'Known to be missing:',
}

const makeEnglish = (country: string, instrument: string): StandingWords => ({
  ...englishOfBound(country, instrument),
  ...ENGLISH_OF_FORCE,
  ...ENGLISH_OF_WAITING,
  ...englishOfConsent(country, instrument),
  ...englishOfEnded(country, instrument),
  ...ENGLISH_OF_SILENCE,
})

const indonesianOfBound = (country: string, instrument: string): BoundWords => ({
  bound: since => `${since === '' ? '' : `${since} `}${country} terikat pada ${instrument}`,
  applied: since =>
    `${since === '' ? '' : `${since} `}${country} menerapkan ${instrument} untuk sementara, sedangkan instrumen itu belum berlaku baginya`,
  seen: 'demikian menurut sumber',
  byRule:
    'itu mengikuti dari pengikatan dirinya dan aturan instrumen itu sendiri, dan tidak ada sumber tercatat yang menyatakannya sendiri',
  unsettledOn: day => `tidak ada sumber yang memastikannya untuk ${day}`,
})

const INDONESIAN_OF_FORCE: ForceWords = {
  inForce: from => `instrumen itu berlaku baginya ${from}`,
  onlyLater: 'baru kemudian',
  wouldBeInForce: from =>
    `seandainya semuanya terjadi sebagaimana diandaikan, instrumen itu akan berlaku baginya ${from}`,
  notYetSaid: day => `sumber mengatakan bahwa pada ${day} instrumen itu tidak berlaku baginya`,
  notYetAtAll: 'instrumen itu belum berlaku bagi siapa pun',
  noDayKnown: entered =>
    `${entered === '' ? '' : `instrumen itu sendiri mulai berlaku ${entered}, tetapi `}sejak kapan instrumen itu berlaku baginya, tidak dinyatakan sumber ataupun aturan yang tercatat`,
}

const INDONESIAN_OF_WAITING: WaitingWords = {
  waitsFor: (wanting, needed, isSupposed) =>
    `tidak tercatat siapa pun yang terikat padanya: dari ${needed} pengikatan diri yang ditunggunya, masih kurang ${wanting} menurut catatan${isSupposed ? ' dan pengandaian' : ''}`,
  enoughFor: from =>
    `pengikatan diri yang tercatat cukup agar instrumen itu berlaku menurut aturannya sendiri, dan dengan itu berlaku baginya ${from}; tidak ada sumber tercatat yang menyatakannya sendiri`,
  enough:
    'pengikatan diri yang tercatat cukup agar instrumen itu berlaku menurut aturannya sendiri, tetapi sejak kapan instrumen itu berlaku baginya, tidak dinyatakan sumber ataupun aturan yang tercatat',
  mayWait: (wanting, needed, isSupposed) =>
    `menurut pengikatan diri yang tercatat${isSupposed ? ' dan yang diandaikan' : ''} saja, masih kurang ${wanting} dari ${needed} yang ditunggunya; apakah instrumen itu sudah berlaku tidak diketahui`,
}

const indonesianOfConsent = (country: string, instrument: string): ConsentWords => ({
  consented: `${country} mengikatkan diri pada ${instrument}`,
  signed: `${country} menandatangani ${instrument}`,
  consentedLater: day => `dan baru kemudian mengikatkan diri${putInBrackets(day)}`,
  consentedOnlyLater: day =>
    `${country} baru kemudian mengikatkan diri pada ${instrument}${putInBrackets(day)}`,
  noConsent: 'dan catatan pengikatan diri, yang lengkap untuk hari itu, tidak memuatnya',
  noConsentKnown: 'dan pengikatan dirinya tidak tercatat, yang tidak berarti bahwa itu tidak ada',
  nothing: `Tidak tercatat pengikatan diri ${country} pada ${instrument}`,
})

const indonesianOfEnded = (country: string, instrument: string, isBody: boolean): EndedWords => ({
  denounced: `${country} menarik diri dari ${instrument}`,
  wasBound: `${country} terikat pada ${instrument}`,
  noEndKnown: 'kapan itu mulai berlaku, tidak dinyatakan sumber yang tercatat',
  denied: day => `Sumber mengatakan bahwa pada ${day} ${country} tidak terikat pada ${instrument}`,
  deniedToo: day =>
    `dan sumber mengatakan bahwa ${isBody ? 'organisasi' : 'negara'} itu tidak terikat pada ${day}`,
})

const INDONESIAN_OF_SILENCE: SilenceWords = {
  meansNo: (day, source) =>
    `dan itu berarti “tidak”${day === null ? '' : ` sampai ${day}`}: catatannya lengkap, menurut “${source}”`,
  meansUnknown: 'dan itu tidak berarti “tidak”: graf ini tidak tahu',
  missing: 'Yang diketahui belum ada:',
}

const makeIndonesian = (country: string, instrument: string, isBody: boolean): StandingWords => ({
  ...indonesianOfBound(country, instrument),
  ...INDONESIAN_OF_FORCE,
  ...INDONESIAN_OF_WAITING,
  ...indonesianOfConsent(country, instrument),
  ...indonesianOfEnded(country, instrument, isBody),
  ...INDONESIAN_OF_SILENCE,
})

/** The pieces in each language, for the names of who consents and of an instrument as they stand within a sentence; bodies consent, too. */
export const STANDING_WORDS: Readonly<
  Record<Lang, (country: string, instrument: string, isBody: boolean) => StandingWords>
> = { en: makeEnglish, id: makeIndonesian }
