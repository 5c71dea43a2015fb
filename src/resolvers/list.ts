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
import { type Clocks, type Context, NOW } from './context.js'
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
    const ofNodes = new Set([...fieldsBelow(info, 'nodes'), ...fieldsBelow(info, 'edges', 'node')])
    const answer = await listed(context, {
      type,
      clocks,
      order,
      after,
      columns: entityColumns(context.model, ofNodes),
      certainty: certaintyOf(args.certainty, clocks),
      where: conditionsOf(args.where),
      lang: context.lang,
      limit: ['nodes', 'edges', 'pageInfo'].some(field => fields.has(field)) ? size + 1 : null,
      wantsCount: fields.has('totalCount') || fields.has('summary'),
    })
    const edgeOf = ([sort, certainty, id, typename, values]: ListRow) => ({
      cursor: writeCursor(list, clocks, context.version, sort),
      node: { __typename: typename, id, values: named(answer.columns, values), clocks },
      certainty,
    })
    return {
      ...connection(answer.page, size, after !== null, answer.total, edgeOf),
      summary: summaryOf(answer, clocks, context),
    }
  }
}

interface ListAnswer {
  readonly page: readonly ListRow[]
  readonly total: number | null
  readonly certain: number | null
  readonly columns: readonly string[]
}

/** Asks the graph; the number of all entities of a type is kept with the release and needs no asking. */
async function listed({ model, run, version }: Context, question: ListQuestion): Promise<ListAnswer> {
  const { type, clocks, where, columns } = question
  const isAll = clocks.release === null && clocks.day === null && Object.keys(where).length === 0
  const all = isAll && question.wantsCount ? (version.entityCounts[type.name] ?? 0) : null
  const asked = { ...question, wantsCount: question.wantsCount && !isAll }
  if (asked.limit === null && !asked.wantsCount) return { page: [], total: all, certain: null, columns }
  const [[page, total, certain] = [[], 0, 0]] = (await run(listStatement(model, asked))) as [
    ListRow[],
    number | null,
    number | null,
  ][]
  return { page, total: all ?? total, certain, columns }
}

function summaryOf({ total, certain }: ListAnswer, clocks: Clocks, { version }: Context): unknown {
  return {
    total,
    certain,
    possible: certain === null || total === null ? null : total - certain,
    asOf: clocks.day,
    knownAt: releaseNumber(clocks, version),
  }
}
