/**
 * A verb in the form that its sentence asks for. Phrases give their verb in the present alone: only the claim says when something was so, and whether it is a
 * fact, planned or denied. English verbs are regular, except those in the table below. An Indonesian verb stands as it is, behind a word for tense or
 * modality.
 */

/** Whether one thing is spoken of, or many. */
export type GrammaticalNumber = 'ONE' | 'MANY'

/**
 * ENDED is the past of something that went on for some time, PAST the past of something that happened; a language may tell the two apart. ALREADY is the past
 * of something that had begun before somebody saw it.
 */
export type Tense = 'PRESENT' | 'PAST' | 'ENDED' | 'ALREADY' | 'PERFECT' | 'PAST_PERFECT' | 'FUTURE'

export interface VerbForm {
  readonly number: GrammaticalNumber
  readonly tense: Tense
  /** As in the API: FACT, DENIED, PLANNED… */
  readonly modality: string
  /** Whether the subject is somebody, who can intend something; a thing is only meant to do something. */
  readonly isActor: boolean
}

/** Verbs that say a purpose by themselves. */
const PURPOSE = new Set(['aim', 'ditujukan', 'diperuntukkan', 'mengupayakan'])

/** Past and past participle. */
const IRREGULAR: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  be: ['was', 'been'],
  bind: ['bound', 'bound'],
  begin: ['began', 'begun'],
  commit: ['committed', 'committed'],
  deal: ['dealt', 'dealt'],
  fall: ['fell', 'fallen'],
  feed: ['fed', 'fed'],
  give: ['gave', 'given'],
  have: ['had', 'had'],
  hold: ['held', 'held'],
  lead: ['led', 'led'],
  lie: ['lay', 'lain'],
  make: ['made', 'made'],
  meet: ['met', 'met'],
  run: ['ran', 'run'],
  take: ['took', 'taken'],
  come: ['came', 'come'],
}

/** Renders an English verb. Both of its forms in the present are given, with the words that belong to it: `is a member` and `are members`. */
export function renderEnglishVerb(one: string, many: string, form: VerbForm): string {
  const [present, ...rest] = (form.number === 'ONE' ? one : many).split(' ')
  const [plural] = many.split(' ')
  const base = plural === 'are' ? 'be' : plural!
  const [past, participle] = IRREGULAR[base] ?? makeRegularPast(base)
  const parts = { present: present!, base, past: pastOf(past, form.number), participle }
  return [formOfParts(parts, form), ...rest].join(' ')
}

interface Parts {
  readonly present: string
  readonly base: string
  readonly past: string
  readonly participle: string
}

const pastOf = (past: string, number: GrammaticalNumber): string =>
  past === 'was' && number === 'MANY' ? 'were' : past

function makeRegularPast(base: string): [string, string] {
  const past = base.endsWith('e') ? `${base}d` : `${base.replace(/(?<=[^aeiou])y$/, 'i')}ed`
  return [past, past]
}

function formOfParts(parts: Parts, form: VerbForm): string {
  const { number, tense, modality } = form
  const { base, participle } = parts
  const isPast = isPastTense(tense)
  const be = isPast ? pastOf('was', number) : number === 'ONE' ? 'is' : 'are'
  if (modality === 'PLANNED') return `${be} to ${base}`
  if (modality === 'INTENDED' && !PURPOSE.has(base)) return intentOf(base, be, form)
  if (modality === 'PROPOSED') return base
  if (modality === 'POTENTIAL')
    return tense === 'PRESENT' || tense === 'FUTURE' ? `may ${base}` : `may have ${participle}`
  return finiteForm(parts, number, tense, modality === 'DENIED')
}

/** Somebody who acts "intends to". A thing "is meant to", and so is somebody to whom something is done: there the verb is "be". */
function intentOf(base: string, be: string, { number, isActor }: VerbForm): string {
  if (!isActor || base === 'be') return `${be} meant to ${base}`
  return `${number === 'ONE' ? 'intends' : 'intend'} to ${base}`
}

function finiteForm(parts: Parts, number: GrammaticalNumber, tense: Tense, isDenied: boolean): string {
  const { present, base, past, participle } = parts
  const not = isDenied ? ' not' : ''
  if (tense === 'FUTURE') return `will${not} ${base}`
  if (tense === 'PAST_PERFECT') return `had${not} ${participle}`
  if (tense === 'ALREADY' && !isDenied) return base === 'be' ? `${past} already` : `already ${past}`
  if (tense === 'PERFECT') return `${number === 'ONE' ? 'has' : 'have'}${not} ${participle}`
  const finite = tense === 'PRESENT' ? present : past
  if (!isDenied || base === 'be') return `${finite}${not}`
  return `${tense === 'PRESENT' ? (number === 'ONE' ? 'does' : 'do') : 'did'} not ${base}`
}

/**
 * Renders an Indonesian verb. `merupakan` (is) stays so in the present and the past, and else turns into `menjadi` (becomes); its denial is `bukan`, where
 * other verbs have `tidak` or `belum`.
 */
export function renderIndonesianVerb(verb: string, { tense, modality, isActor }: VerbForm): string {
  const isNoun = verb === 'merupakan'
  const becoming = isNoun ? 'menjadi' : verb
  if (modality === 'PLANNED') return `${plannedOf(verb, tense)} ${becoming}`
  if (modality === 'INTENDED' && !PURPOSE.has(verb)) return `${intendedOf(verb, isActor)} ${becoming}`
  if (modality === 'PROPOSED') return becoming
  if (modality === 'POTENTIAL') return `dapat ${becoming}`
  const isYetToCome = tense === 'PERFECT' || tense === 'PAST_PERFECT'
  if (modality === 'DENIED') return isNoun ? 'bukan' : `${isYetToCome ? 'belum' : 'tidak'} ${verb}`
  if (tense === 'FUTURE') return `akan ${becoming}`
  if (tense === 'ALREADY') return `sudah ${becoming}`
  if (tense === 'ENDED') return `pernah ${becoming}`
  return tense === 'PERFECT' ? becoming : verb
}

/** A plan for a day that is past was made "at first" (`semula`): the claim does not say whether it came to pass. */
const plannedOf = (verb: string, tense: Tense): string =>
  `${isPastTense(tense) ? 'semula ' : ''}${PURPOSE.has(verb) ? 'akan' : 'direncanakan'}`

const isPastTense = (tense: Tense): boolean => tense === 'PAST' || tense === 'ENDED'

/** The words for an intention. A passive verb takes no second passive verb before it: "hendak dijalankan". */
function intendedOf(verb: string, isActor: boolean): string {
  if (verb.startsWith('di')) return 'hendak'
  return isActor ? 'bermaksud' : 'dimaksudkan untuk'
}
