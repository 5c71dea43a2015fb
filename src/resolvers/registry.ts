import { type GraphQLNamedType, type GraphQLSchema, getNamedType } from 'graphql'
import { sideName } from '../model/derive-claims.js'
import { type Model, linksOf } from '../model/model.js'
import { connectionResolvers, facetedResolvers, nodeOfEdge } from './connection.js'
import { dataset, legend } from './dataset.js'
import { entityResolvers } from './entity.js'
import { evidenceResolvers } from './evidence.js'
import { findingField, findingResolvers } from './finding.js'
import { rootField } from './roots.js'
import { claimResolvers, statementResolvers } from './said.js'
import { candidatesOfMatch, nodeOfCandidate } from './match.js'
import { claimOfSearchEdge } from './search.js'

/** The resolvers of fields, by the names of their types; an interface has one that tells the type of a value. */
type Resolvers = Record<string, unknown>

/** Creates every resolver that there is. `inquiries` are the root fields that have a file of their own in `src/queries`. */
export function createResolvers(
  model: Model,
  schema: GraphQLSchema,
  inquiries: readonly string[],
): Resolvers {
  const derived = derivedResolvers(model)
  return {
    ...derived,
    ...findingResolvers(typesOfFindings(schema, inquiries), derived),
    Query: rootResolvers(schema),
  }
}

/** Makes the resolvers of the root fields. Each is a question that the plan has read, but for the two that tell what the server knows of itself. */
function rootResolvers(schema: GraphQLSchema): Record<string, unknown> {
  const names = Object.keys(schema.getQueryType()!.getFields())
  return { ...Object.fromEntries(names.map(name => [name, rootField])), dataset, legend }
}

/** Lists the types whose objects tell what they hold: what inquiries find, facets, and what the server knows of itself. */
function typesOfFindings(schema: GraphQLSchema, inquiries: readonly string[]): GraphQLNamedType[] {
  const roots = schema.getQueryType()!.getFields()
  const others = ['Facet', 'Dataset', 'ClaimType', 'Summary', 'ListSummary']
  return [
    ...inquiries.map(name => getNamedType(roots[name]!.type)),
    ...others.map(name => schema.getType(name)!),
  ]
}

function derivedResolvers(model: Model): Resolvers {
  const entities = [...model.entities.values()]
  const sides = linksOf(model).map(link => [sideName(link), link.claim] as const)
  const byType = Object.fromEntries<object>(entities.map(type => [type.name, entityResolvers(type)]))
  return {
    ...byType,
    ...Object.fromEntries([...model.claims.values()].map(claim => [claim.name, claimResolvers(claim)])),
    ...Object.fromEntries(
      sides.map(([side, claim]) => [`${side}Edge`, { ...claimResolvers(claim), node: nodeOfEdge }]),
    ),
    ...Object.fromEntries(entities.map(({ name }) => [`${name}Edge`, { node: nodeOfEdge }])),
    ...Object.fromEntries(CONNECTIONS.map(name => [`${name}Connection`, connectionResolvers])),
    ...Object.fromEntries(namesOfFaceted(model).map(name => [`${name}Connection`, facetedResolvers])),
    ClaimConnection: { ...connectionResolvers, byType: findingField, summary: findingField },
    NameMatch: { candidates: candidatesOfMatch },
    MatchCandidate: { node: nodeOfCandidate },
    SearchEdge: { node: nodeOfEdge, matchedClaim: claimOfSearchEdge },
    EntitySourceEdge: { node: nodeOfEdge },
    StatementEdge: { node: nodeOfEdge },
    ClaimEdge: { node: nodeOfEdge },
    Statement: statementResolvers,
    Evidence: evidenceResolvers,
    ...Object.fromEntries(INTERFACES.map(name => [name, { __resolveType: typenameOf }])),
  }
}

/** The connections without facets, except that of claims; they are named without the ending `Connection`. */
const CONNECTIONS = ['Search', 'Statement', 'EntitySource']

/** Names the connections that follow from the model and have facets, also without that ending. */
const namesOfFaceted = (model: Model): string[] => [...linksOf(model).map(sideName), ...model.entities.keys()]

const INTERFACES = ['Node', 'Entity', 'Claim']

function typenameOf(value: { readonly __typename: string }): string {
  return value.__typename
}
