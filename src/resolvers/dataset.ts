import type { GraphQLResolveInfo } from 'graphql'
import { type Bilingual, type ClaimType, type Phrases, makeBilingual } from '../model/model.js'
import { tellPhrase } from '../model/phrases.js'
import type { Plan } from '../plan/plan.js'
import type { Finding } from '../questions/finding.js'
import type { ReleaseFacts } from '../questions/version.js'
import { type Context, rootPlanOf } from './context.js'
import { showCoverage } from './coverage.js'
import { makeFinding } from './finding.js'

/** `dataset`: which data answers. */
export function dataset(
  plan: Plan,
  _: unknown,
  { answers: { version } }: Context,
  info: GraphQLResolveInfo,
): unknown {
  const { release, isDraft, hash, releases } = version
  const publishedAt = releases.find(found => found.release === release)?.at ?? null
  return makeFinding(rootPlanOf<'value'>(plan, info), {
    release,
    isDraft,
    hash,
    citation: makeCitation({ release, hash, publishedAt }),
    releases: releases.map(showRelease),
    entityCounts: listCounts(version.entityCounts),
    claimCounts: listCounts(version.claimCounts),
    coverages: version.coverage.map(showCoverage),
    dataLicence: 'CC BY 4.0',
    codeLicence: 'MIT',
  })
}

function listCounts(byType: Readonly<Record<string, number>>): Finding[] {
  return Object.entries(byType)
    .sort()
    .map(([typeName, total]) => ({ typeName, total }))
}

const showRelease = ({ release, at, en, id }: ReleaseFacts): Finding => ({ release, at, why: { en, id } })

/** The parts of a citation. */
interface Cited {
  readonly release: number
  readonly hash: string
  /** The instant at which the release was published; null for a draft. */
  readonly publishedAt: string | null
}

/** Tells how to cite the data. */
export const makeCitation = ({ release, hash, publishedAt }: Cited): Bilingual => ({
  en: `Sepakat: a knowledge graph of cooperation frameworks. ${publishedAt === null ? `Unpublished draft of release ${release}` : `Release ${release}, ${publishedAt.slice(0, 10)}`}. SHA-256 ${hash}. CC BY 4.0.`,
  id: `Sepakat: graf pengetahuan kerangka kerja sama. ${publishedAt === null ? `Draf rilis ${release} yang belum terbit` : `Rilis ${release}, ${publishedAt.slice(0, 10)}`}. SHA-256 ${hash}. CC BY 4.0.`,
})

/** `legend`: every claim type. */
export function legend(plan: Plan, _: unknown, { answers }: Context, info: GraphQLResolveInfo): unknown {
  const field = rootPlanOf<'value'>(plan, info)
  return [...answers.model.claims.values()].map(claim => makeFinding(field, showClaimType(claim)))
}

const showClaimType = (claim: ClaimType): Finding => ({
  claimType: claim.type,
  meaning: claim.meaning,
  fromTypes: claim.from,
  toTypes: claim.to,
  traits: claim.traits,
  reads: readsPlainly(claim, 'forth'),
  readsBack: readsPlainly(claim, 'back'),
})

const readsPlainly = ({ phrases, traits }: ClaimType, way: keyof Phrases): Bilingual =>
  makeBilingual(lang => tellPhrase(phrases[lang][way], traits.includes('ACT'), lang))
