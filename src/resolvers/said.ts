import type { GraphQLResolveInfo } from 'graphql'
import type { ClaimType, Field, Lang } from '../model/model.js'
import type { Noun } from '../model/names.js'
import { inLanguage, valueIn } from '../model/stored.js'
import { type Context, langOfPlan, planOf } from './context.js'
import { type SaidObject, makeEntity } from './objects.js'
import { keyOfObject } from './object-key.js'
import { makeEvidence } from './evidence.js'
import { dayOfTelling, makeSentence } from '../sentences/sentence.js'
import { spanOfValues } from '../questions/span.js'
import { codeOfStatement } from '../questions/values.js'

type FieldResolver = (said: SaidObject, _: unknown, context: Context, info: GraphQLResolveInfo) => unknown

const readsColumn =
  (name: string): FieldResolver =>
  said =>
    said.values[name] ?? null

/** The fields that every claim and statement answers, on an edge or by itself. */
const COMMON: Record<string, FieldResolver> = {
  key: keyOfClaimObject,
  since: readsColumn('since'),
  until: readsColumn('until'),
  modality: readsColumn('modality'),
  grade: readsColumn('grade'),
  recordedIn: readsColumn('recordedIn'),
  retractedIn: readsColumn('retractedIn'),
  holds: said => spanOfValues(said.values),
  verdict: readsColumn('verdict'),
  evidence: (said, _, __, info) => makeEvidence(said.id, said.values, planOf<'parts'>(said, info)),
  sentence: (said, _, context, info) => sentenceOf(said, langOfPlan(said, info), context),
}

/** Makes the key of a claim or statement. An edge shows the far end and the cursor of its list besides, so the same claim on two lists is two objects. */
function keyOfClaimObject(
  said: SaidObject,
  _: unknown,
  { answers }: Context,
  info: GraphQLResolveInfo,
): string {
  const own = keyOfObject(said.id, said.at, answers.version, langOfPlan(said, info))
  return said.list === null ? own : `${own};${said.list}`
}

/** Makes the resolvers of a claim, by itself or as an edge: of its own fields and both its ends, beside the fields of every claim and statement. */
export function claimResolvers(claim: ClaimType): Record<string, FieldResolver> {
  const own = Object.fromEntries(claim.fields.map(field => [field.name, resolverOfField(field)] as const))
  return { ...COMMON, ...own, from: endResolver('from'), to: endResolver('to') }
}

function resolverOfField({ name, kind }: Field): FieldResolver {
  if (kind !== 'bilingual') return readsColumn(name)
  return (said, _, __, info) => said.values[inLanguage(name, langOfPlan(said, info))] ?? null
}

function endResolver(end: 'from' | 'to'): FieldResolver {
  return (said, _, { answers }, info) => {
    const place = planOf<'entities'>(said, info)
    const row = answers.entity(place, said[end])
    return row === null ? null : makeEntity(place, row)
  }
}

export const statementResolvers: Record<string, FieldResolver> = {
  ...COMMON,
  from: endResolver('from'),
  to: endResolver('to'),
  entity: endResolver('from'),
  field: readsColumn('field'),
  statedValue: (said, _, __, info) => valueIn(langOfPlan(said, info), said.values.value) ?? null,
  nameLang: said => said.values.lang ?? null,
  nameKind: readsColumn('kind'),
  externalIdScheme: said => codeOfStatement(said.values)?.scheme ?? null,
}

/** Tells the claim as a sentence, from the phrase of its type, the names of its ends, and its dates. */
function sentenceOf(said: SaidObject, lang: Lang, { answers }: Context): string {
  // An edge reads its values only when they are asked for, so it cannot be copied whole.
  const { claimType, values, at } = said
  const nounOf = (id: string): Noun => answers.nounOf({ id, clocks: at.clocks }, lang)
  const today = dayOfTelling(at.clocks, answers.version)
  return makeSentence(
    { claimType, values, from: nounOf(said.from), to: nounOf(said.to), today },
    lang,
    answers.model,
  )
}
