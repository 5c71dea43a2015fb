import type { Means } from '../../answer/means.js'
import { type Called, nounOfCalled } from '../../answer/called.js'
import type { Bilingual, ClaimType, Lang, Model } from '../../model/model.js'
import { columnsOf } from '../../model/stored.js'
import { claimColumns } from '../../plan/columns.js'
import type { Values } from '../../questions/values.js'
import type { View } from '../../questions/view.js'
import { dayOfTelling, makeSentence } from '../../sentences/sentence.js'
import type { FoundStep } from './search.js'

/** Writes the claim of a step as a sentence in the direction of the path, whichever way the claim was written. */
export async function readStepSentence(
  { start, tie }: FoundStep,
  origin: Called,
  end: Called,
  { clocks }: View,
  { byId, model, version }: Pick<Means, 'byId' | 'model' | 'version'>,
): Promise<Bilingual> {
  const claim = model.claims.get(tie.type)!
  const values = { ...tie, ...(await readOwnValues(tie.id, claim, clocks, byId)) }
  const read = tie.from === start ? model : withReversed(claim, model)
  const sentenceIn = (lang: Lang): string =>
    makeSentence(
      {
        claimType: tie.type,
        values,
        from: nounOfCalled(origin, lang),
        to: nounOfCalled(end, lang),
        today: dayOfTelling(clocks, version),
      },
      lang,
      read,
    )
  return { en: sentenceIn('en'), id: sentenceIn('id') }
}

/** Reads what the sentence needs of the fields that its claim type alone has; most types have none. */
async function readOwnValues(
  id: string,
  { type, fields }: ClaimType,
  { release }: View['clocks'],
  byId: Means['byId'],
): Promise<Values> {
  const own = new Set(fields.flatMap(columnsOf))
  const columns = claimColumns(fields, ['sentence']).filter(column => own.has(column))
  return columns.length === 0 ? {} : ((await byId.said(type, release, columns, id))?.values ?? {})
}

/** Makes the model in which this type of claims reads from its end to its beginning. */
function withReversed(claim: ClaimType, model: Model): Model {
  const phrasesIn = (lang: Lang): ClaimType['phrases'][Lang] => {
    const { forth, back } = claim.phrases[lang]
    return { forth: turnPhrase(back), back: turnPhrase(forth) }
  }
  const phrases = { en: phrasesIn('en'), id: phrasesIn('id') }
  return { ...model, claims: new Map([[claim.type, { ...claim, phrases, cases: new Map() }]]) }
}

/** Writes the phrase with both names in each other's place. */
const turnPhrase = (phrase: string): string =>
  phrase.replace(/\{(from|to)\}/g, (_, end: string) => (end === 'from' ? '{to}' : '{from}'))
