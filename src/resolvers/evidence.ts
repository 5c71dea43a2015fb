import type { GraphQLResolveInfo } from 'graphql'
import type { Context, EntityValue, SaidValue } from './context.js'
import { entityById, langOf } from './entity-value.js'

/** Evidence as it lies on its claim, with what the resolvers below need. */
interface EvidenceValue {
  readonly claimId: string
  readonly sourceId: string
  readonly locator: string | null
  readonly saying: { readonly en: string; readonly id: string } | null
  readonly speaksOn: string | null
  readonly seen: string | null
  readonly grade: string
  readonly stance: string
  readonly passage: unknown
  readonly clocks: EntityValue['clocks']
}

/** The evidence of a claim or statement, in the order in which the seed gives it. */
export function evidenceOf(said: SaidValue): EvidenceValue[] {
  const stored = JSON.parse(String(said.values.evidence ?? '[]')) as (Record<string, unknown> & {
    source: string
  })[]
  return stored.map(item => ({
    ...(item as unknown as EvidenceValue),
    claimId: said.id,
    sourceId: item.source,
    saying: item.says as EvidenceValue['saying'],
    clocks: said.clocks,
  }))
}

export const evidenceResolvers = {
  source: ({ sourceId, clocks }: EvidenceValue, _: unknown, context: Context, info: GraphQLResolveInfo) =>
    entityById(sourceId, clocks, context, info),
  says: ({ saying }: EvidenceValue, { lang }: { lang?: 'EN' | 'ID' | null }, context: Context) =>
    saying?.[langOf(lang, context)] ?? null,
}
