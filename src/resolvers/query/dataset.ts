import type { ClaimType } from '../../model/model.js'
import type { ReleaseFacts } from '../../loaders/version.js'
import type { Context } from '../context.js'
import { langOf } from '../entity-value.js'

type LangArgument = { lang?: 'EN' | 'ID' | null }

/** `dataset`: which data answers. */
export function dataset(_root: unknown, _args: unknown, { version }: Context): unknown {
  const { release, isDraft, hash, releases } = version
  return {
    release,
    isDraft,
    hash,
    releases,
    entityCounts: counts(version.entityCounts),
    claimCounts: counts(version.claimCounts),
    dataLicence: 'CC BY 4.0',
    codeLicence: 'MIT',
  }
}

function counts(byType: Readonly<Record<string, number>>): unknown[] {
  return Object.entries(byType)
    .sort()
    .map(([typeName, total]) => ({ typeName, total }))
}

export const releaseResolvers = {
  why: (release: ReleaseFacts, { lang }: LangArgument, context: Context) => release[langOf(lang, context)],
}

/** `legend`: every claim type. */
export function legend(_root: unknown, _args: unknown, { model }: Context): unknown {
  return [...model.claims.values()]
}

export const claimTypeResolvers = {
  claimType: (claim: ClaimType) => claim.type,
  fromTypes: (claim: ClaimType) => claim.from,
  toTypes: (claim: ClaimType) => claim.to,
  reads: (claim: ClaimType, { lang }: LangArgument, context: Context) =>
    claim.phrases[langOf(lang, context)].forth,
  readsBack: (claim: ClaimType, { lang }: LangArgument, context: Context) =>
    claim.phrases[langOf(lang, context)].back,
}
