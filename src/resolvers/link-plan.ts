import type { GraphQLResolveInfo } from 'graphql'
import type { Conditions } from '../cypher/condition-tree.js'
import type { LinkQuestion } from '../cypher/link-question.js'
import { sortWidth } from '../cypher/link-order.js'
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
import { claimColumns, entityColumns } from './columns.js'
import type { PagedList } from './connection.js'
import type { Clocks, Context } from './context.js'
import { goOn, listMark } from './cursor.js'
import type { LinkPlan } from './foreseen.js'
import { pageFields, rowsWanted } from './selection.js'

export interface LinkArguments extends PageArguments, ChoiceArguments {
  readonly where?: Conditions | null
  readonly orderBy?: readonly Readonly<Record<string, string>>[] | null
  readonly minGrade?: Grade | null
}

export function linkPlan(
  link: Link,
  args: LinkArguments,
  inherited: Clocks,
  context: Context,
  info: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>,
): LinkPlan {
  const order = orderOf(args.orderBy)
  let mark: string | undefined
  const list: PagedList = {
    // Only cursors need it, and few questions ask for any.
    get mark() {
      return (mark ??= listMark(
        link.claim.type,
        link.direction,
        order,
        context.lang,
        args.where ?? null,
        ...choiceMark(args),
      ))
    },
    // The first value of a cursor is the entity whose page it ends, the others are what its last row is sorted by.
    width: 1 + sortWidth(order),
  }
  const { clocks, values } = goOn(args.after, list, args, inherited, context.version)
  const size = pageSize(args.first)
  const fields = pageFields(info)
  const question: LinkQuestion = {
    link,
    clocks,
    order,
    choice: choiceOf(args, clocks),
    where: conditionsOf(args.where),
    lang: context.lang,
    after: values?.slice(1) ?? null,
    limit: rowsWanted(fields, size),
    wantsCount: fields.own.has('totalCount'),
    wantsSummary: fields.own.has('summary'),
    farColumns: entityColumns(context.model, fields.ofNodes),
    claimColumns: claimColumns(context.model, fields.ofEdges),
    below: [],
  }
  return { question, size, list, after: (values?.[0] as string | undefined) ?? null }
}
