import { type GraphQLObjectType, getNamedType } from 'graphql'
import { OutOfRange, RequestError } from '../errors.js'
import { type Facet, facetsOfClaims, facetsOfEnds, facetsOfEntities } from '../model/facets.js'
import type { Choice } from '../questions/choice.js'
import type { Conditions } from '../questions/condition-tree.js'
import type { FacetQuestion } from '../questions/facets.js'
import type { LinkQuestion } from '../questions/link.js'
import type { ListQuestion } from '../questions/list.js'
import { splitConditions } from '../questions/own-conditions.js'
import { boundNumber } from './arguments.js'
import { degreesOfLink, fieldsOfLink } from './degrees.js'
import { checkNotEmpty } from './lists.js'
import type { FacetsPlan, FieldPlan, Fields } from './plan.js'
import { planFinding } from './plan-inquiry.js'
import type { ConnectionFields } from './plan-page.js'
import { planOrRefuse } from './refused.js'
import { type AskedField, type Scope, argumentsOfField } from './scope.js'
import type { Standpoint } from './standpoint.js'
import { weightOfFields } from './weight.js'

/** The facets that one argument can name: which there are, and what question each poses. */
interface FacetsPlace {
  readonly argument: FacetQuestion['on']
  readonly facets: readonly Facet[]
  readonly pose: (facet: Facet) => Pick<FacetQuestion, 'of' | 'own' | 'followed'>
  /** How many entities or claims a facet counts at most, whatever the conditions leave of them. */
  readonly most: number
}

type FacetsArguments = Readonly<Partial<Record<FacetsPlace['argument'], readonly string[] | null>>> & {
  readonly limit?: number | null
}

/** The most facets for one field; each is a query of its own. */
const MOST_FACETS = 12

/** The facets by which the entities of a list can be counted. */
export function facetsOfList(list: ListQuestion, most: number, { model }: Scope): FacetsPlace {
  const all = { ...list, ...NO_PAGE }
  return {
    argument: 'fields',
    most,
    facets: facetsOfEntities(list.type, model),
    pose: ({ keys }) => {
      const { own, others } = splitConditions(list.where, keys)
      return { own, followed: null, of: { ...all, where: others } }
    },
  }
}

/**
 * The facets by which the claims of a link, and the entities at their far ends, can be counted. A link without a condition on the modality follows facts. The
 * facet of modalities leaves this limit out, as it leaves out such a condition, unless the caller gave the argument. `open` is the choice of claims that the
 * link then follows.
 */
export function facetsOfLink(
  link: LinkQuestion,
  open: Choice,
  most: number,
  { model }: Scope,
): FacetsPlace[] {
  const all = { ...link, ...NO_PAGE, wantsSummary: false, besides: null, farColumns: [], claimColumns: [] }
  const place = (argument: 'claim' | 'node', facets: readonly Facet[]): FacetsPlace => ({
    argument,
    facets,
    most,
    pose: ({ keys, name }) => {
      const given = (link.where[argument] ?? {}) as Conditions
      const { own, others } = splitConditions(given, keys)
      const isOpen = argument === 'claim' && name === 'MODALITY'
      const of = { ...all, choice: isOpen ? open : link.choice, where: { ...link.where, [argument]: others } }
      return { own, of, followed: isOpen ? link.choice.modality : null }
    },
  })
  return [place('claim', facetsOfClaims(link.link.claim)), place('node', facetsOfEnds(link.link, model))]
}

/** Takes all that makes a page out of a question: a facet counts the whole list, whatever page of it is shown, and in whatever order. */
const NO_PAGE = { order: [], after: null, limit: null, wantsCount: false, columns: [] }

/** Adds the plans of the facets to the fields of a connection. */
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
  const asked = places.flatMap(place =>
    [...new Set(args[place.argument] ?? [])].map(name => ({ place, facet: findFacet(name, place) })),
  )
  boundFacets(asked.length, places)
  const questions = asked.map(({ place, facet }) => ({
    kind: 'facet' as const,
    facet,
    limit,
    on: place.argument,
    ...place.pose(facet),
  }))
  const reads = asked
    .map(({ place, facet }) => countReads(facet, place, scope))
    .reduce((sum, each) => sum + each, 0)
  const type = getNamedType(field.definition.type) as GraphQLObjectType
  const fields = planFinding(type, field.nodes, () => at, scope)
  return { kind: 'facets', name: field.name, questions, limit, reads, fields, weight: weightOfFields(fields) }
}

/**
 * Counts what is read for one facet: each entity or claim that it counts and, where it counts by a link, each claim of that link as well. There are no more
 * of these claims than the graph has of their type.
 */
function countReads({ from }: Facet, { most }: FacetsPlace, scope: Scope): number {
  if (from.kind !== 'link') return most
  const degree = degreesOfLink(fieldsOfLink(from.link, scope), scope).most ?? 0
  return most + Math.min(most * degree, scope.version.claimCounts[from.link.claim.type] ?? Infinity)
}

/** Finds a facet by its name, or refuses the name. The claims of all types share the names of their facets, but some types have only some of them. */
function findFacet(name: string, { argument, facets }: FacetsPlace): Facet {
  const found = facets.find(facet => facet.name === name)
  if (found !== undefined) return found
  throw new RequestError(
    'BAD_USER_INPUT',
    'NO_SUCH_FACET',
    `\`${argument}\` holds ${name}, by which these claims cannot be counted; give ${facets.map(facet => facet.name).join(', ')}.`,
    { argument },
  )
}

function boundFacets(found: number, places: readonly FacetsPlace[]): void {
  const names = places.map(({ argument }) => `\`${argument}\``).join(' or ')
  const argument = places[0]!.argument
  checkNotEmpty(argument, found, `${names} must name at least one facet to count by; none is given.`)
  if (found > MOST_FACETS)
    throw new OutOfRange(
      `${names} holds ${found} facets; give at most ${MOST_FACETS}, and ask for the others under another name.`,
      { argument, max: MOST_FACETS },
    )
}
