import { asText } from '../model/model.js'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Row, Said } from '../rules/row.js'
import { hashText } from '../model/canonical.js'
import type { Ledger, Passage } from './side-shapes.js'

/** The report on a text: how many of its passages carry claims, and why the others do not. */
export interface CountedLedger {
  readonly source: string
  readonly passages: number
  readonly carrying: number
  /** How many claims and statements rest on the text. */
  readonly claims: number
  /** How many of these each speaker says, by the speaker's id; the text itself says the rest. */
  readonly speakers: ReadonlyMap<string, number>
  readonly excused: readonly { readonly id: string; readonly without: string; readonly because: string }[]
  readonly problems: readonly string[]
}

/** Reads a text again and holds its ledger against it: every offset and every hash must fit, and nothing may be left over. */
export function reportOn(ledger: Ledger, rows: readonly Row[], textsFolder: string): CountedLedger {
  const said = rows.filter((row): row is Said => row.row !== 'entity')
  const resting = said.filter(row =>
    row.evidence.some(item => item.source === ledger.source && item.passage !== null),
  )
  const cited = new Set(resting.flatMap(row => row.evidence.map(item => item.passage?.id)))
  const excused = ledger.passages.flatMap(({ id, without, because }) =>
    without === undefined ? [] : [{ id, without, because: because! }],
  )
  return {
    source: ledger.source,
    passages: ledger.passages.length,
    carrying: ledger.passages.filter(passage => cited.has(passage.id)).length,
    claims: resting.length,
    speakers: countSpeakers(ledger.source, resting),
    excused,
    problems: [
      ...textProblems(ledger, rows, textsFolder),
      ...ledger.passages.flatMap(passage => useProblems(passage, cited)),
    ],
  }
}

/** Counts the claims of each speaker. A speaker who says one claim in several passages counts once for it. */
function countSpeakers(source: string, resting: readonly Said[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { evidence } of resting)
    for (const speaker of new Set(
      evidence.flatMap(item => (item.source === source ? (item.speaker ?? []) : [])),
    ))
      counts.set(speaker, (counts.get(speaker) ?? 0) + 1)
  return counts
}

function useProblems({ id, without }: Passage, cited: ReadonlySet<string | undefined>): string[] {
  if (without === undefined && !cited.has(id))
    return [`${id}: no claim rests on it, and it gives no reason (\`without\` and \`because\`).`]
  if (without !== undefined && cited.has(id))
    return [`${id}: claims rest on it, although it says \`without: ${without}\`.`]
  return []
}

function textProblems(ledger: Ledger, rows: readonly Row[], folder: string): string[] {
  const value = (field: string): string => valueInRows(rows, ledger.source, field)
  const file = join(folder, value('file'))
  if (value('file') === '' || !existsSync(file))
    return [`${ledger.source}: there is no file ${file}; give the folder that holds the texts.`]
  const text = readFileSync(file, 'utf8')
  if (hashText(text) !== value('sha256'))
    return [`${file}: it is not the text that ${ledger.source} names (its SHA-256 differs).`]
  return [
    ...ledger.passages.flatMap(passage => passageProblems(passage, text)),
    ...gapProblems(ledger.passages, text),
  ]
}

function valueInRows(rows: readonly Row[], entity: string, field: string): string {
  const found = rows.find(row => row.row === 'statement' && row.entity === entity && row.field === field)
  return found?.row === 'statement' ? asText(found.value ?? '') : ''
}

function passageProblems({ id, at: [start, end], sha256: hash }: Passage, text: string): string[] {
  const passage = text.slice(start, end)
  if (end > text.length || start >= end)
    return [`${id}: [${start}, ${end}] does not lie in the text, which has ${text.length} code units.`]
  if (passage !== passage.trim()) return [`${id}: [${start}, ${end}] begins or ends with white space.`]
  return hashText(passage) === hash
    ? []
    : [`${id}: the text at [${start}, ${end}] has another SHA-256 than the ledger.`]
}

/** Finds text that belongs to no passage: between two passages, before the first and after the last, only white space may stand. */
function gapProblems(passages: readonly Passage[], text: string): string[] {
  const edges = [...passages.map(passage => passage.at), [text.length, text.length] as const]
  return edges.flatMap(([start], index) => {
    const before = index === 0 ? 0 : edges[index - 1]![1]
    const gap = text.slice(before, start)
    if (start < before) return [`${passages[index]?.id}: it begins before the passage above it ends.`]
    return gap.trim() === ''
      ? []
      : [
          `${passages[index]?.id ?? 'the end'}: ${gap.trim().length} characters before it belong to no passage.`,
        ]
  })
}
