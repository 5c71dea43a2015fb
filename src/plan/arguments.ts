import { OutOfRange, RequestError } from '../errors.js'
import { GRADES, type Grade } from '../model/stored.js'
import type { Choice } from '../questions/choice.js'
import type { Clocks } from '../questions/clocks.js'
import type { Conditions } from '../questions/condition-tree.js'
import type { OrderKey } from '../questions/page.js'
import { type AskedField, type Scope, isGiven } from './scope.js'
import { type Modalities, type ModalityArgument, modalitiesOf } from './standpoint.js'

/** Arguments as GraphQL hands them over: checked against the schema, not yet against what makes sense. */
export interface PageArguments {
  readonly first?: number | null
  readonly after?: string | null
  readonly asOf?: string | null
  readonly knownAt?: number | string | null
}

export interface ChoiceArguments extends ModalityArgument {
  readonly minGrade?: Grade | null
  readonly certainty?: 'CERTAIN' | 'POSSIBLE' | null
}

/** Arguments of a field whose rows are filtered and sorted. */
export interface SortedArguments extends PageArguments, ModalityArgument {
  readonly where?: Conditions | null
  readonly orderBy?: readonly Readonly<Record<string, string>>[] | null
}

const MOST_PER_PAGE = 100
export const USUAL_PER_PAGE = 25

/** Gives how many rows a page has. A number outside the range is refused, never cut. */
export function pageSize(first: number | null | undefined, usual: number): number {
  const size = first ?? usual
  if (size >= 1 && size <= MOST_PER_PAGE) return size
  throw new OutOfRange(
    `first is ${size}; give a number from 1 to ${MOST_PER_PAGE}, and go on with \`after\`.`,
    { argument: 'first', min: 1, max: MOST_PER_PAGE },
  )
}

/** Gives a number that lies within its bounds, or refuses it with an error that names both bounds. */
export function boundNumber(
  argument: string,
  value: number | null | undefined,
  { usual, min = 1, max }: { readonly usual: number; readonly min?: number; readonly max: number },
): number {
  const number = value ?? usual
  if (number >= min && number <= max) return number
  throw new OutOfRange(`${argument} is ${number}; give a number from ${min} to ${max}.`, {
    argument,
    min,
    max,
  })
}

/** Gives the choice of claims that a link follows, where their sources mean them in one of these modalities. */
export function choiceOf(args: ChoiceArguments, modality: Modalities): Choice {
  const worst =
    args.minGrade === null || args.minGrade === undefined ? null : GRADES.indexOf(args.minGrade) + 1
  return { modality, worstGrade: worst, certainty: args.certainty ?? null }
}

/**
 * Gives the choice of a field in which something beside the argument `modality`, such as a condition, may say which modalities it follows. Where something
 * does so (`isOpen`), the field follows claims of every modality, unless the caller gave the argument as well.
 */
export function choiceOfField(
  isOpen: boolean,
  args: ChoiceArguments,
  modality: Modalities,
  field: AskedField,
  scope: Scope,
): Choice {
  const isAll = isOpen && !isGiven('modality', field, scope)
  return choiceOf(args, isAll ? modalitiesOf(scope.model) : modality)
}

/** Refuses a `certainty` without a day: a claim is more or less sure only on a day. */
export function checkCertainty({ certainty }: Pick<Choice, 'certainty'>, clocks: Clocks): void {
  if (certainty !== null && clocks.day === null) {
    throw new RequestError(
      'BAD_USER_INPUT',
      'DAY_NEEDED',
      '`certainty` asks how sure something is on a day; set `asOf` here or on a field above.',
      { argument: 'certainty' },
    )
  }
}

/**
 * Gives the keys to sort by; the first one weighs most. Each entry must have exactly one key, since several keys in one entry would have no order between
 * them.
 */
export function orderOf(given: SortedArguments['orderBy']): readonly OrderKey[] {
  const keys = (given ?? []).map(orderKeyIn)
  const twice = keys.find(({ key }, index) => keys.findIndex(other => other.key === key) !== index)
  if (twice === undefined) return keys
  throw new RequestError(
    'BAD_USER_INPUT',
    'KEY_TWICE',
    `orderBy sorts by ${twice.key} twice; give each key once, first the one that weighs most.`,
    { argument: 'orderBy' },
  )
}

function orderKeyIn(entry: Readonly<Record<string, string>>): OrderKey {
  const keys = Object.entries(entry).filter(([, direction]) => direction !== null)
  if (keys.length !== 1)
    throw new RequestError(
      'BAD_USER_INPUT',
      'ONE_KEY_EACH',
      `An entry of orderBy has ${keys.length} keys; give each key an entry of its own: [{ name: ASC }, { id: ASC }].`,
      { argument: 'orderBy' },
    )
  return { key: keys[0]![0], descending: keys[0]![1] === 'DESC' }
}
