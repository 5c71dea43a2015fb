import { sortBy } from 'es-toolkit/array/sortBy'
import { dateBounds } from '../../model/edtf.js'
import type { Called } from '../../answer/called.js'
import type { Lang } from '../../model/model.js'
import { GRADES } from '../../model/stored.js'
import type { Tie } from '../../questions/view.js'
import { dateInWords } from '../../sentences/date-words.js'
import { textOfNoun } from '../../sentences/nouns.js'
import { type NearPath, type PathCondition, RELAXATIONS } from './conditions.js'
import { joinNames } from './words.js'

/** Writes the clause of a condition that a path fails: what the path is, and what was asked. */
type ClauseWriter = (near: NearPath, lang: Lang, names: ReadonlyMap<string, Called>) => string

function tiesOfFailure(condition: PathCondition, { path, question }: NearPath): Tie[] {
  const { failureOf } = RELAXATIONS.find(one => one.condition === condition)!
  return path.steps.map(({ tie }) => tie).filter(tie => failureOf(tie, question) > 0)
}

const listValues = (values: readonly string[], lang: Lang): string =>
  joinNames([...new Set(values)].sort(), lang)

export const CLAUSES: Readonly<Record<PathCondition, ClauseWriter>> = {
  AS_OF: tellClauseOfDays,
  CERTAINTY: ({ question }, lang) => {
    const { certainty } = question.view.choice
    const only = certainty === 'CERTAIN' ? 'POSSIBLE' : 'CERTAIN'
    return lang === 'en'
      ? `only as ${only} on that day; certainty asks for ${certainty}`
      : `hanya sebagai ${only} pada hari itu; certainty meminta ${certainty}`
  },
  MODALITY: (near, lang) => {
    const only = listValues(
      tiesOfFailure('MODALITY', near).map(({ modality }) => modality),
      lang,
    )
    const asked = listValues(near.question.view.choice.modality, lang)
    return lang === 'en'
      ? `only as ${only}; modality asks for ${asked}`
      : `hanya sebagai ${only}; modality meminta ${asked}`
  },
  MIN_GRADE: (near, lang) => {
    const worst = Math.max(...tiesOfFailure('MIN_GRADE', near).map(({ gradeRank }) => gradeRank))
    const [only, asked] = [GRADES[worst - 1]!, GRADES[near.question.view.choice.worstGrade! - 1]!]
    return lang === 'en'
      ? `only with a source of grade ${only}; minGrade asks for ${asked}`
      : `hanya dengan sumber bergrade ${only}; minGrade meminta ${asked}`
  },
  TYPES: (near, lang) => {
    const only = listValues(
      tiesOfFailure('TYPES', near).map(({ type }) => type),
      lang,
    )
    return lang === 'en'
      ? `only over ${only}, which types leaves out`
      : `hanya lewat ${only}, yang tidak ada dalam types`
  },
  AVOID: ({ path, question }, lang, names) => {
    const passed = path.steps.slice(1).map(({ start }) => start)
    const over = listNames(
      question.avoided.filter(id => passed.includes(id)),
      lang,
      names,
    )
    return lang === 'en'
      ? `only over ${over}, which avoid excludes`
      : `hanya lewat ${over}, yang dikecualikan avoid`
  },
  VIA: ({ path, question }, lang, names) => {
    const passed = path.steps.slice(1).map(({ start }) => start)
    const missed = listNames(
      question.vias.filter(id => !passed.includes(id)),
      lang,
      names,
    )
    return lang === 'en'
      ? `only without ${missed}, which via asks for`
      : `hanya tanpa melewati ${missed}, yang diminta via`
  },
  MAX_HOPS: ({ path, question }, lang) =>
    lang === 'en'
      ? `needs ${path.steps.length} hops; maxHops is ${question.mostHops}`
      : `perlu ${path.steps.length} langkah; maxHops adalah ${question.mostHops}`,
  KNOWN_AT: ({ question }, lang) => {
    const { release } = question.view.clocks
    return lang === 'en'
      ? `only in what the graph says now; knownAt asks for release ${release}`
      : `hanya menurut graf yang sekarang; knownAt meminta rilis ${release}`
  },
}

function listNames(ids: readonly string[], lang: Lang, names: ReadonlyMap<string, Called>): string {
  const nameOf = (id: string): string => {
    const called = names.get(id)!
    return textOfNoun({ name: called[lang], type: called.type }, lang)
  }
  return joinNames(ids.map(nameOf), lang)
}

/** Tells for the claims that do not hold on the day from when, or until when, they hold. */
function tellClauseOfDays(near: NearPath, lang: Lang): string {
  const day = near.question.view.clocks.day!
  const ties = tiesOfFailure('AS_OF', near)
  const late = sortBy(ties, [tie => tie.possibleFrom]).filter(tie => tie.possibleFrom > day)
  const early = sortBy(ties, [tie => tie.possibleTo]).filter(tie => tie.possibleTo < day)
  const only = onlyInDays(beginningOfTie(late.at(-1), lang), endingOfTie(early[0], lang), lang)
  const asked = dateInWords(day, lang)
  return lang === 'en' ? `${only}; asOf is ${asked}` : `${only}; asOf adalah ${asked}`
}

/** Writes the beginning of a claim as the source has it. Where something else bounds the claim, such as when the other end came to be, it writes that day. */
function beginningOfTie(tie: Tie | undefined, lang: Lang): string | null {
  if (tie === undefined) return null
  const isOwn = tie.since !== null && dateBounds(tie.since)?.first === tie.possibleFrom
  return isOwn ? dateInWords(tie.since, lang) : dateInWords(tie.possibleFrom, lang)
}

function endingOfTie(tie: Tie | undefined, lang: Lang): string | null {
  if (tie === undefined) return null
  const isOwn = tie.until !== null && dateBounds(tie.until)?.last === tie.possibleTo
  return isOwn ? dateInWords(tie.until, lang) : dateInWords(tie.possibleTo, lang)
}

function onlyInDays(from: string | null, until: string | null, lang: Lang): string {
  if (lang === 'en') {
    if (from && until)
      return `its claims hold on no common day: one only from ${from}, one only until ${until}`
    return from
      ? `only from ${from}`
      : until
        ? `only until ${until}`
        : 'on that day a source denies one of its claims'
  }
  if (from && until)
    return `klaimnya tidak berlaku pada satu hari yang sama: satu baru sejak ${from}, satu hanya sampai ${until}`
  return from
    ? `baru sejak ${from}`
    : until
      ? `hanya sampai ${until}`
      : 'pada hari itu sebuah sumber menyangkal salah satu klaimnya'
}
