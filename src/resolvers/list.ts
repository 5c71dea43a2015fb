import type { GraphQLResolveInfo } from 'graphql'
import { type ListQuestion, listStatement } from '../cypher/lists.js'
import type { Conditions } from '../cypher/comparisons.js'
import { named } from '../loaders/in-order.js'
import type { EntityType } from '../model/model.js'
import {
  type ChoiceArguments,
  type PageArguments,
  certaintyOf,
  conditionsOf,
  orderOf,
  pageSize,
} from './arguments.js'
import { releaseNumber } from './clocks.js'
import { entityColumns } from './columns.js'
import { connection } from './connection.js'
import { type Context, NOW } from './context.js'
import { goOn, listMark, writeCursor } from './cursor.js'
import { fieldsBelow } from './selection.js'

interface ListArguments extends PageArguments {
  readonly where?: Conditions | null
  readonly orderBy?: readonly Readonly<Record<string, string>>[] | null
  readonly certainty?: ChoiceArguments['certainty']
}

type ListRow = [sort: unknown[], certainty: string | null, id: string, type: string, values: unknown[]]

/** Lists the entities of one type: one resolver for the `many` field of every type. */
export function listResolver(
  type: EntityType,
): (root: unknown, args: ListArguments, context: Context, info: GraphQLResolveInfo) => Promise<unknown> {
  return async (_root, args, context, info) => {
    const order = orderOf(args.orderBy)
    const list = listMark(type.name, order, context.lang)
    const { clocks, values: after } = goOn(args.after, list, args, NOW, context.version)
    const size = pageSize(args.first)
    const fields = fieldsBelow(info)
    const columns = entityColumns(
      context.model,
      new Set([...fieldsBelow(info, 'nodes'), ...fieldsBelow(info, 'edges', 'node')]),
    )
    const question: ListQuestion = {
      type,
      clocks,
      order,
      after,
      columns,
      certainty: certaintyOf(args.certainty, clocks),
      where: conditionsOf(args.where),
      lang: context.lang,
      limit: fields.has('nodes') || fields.has('edges') || fields.has('pageInfo') ? size + 1 : null,
      wantsCount: fields.has('totalCount') || fields.has('summary'),
    }
    const [[page, total, certain] = [[], 0, 0]] = (await context.run(
      listStatement(context.model, question),
    )) as [ListRow[], number | null, number | null][]
    const edgeOf = ([sort, certainty, id, typename, values]: ListRow) => ({
      cursor: writeCursor(list, clocks, context.version, sort),
      node: { __typename: typename, id, values: named(columns, values), clocks },
      certainty,
    })
    const summary = {
      total,
      certain,
      possible: certain === null || total === null ? null : total - certain,
      asOf: clocks.day,
      knownAt: releaseNumber(clocks, context.version),
    }
    return { ...connection(page, size, after !== null, total, edgeOf), summary }
  }
}
