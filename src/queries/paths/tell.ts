import type { Means } from '../../answer/means.js'
import { readName } from '../../answer/read-name.js'
import type { Called } from '../../answer/called.js'
import { type Bilingual, type Lang, type Model, makeBilingual } from '../../model/model.js'
import { GRADES } from '../../model/stored.js'
import type { Finding } from '../../questions/finding.js'
import type { View } from '../../questions/view.js'
import { dateInWords } from '../../sentences/date-words.js'
import { textOfNoun } from '../../sentences/nouns.js'
import { type CostPart, costOfHub, costPartsOfTie, sumOfParts, wordsOfPart } from './cost.js'
import type { FoundPath, FoundStep } from './search.js'
import { readStepSentence } from './sentence.js'
import { endSentence } from '../in-words.js'

/** How many other claims between the same two entities are listed at most. */
export const MOST_OTHERS = 5

/** Shows a path as `Path` of the schema, with what it says in both languages. */
export async function tellPath(
  { steps }: FoundPath,
  view: View,
  means: Pick<Means, 'byId' | 'model' | 'version'>,
): Promise<Finding> {
  const ids = [steps[0]!.start, ...steps.map(({ end }) => end)]
  const called = await Promise.all(ids.map(id => readName({ id, clocks: view.clocks }, means)))
  const sentences = await Promise.all(
    steps.map((step, at) => readStepSentence(step, called[at]!, called[at + 1]!, view, means)),
  )
  const told = steps.map((step, at) => tellStep(step, at, called[at]!, sentences[at]!, means.model))
  return {
    cost: told.reduce((sum, { hundredths }) => sum + hundredths, 0) / 100,
    hops: steps.length,
    nodes: ids,
    steps: told.map(({ step }) => step),
    paragraph: makeBilingual(lang => paragraphOfPath(called, sentences, view, lang)),
  }
}

function tellStep(
  found: FoundStep,
  at: number,
  name: Called,
  sentence: Bilingual,
  model: Model,
): { readonly step: Finding; readonly hundredths: number } {
  const { start, end, tie, others, startDegree } = found
  const parts = partsOfStep(found, at)
  const hundredths = sumOfParts(parts)
  const passed = { degree: startDegree, name: makeBilingual(lang => textOfCalled(name, lang)) }
  const step: Finding = {
    origin: start,
    node: end,
    way: wayOfStep(found, model),
    claimType: tie.type,
    since: tie.since,
    until: tie.until,
    certainty: tie.certainty,
    claim: tie.id,
    sentence,
    cost: hundredths / 100,
    costs: parts.map(({ reason, hundredths: amount }) => ({
      costReason: reason,
      amount: amount / 100,
      why: wordsOfPart(reason, tie, GRADES[tie.gradeRank - 1]!, passed),
    })),
    otherClaims: others.slice(0, MOST_OTHERS).map(({ id }) => id),
    otherClaimsTotal: others.length,
  }
  return { step, hundredths }
}

/** Gives what a step costs. Each step but the first pays for the entity from which it goes on. */
function partsOfStep({ tie, startDegree }: FoundStep, at: number): CostPart[] {
  const hub = at === 0 ? 0 : costOfHub(startDegree)
  return [...costPartsOfTie(tie), ...(hub > 0 ? [{ reason: 'HUB' as const, hundredths: hub }] : [])]
}

function wayOfStep({ start, tie }: FoundStep, { claims }: Model): 'OUT' | 'IN' | 'BOTH' {
  if (claims.get(tie.type)!.traits.includes('SYMMETRIC')) return 'BOTH'
  return tie.from === start ? 'OUT' : 'IN'
}

const textOfCalled = (called: Called, lang: Lang): string =>
  textOfNoun({ name: called[lang], type: called.type }, lang)

/** Writes the path as one paragraph: what it joins, and each of its claims as a sentence, from one end to the other. */
function paragraphOfPath(
  called: readonly Called[],
  sentences: readonly Bilingual[],
  { clocks: { day } }: View,
  lang: Lang,
): string {
  const ends = [textOfCalled(called[0]!, lang), textOfCalled(called.at(-1)!, lang)] as const
  const opening = openingOf(ends, sentences.length, day === null ? null : dateInWords(day, lang), lang)
  return [opening, ...sentences.map(sentence => sentence[lang])].map(endSentence).join(' ')
}

/** The numbers from two to the most claims that a path has. */
const NUMBERS = {
  en: ['two', 'three', 'four', 'five', 'six', 'seven', 'eight'],
  id: ['dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan'],
} as const

function openingOf(
  [from, to]: readonly [string, string],
  hops: number,
  day: string | null,
  lang: Lang,
): string {
  if (lang === 'en') {
    const claims = hops === 1 ? 'one claim joins' : `${NUMBERS.en[hops - 2]} claims in a row join`
    return `${day === null ? '' : `on ${day}, `}${claims} ${from} and ${to}`
  }
  const claims =
    hops === 1 ? 'satu klaim menghubungkan' : `${NUMBERS.id[hops - 2]} klaim berturut-turut menghubungkan`
  return `${day === null ? '' : `pada ${day}, `}${claims} ${from} dan ${to}`
}
