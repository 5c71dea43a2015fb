import type { GraphQLResolveInfo } from 'graphql'
import { boundArgument } from '../bounds.js'
import { type ClockArguments, clocksOf } from '../clocks.js'
import { type Context, NOW } from '../context.js'
import { entityAndBelow, entityById } from '../entity-value.js'
import { saidById } from '../said.js'
import { fieldsBelow } from '../selection.js'

/** `node(id)`: ids with a colon are claims and statements, all others entities. */
export function node(
  _root: unknown,
  args: ClockArguments & { id: string },
  context: Context,
  info: GraphQLResolveInfo,
): Promise<unknown> {
  const clocks = clocksOf(args, NOW, context.version)
  return isEntity(args.id)
    ? entityAndBelow(args.id, clocks, context, info)
    : saidById(args.id, clocks, fieldsBelow(info), context)
}

/** `nodes(ids)`: in the order of the ids, null for each unknown one. */
export async function nodes(
  _root: unknown,
  args: ClockArguments & { ids: string[] },
  context: Context,
  info: GraphQLResolveInfo,
): Promise<unknown> {
  boundArgument(args.ids, 'ids')
  const clocks = clocksOf(args, NOW, context.version)
  const fields = fieldsBelow(info)
  return Promise.all(
    args.ids.map(id =>
      isEntity(id) ? entityById(id, clocks, context, info) : saidById(id, clocks, fields, context),
    ),
  )
}

const isEntity = (id: string): boolean => !id.includes(':')
