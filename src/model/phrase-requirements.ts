import type { Requirement } from './requirement.js'
import type { Bilingual, Field } from './model.js'
import { problemOfEnglish, problemOfIndonesian } from './phrases.js'
import { CASES } from './reads.js'

/** The requirements on the `Reads:` lines, from which every sentence is made. */

const everyClaimReads: Requirement = model =>
  [...model.claims.values()]
    .filter(({ phrases: { en, id } }) =>
      [en.forth, en.back, id.forth, id.back].some(phrase => !hasBothEnds(phrase)),
    )
    .map(
      claim =>
        `${claim.place}: the description of ${claim.name} must end in: Reads: en "{from} … {to}", "{to} … {from}"; id "…", "…".`,
    )

const hasBothEnds = (phrase: string): boolean => phrase.includes('{from}') && phrase.includes('{to}')

const everyPhraseHasItsVerb: Requirement = model =>
  [...model.claims.values()].flatMap(({ place, name, phrases: { en, id }, cases, fields }) => {
    const others = [...cases.values(), ...fields.flatMap(phrasesOfField)]
    const english = [en.forth, en.back, ...others.map(({ en }) => en)]
    const indonesian = [id.forth, id.back, ...others.map(({ id }) => id)]
    return problemsOfPhrases(english, indonesian).map(problem => `${place}: a phrase of ${name}, ${problem}.`)
  })

/** The phrases by which a claim reads when it has the field, or one of the field's values. */
const phrasesOfField = ({ reads, valueReads }: Field): Bilingual[] => [
  ...(reads === null ? [] : [reads]),
  ...valueReads.values(),
]

/** Gives a problem such as `"…" needs its verb` for each phrase that is not as it must be. Another requirement tells of phrases that are missing. */
function problemsOfPhrases(english: readonly string[], indonesian: readonly string[]): string[] {
  return [
    ...english.map(phrase => [phrase, problemOfEnglish(phrase)] as const),
    ...indonesian.map(phrase => [phrase, problemOfIndonesian(phrase)] as const),
  ].flatMap(([phrase, problem]) => (phrase === '' || problem === null ? [] : [`"${phrase}" ${problem}`]))
}

const everyCaseCanBe: Requirement = model =>
  [...model.claims.values()].flatMap(({ place, name, from, cases }) =>
    [...cases.keys()]
      .filter(key => !CASES.includes(key) && !from.some(type => key === `from ${type}`))
      .map(
        key =>
          `${place}: ${name} says how it "Reads ${key}"; it can read from ${[...from, ...CASES].join(', ')}.`,
      ),
  )

const everyValueReads: Requirement = model =>
  [...model.entities.values()].flatMap(type =>
    type.fields.flatMap(field => [...problemsOfField(field), ...mutedValues(field)]),
  )

/** Only a date may be told by a phrase without a place for the value: the date is then the day on which something happened. */
function problemsOfField({ place, name, reads, kind }: Field): string[] {
  if (reads === null || (kind !== 'edtf' && ![reads.en, reads.id].every(text => text.includes('{value}'))))
    return [
      `${place}: the description of ${name} must end in: Reads: en "{from} … {value}"; id "{from} … {value}".`,
    ]
  return problemsOfPhrases([reads.en], [reads.id]).map(
    problem => `${place}: a phrase of ${name}, ${problem}.`,
  )
}

const mutedValues = ({ place, name, values, valueReads, type }: Field): string[] =>
  values
    .filter(value => !valueReads.has(value))
    .map(
      value =>
        `${place}: ${name} may be ${value}, whose description in ${type} must end in words for it: Reads: en "a …"; id "…".`,
    )

export const PHRASE_REQUIREMENTS: readonly Requirement[] = [
  everyClaimReads,
  everyPhraseHasItsVerb,
  everyCaseCanBe,
  everyValueReads,
]
