import { canAgree } from '../model/edtf.js'
import { type Model, asText } from '../model/model.js'
import { goesOn, spanOfDated } from '../rules/holds.js'
import { groupByKey } from '../model/group.js'
import { contradict, isHard, rivalKey } from '../rules/rivals.js'
import type { ClaimRow } from '../rules/row.js'
import { type Span, meetSurely } from '../rules/span.js'
import type { MergedRow } from './merged-rows.js'
import { stemOfRow } from './row-ids.js'

/**
 * Writes one line for each thing of an entity on which its files contradict each other, with every place. That is no problem: the rules of verdicts weigh it.
 */
export function describeContradictions(model: Model, rows: readonly MergedRow[]): string[] {
  const groups = groupByKey(
    rows.filter(({ row }) => isHard(row)),
    ({ row }) => rivalKey(model, row),
  )
  return [...groups.values()].flatMap(group => {
    const against = group.filter(one => group.some(other => isAgainst(model, one, other)))
    return against.length === 0 ? [] : [describeGroup(against)]
  })
}

/** More lines than anyone reads: those beyond them are counted. */
const MOST_TOLD = 100

/** Lists what `npm run check:seed` says of the contradictions: nothing when there is none. */
export function listContradictions(found: readonly string[]): string[] {
  if (found.length === 0) return []
  const rest = found.length - MOST_TOLD
  return [
    `Files contradict each other in ${found.length} place(s); the better evidence decides what stands:`,
    ...found.slice(0, MOST_TOLD).map(line => `! ${line}`),
    ...(rest > 0 ? [`… and ${rest} more.`] : []),
  ]
}

function isAgainst(model: Model, one: MergedRow, other: MergedRow): boolean {
  const files = new Set([...one.parts, ...other.parts].map(({ file }) => file))
  return (
    one !== other &&
    files.size > 1 &&
    (contradict(model, one.row, other.row) || areContrary(model, one, other))
  )
}

/** Whether two claims of one type between the same ends tell of one thing, and tell it differently: another day of an act, another mode. */
function areContrary(model: Model, { row: one }: MergedRow, { row: other }: MergedRow): boolean {
  if (one.row !== 'claim' || other.row !== 'claim' || one.modality !== other.modality) return false
  if (stemOfRow(one) !== stemOfRow(other)) return false
  if (canAgree(one.since ?? '..', other.since ?? '..')) return differInFields(one, other)
  const spans = [one, other].map(row => spanOfDated(row, goesOn(model, row))) as [Span, Span]
  return model.claims.get(one.type)!.traits.includes('ACT') || meetSurely(...spans)
}

const differInFields = ({ fields: one }: ClaimRow, { fields: other }: ClaimRow): boolean =>
  Object.keys(one).some(name => name in other && asText(one[name]!) !== asText(other[name]!))

function describeGroup(group: readonly MergedRow[]): string {
  const told = group.map(({ row }) => aspectsOf(row))
  const names = listContrary(told)
  const sides = group.map(({ parts }, index) => {
    const words = names.map(name => told[index]![name] ?? `no ${name}`)
    return `${words.join(' ')} at ${parts.map(({ at }) => at()).join(' and ')}`
  })
  return `${subjectOf(group)}: ${sides.join(', ')}`
}

/**
 * Lists in what the rows differ: where one row says something and another row something else. Where there is nothing of the kind, it lists where one row is
 * silent.
 */
function listContrary(told: readonly Readonly<Record<string, string>>[]): string[] {
  const names = [...new Set(told.flatMap(aspects => Object.keys(aspects)))]
  const valuesOf = (name: string): Set<string> => new Set(told.flatMap(aspects => aspects[name] ?? []))
  const contrary = names.filter(name => valuesOf(name).size > 1)
  return contrary.length > 0 ? contrary : names.filter(name => told.some(aspects => !(name in aspects)))
}

/** Names what all the rows are about: who and what, with the end where that is the same. */
function subjectOf([first, ...others]: readonly MergedRow[]): string {
  const { row } = first!
  if (row.row === 'statement') return `${row.entity} ${row.field}`
  const isSameEnd = others.every(other => other.row.row === 'claim' && other.row.to === row.to)
  return [row.from, row.type, ...(isSameEnd ? [row.to] : [])].join(' ')
}

/** Writes as texts all in which two rows of one subject may differ. */
function aspectsOf(row: MergedRow['row']): Readonly<Record<string, string>> {
  const own = row.row === 'claim' ? { end: row.to, ...row.fields } : { value: row.value }
  const aspects = { modality: row.modality, ...own, since: row.since, until: row.until }
  const entries = Object.entries(aspects).filter(([, value]) => value !== null && value !== undefined)
  return Object.fromEntries(entries.map(([name, value]) => [name, asText(value)]))
}
