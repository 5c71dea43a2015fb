import type { GraphQLResolveInfo } from 'graphql'
import type { ClaimType, Field } from '../model/model.js'
import { presentId } from '../model/renamed.js'
import { inLanguage, valueIn } from '../model/stored.js'
import { releaseNumber } from './clocks.js'
import { claimColumns } from './columns.js'
import type { Context, SaidValue } from './context.js'
import { entityById, langOf } from './entity-value.js'
import { evidenceOf } from './evidence.js'
import { sentenceOf } from './sentence.js'
import { spanOf } from './span.js'

type FieldResolver = (said: SaidValue, args: never, context: Context, info: GraphQLResolveInfo) => unknown

const column =
  (name: string): FieldResolver =>
  said =>
    said.values[name] ?? null

/** What every claim and statement answers, on an edge or by itself. */
const COMMON: Record<string, FieldResolver> = {
  since: column('since'),
  until: column('until'),
  modality: column('modality'),
  grade: column('grade'),
  recordedIn: column('recordedIn'),
  retractedIn: column('retractedIn'),
  holds: said => spanOf(said.values),
  verdict: (said, _, context) => verdictOf(said, context),
  evidence: said => evidenceOf(said),
  sentence: (said, { lang }: LangArgument, context) => sentenceOf(said, langOf(lang, context), context),
}

/** The verdict as it stood at the release that is asked for. */
function verdictOf({ values, clocks }: SaidValue, { version }: Context): unknown {
  if (clocks.release === null) return values.verdict
  const release = releaseNumber(clocks, version)
  const since = values.verdictSince as number[]
  return (values.verdicts as string[])[since.filter(from => from <= release).length - 1] ?? values.verdict
}

/** Fields of an edge: the claim's own, beside those of every claim. */
export function edgeResolvers(claim: ClaimType): Record<string, FieldResolver> {
  return { ...COMMON, ...Object.fromEntries(claim.fields.map(field => [field.name, ownField(field)])) }
}

interface LangArgument {
  readonly lang?: 'EN' | 'ID' | null
}

function ownField({ name, kind }: Field): FieldResolver {
  if (kind !== 'bilingual') return column(name)
  return (said, { lang }: LangArgument, context) =>
    said.values[inLanguage(name, langOf(lang, context))] ?? null
}

/** Fields of a claim by itself: those of an edge, and both ends. */
export function claimResolvers(claim: ClaimType): Record<string, FieldResolver> {
  return { ...edgeResolvers(claim), from: endResolver('from'), to: endResolver('to') }
}

function endResolver(end: 'from' | 'to'): FieldResolver {
  return (said, _, context, info) => entityById(said[end], said.clocks, context, info)
}

export const statementResolvers: Record<string, FieldResolver> = {
  ...COMMON,
  entity: endResolver('from'),
  field: column('field'),
  statedValue: ({ values }, { lang }: LangArgument, context) =>
    valueIn(langOf(lang, context), values.value) ?? null,
  nameLang: said => (said.values.lang as string | null)?.toUpperCase() ?? null,
  nameKind: column('kind'),
}

/** A claim or statement by its id, in the version that stood under the clocks; null when there is none. */
export async function saidById(
  id: string,
  clocks: SaidValue['clocks'],
  fields: ReadonlySet<string>,
  context: Context,
): Promise<SaidValue | null> {
  const columns = claimColumns(context.model, fields)
  const claim = context.model.claims.get(id.split(':')[0]!)
  if (claim === undefined) return statementById(presentId(id), clocks, columns, context)
  const row = await context.loaders.claim(claim.type, clocks.release, columns, id)
  return (
    row && {
      __typename: claim.name,
      id,
      claimType: claim.type,
      values: row.values,
      clocks,
      from: row.from,
      to: row.to,
    }
  )
}

async function statementById(
  id: string,
  clocks: SaidValue['clocks'],
  columns: readonly string[],
  context: Context,
): Promise<SaidValue | null> {
  const values = await context.loaders.statement(clocks.release, columns, id)
  const entity = id.split(':')[0]!
  return (
    values && {
      __typename: 'Statement',
      id,
      claimType: 'STATEMENT',
      values,
      clocks,
      from: entity,
      to: entity,
    }
  )
}
