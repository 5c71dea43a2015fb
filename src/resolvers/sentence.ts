import type { Lang } from '../model/model.js'
import { NAME_COLUMNS, valueIn } from '../model/stored.js'
import type { Context, SaidValue } from './context.js'
import { dateInWords } from './date-words.js'

const WORDS = {
  en: {
    modality: {
      FACT: '',
      DENIED: 'Denied: ',
      POTENTIAL: 'Possible: ',
      PROPOSED: 'Proposed: ',
      PLANNED: 'Planned: ',
    },
    since: 'from',
    until: 'until',
    goesOn: 'and still',
    named: 'is called',
    exists: 'exists',
    is: 'is',
  },
  id: {
    modality: {
      FACT: '',
      DENIED: 'Disangkal: ',
      POTENTIAL: 'Mungkin: ',
      PROPOSED: 'Diusulkan: ',
      PLANNED: 'Direncanakan: ',
    },
    since: 'sejak',
    until: 'sampai',
    goesOn: 'dan masih berlaku',
    named: 'disebut',
    exists: 'ada',
    is: 'adalah',
  },
} as const

/** The claim as a sentence, from the phrase of its type, the names of its ends, and its dates. */
export async function sentenceOf(said: SaidValue, lang: Lang, context: Context): Promise<string> {
  const modality = WORDS[lang].modality[said.values.modality as keyof typeof WORDS.en.modality] ?? ''
  const [from, to] = await Promise.all([nameOf(said.from, lang, context), nameOf(said.to, lang, context)])
  const phrase =
    said.claimType === 'STATEMENT'
      ? statementPhrase(said, lang)
      : context.model.claims.get(said.claimType)!.phrases[lang].forth
  const sentence = phrase.replace('{from}', () => from).replace('{to}', () => to)
  return capitalized(`${modality}${sentence}${datesOf(said, lang, context)}`)
}

const capitalized = (text: string): string => text.replace(/^\p{Ll}/u, letter => letter.toUpperCase())

function statementPhrase({ values }: SaidValue, lang: Lang): string {
  const words = WORDS[lang]
  if (values.field === 'name') return `{from} ${words.named} “${String(values.value)}”`
  if (values.field === 'exists') return `{from} ${words.exists}`
  return `{from}: ${String(values.field)} ${words.is} ${String(valueIn(lang, values.value))}`
}

async function nameOf(id: string, lang: Lang, { loaders }: Context): Promise<string> {
  const row = await loaders.entity({ columns: ['nameEnglish', 'nameIndonesian'], below: [] }, id)
  return String(row?.values[NAME_COLUMNS[lang]] ?? id)
}

function datesOf({ claimType, values: { since, until } }: SaidValue, lang: Lang, { model }: Context): string {
  const words = WORDS[lang]
  const isAct = model.claims.get(claimType)?.traits.includes('ACT') === true
  const begin =
    typeof since === 'string' ? `${isAct ? '' : `${words.since} `}${dateInWords(since, lang)}` : ''
  const end =
    typeof until !== 'string'
      ? ''
      : until === '..'
        ? words.goesOn
        : `${words.until} ${dateInWords(until, lang)}`
  const dates = [begin, end].filter(part => part !== '').join(' ')
  return dates === '' ? '' : ` (${dates})`
}
