import { getNamedType } from 'graphql'
import { type MatchPlace, PLACES, type SearchQuestion, type SearchRow } from '../questions/search.js'
import type { PageArguments } from './arguments.js'
import { sortColumns } from './columns.js'
import { checkNotEmpty } from './lists.js'
import { openPage } from './open-page.js'
import type { FieldPlan, PagePlan } from './plan.js'
import { connectionFields, isAsked, pagePlan, planListed, countRowsToRead } from './plan-page.js'
import { pickEntityTypes, foldText } from './searched.js'
import { planSaid } from './plan-said.js'
import { planValue } from './plan-value.js'
import { type AskedField, type Scope, argumentsOfField } from './scope.js'
import { type ModalityArgument, OUTSET, type Standpoint, modalityOf } from './standpoint.js'

interface SearchArguments extends PageArguments, ModalityArgument {
  readonly text: string
  readonly types?: readonly string[] | null
  readonly in?: readonly MatchPlace[] | null
}

/** Plans `search`: entities by any name or code, by an office, by who publishes them, or by what is said of them. */
export function planSearch(field: AskedField, scope: Scope): PagePlan {
  const args = argumentsOfField<SearchArguments>(field, scope)
  const list = {
    kind: 'search' as const,
    folded: foldText(args.text),
    types: pickEntityTypes(args.types, scope),
    places: placesOf(args.in),
  }
  const page = openPage(args, { list, width: 3, valuesOf: valuesOfHit }, OUTSET.clocks, scope)
  const below = { clocks: page.clocks, modality: modalityOf(args, OUTSET) }
  const shown = connectionFields(field, scope)
  const { fields, columns } = planListed(
    shown,
    (name, nodes, of) => scope.planEntities(name, nodes, of, below, scope),
    scope,
    edge => planEdgeField(edge, below, scope),
  )
  const question: SearchQuestion = {
    ...list,
    clocks: page.clocks,
    words: (page.after?.[0] as SearchQuestion['words'] | undefined) ?? 'ALL',
    after: page.after?.slice(1) ?? null,
    limit: countRowsToRead(shown, page.size),
    wantsCount: isAsked(shown, 'totalCount') || isAsked(shown, 'sentenceCount'),
    columns: sortColumns(['names', 'searchedNames', ...columns]),
  }
  return pagePlan(field.name, question, { ...page, ...below }, fields, {})
}

/** Gives the values of a cursor: how the words of the first page were looked for, and the score and the id of the hit. */
const valuesOfHit = ({ score, entity }: SearchRow, words: string): readonly unknown[] => [
  words,
  score,
  entity.id,
]

/** Plans a field of an edge. The claim by which an entity was found is always read by its id, like a claim that rests on a source. */
function planEdgeField(field: AskedField, at: Standpoint, scope: Scope): FieldPlan {
  if (field.name !== 'matchedClaim') return planValue(field, scope)
  const type = getNamedType(field.definition.type)
  return { ...planSaid(field.name, field.nodes, type, at, scope), asks: true }
}

function placesOf(given: SearchArguments['in']): readonly MatchPlace[] {
  const places = PLACES.filter(place => given?.includes(place) ?? true)
  checkNotEmpty(
    'in',
    places.length,
    '`in` is an empty list, in which nothing can be found; leave it out to search everywhere.',
  )
  return places
}
