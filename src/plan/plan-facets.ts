import { type GraphQLObjectType, getNamedType } from 'graphql'
import { OutOfRange, RequestError } from '../errors.js'
import { type Facet, facetsOfEntities } from '../model/facets.js'
import type { FacetQuestion } from '../questions/facets.js'
import type { ListQuestion } from '../questions/list.js'
import { splitConditions } from '../questions/own-conditions.js'
import { boundNumber } from './arguments.js'
import type { FacetsPlan, FieldPlan, Fields } from './plan.js'
import { planFinding } from './plan-inquiry.js'
import type { ConnectionFields } from './plan-page.js'
import { planOrRefuse } from './refused.js'
import { type AskedField, type Scope, argumentsOfField } from './scope.js'
import type { Standpoint } from './standpoint.js'
import { weightOfFields } from './weight.js'

/** Facets of one sort: the argument that names them, those that there are, and what each asks. */
export interface FacetsPlace {
  readonly argument: 'fields'
  readonly facets: readonly Facet[]
  readonly ask: (facet: Facet) => Omit<FacetQuestion, 'facet' | 'limit'>
}

type FacetsArguments = Readonly<Partial<Record<FacetsPlace['argument'], readonly string[] | null>>> & {
  readonly limit?: number | null
}

/** Facets of one field; each is a statement of its own. */
const MOST_FACETS = 12

/** What the entities of a list can be counted by. */
export function facetsOfList(list: ListQuestion, { model }: Scope): FacetsPlace {
  const all = { ...list, ...NO_PAGE }
  return {
    argument: 'fields',
    facets: facetsOfEntities(list.type, model),
    ask: ({ keys }) => {
      const { own, others } = splitConditions(list.where, keys)
      return { own, of: { ...all, where: others } }
    },
  }
}

/** Facets are those of the whole list, whatever page of it is shown, and in which order. */
const NO_PAGE = { order: [], after: null, limit: null, wantsCount: false, columns: [] }

/** The fields of a connection with the plans of its facets among them. */
export function addFacets(
  fields: Fields,
  { own }: ConnectionFields,
  places: readonly FacetsPlace[],
  at: Standpoint,
  scope: Scope,
): Fields {
  const facets = own
    .filter(({ name }) => name === 'facets')
    .map((field): [string, FieldPlan] => [
      field.key,
      planOrRefuse(field.name, () => planFacets(field, places, at, scope)),
    ])
  return facets.length === 0 ? fields : new Map([...fields, ...facets])
}

function planFacets(
  field: AskedField,
  places: readonly FacetsPlace[],
  at: Standpoint,
  scope: Scope,
): FacetsPlan {
  const args = argumentsOfField<FacetsArguments>(field, scope)
  const limit = boundNumber('limit', args.limit, { usual: 10, max: 100 })
  const questions = places.flatMap(({ argument, facets, ask }) =>
    [...new Set(args[argument] ?? [])]
      .map(name => facets.find(facet => facet.name === name)!)
      .map(facet => ({ facet, limit, ...ask(facet) })),
  )
  boundFacets(questions.length, places)
  const type = getNamedType(field.definition.type) as GraphQLObjectType
  const fields = planFinding(type, field.nodes, () => at, scope)
  return { kind: 'facets', name: field.name, questions, limit, fields, weight: weightOfFields(fields) }
}

function boundFacets(found: number, places: readonly FacetsPlace[]): void {
  const names = places.map(({ argument }) => `\`${argument}\``).join(' or ')
  const argument = places[0]!.argument
  if (found === 0)
    throw new RequestError(
      'BAD_USER_INPUT',
      'EMPTY_LIST',
      `${names} is an empty list, by which nothing can be counted; name at least one facet.`,
      { argument },
    )
  if (found > MOST_FACETS)
    throw new OutOfRange(
      `${names} holds ${found} facets; give at most ${MOST_FACETS}, and ask for the others under another name.`,
      { argument, max: MOST_FACETS },
    )
}
