import { endSentence } from '../in-words.js'
import type { Bilingual, Lang } from '../../model/model.js'
import { LANGS } from '../../model/model.js'
import { dateInWords } from '../../sentences/date-words.js'

/** A place in a source, as the paragraph names it. */
export interface WitnessTold {
  readonly source: Bilingual
  readonly publisher: string
  readonly speaker: Bilingual | null
  readonly speaksOn: string | null
  readonly locator: string | null
  readonly passageId: string | null
  readonly says: Bilingual | null
  readonly isAgainst: boolean
}

/** The parts of a paragraph, in the order in which it tells them. */
export interface ExplanationTold {
  readonly sentence: Bilingual
  readonly isByRule: boolean
  readonly voiceCount: number
  readonly witnesses: readonly WitnessTold[]
  readonly grade: Bilingual
  readonly sureness: Bilingual
  /** The sentences of the claims and statements that stand against it. */
  readonly rivals: readonly Bilingual[]
  /** The sentences of denials of other days, which contradict nothing. */
  readonly otherDays: readonly Bilingual[]
  readonly verdict: Bilingual
  readonly release: { readonly knownSince: number; readonly isAltered: boolean }
}

/** How many places and rivals the paragraph tells in full; it gives the number of the rest. */
const MOST_TOLD = 4

const WORDS = {
  en: {
    passage: 'passage',
    quoting: 'quoting',
    says: 'which says',
    and: 'and',
    more: (count: number) => `${count} more`,
    byRule: 'Nobody saw it written: it follows from a consent and the rule of the treaty.',
    none: 'No source speaks for it.',
    rests: (places: number, voices: number) =>
      `It rests on ${places === 1 ? 'one place' : `${places} places`} in sources, by ${voices === 1 ? 'one independent voice' : `${voices} independent voices`}`,
    contradicted: 'A source contradicts it',
    against: (total: number) =>
      total === 1 ? 'One statement stands against it' : `${total} statements stand against it`,
    otherDays: 'Of other days it is said',
    release: (since: number, altered: boolean) =>
      `It is known since release ${since}${altered ? ' and was altered since' : ''}.`,
  },
  id: {
    passage: 'bagian',
    quoting: 'mengutip',
    says: 'yang menyatakan',
    and: 'dan',
    more: (count: number) => `${count} lagi`,
    byRule: 'Tidak ada yang melihatnya tertulis: hal ini mengikuti dari persetujuan dan aturan perjanjian.',
    none: 'Tidak ada sumber yang mendukungnya.',
    rests: (places: number, voices: number) =>
      `Dasarnya ${places} tempat dalam sumber, dari ${voices} suara mandiri`,
    contradicted: 'Ada sumber yang membantahnya',
    against: (total: number) => `${total} pernyataan menentangnya`,
    otherDays: 'Tentang hari lain dikatakan',
    release: (since: number, altered: boolean) =>
      `Diketahui sejak rilis ${since}${altered ? ' dan sejak itu diubah' : ''}.`,
  },
} as const

/** Writes all parts as one paragraph in either language. */
export function paragraphOf(told: ExplanationTold): Bilingual {
  const [en, id] = LANGS.map(lang => sentencesOfParagraph(told, lang).join(' '))
  return { en: en!, id: id! }
}

function sentencesOfParagraph(told: ExplanationTold, lang: Lang): string[] {
  const words = WORDS[lang]
  const [against, forIt] = [true, false].map(side =>
    told.witnesses.filter(({ isAgainst }) => isAgainst === side),
  )
  const places = (some: readonly WitnessTold[]): string =>
    listInWords(
      some.map(place => witnessInWords(place, lang)),
      some.length,
      lang,
    )
  const sentences = (some: readonly Bilingual[]): string =>
    listInWords(
      some.map(one => one[lang]),
      some.length,
      lang,
    )
  return [
    endSentence(told.sentence[lang]),
    ...(told.isByRule ? [words.byRule] : []),
    forIt!.length === 0
      ? words.none
      : endSentence(`${words.rests(forIt!.length, told.voiceCount)}: ${places(forIt!)}`),
    ...(against!.length === 0 ? [] : [endSentence(`${words.contradicted}: ${places(against!)}`)]),
    told.grade[lang],
    told.sureness[lang],
    ...(told.rivals.length === 0
      ? []
      : [endSentence(`${words.against(told.rivals.length)}: ${sentences(told.rivals)}`)]),
    ...(told.otherDays.length === 0 ? [] : [endSentence(`${words.otherDays}: ${sentences(told.otherDays)}`)]),
    told.verdict[lang],
    words.release(told.release.knownSince, told.release.isAltered),
  ]
}

function witnessInWords(witness: WitnessTold, lang: Lang): string {
  const words = WORDS[lang]
  const { source, publisher, speaker, speaksOn, locator, passageId, says } = witness
  const where = [
    publisher,
    ...(speaksOn === null ? [] : [dateInWords(speaksOn, lang)]),
    ...(locator === null ? [] : [locator]),
    ...(passageId === null ? [] : [`${words.passage} ${passageId}`]),
    ...(speaker === null ? [] : [`${words.quoting} ${speaker[lang]}`]),
  ]
  const told = says === null ? '' : `, ${words.says}: ${says[lang].replace(/\.$/, '')}`
  return `“${source[lang]}” (${where.join('; ')})${told}`
}

/** Lists the first few parts, and says how many more there are of `total`. */
function listInWords(parts: readonly string[], total: number, lang: Lang): string {
  const shown = parts.slice(0, MOST_TOLD)
  const rest = total - shown.length
  const all = rest === 0 ? shown : [...shown, WORDS[lang].more(rest)]
  return all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join('; ')}; ${WORDS[lang].and} ${all.at(-1)!}`
}
