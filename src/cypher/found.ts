import type { Clocks } from '../questions/clocks.js'
import { holdsOn, stageOf } from './clocks.js'
import { type Fragment, type Params, cypher, name } from './fragment.js'

const node = name('n')

/** Lists the conditions on `n`, which a text found: it is of these types, is known at the release, and exists, or may exist, on the day. */
export function conditionsOfFound(
  { types, clocks }: { readonly types: readonly string[] | null; readonly clocks: Clocks },
  params: Params,
): Fragment[] {
  return [
    ...(types === null ? [] : [cypher`n.type IN ${params.add(types)}`]),
    ...stageOf(node, clocks.release, params).conditions,
    ...(clocks.day === null ? [] : holdsOn(node, params.add(clocks.day), null)),
  ]
}
