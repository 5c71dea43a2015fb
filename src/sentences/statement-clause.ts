import { type ExternalId, SCHEMES } from '../model/external-ids.js'
import { type Field, type Lang, type Model, wordsOfName } from '../model/model.js'
import type { Noun } from '../model/names.js'
import { valueIn } from '../model/stored.js'
import { codeOfStatement } from '../questions/values.js'
import type { Clause, Told } from './told.js'
import { dateInWords } from './date-words.js'
import { durationInWords, isDuration } from './duration-words.js'
import { isEchoOfValue } from './echo.js'
import { textOfNoun } from './nouns.js'
import { isThreshold, thresholdInWords } from './threshold-words.js'

/** The phrases of statements that give a code, or that are about no field of the schema. Every other statement reads by the phrase of its field. */
const OWN = {
  exists: { en: '{from} {exists|exist}', id: '{from} {berdiri}' },
  name: { en: '{from} {is|are} called “{value}”', id: '{from} {disebut} “{value}”' },
  code: { en: '{from} {is|are} listed as {value} in ', id: '{from} {terdaftar} sebagai {value} dalam ' },
  other: { en: '{from} {has|have} the ', id: '{from} {memiliki} ' },
} as const

export function clauseOfStatement(told: Told, lang: Lang, model: Model): Clause {
  const { field, value, since } = told.values
  const code = codeOfStatement(told.values)
  const rest = { isAct: false, since, isOfItsTime: false }
  if (code !== null) return { ...clauseOfCode(code, lang), ...rest }
  if (field === 'exists') return { phrase: OWN.exists[lang], ...rest }
  const text = String(valueIn(lang, value))
  if (field === 'name') return { phrase: OWN.name[lang], value: text, ...rest }
  const known = model.entities.get(told.from.type)?.fields.find(({ name }) => name === field)
  return known === undefined
    ? clauseOfUnknown(String(field), text, lang)
    : clauseOfField(known, text, told.from, lang)
}

/** "Listed as CHN in ISO 3166-1", "listed as No. 185 in the Council of Europe Treaty Series". */
function clauseOfCode({ scheme, value }: ExternalId, lang: Lang): Pick<Clause, 'phrase' | 'value'> {
  const { title, isSerial } = SCHEMES.get(scheme)!
  const number = isSerial === true ? NUMBER[lang] : ''
  return { phrase: OWN.code[lang] + title[lang], value: number + value }
}

const NUMBER = { en: 'No. ', id: 'nomor ' } as const

/** A date is told as the day of an act, unless its phrase has a place for it. Any other value is put into its place, in words. */
function clauseOfField(field: Field, value: string, { name, type }: Noun, lang: Lang): Clause {
  const phrase = field.reads![lang]
  if (field.kind === 'edtf' && !phrase.includes('{value}'))
    return { phrase, isAct: true, since: value, isOfItsTime: false }
  const words = valueInWords(field, value, lang)
  const rest = { value: words, isAct: false, since: undefined }
  const [is, isClassed] = CLASSED[lang]
  if (field.kind === 'enum' && isEchoOfValue(name, words, lang))
    return { ...rest, phrase: phrase.replace(is, isClassed), isOfItsTime: false }
  return { ...rest, phrase, isOfItsTime: type === 'Meeting' || field.kind === 'edtf' }
}

/** The words for a value that the name holds already. That technology is a technology says nothing; that it is classed as one does. */
const CLASSED: Readonly<Record<Lang, readonly [is: string, isClassed: string]>> = {
  en: ['{is|are} ', '{is|are} classed as '],
  id: ['{merupakan} ', '{digolongkan} sebagai '],
}

function valueInWords({ name, kind, valueReads }: Field, value: string, lang: Lang): string {
  if (kind === 'edtf') return dateInWords(value, lang)
  if (NAMES_OF_BODIES.has(name)) return textOfNoun({ name: value, type: 'Organization' }, lang)
  if (isDuration(value)) return durationInWords(value, lang)
  if (isThreshold(value)) return thresholdInWords(value, lang)
  return valueReads.get(value)?.[lang] ?? value
}

/** Fields whose value is the name of a body. */
const NAMES_OF_BODIES: ReadonlySet<string> = new Set(['publisher', 'originPublisher'])

/** The clause for a field that an earlier release had and the schema no longer has: only its name says what it is. */
function clauseOfUnknown(field: string, value: string, lang: Lang): Clause {
  return {
    phrase: `${OWN.other[lang]}${wordsOfName(field)} {value}`,
    value,
    isAct: false,
    since: undefined,
    isOfItsTime: false,
  }
}
