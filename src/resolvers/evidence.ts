import type { GraphQLResolveInfo } from 'graphql'
import { showInTurns } from '../answer/breath.js'
import { evidenceIn } from '../questions/values.js'
import type { PagePlan, PartsPlan } from '../plan/plan.js'
import type { StatementsPage } from '../questions/statements.js'
import type { EvidenceValues, Values } from '../questions/values.js'
import { type Context, type Planned, langOfPlan, planOf } from './context.js'
import { type EntityObject, makeEntity } from './objects.js'

/** One piece of evidence in an answer. Its source and its speaker are named by their ids, as these lie on the claim. */
interface EvidenceObject extends Planned, Omit<EvidenceValues, 'source' | 'speaker' | 'says'> {
  readonly claimId: string
  readonly witness: EvidenceValues
}

/** Makes the evidence of a claim or statement, in the order in which the seed gives it. */
export function makeEvidence(claimId: string, values: Values, { fields }: PartsPlan): EvidenceObject[] {
  return evidenceIn(values).map(witness => {
    const { locator, speaksOn, seen, grade, stance, passage } = witness
    return { claimId, witness, locator, speaksOn, seen, grade, stance, passage, fields }
  })
}

/** Resolves all evidence for what is said of an entity, statement after statement. */
export function evidenceOfEntity(
  entity: EntityObject,
  _: unknown,
  { answers, breath }: Context,
  info: GraphQLResolveInfo,
): ReturnType<typeof showInTurns<EvidenceObject>> {
  const plan: PagePlan = planOf<'page'>(entity, info)
  const parts = plan.fields.get('evidence') as PartsPlan
  const { rows } = answers.page<StatementsPage>(plan, entity.id)!
  const all = rows.flatMap(({ values }) => makeEvidence(String(values.id), values, parts))
  return showInTurns(all, parts.weight, breath)
}

type Resolver = (
  evidence: EvidenceObject,
  _: unknown,
  c: Context,
  i: GraphQLResolveInfo,
) => EntityObject | null

/**
 * Makes the resolver of an entity to which evidence leads. It gives null where the evidence names no such entity, or where the entity did not stand under the
 * clocks.
 */
function entityOfEvidence(idOf: (witness: EvidenceValues) => string | undefined): Resolver {
  return (evidence, _, { answers }, info) => {
    const place = planOf<'entities'>(evidence, info)
    const id = idOf(evidence.witness)
    const row = id === undefined ? null : answers.entity(place, id)
    return row === null ? null : makeEntity(place, row)
  }
}

export const evidenceResolvers = {
  source: entityOfEvidence(({ source }) => source),
  speaker: entityOfEvidence(({ speaker }) => speaker),
  says: (evidence: EvidenceObject, _: unknown, __: Context, info: GraphQLResolveInfo) =>
    evidence.witness.says?.[langOfPlan(evidence, info)] ?? null,
}
