import type { Bilingual, Lang } from '../../model/model.js'
import type { Grade } from '../../model/stored.js'
import type { SpanShown } from '../../questions/span.js'
import { dateInWords } from '../../sentences/date-words.js'
import type { VerdictReason } from '../../rules/weigh-rivals.js'

/** The words in which a claim is explained, in both languages. `paragraph.ts` puts them together. */

const WHY_GRADE: Readonly<Record<Lang, Readonly<Record<Grade, string>>>> = {
  en: {
    PRIMARY: 'which has the text itself or is its depositary',
    OFFICIAL: 'the site of a body that takes part',
    NEWS: 'a newspaper, an agency or a broadcaster',
    SECONDARY: 'a book, an article, an encyclopaedia or a copy',
    UNCHECKED: 'where nobody has seen it written yet',
  },
  id: {
    PRIMARY: 'yang memuat naskahnya sendiri atau menjadi penyimpannya',
    OFFICIAL: 'situs badan yang ikut serta',
    NEWS: 'surat kabar, kantor berita, atau lembaga penyiaran',
    SECONDARY: 'buku, artikel, ensiklopedia, atau salinan',
    UNCHECKED: 'yang belum pernah diperiksa siapa pun',
  },
}

/** Says why something has its grade. `host` is the host of its best source, null where it has no source. */
export function gradeInWords(grade: Grade, host: string | null): Bilingual {
  if (host === null)
    return {
      en: `Its grade is ${grade}: no source says it, as it is our own translation.`,
      id: `Mutunya ${grade}: tidak ada sumber yang mengatakannya, karena ini terjemahan kami sendiri.`,
    }
  return {
    en: `Its grade is ${grade}: its best source is at ${host}, ${WHY_GRADE.en[grade]}.`,
    id: `Mutunya ${grade}: sumber terbaiknya ada di ${host}, ${WHY_GRADE.id[grade]}.`,
  }
}

const RANGES = {
  en: { always: 'on every day', on: 'on', from: 'from', to: 'up to' },
  id: { always: 'pada setiap hari', on: 'pada', from: 'sejak', to: 'sampai' },
} as const

function rangeInWords(from: string | null, to: string | null, lang: Lang): string {
  const words = RANGES[lang]
  if (from !== null && from === to) return `${words.on} ${dateInWords(from, lang)}`
  const begin = from === null ? '' : `${words.from} ${dateInWords(from, lang)}`
  const end = to === null ? '' : `${words.to} ${dateInWords(to, lang)}`
  return [begin, end].filter(part => part !== '').join(' ') || words.always
}

/** How a claim stands on a day: certain, possible, certainly denied, or outside its days; `NO_DAY` where the question gives no day. */
export type Sureness = 'CERTAIN' | 'POSSIBLE' | 'DENIED' | 'OUTSIDE' | 'NO_DAY'

const ON_DAY: Readonly<Record<Lang, Readonly<Record<Sureness, (day: string) => string>>>> = {
  en: {
    CERTAIN: day => `On ${day} it is certain.`,
    POSSIBLE: day => `On ${day} it is only possible: nothing rules it out, and nothing settles it.`,
    DENIED: day => `On ${day} a source certainly denies it, and nothing makes it certain.`,
    OUTSIDE: day => `On ${day} it does not hold.`,
    NO_DAY: () => '',
  },
  id: {
    CERTAIN: day => `Pada ${day} hal ini pasti.`,
    POSSIBLE: day =>
      `Pada ${day} hal ini hanya mungkin: tidak ada yang meniadakannya, dan tidak ada yang memastikannya.`,
    DENIED: day => `Pada ${day} ada sumber yang pasti menyangkalnya, dan tidak ada yang membuatnya pasti.`,
    OUTSIDE: day => `Pada ${day} hal ini tidak berlaku.`,
    NO_DAY: () => '',
  },
}

/** Says how sure a claim is on the day that was asked for, and what its days are. */
export function surenessInWords(sureness: Sureness, day: string | null, span: SpanShown): Bilingual {
  const inLang = (lang: Lang): string =>
    [
      ON_DAY[lang][sureness](day === null ? '' : dateInWords(day, lang)),
      lang === 'en' ? daysInEnglish(span) : daysInIndonesian(span),
    ]
      .filter(part => part !== '')
      .join(' ')
  return { en: inLang('en'), id: inLang('id') }
}

function daysInEnglish({ isPossible, isCertain, ...days }: SpanShown): string {
  if (!isPossible) return 'Its dates and the days on which both its ends exist exclude each other.'
  const may = `By its dates it may hold ${rangeInWords(days.possibleFrom, days.possibleTo, 'en')}`
  return isCertain
    ? `${may}; by its dates and its sources it surely holds ${rangeInWords(days.certainFrom, days.certainTo, 'en')}.`
    : `${may}; no day is certain, since no date and no source settles one.`
}

function daysInIndonesian({ isPossible, isCertain, ...days }: SpanShown): string {
  if (!isPossible) return 'Tanggalnya dan hari-hari adanya kedua ujungnya saling meniadakan.'
  const may = `Menurut tanggalnya hal ini mungkin berlaku ${rangeInWords(days.possibleFrom, days.possibleTo, 'id')}`
  return isCertain
    ? `${may}; menurut tanggal dan sumbernya hal ini pasti berlaku ${rangeInWords(days.certainFrom, days.certainTo, 'id')}.`
    : `${may}; tidak ada hari yang pasti, karena tidak ada tanggal atau sumber yang memastikannya.`
}

/** The words for how a verdict came about. */
export const VERDICT_WORDS: Readonly<Record<VerdictReason, Bilingual>> = {
  UNCONTESTED: { en: 'nothing contradicts it', id: 'tidak ada yang membantahnya' },
  NOT_WEIGHED: {
    en: 'only facts and denials are weighed against each other',
    id: 'hanya fakta dan sangkalan yang ditimbang satu sama lain',
  },
  BETTER_GRADE: {
    en: 'its best source is of a better grade than that of what stands against it',
    id: 'mutu sumber terbaiknya lebih tinggi daripada sumber yang menentangnya',
  },
  MORE_VOICES: {
    en: 'at equal grades more independent voices speak for it',
    id: 'pada mutu yang sama, lebih banyak suara mandiri yang mendukungnya',
  },
  RIVALS_REJECTED: {
    en: 'what stands against it was itself rejected in favour of a third',
    id: 'yang menentangnya ditolak karena ada yang ketiga',
  },
  EQUAL_WEIGHT: {
    en: 'grades and independent voices are equal on both sides',
    id: 'mutu dan jumlah suara mandiri sama di kedua pihak',
  },
  WORSE_GRADE: {
    en: 'what stands against it has a source of a better grade',
    id: 'yang menentangnya mempunyai sumber yang mutunya lebih tinggi',
  },
  FEWER_VOICES: {
    en: 'at equal grades more independent voices speak against it',
    id: 'pada mutu yang sama, lebih banyak suara mandiri yang menentangnya',
  },
}
