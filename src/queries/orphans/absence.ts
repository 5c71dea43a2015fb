import type { Coverage } from '../../model/coverage.js'
import { type Bilingual, type Lang, makeBilingual } from '../../model/model.js'
import { type Absence, judgeAbsence } from '../../rules/absence.js'
import { dateInWords } from '../../sentences/date-words.js'
import { textOfNoun } from '../../sentences/nouns.js'
import { type Nouns, nounFor } from '../nouns.js'
import { MISSING, type Orphan, type OrphanDays, type OrphanKind } from './find.js'

/** Judges what it means that the graph does not record what one of them misses. */
export function absenceOfOrphan(
  kind: OrphanKind,
  { id, undated }: Orphan,
  { day, quietSince }: OrphanDays,
  ledger: readonly Coverage[],
): Absence {
  const { typeName, claimTypes } = MISSING[kind]
  return judgeAbsence(ledger, { id, typeName, farId: null, claimTypes, day, quietSince, undated })
}

type ToldOfEntity = { readonly name: string; readonly date: string | null }

const NOTHING_OF: Readonly<Record<OrphanKind, Readonly<Record<Lang, (told: ToldOfEntity) => string>>>> = {
  PLAN_WITHOUT_SUCCESSOR: {
    en: ({ name, date }) =>
      `The graph records nothing that took the place of ${name}, whose period is over (${date})`,
    id: ({ name, date }) => `Graf tidak mencatat pengganti ${name}, yang masanya sudah berakhir (${date})`,
  },
  INSTRUMENT_WITHOUT_MONITOR: {
    en: ({ name }) => `The graph records no body that watches over ${name}`,
    id: ({ name }) => `Graf tidak mencatat badan yang memantau ${name}`,
  },
  MEETING_WITHOUT_OUTCOME: {
    en: ({ name }) =>
      `The graph records no instrument that was adopted, agreed, endorsed, welcomed, noted, signed or issued at ${name}`,
    id: ({ name }) =>
      `Graf tidak mencatat instrumen yang diadopsi, disepakati, didukung, disambut, dicatat, ditandatangani, atau dikeluarkan pada ${name}`,
  },
  BODY_WITHOUT_SESSION: {
    en: ({ name, date }) =>
      date === null
        ? `The graph records no session of ${name} with a day`
        : `The graph records no session of ${name} that began after ${date}`,
    id: ({ name, date }) =>
      date === null
        ? `Graf tidak mencatat sidang ${name} yang diketahui harinya`
        : `Graf tidak mencatat sidang ${name} yang dimulai setelah ${date}`,
  },
}

const MEANING: Readonly<
  Record<Lang, { readonly no: string; readonly unknown: string; readonly missing: string }>
> = {
  en: {
    no: 'that means “no”, since the record is complete',
    unknown: 'that does not mean “no”',
    missing: 'Known to be missing',
  },
  id: {
    no: 'itu berarti “tidak ada”, karena catatannya lengkap',
    unknown: 'itu tidak berarti “tidak ada”',
    missing: 'Yang diketahui belum ada',
  },
}

/** Says in both languages what the graph does not record, and what that means. */
export function sentencesOfOrphan(
  kind: OrphanKind,
  { id, datedOn }: Orphan,
  { meansNo, coverage }: Absence,
  nouns: ReadonlyMap<string, Nouns>,
): Bilingual {
  return makeBilingual(lang => {
    const name = textOfNoun(nounFor(id, nouns, lang), lang)
    const date = datedOn === null ? null : dateInWords(datedOn, lang)
    const { no, unknown, missing } = MEANING[lang]
    const gap = meansNo ? null : (coverage?.missing?.[lang] ?? null)
    return `${NOTHING_OF[kind][lang]({ name, date })}; ${meansNo ? no : unknown}.${gap === null ? '' : ` ${missing}: ${gap}`}`
  })
}
