import type { Clocks } from '../questions/clocks.js'
import { holdsOn, stageOf } from './clocks.js'
import { type Fragment, type Params, cypher, name } from './fragment.js'

const node = name('n')

/** Conditions on what a text found, `n`: of these types, known at the release, and there, or perhaps there, on the day. */
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
