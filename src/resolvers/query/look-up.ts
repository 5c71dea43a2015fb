import type { GraphQLResolveInfo } from 'graphql'
import { boundArgument } from '../bounds.js'
import { type ClockArguments, clocksOf } from '../clocks.js'
import { type Clocks, type Context, NOW } from '../context.js'
import { entityById } from '../entity-value.js'
import { saidById } from '../said.js'
import { fieldsBelow } from '../selection.js'

/** `node(id)`: ids with a colon are claims and statements, all others entities. */
export function node(
  _root: unknown,
  args: ClockArguments & { id: string },
  context: Context,
  info: GraphQLResolveInfo,
): Promise<unknown> {
  return anything(args.id, clocksOf(args, NOW, context.version), fieldsBelow(info), context)
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
  return Promise.all(args.ids.map(id => anything(id, clocks, fieldsBelow(info), context)))
}

function anything(
  id: string,
  clocks: Clocks,
  fields: ReadonlySet<string>,
  context: Context,
): Promise<unknown> {
  return id.includes(':') ? saidById(id, clocks, fields, context) : entityById(id, clocks, fields, context)
}
