import type { Lang, Model } from '../model/model.js'
import { SCHEMES } from '../model/external-ids.js'
import type { Noun } from '../model/names.js'
import { phraseFor } from '../model/phrases.js'
import { valueIn } from '../model/stored.js'
import { STATEMENT } from '../plan/plan.js'
import type { Values } from '../questions/values.js'
import type { Context } from './context.js'
import { dateInWords, endInWords } from './date-words.js'
import { codeOfStatement } from './external-ids.js'
import { numberOfNoun, textOfNoun } from './nouns.js'
import type { SaidObject } from './objects.js'

const WORDS = {
  en: {
    modality: {
      FACT: '',
      DENIED: 'Denied: ',
      POTENTIAL: 'Stated as possible: ',
      PROPOSED: 'Stated as a proposal: ',
      PLANNED: 'Stated as a plan: ',
      INTENDED: 'Stated as a purpose: ',
    },
    byRule: 'By the rule of the instrument: ',
    since: 'from',
    until: 'until',
    goesOn: 'and still',
    named: '{is|are} called',
    exists: '{exists|exist}',
    listed: '{is|are} listed as',
    in: 'in',
    is: 'is',
  },
  id: {
    modality: {
      FACT: '',
      DENIED: 'Disangkal: ',
      POTENTIAL: 'Dinyatakan sebagai kemungkinan: ',
      PROPOSED: 'Dinyatakan sebagai usulan: ',
      PLANNED: 'Dinyatakan sebagai rencana: ',
      INTENDED: 'Dinyatakan sebagai tujuan: ',
    },
    byRule: 'Menurut aturan instrumen: ',
    since: 'sejak',
    until: 'sampai',
    goesOn: 'dan masih berlaku',
    named: 'disebut',
    exists: 'ada',
    listed: 'terdaftar sebagai',
    in: 'dalam',
    is: 'adalah',
  },
} as const

/** What a sentence is made of. */
export interface Told {
  /** Relationship type of a claim, or `STATEMENT`. */
  readonly claimType: string
  readonly values: Values
  /** Both ends; of a statement, its entity twice. */
  readonly from: Noun
  readonly to: Noun
}

/** The claim as a sentence, from the phrase of its type, the names of its ends, and its dates. */
export function sentenceOf(said: SaidObject, lang: Lang, { answers }: Context): string {
  // An edge reads its values when they are asked for, so that it cannot be copied whole.
  const { claimType, values, at } = said
  const nounOf = (id: string): Noun => answers.nounOf({ id, clocks: at.clocks }, lang)
  return makeSentence(
    { claimType, values, from: nounOf(said.from), to: nounOf(said.to) },
    lang,
    answers.model,
  )
}

/** The sentence itself, which nothing but what is told goes into. */
export function makeSentence(told: Told, lang: Lang, model: Model): string {
  const modality = WORDS[lang].modality[told.values.modality as keyof typeof WORDS.en.modality] ?? ''
  const basis = told.values.basis === 'BY_RULE' ? WORDS[lang].byRule : ''
  const phrase =
    told.claimType === STATEMENT
      ? statementPhrase(told, lang)
      : model.claims.get(told.claimType)!.phrases[lang].forth
  const number = lang === 'en' ? numberOfNoun(told.from) : 'ONE'
  const sentence = fillPhrase(phraseFor(number, phrase), told, lang)
  return capitalized(`${modality}${basis}${sentence}${datesOf(told, lang, model)}`)
}

/** Puts names and value into their places; a name that holds an aside behind a comma gets the comma that closes it where the sentence goes on. */
function fillPhrase(phrase: string, told: Told, lang: Lang): string {
  return phrase.replace(/\{(from|to|value)\}(?=(.?))/g, (_, slot: 'from' | 'to' | 'value', next: string) => {
    if (slot === 'value') return String(valueIn(lang, told.values.value))
    const text = textOfNoun(told[slot], lang)
    return next === ' ' && ASIDE.test(text) ? `${text},` : text
  })
}

const ASIDE =
  /, (as|especially|including|in particular|with|khususnya|terutama|termasuk|dengan|seperti)\s[^,]*$/i

const capitalized = (text: string): string => text.replace(/^\p{Ll}/u, letter => letter.toUpperCase())

function statementPhrase(told: Told, lang: Lang): string {
  const { values } = told
  const words = WORDS[lang]
  const code = codeOfStatement(told)
  if (code !== null)
    return `{from} ${words.listed} ${code.value} ${words.in} ${SCHEMES.get(code.scheme)!.title}`
  if (values.field === 'name') return `{from} ${words.named} “{value}”`
  if (values.field === 'exists') return `{from} ${words.exists}`
  return `{from}: ${String(values.field)} ${words.is} {value}`
}

function datesOf({ claimType, values: { since, until } }: Told, lang: Lang, model: Model): string {
  const words = WORDS[lang]
  const isAct = model.claims.get(claimType)?.traits.includes('ACT') === true
  const begin =
    typeof since !== 'string'
      ? ''
      : isAct
        ? dateInWords(since, lang)
        : `${words.since} ${endInWords(since, lang)}`
  const end =
    typeof until !== 'string'
      ? ''
      : until === '..'
        ? words.goesOn
        : `${words.until} ${endInWords(until, lang)}`
  const dates = [begin, end].filter(part => part !== '').join(' ')
  return dates === '' ? '' : ` (${dates})`
}
