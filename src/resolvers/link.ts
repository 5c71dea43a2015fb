import type { GraphQLResolveInfo } from 'graphql'
import type { LinkPage, LinkRow } from '../loaders/entities-and-links.js'
import { sideName } from '../model/derive-claims.js'
import type { Link } from '../model/model.js'
import { releaseNumber } from './clocks.js'
import { Connection } from './connection.js'
import type { Clocks, Context, EntityValue } from './context.js'
import { writeCursor, wrongCursor } from './cursor.js'
import { type ForeseenPlan, type LinkPlan, foreseenPage, foreseenPages } from './foreseen.js'
import { type LinkArguments, linkPlan } from './link-plan.js'

/** Follows a claim from an entity: one resolver for every field with @link. */
export function linkResolver(
  link: Link,
): (entity: EntityValue, args: LinkArguments, context: Context, info: GraphQLResolveInfo) => unknown {
  // The list of nodes belongs to one operation with its variables, and all entities of a level come with the same clocks.
  const plans = new WeakMap<object, WeakMap<Clocks, LinkPlan>>()
  async function read(
    entity: EntityValue,
    args: LinkArguments,
    context: Context,
    info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const ofField = plans.get(info.fieldNodes) ?? new WeakMap<Clocks, LinkPlan>()
    plans.set(info.fieldNodes, ofField)
    const plan = ofField.get(entity.clocks) ?? linkPlan(link, args, entity.clocks, context, info)
    ofField.set(entity.clocks, plan)
    if (plan.after !== null && plan.after !== entity.id) throw wrongCursor()
    return asConnection(link, plan, entity, await context.loaders.link(plan.question, entity.id), context)
  }
  return (entity, args, context, info) => {
    const found = foreseenPage(entity, info)
    return found === null
      ? read(entity, args, context, info)
      : asConnection(link, found.plan, entity, found.page, context)
  }
}

function asConnection(
  link: Link,
  { question, size, list, foresight }: LinkPlan & Partial<ForeseenPlan>,
  near: EntityValue,
  page: LinkPage,
  context: Context,
): unknown {
  const { clocks } = question
  const nodeOf = ({ far }: LinkRow): EntityValue => ({
    __typename: far.type,
    id: far.id,
    values: far.values,
    clocks,
    foreseen: foresight && foreseenPages(foresight, far.below),
  })
  const edgeOf = (row: LinkRow) => {
    const far = row.far.id
    const [from, to] = link.direction === 'IN' ? [far, near.id] : [near.id, far]
    return {
      __typename: `${sideName(link.claim, link.direction)}Edge`,
      id: row.values.id as string,
      claimType: link.claim.type,
      values: row.values,
      clocks,
      from,
      to,
      get cursor() {
        return writeCursor(list.mark, clocks, context.version, [near.id, ...row.sort])
      },
      node: nodeOf(row),
      certainty: row.certainty,
    }
  }
  return new Connection({
    rows: page.rows,
    size,
    hasPrevious: question.after !== null,
    totalCount: page.total,
    summary: summaryOf(page.summary, clocks, context),
    edgeOf,
    nodeOf,
  })
}

function summaryOf(counts: readonly number[] | null, clocks: Clocks, { version }: Context): unknown {
  if (counts === null) return null
  const [
    total = 0,
    certain = 0,
    possible = 0,
    undated = 0,
    disputed = 0,
    denied = 0,
    notFact = 0,
    rejected = 0,
    outside = 0,
  ] = counts
  const onDay = clocks.day !== null
  return {
    total,
    undated,
    disputed,
    denied,
    notFact,
    rejected,
    certain: onDay ? certain : null,
    possible: onDay ? possible : null,
    outside: onDay ? outside : null,
    asOf: clocks.day,
    knownAt: releaseNumber(clocks, version),
  }
}
