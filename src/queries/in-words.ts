import type { Means } from '../answer/means.js'
import { type Bilingual, LANGS, type Lang, type Model } from '../model/model.js'
import { type Name, type Noun, bestName } from '../model/names.js'
import { NAME_COLUMNS } from '../model/stored.js'
import type { Clocks } from '../questions/clocks.js'
import type { Tie } from '../questions/view.js'
import { makeSentence } from '../resolvers/sentence.js'

/** What entities are called in both languages, by their ids. */
export type Nouns = ReadonlyMap<string, Readonly<Record<Lang, Noun>>>

/** What the entities are called under the clocks: on a day, as they were called then. Each once, however often it is named. */
export async function readNouns(
  ids: Iterable<string>,
  { day, release }: Clocks,
  { byId }: Pick<Means, 'byId'>,
): Promise<Nouns> {
  const columns = day === null ? Object.values(NAME_COLUMNS) : ['names']
  const read = async (id: string): Promise<[string, Record<Lang, Noun>]> => {
    const row = await byId.entity(release, columns, id)
    const type = row?.type ?? ''
    const nameIn = (lang: Lang): string =>
      (day === null
        ? (row?.values[NAME_COLUMNS[lang]] as string | null | undefined)
        : bestName(type, (row?.values.names ?? []) as readonly Name[], lang, day)?.value) ?? id
    return [id, { en: { name: nameIn('en'), type }, id: { name: nameIn('id'), type } }]
  }
  return new Map(await Promise.all([...new Set(ids)].map(read)))
}

/** What stands for an entity that nobody named. */
export const nounFor = (id: string, nouns: Nouns, lang: Lang): Noun =>
  nouns.get(id)?.[lang] ?? { name: id, type: '' }

/** A claim as a sentence, in both languages. */
export function sentencesOfTie(
  { type, from, to, since, until, modality }: Tie,
  nouns: Nouns,
  model: Model,
): Bilingual {
  const sentenceIn = (lang: Lang): string =>
    makeSentence(
      {
        claimType: type,
        values: { since, until, modality },
        from: nounFor(from, nouns, lang),
        to: nounFor(to, nouns, lang),
      },
      lang,
      model,
    )
  return makeBilingual(sentenceIn)
}

/** A text in both languages. */
export const makeBilingual = (textIn: (lang: Lang) => string): Bilingual =>
  Object.fromEntries(LANGS.map(lang => [lang, textIn(lang)])) as unknown as Bilingual
