import { FACTS } from '../../questions/choice.js'
import type { Choice } from '../../questions/choice.js'
import type { Clocks } from '../../questions/clocks.js'
import type { Tie } from '../../questions/view.js'
import { type PathsQuestion, WIDEST_HOPS } from './read.js'
import type { FoundPath } from './search.js'

/** A condition of a question that may keep a path out. */
export type PathCondition =
  'AS_OF' | 'CERTAINTY' | 'MODALITY' | 'MIN_GRADE' | 'TYPES' | 'AVOID' | 'VIA' | 'MAX_HOPS' | 'KNOWN_AT'

/** A path that was found for a question without some of its conditions, and which of these conditions it fails. */
export interface NearPath {
  readonly path: FoundPath
  readonly failed: readonly PathCondition[]
  readonly question: PathsQuestion
}

/** A condition, and the same question without it. */
export interface Relaxation {
  readonly condition: PathCondition
  readonly isSet: (question: PathsQuestion) => boolean
  readonly relax: (question: PathsQuestion) => PathsQuestion
  /** How badly a claim fails the condition: 0 where it meets it, or where no claim by itself can fail it. */
  readonly failureOf: (tie: Tie, question: PathsQuestion) => number
}

const isInView =
  (change: { readonly clocks?: Partial<Clocks>; readonly choice?: Partial<Choice> }) =>
  (question: PathsQuestion): PathsQuestion => ({
    ...question,
    view: {
      clocks: { ...question.view.clocks, ...change.clocks },
      choice: { ...question.view.choice, ...change.choice },
    },
  })

/** Every modality but DENIED: no path leads over what is denied. */
const SAID_SOMEHOW: readonly string[] = ['FACT', 'INTENDED', 'PLANNED', 'POTENTIAL', 'PROPOSED']

const failsNever = (): number => 0
const isFailed = (failed: boolean): number => (failed ? 1 : 0)

/** The order matters: where two paths fail one condition each, as badly and at the same cost, the answer tells the one whose condition stands first here. */
export const RELAXATIONS: readonly Relaxation[] = [
  {
    condition: 'CERTAINTY',
    isSet: ({ view }) => view.choice.certainty !== null,
    relax: isInView({ choice: { certainty: null } }),
    failureOf: (tie, { view }) => isFailed(tie.certainty !== null && tie.certainty !== view.choice.certainty),
  },
  {
    condition: 'AS_OF',
    isSet: ({ view }) => view.clocks.day !== null,
    relax: isInView({ clocks: { day: null }, choice: { certainty: null } }),
    failureOf: (tie, { view, denied }) =>
      measureDaysOff(tie, view.clocks.day!) || isFailed(denied?.has(tie.id) === true),
  },
  {
    condition: 'MODALITY',
    isSet: ({ view }) => SAID_SOMEHOW.some(modality => !view.choice.modality.includes(modality)),
    relax: question =>
      isInView({
        choice: { modality: [...new Set([...SAID_SOMEHOW, ...question.view.choice.modality])].sort() },
      })(question),
    failureOf: (tie, { view }) => isFailed(!view.choice.modality.includes(tie.modality)),
  },
  {
    condition: 'MIN_GRADE',
    isSet: ({ view }) => view.choice.worstGrade !== null,
    relax: isInView({ choice: { worstGrade: FACTS.worstGrade } }),
    failureOf: (tie, { view }) => isFailed(tie.gradeRank > view.choice.worstGrade!),
  },
  {
    condition: 'TYPES',
    isSet: ({ types }) => types !== null,
    relax: question => ({ ...question, types: null }),
    failureOf: (tie, { types }) => isFailed(!types!.includes(tie.type)),
  },
  {
    condition: 'AVOID',
    isSet: ({ avoided }) => avoided.length > 0,
    relax: question => ({ ...question, avoided: [] }),
    failureOf: failsNever,
  },
  {
    condition: 'VIA',
    isSet: ({ vias }) => vias.length > 0,
    relax: question => ({ ...question, vias: [] }),
    failureOf: failsNever,
  },
  {
    condition: 'MAX_HOPS',
    isSet: ({ mostHops }) => mostHops < WIDEST_HOPS,
    relax: question => ({ ...question, mostHops: WIDEST_HOPS }),
    failureOf: failsNever,
  },
  {
    condition: 'KNOWN_AT',
    isSet: ({ view }) => view.clocks.release !== null,
    relax: isInView({ clocks: { release: null } }),
    failureOf: failsNever,
  },
]

/**
 * Measures how far a claim is from the day: 0 if it holds or may hold then. Otherwise it is 1 and somewhat more, the further away the claim holds, and always
 * less than 2.
 */
export function measureDaysOff({ possibleFrom, possibleTo }: Tie, day: string): number {
  const years = Math.max(yearOfDay(possibleFrom) - yearOfDay(day), yearOfDay(day) - yearOfDay(possibleTo), 0)
  return possibleFrom > day || possibleTo < day ? 1 + Math.min(years, 999) / 1_000 : 0
}

const yearOfDay = (day: string): number => Number(day.slice(0, 4))
