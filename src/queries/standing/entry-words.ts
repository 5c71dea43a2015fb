import type { Bilingual, Lang } from '../../model/model.js'
import { sayDate } from '../../sentences/date-words.js'
import { textOfNoun } from '../../sentences/nouns.js'
import { thresholdInWords } from '../../sentences/threshold-words.js'
import type { Nouns } from '../nouns.js'
import { type Entry, writeEntry } from './entries.js'

/** Tells in both languages how far an instrument is from its entry into force: what it waits for, what is counted, and what the record lacks. */
export function tellEntry(entry: Entry, threshold: string, noun: Nouns): Bilingual {
  const tell = (lang: Lang): string => {
    const words = WORDS[lang]
    const own = words.waits(textOfNoun(noun[lang], lang), thresholdInWords(threshold, lang))
    const text = `${own}; ${tellOutcome(entry, lang)}. ${tellKnown(entry, lang)}`
    return text.replace(/^\p{Ll}/u, letter => letter.toUpperCase())
  }
  return { en: tell('en'), id: tell('id') }
}

function tellOutcome(entry: Entry, lang: Lang): string {
  const { held, supposed, wanting, needed, isByRecord } = entry.tally
  const words = WORDS[lang]
  const count = words.counted(held, supposed)
  const date = writeEntry(entry)
  const day = date === null ? null : sayDate('STARTING', date, lang)
  const later = day === null ? '' : `; ${words.withLater(day)}`
  if (needed === 0) return `${count}, ${words.noNumber}`
  if (wanting > 0) return `${count}, ${words.wanting(wanting, needed)}${later}`
  if (day === null) return `${count}, ${words.noDay}`
  return `${count}, ${isByRecord ? words.reached(day) : words.wouldBeReached(day)}`
}

function tellKnown({ coverage, isLatest, tally: { wanting } }: Entry, lang: Lang): string {
  const words = WORDS[lang]
  if (!isLatest) return words.complete
  const missing = coverage?.missing == null ? '' : ` ${words.missing} ${coverage.missing[lang]}`
  return `${wanting > 0 ? words.onlyRecord : words.onlyRecordSooner}${missing}`
}

interface EntryWords {
  readonly waits: (instrument: string, rule: string) => string
  readonly counted: (held: number, supposed: number) => string
  readonly wanting: (wanting: number, needed: number) => string
  /** For the day of entry that follows once consents after the day of the question count. */
  readonly withLater: (day: string) => string
  readonly noNumber: string
  readonly noDay: string
  readonly reached: (day: string) => string
  readonly wouldBeReached: (day: string) => string
  readonly complete: string
  readonly onlyRecord: string
  readonly onlyRecordSooner: string
  readonly missing: string
}

const WORDS: Readonly<Record<Lang, EntryWords>> = {
  en: {
    waits: (instrument, rule) => `${instrument} enters into force ${rule}`,
    counted: (held, supposed) =>
      `${held === 0 ? 'no' : held} such ${held < 2 ? 'consent is' : 'consents are'} on record${supposed === 0 ? '' : ` and ${supposed} ${supposed === 1 ? 'is' : 'are'} supposed`}`,
    wanting: (wanting, needed) =>
      wanting === needed && needed > 1
        ? `so that all ${needed} are wanting`
        : `so that ${wanting} of ${needed} ${wanting === 1 ? 'is' : 'are'} wanting`,
    withLater: day => `with those of later days, it would be in force ${day}, by its own rule`,
    noNumber: 'but how many it waits for is not on record',
    noDay: 'which is enough, but on which day it was enough is not on record',
    reached: day => `which is enough, so that it is in force ${day}, by its own rule alone`,
    wouldBeReached: day => `which would be enough, so that it would be in force ${day}, by its own rule`,
    complete: 'The record of consents is complete.',
    onlyRecord: 'Only what is on record is counted, which may not be all.',
    onlyRecordSooner:
      'Only what is on record is counted, which may not be all: a consent that it lacks would bring the day forward.',
    missing: 'Known to be missing:',
  },
  id: {
    waits: (instrument, rule) => `${instrument} mulai berlaku ${rule}`,
    counted: (held, supposed) =>
      `${held === 0 ? 'tidak ada pengikatan diri seperti itu yang tercatat' : `${held} pengikatan diri seperti itu tercatat`}${supposed === 0 ? '' : ` dan ${supposed} diandaikan`}`,
    wanting: (wanting, needed) =>
      wanting === needed && needed > 1
        ? `sehingga seluruhnya, yakni ${needed}, masih kurang`
        : `sehingga masih kurang ${wanting} dari ${needed}`,
    withLater: day =>
      `dengan yang dari hari-hari kemudian, instrumen itu akan berlaku ${day}, menurut aturannya sendiri`,
    noNumber: 'tetapi berapa yang ditunggunya tidak tercatat',
    noDay: 'dan itu cukup, tetapi pada hari apa jumlahnya tercapai tidak tercatat',
    reached: day => `dan itu cukup, sehingga instrumen itu berlaku ${day}, menurut aturannya sendiri saja`,
    wouldBeReached: day =>
      `dan itu akan cukup, sehingga instrumen itu akan berlaku ${day}, menurut aturannya sendiri`,
    complete: 'Catatan pengikatan dirinya lengkap.',
    onlyRecord: 'Hanya yang tercatat yang dihitung, dan itu mungkin belum semuanya.',
    onlyRecordSooner:
      'Hanya yang tercatat yang dihitung, dan itu mungkin belum semuanya: pengikatan diri yang belum tercatat akan memajukan harinya.',
    missing: 'Yang diketahui belum ada:',
  },
}
