import type { GraphQLResolveInfo } from 'graphql'
import { type PageArguments, pageSize } from '../arguments.js'
import { PageConnection } from '../connection.js'
import type { Context, EntityValue } from '../context.js'
import { goOn, listMark, writeCursor } from '../cursor.js'
import { saidById } from '../said.js'
import { pageFields, rowsWanted } from '../selection.js'

/** `Source.claims`: everything that rests on a source; the claims themselves come in one batch for each claim type. */
export async function claimsOfSource(
  source: EntityValue,
  args: PageArguments,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<unknown> {
  const list = listMark('claims', source.id)
  const { clocks, values } = goOn(args.after, { mark: list, width: 1 }, args, source.clocks, context.version)
  const size = pageSize(args.first)
  const fields = pageFields(info)
  const after = (values?.[0] as string | undefined) ?? null
  const question = {
    release: clocks.release,
    after,
    limit: rowsWanted(fields, size),
    wantsCount: fields.own.has('totalCount'),
  }
  const { ids, total } = await context.loaders.claimsOfSource(question, source.id)
  const claims = await Promise.all(ids.map(id => saidById(id, clocks, fields.ofNodes, context)))
  const found = claims.filter(claim => claim !== null)
  return new PageConnection({
    rows: found,
    size,
    hasPrevious: values !== null,
    totalCount: total,
    edgeOf: claim => ({
      get cursor() {
        return writeCursor(list, clocks, context.version, [claim.id])
      },
      node: claim,
    }),
    nodeOf: claim => claim,
  })
}
