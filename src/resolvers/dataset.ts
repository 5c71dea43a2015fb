import type { GraphQLResolveInfo } from 'graphql'
import type { ClaimType, Lang, Phrases } from '../model/model.js'
import { tellPhrase } from '../model/phrases.js'
import type { Plan } from '../plan/plan.js'
import type { ReleaseFacts } from '../questions/version.js'
import type { Context } from './context.js'
import { showCoverage } from './coverage.js'
import { type InLanguage, type LangArgument, langOfArguments } from './in-language.js'

/** The language that the request accepts: the plan of a root field says so. */
function acceptedLang({ roots }: Plan, { path }: GraphQLResolveInfo): Lang {
  const { field } = roots.get(path.key as string)!
  return field.kind === 'value' ? field.lang : 'en'
}

/** `dataset`: which data answers. */
export function dataset(
  plan: Plan,
  _: unknown,
  { answers: { version } }: Context,
  info: GraphQLResolveInfo,
): unknown {
  const { release, isDraft, hash, releases } = version
  const accepted = acceptedLang(plan, info)
  return {
    accepted,
    release,
    isDraft,
    hash,
    publishedAt: releases.find(found => found.release === release)?.at ?? null,
    releases: releases.map(facts => ({ ...facts, accepted })),
    entityCounts: counts(version.entityCounts),
    claimCounts: counts(version.claimCounts),
    coverages: version.coverage.map(entry => showCoverage(entry, accepted)),
    dataLicence: 'CC BY 4.0',
    codeLicence: 'MIT',
  }
}

function counts(byType: Readonly<Record<string, number>>): unknown[] {
  return Object.entries(byType)
    .sort()
    .map(([typeName, total]) => ({ typeName, total }))
}

/** What a citation is made of. */
interface Cited {
  readonly release: number
  readonly hash: string
  /** Instant of the release; null for a draft. */
  readonly publishedAt: string | null
}

const CITATIONS = {
  en: ({ release, hash, publishedAt }: Cited) =>
    `Sepakat: a knowledge graph of cooperation frameworks. ${publishedAt === null ? `Unpublished draft of release ${release}` : `Release ${release}, ${publishedAt.slice(0, 10)}`}. SHA-256 ${hash}. CC BY 4.0.`,
  id: ({ release, hash, publishedAt }: Cited) =>
    `Sepakat: graf pengetahuan kerangka kerja sama. ${publishedAt === null ? `Draf rilis ${release} yang belum terbit` : `Rilis ${release}, ${publishedAt.slice(0, 10)}`}. SHA-256 ${hash}. CC BY 4.0.`,
}

export const datasetResolvers = {
  citation: (data: InLanguage<Cited>, args: LangArgument) => CITATIONS[langOfArguments(data, args)](data),
}

export const releaseResolvers = {
  why: (release: InLanguage<ReleaseFacts>, args: LangArgument) => release[langOfArguments(release, args)],
}

/** `legend`: every claim type. */
export function legend(plan: Plan, _: unknown, { answers }: Context, info: GraphQLResolveInfo): unknown {
  const accepted = acceptedLang(plan, info)
  return [...answers.model.claims.values()].map(claim => ({ ...claim, accepted }))
}

export const claimTypeResolvers = {
  claimType: (claim: ClaimType) => claim.type,
  fromTypes: (claim: ClaimType) => claim.from,
  toTypes: (claim: ClaimType) => claim.to,
  reads: (claim: InLanguage<ClaimType>, args: LangArgument) =>
    readsPlainly(claim, langOfArguments(claim, args), 'forth'),
  readsBack: (claim: InLanguage<ClaimType>, args: LangArgument) =>
    readsPlainly(claim, langOfArguments(claim, args), 'back'),
}

const readsPlainly = ({ phrases, traits }: ClaimType, lang: Lang, way: keyof Phrases): string =>
  tellPhrase(phrases[lang][way], traits.includes('ACT'), lang)
