import type { CitedPassage } from '../rules/row.js'
import { type Checked, checkEach, withProblems, reportIf } from './checked.js'
import type { Item } from './item.js'
import { hintOfNearest } from './place.js'
import type { Ledger, Passage } from './side-shapes.js'
import type { SourceFacts } from './sources.js'

/** The facts of a passage that evidence needs. */
export interface PassageFacts {
  readonly source: string
  readonly ref: CitedPassage
  readonly paragraph: number | null
}

/** Gathers the passages of all ledgers by their ids. */
export function passagesById(
  ledgers: readonly Item<Ledger>[],
  sources: ReadonlyMap<string, SourceFacts>,
): Checked<Map<string, PassageFacts>> {
  const byId = new Map<string, PassageFacts>()
  const each = checkEach(ledgers, ledger => notePassages(ledger, sources, byId))
  return withProblems(byId, each)
}

function notePassages(
  { given: { source, passages }, at }: Item<Ledger>,
  sources: ReadonlyMap<string, SourceFacts>,
  byId: Map<string, PassageFacts>,
): Checked<unknown> {
  const file = sources.get(source)?.file ?? null
  const each = checkEach(passages, (passage, index) => {
    const isThere = byId.has(passage.id)
    byId.set(passage.id, factsOfPassage(passage, source, file ?? ''))
    const problem = (): string => `${at(['passages', index, 'id'])}: the passage ${passage.id} comes twice.`
    return withProblems(null, reportIf(isThere, problem))
  })
  const noSource = (): string =>
    `${at(['source'])}: there is no source ${source} with a \`file\`.${hintOfNearest(source, sources.keys())}`
  return withProblems(null, reportIf(file === null, noSource), each)
}

function factsOfPassage(
  { id, at: [start, end], sha256, paragraph }: Passage,
  source: string,
  file: string,
): PassageFacts {
  return { source, ref: { id, file, start, end, sha256 }, paragraph: paragraph ?? null }
}
