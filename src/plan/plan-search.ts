import { closest } from 'fastest-levenshtein'
import { getNamedType } from 'graphql'
import { RequestError } from '../errors.js'
import { fold } from '../model/text.js'
import { type MatchPlace, PLACES, type SearchQuestion } from '../questions/search.js'
import type { PageArguments } from './arguments.js'
import { sortColumns } from './columns.js'
import type { FieldPlan, PagePlan } from './plan.js'
import {
  connectionFields,
  isAsked,
  pagePlan,
  planListed,
  planValue,
  countRowsToRead,
  takeTurn,
} from './plan-page.js'
import { planSaid } from './plan-said.js'
import { type AskedField, type Scope, argumentsOfField } from './scope.js'
import { type ModalityArgument, OUTSET, type Standpoint, modalityOf } from './standpoint.js'

interface SearchArguments extends PageArguments, ModalityArgument {
  readonly text: string
  readonly types?: readonly string[] | null
  readonly in?: readonly MatchPlace[] | null
}

/** `search`: entities by any name, by an office, by who publishes them, by what is said of them. */
export function planSearch(field: AskedField, scope: Scope): PagePlan {
  const args = argumentsOfField<SearchArguments>(field, scope)
  const list = {
    kind: 'search' as const,
    folded: foldedText(args.text),
    types: knownTypes(args.types, scope),
    places: placesOf(args.in),
  }
  const turn = takeTurn(args, { list, width: 3 }, OUTSET.clocks, scope)
  const below = { clocks: turn.clocks, modality: modalityOf(args, OUTSET) }
  const shown = connectionFields(field, scope)
  const { fields, columns } = planListed(
    shown,
    (name, nodes, of) => scope.planEntities(name, nodes, of, below, scope),
    scope,
    edge => planEdgeField(edge, below, scope),
  )
  const question: SearchQuestion = {
    ...list,
    clocks: turn.clocks,
    // A cursor carries how the words of the first page were looked for, and the score and id of its last hit.
    words: (turn.after?.[0] as SearchQuestion['words'] | undefined) ?? 'ALL',
    after: turn.after?.slice(1) ?? null,
    limit: countRowsToRead(shown, turn.size),
    wantsCount: isAsked(shown, 'totalCount') || isAsked(shown, 'sentenceCount'),
    columns: sortColumns(['names', 'searchedNames', ...columns]),
  }
  return pagePlan(field.name, question, { ...turn, ...below }, fields, {})
}

/** The claim by which an entity was found is read by its id, like one that rests on a source. */
function planEdgeField(field: AskedField, at: Standpoint, scope: Scope): FieldPlan {
  if (field.name !== 'matchedClaim') return planValue(field, scope)
  const type = getNamedType(field.definition.type)
  return { ...planSaid(field.name, field.nodes, type, at, scope), asks: true }
}

function placesOf(given: SearchArguments['in']): readonly MatchPlace[] {
  const places = PLACES.filter(place => given?.includes(place) ?? true)
  if (places.length > 0) return places
  throw new RequestError(
    'BAD_USER_INPUT',
    'EMPTY_LIST',
    '`in` is an empty list, in which nothing can be found; leave it out to search everywhere.',
    { argument: 'in' },
  )
}

const LONGEST_TEXT = 200
const MOST_WORDS = 32

/** The length is looked at as it came in: folding takes longer than sending. */
function foldedText(text: string): string {
  const length = text.length > 2 * LONGEST_TEXT ? text.length : [...text].length
  const folded = length > LONGEST_TEXT ? '' : fold(text)
  const words = folded.split(' ').length
  if (length > LONGEST_TEXT || words > MOST_WORDS) {
    throw new RequestError(
      'BAD_USER_INPUT',
      'ARGUMENT_OUT_OF_RANGE',
      `text has ${length} characters${words > 1 ? ` and ${words} words` : ''}; give at most ${LONGEST_TEXT} and ${MOST_WORDS}.`,
      { argument: 'text', max: LONGEST_TEXT },
    )
  }
  return folded
}

function knownTypes(types: readonly string[] | null | undefined, { model }: Scope): readonly string[] | null {
  const known = [...model.entities.keys()]
  const wrong = types?.find(type => !known.includes(type))?.slice(0, LONGEST_TEXT)
  if (wrong !== undefined) {
    throw new RequestError(
      'BAD_USER_INPUT',
      'UNKNOWN_TYPE',
      `There is no entity type “${wrong}”. Did you mean ${closest(wrong, known)}?`,
      { argument: 'types', nearest: closest(wrong, known) },
    )
  }
  return types ?? null
}
