import type { Lang } from '../model/model.js'
import { SCHEMES } from '../model/external-ids.js'
import { valueIn } from '../model/stored.js'
import { STATEMENT } from '../plan/plan.js'
import type { Context } from './context.js'
import { dateInWords, endInWords } from './date-words.js'
import { codeOfStatement } from './external-ids.js'
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
    named: 'is called',
    exists: 'exists',
    listed: 'is listed as',
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

/** The claim as a sentence, from the phrase of its type, the names of its ends, and its dates. */
export function sentenceOf(said: SaidObject, lang: Lang, context: Context): string {
  const modality = WORDS[lang].modality[said.values.modality as keyof typeof WORDS.en.modality] ?? ''
  const basis = said.values.basis === 'BY_RULE' ? WORDS[lang].byRule : ''
  const { clocks } = said.at
  const [from, to] = [said.from, said.to].map(id => context.answers.nameOf({ id, clocks }, lang)) as [
    string,
    string,
  ]
  const phrase =
    said.claimType === STATEMENT
      ? statementPhrase(said, lang)
      : context.answers.model.claims.get(said.claimType)!.phrases[lang].forth
  const sentence = phrase.replace('{from}', () => from).replace('{to}', () => to)
  return capitalized(`${modality}${basis}${sentence}${datesOf(said, lang, context)}`)
}

const capitalized = (text: string): string => text.replace(/^\p{Ll}/u, letter => letter.toUpperCase())

function statementPhrase(said: SaidObject, lang: Lang): string {
  const { values } = said
  const words = WORDS[lang]
  const code = codeOfStatement(said)
  if (code !== null)
    return `{from} ${words.listed} ${code.value} ${words.in} ${SCHEMES.get(code.scheme)!.title}`
  if (values.field === 'name') return `{from} ${words.named} “${String(values.value)}”`
  if (values.field === 'exists') return `{from} ${words.exists}`
  return `{from}: ${String(values.field)} ${words.is} ${String(valueIn(lang, values.value))}`
}

function datesOf(
  { claimType, values: { since, until } }: SaidObject,
  lang: Lang,
  { answers: { model } }: Context,
): string {
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
