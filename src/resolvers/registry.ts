import { SOURCE_TYPE, linksOf } from '../model/model.js'
import { sideName } from '../model/derive-claims.js'
import type { Model } from '../model/model.js'
import { entityResolvers, oneResolver } from './entity.js'
import { evidenceResolvers } from './evidence.js'
import { listResolver } from './list.js'
import { claimTypeResolvers, dataset, legend, releaseResolvers } from './query/dataset.js'
import { claimsOfSource } from './query/claims-of-source.js'
import { node, nodes } from './query/look-up.js'
import { search } from './query/search.js'
import { claimResolvers, edgeResolvers, statementResolvers } from './said.js'
import { Cursor, Day, EDTF, KnownAt } from './scalars.js'

/** Fields by type, and the types of interfaces by value. */
export type Resolvers = Record<string, unknown>

/** Questions written by hand. A new one is a file in `query/` and a line here. */
const QUESTIONS = { node, nodes, search, dataset, legend }

/** Every resolver there is: those derived from the stored types first, so that one written by hand wins. */
export function createResolvers(model: Model): Resolvers {
  const entities = [...model.entities.values()]
  const claims = [...model.claims.values()]
  const roots = entities.flatMap(type => [
    [type.one, oneResolver(type)] as const,
    [type.many, listResolver(type)] as const,
  ])
  const byType = Object.fromEntries<object>(entities.map(type => [type.name, entityResolvers(type)]))
  return {
    ...byType,
    ...Object.fromEntries(claims.map(claim => [claim.name, claimResolvers(claim)])),
    ...Object.fromEntries(
      linksOf(model).map(link => [`${sideName(link.claim, link.direction)}Edge`, edgeResolvers(link.claim)]),
    ),
    [SOURCE_TYPE]: { ...byType[SOURCE_TYPE], claims: claimsOfSource },
    Query: { ...Object.fromEntries(roots), ...QUESTIONS },
    Statement: statementResolvers,
    Evidence: evidenceResolvers,
    Release: releaseResolvers,
    ClaimType: claimTypeResolvers,
    Cursor,
    Day,
    EDTF,
    KnownAt,
    ...Object.fromEntries(INTERFACES.map(name => [name, { __resolveType: typenameOf }])),
  }
}

const INTERFACES = ['Node', 'Entity', 'Claim']

function typenameOf(value: { readonly __typename: string }): string {
  return value.__typename
}
