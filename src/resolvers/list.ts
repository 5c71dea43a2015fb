import { type GraphQLObjectType, type GraphQLResolveInfo, getNamedType } from 'graphql'
import type { ListQuestion } from '../cypher/list-members.js'
import { listKeys } from '../cypher/lists.js'
import type { Conditions } from '../cypher/condition-tree.js'
import { pagesFrom } from '../loaders/entities-and-links.js'
import { named } from '../loaders/in-order.js'
import type { ListPage, ListRow } from '../loaders/lists.js'
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
import { PageConnection } from './connection.js'
import { type Clocks, type Context, NOW } from './context.js'
import { goOn, listMark, writeCursor } from './cursor.js'
import { foreseenPages } from './foreseen.js'
import { foreseeBelowRows, newScope } from './foresight.js'
import { pageFields, rowsWanted } from './selection.js'

interface ListArguments extends PageArguments {
  readonly where?: Conditions | null
  readonly orderBy?: readonly Readonly<Record<string, string>>[] | null
  readonly certainty?: ChoiceArguments['certainty']
}

/** Lists the entities of one type: one resolver for the `many` field of every type. */
export function listResolver(
  type: EntityType,
): (root: unknown, args: ListArguments, context: Context, info: GraphQLResolveInfo) => Promise<unknown> {
  return async (_root, args, context, info) => {
    const order = orderOf(args.orderBy)
    const list = listMark(type.name, order, context.lang, args.where ?? null, args.certainty ?? null)
    const { clocks, values: after } = goOn(
      args.after,
      { mark: list, width: listKeys({ type, order, lang: context.lang }).length },
      args,
      NOW,
      context.version,
    )
    const size = pageSize(args.first)
    const fields = pageFields(info)
    const columns = entityColumns(context.model, fields.ofNodes)
    const foresight = foreseeBelowRows(
      info.fieldNodes,
      getNamedType(info.returnType) as GraphQLObjectType,
      { usual: size, most: size },
      clocks,
      newScope(context, info),
    )
    const answer = await listed(context, {
      type,
      clocks,
      order,
      after,
      columns,
      certainty: certaintyOf(args.certainty, clocks),
      where: conditionsOf(args.where),
      lang: context.lang,
      limit: rowsWanted(fields, size),
      wantsCount: fields.own.has('totalCount') || fields.own.has('summary'),
      below: foresight.questions,
    })
    const nodeOf = ([, , id, typename, values, below]: ListRow) => ({
      __typename: typename,
      id,
      values: named(columns, values),
      clocks,
      foreseen: foreseenPages(foresight, pagesFrom(foresight.questions, below)),
    })
    const edgeOf = (row: ListRow) => ({
      get cursor() {
        return writeCursor(list, clocks, context.version, row[0])
      },
      node: nodeOf(row),
      certainty: row[1],
    })
    return new PageConnection({
      rows: answer.rows,
      size,
      hasPrevious: after !== null,
      totalCount: answer.total,
      summary: summaryOf(answer, clocks, context),
      edgeOf,
      nodeOf,
    })
  }
}

/** Asks the graph; the number of all entities of a type is kept with the release and needs no asking. */
async function listed({ loaders, version }: Context, question: ListQuestion): Promise<ListPage> {
  const { type, clocks, where } = question
  const isAll = clocks.release === null && clocks.day === null && Object.keys(where).length === 0
  const all = isAll && question.wantsCount ? (version.entityCounts[type.name] ?? 0) : null
  const asked = { ...question, wantsCount: question.wantsCount && !isAll }
  if (asked.limit === null && !asked.wantsCount) return { rows: [], total: all, certain: null }
  const page = await loaders.list(asked)
  return { ...page, total: all ?? page.total }
}

function summaryOf({ total, certain }: ListPage, clocks: Clocks, { version }: Context): unknown {
  return {
    total,
    certain,
    possible: certain === null || total === null ? null : total - certain,
    asOf: clocks.day,
    knownAt: releaseNumber(clocks, version),
  }
}
