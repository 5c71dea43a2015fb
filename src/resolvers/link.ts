import type { GraphQLResolveInfo } from 'graphql'
import { type LinkQuestion, sortKeys } from '../cypher/links.js'
import type { Conditions } from '../cypher/condition-tree.js'
import type { LinkPage, LinkRow } from '../loaders/batches.js'
import { sideName } from '../model/derive-claims.js'
import type { Link } from '../model/model.js'
import type { Grade } from '../model/stored.js'
import {
  type ChoiceArguments,
  type PageArguments,
  choiceMark,
  choiceOf,
  conditionsOf,
  orderOf,
  pageSize,
} from './arguments.js'
import { releaseNumber } from './clocks.js'
import { claimColumns, entityColumns } from './columns.js'
import { connection } from './connection.js'
import type { Clocks, Context, EntityValue } from './context.js'
import { goOn, listMark, writeCursor, wrongCursor } from './cursor.js'
import { fieldsBelow } from './selection.js'

export interface LinkArguments extends PageArguments, ChoiceArguments {
  readonly where?: Conditions | null
  readonly orderBy?: readonly Readonly<Record<string, string>>[] | null
  readonly minGrade?: Grade | null
}

/** What is the same for every entity of a level: worked out once, however many entities ask. */
interface Plan {
  readonly question: LinkQuestion
  readonly size: number
  readonly list: string
  /** The entity whose page the cursor ends; null for the first page. */
  readonly after: string | null
}

/** Follows a claim from an entity: one resolver for every field with @link. */
export function linkResolver(
  link: Link,
): (
  entity: EntityValue,
  args: LinkArguments,
  context: Context,
  info: GraphQLResolveInfo,
) => Promise<unknown> {
  const plans = new WeakMap<object, Map<string, Plan>>()
  return async (entity, args, context, info) => {
    const ofField = plans.get(info.fieldNodes) ?? new Map<string, Plan>()
    plans.set(info.fieldNodes, ofField)
    // Variables may differ between operations that share parsed documents, so the plan is kept under them as well.
    const key = JSON.stringify([args, entity.clocks, context.lang, context.version.release])
    const plan = ofField.get(key) ?? planOf(link, args, entity.clocks, context, info)
    if (ofField.size < 64) ofField.set(key, plan)
    if (plan.after !== null && plan.after !== entity.id) throw wrongCursor()
    return asConnection(link, plan, entity, await context.loaders.link(plan.question, entity.id), context)
  }
}

function planOf(
  link: Link,
  args: LinkArguments,
  inherited: Clocks,
  context: Context,
  info: GraphQLResolveInfo,
): Plan {
  const order = orderOf(args.orderBy)
  const list = listMark(
    link.claim.type,
    link.direction,
    order,
    context.lang,
    args.where ?? null,
    ...choiceMark(args),
  )
  // The first value of a cursor is the entity whose page it ends, the others are what its last row is sorted by.
  const width = 1 + sortKeys({ order, lang: context.lang }).length
  const { clocks, values } = goOn(args.after, { mark: list, width }, args, inherited, context.version)
  const size = pageSize(args.first)
  const fields = fieldsBelow(info)
  const ofEdges = fieldsBelow(info, 'edges')
  const ofNodes = new Set([...fieldsBelow(info, 'nodes'), ...fieldsBelow(info, 'edges', 'node')])
  const wantsPage = fields.has('nodes') || fields.has('edges') || fields.has('pageInfo')
  const question: LinkQuestion = {
    link,
    clocks,
    order,
    choice: choiceOf(args, clocks),
    where: conditionsOf(args.where),
    lang: context.lang,
    after: values?.slice(1) ?? null,
    limit: wantsPage ? size + 1 : null,
    wantsCount: fields.has('totalCount'),
    wantsSummary: fields.has('summary'),
    farColumns: entityColumns(context.model, ofNodes),
    claimColumns: claimColumns(context.model, ofEdges),
  }
  return { question, size, list, after: (values?.[0] as string | undefined) ?? null }
}

function asConnection(
  link: Link,
  { question, size, list }: Plan,
  near: EntityValue,
  page: LinkPage,
  context: Context,
): unknown {
  const { clocks } = question
  const typename = `${sideName(link.claim, link.direction)}Edge`
  const edgeOf = (row: LinkRow) => {
    const far = { __typename: row.far.type, id: row.far.id, values: row.far.values, clocks }
    const [from, to] = link.direction === 'IN' ? [far.id, near.id] : [near.id, far.id]
    return {
      __typename: typename,
      id: row.values.id as string,
      claimType: link.claim.type,
      values: row.values,
      clocks,
      from,
      to,
      get cursor() {
        return writeCursor(list, clocks, context.version, [near.id, ...row.sort])
      },
      node: far,
      certainty: row.certainty,
    }
  }
  return {
    ...connection(page.rows, size, question.after !== null, page.total, edgeOf),
    summary: summaryOf(page.summary, clocks, context),
  }
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
