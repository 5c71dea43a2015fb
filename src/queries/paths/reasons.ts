import type { Means } from '../../answer/means.js'
import { readName } from '../../answer/read-name.js'
import type { Bilingual, Lang } from '../../model/model.js'
import { CLAUSES } from './clauses.js'
import type { NearPath } from './conditions.js'
import { WIDEST_HOPS } from './read.js'
import { endSentence } from '../in-words.js'

/** Says in words each condition that the path fails, and what was asked. */
export async function readReason(
  near: NearPath,
  isSure: boolean,
  means: Pick<Means, 'byId'>,
): Promise<Bilingual> {
  const { path, failed, question } = near
  const ids = new Set([...question.avoided, ...question.vias, ...path.steps.map(({ start }) => start)])
  const { clocks } = question.view
  const names = new Map(
    await Promise.all([...ids].map(async id => [id, await readName({ id, clocks }, means)] as const)),
  )
  const wordsIn = (lang: Lang): string =>
    endSentence(
      failed.map(condition => CLAUSES[condition](near, lang, names)).join('; ') + takeUntil(isSure, lang),
    )
  return { en: wordsIn('en'), id: wordsIn('id') }
}

export const wordsOfNothing = (isSure: boolean): Bilingual => ({
  en: endSentence(
    `nothing joins them within ${WIDEST_HOPS} claims, whatever is asked${takeUntil(isSure, 'en')}`,
  ),
  id: endSentence(
    `tidak ada yang menghubungkan keduanya dalam ${WIDEST_HOPS} klaim, apa pun yang ditanyakan${takeUntil(isSure, 'id')}`,
  ),
})

const FAR = { en: ', as far as was looked', id: ', sejauh yang dilihat' } as const
const takeUntil = (isSure: boolean, lang: Lang): string => (isSure ? '' : FAR[lang])
